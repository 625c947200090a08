"""A region's agreements: list, one, make, change, sign, end."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django import forms
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from governance.partnership.actions import change_agreement, draft_agreement, end_agreement, sign_agreement
from governance.partnership.enums import AgreementKind, AgreementState, Purpose
from governance.partnership.forms import AgreementForm, EndForm, SignForm
from governance.partnership.hooks import READINGS
from governance.partnership.models import Agreement
from governance.partnership.queries import agreements
from regions.access.doors import region_view
from regions.access.permissions import Permission, can
from regions.access.request import RegionRequest
from regions.components.toast import leave_toast
from regions.refusals import Refused
from regions.words import date_medium

P, S = Permission, AgreementState
PER_PAGE = 25
INVALID = 422
TONES = {
    S.DRAFT: "neutral",
    S.COMING: "info",
    S.IN_FORCE: "positive",
    S.EXPIRED: "negative",
    S.ENDED: "neutral",
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
class Line:
    """An agreement as a row of the list and the head of its page."""

    agreement: Agreement
    url: str
    parties: str
    purposes: str
    dates: str
    state: str
    tone: str


@region_view(P.VIEW_AGREEMENTS)
def agreement_list(request: RegionRequest) -> HttpResponse:
    page = Paginator(agreements(), PER_PAGE).get_page(request.GET.get("page"))
    context = {
        "page": page,
        "lines": [line_of(request, agreement) for agreement in page],
        "count": ngettext("%(count)s afspraak", "%(count)s afspraken", page.paginator.count)
        % {"count": page.paginator.count},
        "may_manage": can(request.membership, P.MANAGE_AGREEMENTS),
    }
    return render(request, "partnership/agreements.html", context)


@region_view(P.VIEW_AGREEMENTS)
def agreement_page(request: RegionRequest, agreement_id: UUID) -> HttpResponse:
    agreement = find(agreement_id)
    state = agreement.state(request.today)
    context = {
        "line": line_of(request, agreement),
        "agreement": agreement,
        "facts": facts_of(agreement),
        "is_draft": state is S.DRAFT,
        "can_end": state is not S.ENDED,
        "is_over": state in (S.ENDED, S.EXPIRED),
        "may_manage": can(request.membership, P.MANAGE_AGREEMENTS),
        "readings": READINGS.rendered(request, agreement),
    }
    return render(request, "partnership/agreement.html", context)


@region_view(P.MANAGE_AGREEMENTS)
def agreement_kinds(request: RegionRequest) -> HttpResponse:
    """What kind first: each asks something else."""
    items = [
        {
            "label": str(kind.label).capitalize(),
            "url": reverse("partnership:agreement_add", args=[request.region.slug, kind.value]),
            "icon": KIND_ICONS[kind],
            "note": KIND_NOTES[kind],
        }
        for kind in AgreementKind
    ]
    return render(request, "partnership/kinds.html", {"items": items})


@region_view(P.MANAGE_AGREEMENTS)
def agreement_add(request: RegionRequest, kind: str) -> HttpResponse:
    if kind not in AgreementKind.values:
        raise Http404
    form = AgreementForm(request.POST or None, kind=kind, initial={"starts_on": request.today})
    if request.method == "POST" and form.is_valid():
        made = done(form, lambda: draft_agreement(by=request.membership, terms=form.terms()))
        if made is not None:
            leave_toast(request, _("Het concept staat klaar. Het geldt pas na het tekenen."))
            return redirect("partnership:agreement", request.region.slug, made.pk)
    context = {"form": form, "kind": AgreementKind(kind).label}
    return render(request, "partnership/form.html", context, status=status_of(form))


@region_view(P.MANAGE_AGREEMENTS)
def agreement_change(request: RegionRequest, agreement_id: UUID) -> HttpResponse:
    agreement = find(agreement_id)
    if agreement.state(request.today) is not S.DRAFT:
        return back_to(request, agreement)
    form = AgreementForm(request.POST or None, kind=agreement.kind, agreement=agreement)
    if request.method == "POST" and form.is_valid():
        changing = {"by": request.membership, "agreement": agreement}
        if done(form, lambda: change_agreement(**changing, terms=form.terms())) is not None:
            leave_toast(request, _("Het concept is opgeslagen."))
            return back_to(request, agreement)
    context = {"form": form, "kind": agreement.get_kind_display(), "agreement": agreement}
    return render(request, "partnership/form.html", context, status=status_of(form))


@region_view(P.MANAGE_AGREEMENTS)
def agreement_sign(request: RegionRequest, agreement_id: UUID) -> HttpResponse:
    agreement = find(agreement_id)
    if agreement.state(request.today) is not S.DRAFT:
        return back_to(request, agreement)
    form = SignForm(request.POST or None, initial={"on": request.today})
    if request.method == "POST" and form.is_valid():
        signing = {"by": request.membership, "agreement": agreement, "on": form.cleaned_data["on"]}
        if done(form, lambda: sign_agreement(**signing)) is not None:
            leave_toast(request, _("De afspraak is getekend."))
            return back_to(request, agreement)
    context = {"form": form, "line": line_of(request, agreement), "agreement": agreement}
    return render(request, "partnership/sign.html", context, status=status_of(form))


@region_view(P.MANAGE_AGREEMENTS)
def agreement_end(request: RegionRequest, agreement_id: UUID) -> HttpResponse:
    """A page of its own, because an end is not turned back."""
    agreement = find(agreement_id)
    if agreement.state(request.today) is S.ENDED:
        return back_to(request, agreement)
    form = EndForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        ending = {"by": request.membership, "agreement": agreement, "reason": form.cleaned_data["reason"]}
        if done(form, lambda: end_agreement(**ending)) is not None:
            leave_toast(request, _("De afspraak is gestopt."))
            return back_to(request, agreement)
    context = {"form": form, "line": line_of(request, agreement), "agreement": agreement}
    return render(request, "partnership/end.html", context, status=status_of(form))


def find(agreement_id: UUID) -> Agreement:
    found: Agreement = get_object_or_404(Agreement.objects.with_parties(), pk=agreement_id)
    return found


def back_to(request: RegionRequest, agreement: Agreement) -> HttpResponse:
    return redirect("partnership:agreement", request.region.slug, agreement.pk)


def done(form: forms.Form, action: Callable[[], Any]) -> Any:
    """What the action made, or None with what stands in the way on the form."""
    try:
        return action()
    except Refused as refused:
        form.add_error(None, str(refused))
        return None


def status_of(form: forms.Form) -> int:
    return INVALID if form.errors else 200


def line_of(request: RegionRequest, agreement: Agreement) -> Line:
    state = agreement.state(request.today)
    soon = agreement.ends_soon(request.today)
    return Line(
        agreement=agreement,
        url=reverse("partnership:agreement", args=[request.region.slug, agreement.pk]),
        parties=", ".join(names_of(agreement)) or "–",
        purposes=", ".join(purpose_words(agreement)) or "–",
        dates=dates_of(agreement.starts_on, agreement.ends_on),
        state=_("loopt bijna af") if soon else str(state.label),
        tone="warning" if soon else TONES[state],
    )


def names_of(agreement: Agreement) -> list[str]:
    names = [str(party) for party in agreement.parties.all()]
    return [agreement.partner.name, *names] if agreement.partner else names


def purpose_words(agreement: Agreement) -> list[str]:
    return [str(dict(Purpose.choices).get(code, code)) for code in agreement.purposes]


def dates_of(starts_on: date, ends_on: date | None) -> str:
    if ends_on is None:
        return _("vanaf %(first)s") % {"first": date_medium(starts_on)}
    return _("%(first)s tot en met %(last)s") % {
        "first": date_medium(starts_on),
        "last": date_medium(ends_on),
    }


def facts_of(agreement: Agreement) -> list[dict[str, str]]:
    """Who and when, in the order in which it happens."""
    facts = [(_("Soort"), str(agreement.get_kind_display()).capitalize())]
    if agreement.partner:
        facts.append((_("Impactpartner"), agreement.partner.name))
        facts.append((_("Waarvoor"), ", ".join(purpose_words(agreement))))
    parties = [str(party) for party in agreement.parties.all()]
    facts += [
        (_("Tekent mee"), ", ".join(parties) or "–"),
        (_("Geldt"), dates_of(agreement.starts_on, agreement.ends_on)),
        (_("Getekend op"), date_medium(agreement.signed_on) or _("nog niet")),
    ]
    if agreement.ended_at:
        facts.append((_("Gestopt op"), date_medium(agreement.ended_at)))
        facts.append((_("Reden"), str(agreement.get_end_reason_display()).capitalize()))
    return [{"label": label, "value": value} for label, value in facts]
