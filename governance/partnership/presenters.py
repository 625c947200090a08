"""Agreements in words."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from governance.partnership.enums import AgreementKind, AgreementState, Purpose
from governance.partnership.models import Agreement
from regions.components.shapes import Fact
from regions.words import date_medium, sentence_case

TONES = {
    AgreementState.DRAFT: "neutral",
    AgreementState.COMING: "info",
    AgreementState.IN_FORCE: "positive",
    AgreementState.EXPIRED: "negative",
    AgreementState.ENDED: "neutral",
}
KIND_ICONS = {
    AgreementKind.COVENANT: "handshake",
    AgreementKind.DATA_EXCHANGE: "chart-no-axes-column",
    AgreementKind.PROCESSOR: "server",
    AgreementKind.DPIA: "shield-check",
}
KIND_NOTES = {
    AgreementKind.COVENANT: gettext_lazy("Wie doet wat in de regio?"),
    AgreementKind.DATA_EXCHANGE: gettext_lazy("Een impactpartner mag cijfers van de regio lezen."),
    AgreementKind.PROCESSOR: gettext_lazy("Een leverancier bewaart of verwerkt gegevens voor de regio."),
    AgreementKind.DPIA: gettext_lazy("Wat kan er misgaan met gegevens, en wat doen we daaraan?"),
}


@dataclass(frozen=True)
class AgreementLine:
    """An agreement as a row of the list and the head of its page."""

    agreement: Agreement
    url: str
    parties: str
    purposes: str
    dates: str
    state: str
    tone: str


@dataclass(frozen=True)
class KindLink:
    """A kind of agreement to begin with."""

    label: str
    url: str
    icon: str
    note: str | Promise


def agreement_lines(agreements: Iterable[Agreement], slug: str, today: date) -> list[AgreementLine]:
    return [agreement_line(agreement, slug, today) for agreement in agreements]


def agreement_line(agreement: Agreement, slug: str, today: date) -> AgreementLine:
    """The agreement comes with its parties (`with_parties`)."""
    state, soon = agreement.state(today), agreement.ends_soon(today)
    return AgreementLine(
        agreement=agreement,
        url=reverse("partnership:agreement", args=[slug, agreement.pk]),
        parties=", ".join(_partner_and_parties(agreement)) or "–",
        purposes=_purposes(agreement) or "–",
        dates=dates_between(agreement.starts_on, agreement.ends_on),
        state=_("loopt bijna af") if soon else str(state.label),
        tone="warning" if soon else TONES[state],
    )


def agreement_facts(agreement: Agreement) -> list[Fact]:
    """Who and when, in the order in which it happens."""
    facts = [Fact(_("Soort"), sentence_case(agreement.get_kind_display()))]
    if agreement.partner:
        facts.append(Fact(_("Impactpartner"), agreement.partner.name))
        facts.append(Fact(_("Waarvoor"), sentence_case(_purposes(agreement))))
    facts += [
        Fact(_("Tekent mee"), ", ".join(_parties(agreement)) or "–"),
        Fact(_("Geldt"), dates_between(agreement.starts_on, agreement.ends_on)),
        Fact(_("Getekend op"), date_medium(agreement.signed_on) or _("nog niet")),
    ]
    if agreement.ended_at:
        facts.append(Fact(_("Gestopt op"), date_medium(agreement.ended_at)))
        facts.append(Fact(_("Reden"), sentence_case(agreement.get_end_reason_display())))
    return facts


def kind_links(slug: str) -> list[KindLink]:
    return [
        KindLink(
            label=sentence_case(kind.label),
            url=reverse("partnership:agreement_add", args=[slug, kind.value]),
            icon=KIND_ICONS[kind],
            note=KIND_NOTES[kind],
        )
        for kind in AgreementKind
    ]


def dates_between(starts_on: date, ends_on: date | None) -> str:
    """ "vanaf 1 mei 2026", "1 mei 2026 tot en met 31 mei 2026"."""
    first = date_medium(starts_on)
    if ends_on is None:
        return _("vanaf %(first)s") % {"first": first}
    return _("%(first)s tot en met %(last)s") % {"first": first, "last": date_medium(ends_on)}


def _parties(agreement: Agreement) -> list[str]:
    return [str(party) for party in agreement.parties.all()]


def _partner_and_parties(agreement: Agreement) -> list[str]:
    parties = _parties(agreement)
    return [agreement.partner.name, *parties] if agreement.partner else parties


def _purposes(agreement: Agreement) -> str:
    words = {purpose.value: str(purpose.label) for purpose in Purpose}
    return ", ".join(words.get(code, code) for code in agreement.purposes)
