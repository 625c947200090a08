"""The page of one employer, and adding, changing and taking back."""

from django.db import IntegrityError, transaction
from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from employers.actions import AlreadyThere, add_employer, take_back_employer, update_employer
from employers.doors import opens_employer
from employers.enums import ContactKind, EmployerStage, Recognition
from employers.forms import EmployerForm
from employers.hooks import PEOPLE_THERE
from employers.models import ContactMoment, Employer, EmployerContact
from employers.permissions import can_edit, can_undo
from employers.queries import contacts_of, has_history, moments_of
from employers.views.answers import saved, see_other, url_of
from employers.views.listing import STAGE_TONES
from regions import words
from regions.access.doors import region_view
from regions.access.permissions import Permission
from regions.access.request import RegionRequest
from regions.components.toast import leave_toast

KIND_ICONS = {
    ContactKind.VISIT: "map-pin",
    ContactKind.PHONE: "phone",
    ContactKind.MAIL: "mail",
    ContactKind.MEETING: "users",
}


@region_view(Permission.VIEW_EMPLOYERS)
@require_GET
@opens_employer
def page(request: RegionRequest, employer: Employer) -> HttpResponse:
    contacts, gone = contacts_of(employer, request.today)
    context = {
        "employer": employer,
        "can_edit": can_edit(request.membership),
        "stage": employer.get_stage_display().capitalize(),
        "tone": STAGE_TONES[EmployerStage(employer.stage)],
        "leads": [employer.organisation.place, employer.get_sector_display().capitalize()],
        "action": _action(employer, request),
        "summary": _summary(employer, request),
        "contacts": [_contact(request, contact) for contact in contacts],
        "gone": [_contact(request, contact) for contact in gone],
        "locations": [
            {
                "text": f"{place.street}, {place.postcode} {place.place}",
                "url": url_of(request, "remove_location", place.pk),
            }
            for place in employer.locations.order_by("place", "street")
        ],
        "months": _months([_moment(request, moment) for moment in moments_of(employer)]),
        "trajectories": PEOPLE_THERE.rendered(request, employer),
    }
    return render(request, "employers/page.html", context)


def _action(employer: Employer, request: RegionRequest) -> dict[str, object] | None:
    if not employer.next_action:
        return None
    due = employer.next_action_on
    return {
        "text": employer.next_action,
        "when": words.date_long(due),
        "is_late": due is not None and due < request.today,
    }


def _summary(employer: Employer, request: RegionRequest) -> list[dict[str, object]]:
    organisation = employer.organisation
    website = organisation.website
    rows = [
        (_("KvK-nummer"), organisation.kvk_number),
        (_("Sector (SBI)"), f"{employer.sector}: {employer.get_sector_display()}"),
        (_("Grootte"), employer.get_size_display() or _("niet bekend")),
        (_("SBB"), _recognition(employer)),
        (_("Contact via"), employer.adviser or _("nog niemand")),
        (_("Laatste contact"), words.days_ago(employer.last_contact_on, request.today) or _("nog niet")),
        (_("Website"), website and format_html('<a href="{}" rel="noreferrer">{}</a>', website, website)),
    ]
    return [{"label": label, "value": value} for label, value in rows if value]


def _recognition(employer: Employer) -> str:
    label = employer.get_recognition_display()
    if employer.recognition == Recognition.UNKNOWN or employer.recognition_checked_on is None:
        return label
    return _("%(label)s (nagekeken op %(day)s)") % {
        "label": label,
        "day": words.date_medium(employer.recognition_checked_on),
    }


def _contact(request: RegionRequest, contact: EmployerContact) -> dict[str, object]:
    return {
        "name": contact.name,
        "position": contact.position,
        "phone": contact.phone,
        "digits": "".join(sign for sign in contact.phone if sign.isdigit() or sign == "+"),
        "email": contact.email,
        "until": words.date_medium(contact.ends_on),
        "end_url": url_of(request, "end_contact", contact.pk),
        "back_url": url_of(request, "contact_back", contact.pk),
    }


def _moment(request: RegionRequest, moment: ContactMoment) -> dict[str, object]:
    spoken = _("met %(name)s") % {"name": moment.contact.name} if moment.contact else ""
    who = " · ".join(part for part in (spoken, moment.by.name if moment.by else "") if part)
    may_undo = can_edit(request.membership) and can_undo(request.membership, moment, timezone.now())
    return {
        "id": moment.pk,
        "icon": KIND_ICONS[ContactKind(moment.kind)],
        "tone": "info",
        "kind": moment.get_kind_display().capitalize(),
        "date": words.date_day(moment.on),
        "who": who,
        "text": moment.text,
        "month": words.month_year(moment.on).capitalize(),
        "undo_url": url_of(request, "undo_moment", moment.pk) if may_undo else "",
    }


def _months(entries: list[dict[str, object]]) -> list[tuple[object, list[dict[str, object]]]]:
    months: dict[object, list[dict[str, object]]] = {}
    for entry in entries:
        months.setdefault(entry["month"], []).append(entry)
    return list(months.items())


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
        "same": [
            {"name": str(one), "url": url_of(request, "page", one.pk), "note": one.organisation.place}
            for one in same
        ],
    }
    return render(
        request, "employers/edit.html", context, status=422 if form.is_bound and form.errors else 200
    )


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
