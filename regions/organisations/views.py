"""The region's organisations: list, add, change, end."""

from typing import Any
from uuid import UUID

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from regions.access.doors import region_view
from regions.access.permissions import Permission, can
from regions.access.request import RegionRequest
from regions.answers import status_of
from regions.components.toast import leave_toast
from regions.models import Organisation
from regions.organisations.actions import (
    add_organisation,
    change_organisation,
    end_organisation,
    reopen_organisation,
)
from regions.organisations.forms import OrganisationFilter, OrganisationForm
from regions.organisations.presenters import count_in_words, organisation_row
from regions.organisations.queries import organisations
from regions.refusals import Refused

P = Permission
PER_PAGE = 25


@region_view(P.VIEW_ORGANISATIONS)
def organisation_list(request: RegionRequest) -> HttpResponse:
    form = OrganisationFilter(request.GET)
    chosen = form.cleaned_data if form.is_valid() else {}
    rows = organisations(
        text=chosen.get("q", ""), kind=chosen.get("kind", ""), with_ended=bool(chosen.get("ended"))
    )
    page = Paginator(rows, PER_PAGE).get_page(request.GET.get("page"))
    may_edit = can(request.membership, P.EDIT_ORGANISATIONS)
    context = {
        "filter": form,
        "page": page,
        "rows": [organisation_row(one, region=request.region.slug, may_edit=may_edit) for one in page],
        "count": count_in_words(page.paginator.count),
        "is_filtered": any(chosen.values()),
        "may_edit": may_edit,
    }
    template = "regions/_organisations.html" if request.htmx else "regions/organisations.html"
    return render(request, template, context)


@region_view(P.EDIT_ORGANISATIONS)
def organisation_add(request: RegionRequest) -> HttpResponse:
    form = OrganisationForm(request.POST or None)
    if request.method == "POST" and form.is_valid() and saved(form, add_organisation, by=request.membership):
        leave_toast(request, _("%(name)s staat in de lijst.") % {"name": form.cleaned_data["name"]})
        return redirect("organisations", request.region.slug)
    return shown(request, form, {})


@region_view(P.EDIT_ORGANISATIONS)
def organisation_page(request: RegionRequest, organisation_id: UUID) -> HttpResponse:
    organisation = get_object_or_404(Organisation.objects.all(), pk=organisation_id)
    form = OrganisationForm(request.POST or None, initial=vars(organisation), organisation=organisation)
    changing = {"by": request.membership, "organisation": organisation}
    if request.method == "POST" and form.is_valid() and saved(form, change_organisation, **changing):
        leave_toast(request, _("De gegevens zijn opgeslagen."))
        return redirect("organisations", request.region.slug)
    return shown(request, form, {"organisation": organisation})


@region_view(P.EDIT_ORGANISATIONS)
@require_POST
def organisation_end(request: RegionRequest, organisation_id: UUID) -> HttpResponse:
    organisation = get_object_or_404(Organisation.objects.in_use(), pk=organisation_id)
    end_organisation(by=request.membership, organisation=organisation)
    undo = reverse("organisation_reopen", args=[request.region.slug, organisation.pk])
    leave_toast(request, _("%(name)s staat op gestopt.") % {"name": organisation.name}, undo)
    return redirect("organisations", request.region.slug)


@region_view(P.EDIT_ORGANISATIONS)
@require_POST
def organisation_reopen(request: RegionRequest, organisation_id: UUID) -> HttpResponse:
    organisation = get_object_or_404(Organisation.objects.all(), pk=organisation_id)
    reopen_organisation(by=request.membership, organisation=organisation)
    leave_toast(request, _("%(name)s doet weer mee.") % {"name": organisation.name})
    return redirect("organisations", request.region.slug)


def saved(form: OrganisationForm, action: Any, **who: Any) -> bool:
    try:
        action(**who, **form.cleaned_data)
    except Refused as refused:
        form.add_error("kvk_number", str(refused))
        return False
    return True


def shown(request: RegionRequest, form: OrganisationForm, context: dict[str, Any]) -> HttpResponse:
    status = status_of(form)
    return render(request, "regions/organisation.html", {**context, "form": form}, status=status)
