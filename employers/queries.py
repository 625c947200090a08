"""Lists and pages of employers."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.core.paginator import Page, Paginator
from django.db.models import F, Q, QuerySet
from django.db.models.expressions import OrderBy

from employers.enums import EmployerStage
from employers.models import ContactMoment, Employer, EmployerContact, EmployerLocation
from employers.models import EmployerQuerySet as Employers
from regions.enums import Role
from regions.models import Membership

ADVISER_ROLES = (Role.EMPLOYER_ADVISER, Role.REGIONAL_COORDINATOR)
PAGE_LENGTH = 25
MOST_MOMENTS = 50
ORDERS = {
    "naam": "organisation__name",
    "plaats": "organisation__place",
    "contact": "last_contact_on",
    "actie": "next_action_on",
}
OVERDUE = "te-laat"


@dataclass(frozen=True)
class Wanted:
    """What the list is narrowed to; empty means all."""

    text: str = ""
    stage: str = ""
    sector: str = ""
    place: str = ""
    action: str = ""
    sort: str = ""


def employer_list(wanted: Wanted, today: date, page: int | str = 1) -> Page[Employer]:
    """One page of employers; those that ended only when they are asked for or searched."""
    found = _narrowed(Employer.objects.with_organisation(), wanted, today)
    return Paginator(found.order_by(_order(wanted.sort), "pk"), PAGE_LENGTH).get_page(page)


def _narrowed(employers: Employers, wanted: Wanted, today: date) -> Employers:
    text = wanted.text.strip()
    if text:
        digits = text.replace(" ", "")
        named = Q(organisation__name__icontains=text)
        employers = employers.filter(
            named | Q(organisation__kvk_number__startswith=digits) if digits.isdigit() else named
        )
    if wanted.stage:
        employers = employers.filter(stage=wanted.stage)
    elif not text:
        employers = employers.exclude(stage=EmployerStage.ENDED)
    if wanted.sector:
        employers = employers.filter(sector=wanted.sector)
    if wanted.place:
        employers = employers.filter(
            Q(organisation__place=wanted.place) | Q(locations__place=wanted.place)
        ).distinct()
    if wanted.action == OVERDUE:
        employers = employers.filter(next_action_on__lt=today)
    return employers


def _order(sort: str) -> OrderBy:
    field = F(ORDERS.get(sort.removeprefix("-"), ORDERS["naam"]))
    return field.desc(nulls_last=True) if sort.startswith("-") else field.asc(nulls_last=True)


def places() -> list[str]:
    """Where this region's employers are, by name."""
    found = Employer.objects.exclude(organisation__place="").order_by("organisation__place")
    return list(found.values_list("organisation__place", flat=True).distinct())


def advisers() -> QuerySet[Membership]:
    """Who keeps contact with employers, by name."""
    return Membership.objects.active().with_role(*ADVISER_ROLES).order_by("name")


def employer_of(employer_id: UUID) -> Employer | None:
    """None when the region has no such employer."""
    return Employer.objects.with_organisation().filter(pk=employer_id).first()


def employer_with_number(kvk_number: str, *, other_than: Employer | None = None) -> Employer | None:
    """The employer of this region with that KvK number."""
    found = Employer.objects.with_organisation().filter(organisation__kvk_number=kvk_number)
    return (found.exclude(pk=other_than.pk) if other_than else found).first()


def employers_named(name: str, *, other_than: Employer | None = None) -> list[Employer]:
    """Employers whose name is the same but for capitals: possibly the same one."""
    found = Employer.objects.with_organisation().filter(organisation__name__iexact=name.strip())
    return list((found.exclude(pk=other_than.pk) if other_than else found)[:5])


def contacts_of(employer: Employer, today: date) -> tuple[list[EmployerContact], list[EmployerContact]]:
    """Who works there now, and who has left."""
    contacts = list(employer.contacts.order_by("name"))
    gone = [contact for contact in contacts if contact.ends_on and contact.ends_on <= today]
    return [contact for contact in contacts if contact not in gone], gone


def locations_of(employer: Employer) -> list[EmployerLocation]:
    return list(employer.locations.order_by("place", "street"))


def moments_of(employer: Employer) -> list[ContactMoment]:
    """The latest times somebody spoke with the employer."""
    moments = ContactMoment.objects.standing().filter(employer=employer)
    return list(moments.select_related("by", "contact").newest_first()[:MOST_MOMENTS])


def has_history(employer: Employer) -> bool:
    """Whether anything refers to this employer, in this app or a higher one."""
    references = (relation.get_accessor_name() for relation in Employer._meta.related_objects)
    return any(getattr(employer, name).exists() for name in references if name)
