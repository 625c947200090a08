"""Contact moments, people at an employer, and locations."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from employers.actions import (
    add_contact,
    add_location,
    end_contact,
    log_contact_moment,
    remove_location,
    undo_contact_moment,
)
from employers.doors import opens_employer
from employers.forms import ContactForm, EndContactForm, LocationForm, MomentForm
from employers.models import ContactMoment, Employer, EmployerContact, EmployerLocation
from employers.permissions import can_undo
from employers.views.answers import form_page, saved, url_of
from regions.access.doors import region_view
from regions.access.permissions import Permission
from regions.access.request import RegionRequest

P = Permission.EDIT_EMPLOYERS


@region_view(P)
@require_http_methods(["GET", "POST"])
@opens_employer
def moment_new(request: RegionRequest, employer: Employer) -> HttpResponse:
    first = {"on": request.today}
    form = MomentForm(request.POST or None, employer=employer, today=request.today, initial=first)
    if request.method == "POST" and form.is_valid():
        moment = log_contact_moment(by=request.membership, employer=employer, moment=form.to_moment())
        return saved(
            request, employer, _("Contact vastgelegd"), undo_url=url_of(request, "undo_moment", moment.pk)
        )
    return form_page(request, _("Contact vastleggen"), form, employer)


@region_view(P)
@require_POST
def moment_undo(request: RegionRequest, moment_id: UUID) -> HttpResponse:
    moments = ContactMoment.objects.select_related("employer__organisation")
    moment = get_object_or_404(moments, pk=moment_id)
    if not can_undo(request.membership, moment, timezone.now()):
        return saved(request, moment.employer, _("Dit kan niet meer ongedaan. Vraag het je coördinator."))
    undo_contact_moment(by=request.membership, moment=moment)
    return saved(request, moment.employer, _("Het contact is weer weg"))


@region_view(P)
@require_http_methods(["GET", "POST"])
@opens_employer
def contact_new(request: RegionRequest, employer: Employer) -> HttpResponse:
    form = ContactForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        add_contact(by=request.membership, employer=employer, **form.cleaned_data)
        return saved(request, employer, _("Contactpersoon toegevoegd"))
    return form_page(request, _("Contactpersoon toevoegen"), form, employer)


@region_view(P)
@require_http_methods(["GET", "POST"])
def contact_end(request: RegionRequest, contact_id: UUID) -> HttpResponse:
    """Somebody leaves; the end date keeps the list honest."""
    contact = _contact(contact_id)
    form = EndContactForm(request.POST or None, initial={"on": request.today})
    if request.method == "POST" and form.is_valid():
        end_contact(by=request.membership, contact=contact, on=form.cleaned_data["on"])
        undo_url = url_of(request, "contact_back", contact.pk)
        return saved(
            request, contact.employer, _("%(name)s is weg") % {"name": contact.name}, undo_url=undo_url
        )
    title = _("%(name)s werkt hier niet meer") % {"name": contact.name}
    return form_page(request, title, form, contact.employer)


@region_view(P)
@require_POST
def contact_back(request: RegionRequest, contact_id: UUID) -> HttpResponse:
    contact = end_contact(by=request.membership, contact=_contact(contact_id), on=None)
    return saved(request, contact.employer, _("%(name)s staat weer in de lijst") % {"name": contact.name})


def _contact(contact_id: UUID) -> EmployerContact:
    return get_object_or_404(EmployerContact.objects.select_related("employer__organisation"), pk=contact_id)


@region_view(P)
@require_http_methods(["GET", "POST"])
@opens_employer
def location_new(request: RegionRequest, employer: Employer) -> HttpResponse:
    form = LocationForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        add_location(by=request.membership, employer=employer, **form.cleaned_data)
        return saved(request, employer, _("Adres toegevoegd"))
    return form_page(request, _("Adres toevoegen"), form, employer)


@region_view(P)
@require_POST
def location_remove(request: RegionRequest, location_id: UUID) -> HttpResponse:
    locations = EmployerLocation.objects.select_related("employer__organisation")
    location = get_object_or_404(locations, pk=location_id)
    remove_location(by=request.membership, location=location)
    return saved(request, location.employer, _("Het adres is weg"))
