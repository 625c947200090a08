"""A region's agreements: list, one, make, change, sign, end."""

from uuid import UUID

from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from governance.forms import done
from governance.partnership.actions import change_agreement, draft_agreement, end_agreement, sign_agreement
from governance.partnership.enums import AgreementKind
from governance.partnership.enums import AgreementState as S
from governance.partnership.forms.agreements import AgreementForm, EndAgreementForm, SignAgreementForm
from governance.partnership.hooks import READINGS
from governance.partnership.models import Agreement
from governance.partnership.presenters import agreement_facts, agreement_line, agreement_lines, kind_links
from governance.partnership.queries import agreements
from regions.access.doors import region_view
from regions.access.permissions import Permission as P
from regions.access.permissions import can
from regions.access.request import RegionRequest
from regions.answers import status_of
from regions.components.toast import leave_toast

PER_PAGE = 25


@region_view(P.VIEW_AGREEMENTS)
def agreement_list(request: RegionRequest) -> HttpResponse:
    page = Paginator(agreements(), PER_PAGE).get_page(request.GET.get("page"))
    context = {
        "page": page,
        "lines": agreement_lines(page, request.region.slug, request.today),
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
        "line": agreement_line(agreement, request.region.slug, request.today),
        "agreement": agreement,
        "facts": agreement_facts(agreement),
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
    return render(request, "partnership/kinds.html", {"items": kind_links(request.region.slug)})


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
        changed = done(
            form, lambda: change_agreement(by=request.membership, agreement=agreement, terms=form.terms())
        )
        if changed is not None:
            leave_toast(request, _("Het concept is opgeslagen."))
            return back_to(request, agreement)
    context = {"form": form, "kind": agreement.get_kind_display(), "agreement": agreement}
    return render(request, "partnership/form.html", context, status=status_of(form))


@region_view(P.MANAGE_AGREEMENTS)
def agreement_sign(request: RegionRequest, agreement_id: UUID) -> HttpResponse:
    agreement = find(agreement_id)
    if agreement.state(request.today) is not S.DRAFT:
        return back_to(request, agreement)
    form = SignAgreementForm(request.POST or None, initial={"on": request.today})
    if request.method == "POST" and form.is_valid():
        on = form.cleaned_data["on"]
        signed = done(form, lambda: sign_agreement(by=request.membership, agreement=agreement, on=on))
        if signed is not None:
            leave_toast(request, _("De afspraak is getekend."))
            return back_to(request, agreement)
    line = agreement_line(agreement, request.region.slug, request.today)
    context = {"form": form, "line": line, "agreement": agreement}
    return render(request, "partnership/sign.html", context, status=status_of(form))


@region_view(P.MANAGE_AGREEMENTS)
def agreement_end(request: RegionRequest, agreement_id: UUID) -> HttpResponse:
    """A page of its own, because an end is not turned back."""
    agreement = find(agreement_id)
    if agreement.state(request.today) is S.ENDED:
        return back_to(request, agreement)
    form = EndAgreementForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        reason = form.cleaned_data["reason"]
        ended = done(form, lambda: end_agreement(by=request.membership, agreement=agreement, reason=reason))
        if ended is not None:
            leave_toast(request, _("De afspraak is gestopt."))
            return back_to(request, agreement)
    line = agreement_line(agreement, request.region.slug, request.today)
    context = {"form": form, "line": line, "agreement": agreement}
    return render(request, "partnership/end.html", context, status=status_of(form))


def find(agreement_id: UUID) -> Agreement:
    found: Agreement = get_object_or_404(Agreement.objects.with_parties(), pk=agreement_id)
    return found


def back_to(request: RegionRequest, agreement: Agreement) -> HttpResponse:
    return redirect("partnership:agreement", request.region.slug, agreement.pk)
