"""The national office's list of impact partners, and the keys of their clients.

Before a key is made, changed or taken back somebody shows again who they are (ASVS 7.5.1).
"""

from collections.abc import Callable
from typing import Any, TypeVar, cast
from uuid import UUID

from allauth.account.decorators import reauthentication_required
from django import forms
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from governance.forms import done
from governance.impact.actions import Issued, create_client, end_partner, revoke_client, rotate_secret
from governance.impact.forms import ClientForm, PartnerForm
from governance.impact.models import PartnerClient
from governance.impact.presenters.partners import partner_facts
from governance.impact.queries.partners import clients_of, partners
from governance.impact.tokens import API_ROOT
from governance.partnership.actions import add_partner, change_partner
from governance.partnership.models import ImpactPartner
from regions.access.doors import office_view
from regions.access.request import OfficeRequest
from regions.answers import status_of
from regions.components.toast import leave_toast

PER_PAGE = 25
FIELDS = ("name", "contact_email", "kvk_number")
Page = TypeVar("Page", bound=Callable[..., HttpResponse])


def again(view: Page) -> Page:
    """Asks who it is, unless that was shown a moment ago."""
    return cast(Page, reauthentication_required(app="allauth.mfa")(view))


@office_view
def partner_list(request: OfficeRequest) -> HttpResponse:
    page = Paginator(partners(), PER_PAGE).get_page(request.GET.get("page"))
    return render(request, "impact/partners.html", {"page": page})


@office_view
def partner_page(request: OfficeRequest, partner_id: UUID) -> HttpResponse:
    partner = get_object_or_404(ImpactPartner, pk=partner_id)
    context = {"partner": partner, "facts": partner_facts(partner), "clients": clients_of(partner)}
    return render(request, "impact/partner.html", context)


@office_view
def partner_add(request: OfficeRequest) -> HttpResponse:
    form = PartnerForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        added = done(form, lambda: add_partner(by=request.national, **form.cleaned_data))
        if added is not None:
            leave_toast(request, _("%(name)s staat in de lijst.") % {"name": added.name})
            return redirect("impact:partner", added.pk)
    return shown(request, "impact/partner_form.html", form)


@office_view
def partner_change(request: OfficeRequest, partner_id: UUID) -> HttpResponse:
    partner = get_object_or_404(ImpactPartner, pk=partner_id)
    initial = {field: getattr(partner, field) for field in FIELDS}
    form = PartnerForm(request.POST or None, initial=initial)
    if request.method == "POST" and form.is_valid():
        changed = done(
            form, lambda: change_partner(by=request.national, partner=partner, **form.cleaned_data)
        )
        if changed is not None:
            leave_toast(request, _("De gegevens zijn opgeslagen."))
            return redirect("impact:partner", partner.pk)
    return shown(request, "impact/partner_form.html", form, partner=partner)


@office_view
@again
def partner_end(request: OfficeRequest, partner_id: UUID) -> HttpResponse:
    partner = get_object_or_404(ImpactPartner.objects.working(), pk=partner_id)
    form = confirmation(request)
    if request.method == "POST" and form.is_valid():
        ended = done(form, lambda: end_partner(by=request.national, partner=partner))
        if ended is not None:
            leave_toast(request, _("%(name)s kan niets meer lezen.") % {"name": partner.name})
            return redirect("impact:partner", partner.pk)
    return shown(request, "impact/partner_end.html", form, partner=partner)


@office_view
@never_cache
@again
def client_add(request: OfficeRequest, partner_id: UUID) -> HttpResponse:
    """The secret is on the answer itself: it is shown once, and is not kept anywhere to show it again."""
    partner = get_object_or_404(ImpactPartner.objects.working(), pk=partner_id)
    form = ClientForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        issued = done(form, lambda: create_client(by=request.national, partner=partner, **form.cleaned_data))
        if issued is not None:
            return secret_page(request, issued)
    return shown(request, "impact/client_form.html", form, partner=partner)


@office_view
@never_cache
@again
def client_rotate(request: OfficeRequest, client_id: UUID) -> HttpResponse:
    client = open_client(client_id)
    form = confirmation(request)
    if request.method == "POST" and form.is_valid():
        issued = done(form, lambda: rotate_secret(by=request.national, client=client))
        if issued is not None:
            return secret_page(request, issued)
    return shown(request, "impact/client_rotate.html", form, client=client, partner=client.partner)


@office_view
@again
def client_revoke(request: OfficeRequest, client_id: UUID) -> HttpResponse:
    client = open_client(client_id)
    form = confirmation(request)
    if request.method == "POST" and form.is_valid():
        revoked = done(form, lambda: revoke_client(by=request.national, client=client))
        if revoked is not None:
            leave_toast(request, _("De toegang voor %(study)s is ingetrokken.") % {"study": client.study})
            return redirect("impact:partner", client.partner_id)
    return shown(request, "impact/client_revoke.html", form, client=client, partner=client.partner)


def confirmation(request: OfficeRequest) -> forms.Form:
    """A form without a question: sending it is the answer."""
    return forms.Form(request.POST if request.method == "POST" else None)


def open_client(client_id: UUID) -> PartnerClient:
    rows = PartnerClient.objects.filter(revoked_at=None).select_related("partner")
    found: PartnerClient = get_object_or_404(rows, pk=client_id)
    return found


def secret_page(request: OfficeRequest, issued: Issued) -> HttpResponse:
    context = {
        "client": issued.client,
        "partner": issued.client.partner,
        "secret": issued.secret,
        "host": request.build_absolute_uri("/").rstrip("/"),
        "api": request.build_absolute_uri(API_ROOT),
    }
    return render(request, "impact/secret.html", context)


def shown(request: OfficeRequest, template: str, form: forms.Form, **context: Any) -> HttpResponse:
    return render(request, template, {**context, "form": form}, status=status_of(form))
