"""The page of one employer, and adding, changing and taking back."""

from django.db import IntegrityError, transaction
from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from employers.actions import AlreadyThere, add_employer, take_back_employer, update_employer
from employers.doors import opens_employer
from employers.enums import EmployerStage, Recognition
from employers.forms import EmployerForm
from employers.hooks import PEOPLE_THERE
from employers.models import Employer
from employers.permissions import can_edit
from employers.presenters.page import (
    leads_of,
    likely,
    line_of,
    next_action_of,
    shown_contact,
    shown_location,
    summary_of,
)
from employers.presenters.stages import stage_of, tone_of
from employers.queries import contacts_of, has_history, locations_of, moments_of
from employers.views.answers import saved, url_of
from regions.access.doors import region_view
from regions.access.permissions import Permission
from regions.access.request import RegionRequest
from regions.answers import see_other, status_of
from regions.components.shapes import by_month
from regions.components.toast import leave_toast


@region_view(Permission.VIEW_EMPLOYERS)
@require_GET
@opens_employer
def page(request: RegionRequest, employer: Employer) -> HttpResponse:
    region, member = request.region.slug, request.membership
    contacts, gone = contacts_of(employer, request.today)
    context = {
        "employer": employer,
        "can_edit": can_edit(member),
        "stage": stage_of(employer),
        "tone": tone_of(employer),
        "leads": leads_of(employer),
        "action": next_action_of(employer, request.today),
        "summary": summary_of(employer, request.today),
        "contacts": [shown_contact(contact, region=region) for contact in contacts],
        "gone": [shown_contact(contact, region=region) for contact in gone],
        "locations": [shown_location(place, region=region) for place in locations_of(employer)],
        "months": by_month(
            line_of(moment, region=region, membership=member, now=timezone.now())
            for moment in moments_of(employer)
        ),
        "trajectories": PEOPLE_THERE.rendered(request, employer),
    }
    return render(request, "employers/page.html", context)


@region_view(Permission.EDIT_EMPLOYERS)
@require_http_methods(["GET", "POST"])
def add(request: RegionRequest) -> HttpResponse:
    first = {
        "stage": EmployerStage.PROSPECT,
        "recognition": Recognition.UNKNOWN,
        "adviser": request.membership.pk,
    }
    form = EmployerForm(request.POST or None, today=request.today, initial=first)
    if request.method == "POST" and form.is_valid():
        try:
            with transaction.atomic():
                employer = add_employer(by=request.membership, card=form.to_card())
        except (AlreadyThere, IntegrityError):
            form.add_error("kvk_number", _("Een collega heeft deze werkgever net toegevoegd."))
        else:
            undo_url = url_of(request, "take_back", employer.pk)
            return saved(request, employer, _("Werkgever toegevoegd"), undo_url=undo_url)
    return _form(request, form, _("Werkgever toevoegen"))


@region_view(Permission.EDIT_EMPLOYERS)
@require_http_methods(["GET", "POST"])
@opens_employer
def change(request: RegionRequest, employer: Employer) -> HttpResponse:
    first = EmployerForm.first_answers(employer)
    form = EmployerForm(request.POST or None, today=request.today, employer=employer, initial=first)
    if request.method == "POST" and form.is_valid():
        try:
            with transaction.atomic():
                update_employer(by=request.membership, employer=employer, card=form.to_card())
        except (AlreadyThere, IntegrityError):
            form.add_error("kvk_number", _("Er staat al een organisatie met dit KvK-nummer in je regio."))
        else:
            return saved(request, employer, _("Opgeslagen"))
    return _form(request, form, _("Werkgever aanpassen"), employer)


def _form(
    request: RegionRequest, form: EmployerForm, title: str, employer: Employer | None = None
) -> HttpResponse:
    same = [form.double] if form.double else form.same_name
    context = {
        "form": form,
        "page_title": title,
        "employer": employer,
        "back_url": url_of(request, "page", employer.pk) if employer else url_of(request, "list"),
        "same": [likely(one, region=request.region.slug) for one in same],
    }
    status = status_of(form)
    return render(request, "employers/edit.html", context, status=status)


@region_view(Permission.EDIT_EMPLOYERS)
@require_POST
@opens_employer
def take_back(request: RegionRequest, employer: Employer) -> HttpResponse:
    """Undo of adding, as long as nothing hangs on it."""
    if has_history(employer):
        return saved(request, employer, _("Bij deze werkgever staat al iets. Kies de stand “Gestopt”."))
    take_back_employer(by=request.membership, employer=employer)
    leave_toast(request, _("De werkgever is weer weg"))
    return see_other(url_of(request, "list"))
