"""Errors as problem documents (RFC 9457), in one form whoever raised them."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from http import HTTPStatus
from uuid import UUID

from django.http import HttpResponse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

CONTENT_TYPE = "application/problem+json"
EXPLAINED = "/ontwikkelaars/#fout-{status}"


@dataclass(frozen=True)
class Fault:
    """One thing that is wrong with the question."""

    name: str
    reason: str


TITLES: dict[int, str | Promise] = {
    400: _("De vraag klopt niet"),
    401: _("Niet aangemeld"),
    403: _("Geen toegang"),
    404: _("Niet gevonden"),
    405: _("Deze methode kan hier niet"),
    406: _("Deze vorm van antwoord is er niet"),
    415: _("Deze vorm van inhoud kan hier niet"),
    429: _("Te veel vragen"),
    500: _("Er ging iets mis bij ons"),
    503: _("Nu niet bereikbaar"),
}
DETAILS: dict[int, str | Promise] = {
    400: _("Kijk in invalidParams wat er niet klopt."),
    401: _("Stuur een geldig token mee: Authorization: Bearer …. Een token is 15 minuten geldig."),
    403: _("Dit token geeft hier geen toegang."),
    404: _("Dit bestaat niet, of er is geen afspraak waarmee je het mag lezen."),
    405: _("Gebruik een methode uit de header Allow."),
    406: _("Vraag om application/json."),
    415: _("Deze API leest alleen. Stuur geen inhoud mee."),
    429: _("Wacht zo lang als Retry-After zegt."),
    500: _("Probeer het later nog eens. Blijft het misgaan? Noem ons de waarde van instance."),
    503: _("Probeer het over een minuut nog eens."),
}


def problem(
    status: int,
    *,
    trace_id: UUID,
    detail: str = "",
    faults: Sequence[Fault] = (),
    headers: Mapping[str, str] | None = None,
) -> HttpResponse:
    """The document for a status; one without words of its own gets those of its hundred."""
    known = status if status in TITLES else (500 if status >= 500 else 400)
    body = {
        "type": EXPLAINED.format(status=known),
        "title": str(TITLES[known]) if known == status else HTTPStatus(status).phrase,
        "status": status,
        "detail": detail or str(DETAILS[known]),
        "instance": f"urn:uuid:{trace_id}",
    }
    if faults:
        body["invalidParams"] = [{"name": fault.name, "reason": fault.reason} for fault in faults]
    text = json.dumps(body, ensure_ascii=False)
    return HttpResponse(text, status=status, content_type=CONTENT_TYPE, headers=dict(headers or {}))
