"""The page of one employer in words."""

from dataclasses import dataclass
from datetime import date, datetime

from django.utils.html import format_html
from django.utils.translation import gettext as _

from employers.enums import ContactKind, Recognition
from employers.icons import CONTACT_ICONS
from employers.links import employers_url
from employers.models import ContactMoment, Employer, EmployerContact, EmployerLocation
from employers.permissions import can_edit, can_undo
from regions import words
from regions.components.shapes import Fact, TimelineLine
from regions.models import Membership
from regions.words import sentence_case


@dataclass(frozen=True)
class NextAction:
    text: str
    when: str
    is_late: bool


@dataclass(frozen=True, kw_only=True)
class ShownContact:
    """`until` is empty for who still works there; `digits` is what the telephone link dials."""

    name: str
    position: str
    phone: str
    digits: str
    email: str
    until: str
    end_url: str
    back_url: str


@dataclass(frozen=True)
class ShownLocation:
    """`url` takes a POST that takes the address away."""

    text: str
    url: str


@dataclass(frozen=True)
class Likely:
    """An employer that may be the same one: templates/components/people.html."""

    name: str
    url: str
    note: str


def leads_of(employer: Employer) -> list[str]:
    return [employer.organisation.place, sentence_case(employer.get_sector_display())]


def next_action_of(employer: Employer, today: date) -> NextAction | None:
    if not employer.next_action:
        return None
    due = employer.next_action_on
    return NextAction(employer.next_action, words.date_long(due), is_late=due is not None and due < today)


def summary_of(employer: Employer, today: date) -> list[Fact]:
    """What is known of an employer; without what is empty."""
    organisation = employer.organisation
    website = organisation.website
    contact = words.days_ago(employer.last_contact_on, today) or _("nog niet")
    facts = [
        Fact(_("KvK-nummer"), organisation.kvk_number),
        Fact(_("Sector (SBI)"), f"{employer.sector}: {employer.get_sector_display()}"),
        Fact(_("Grootte"), sentence_case(employer.get_size_display() or _("niet bekend"))),
        Fact(_("SBB"), sentence_case(recognition_of(employer))),
        Fact(_("Contact via"), employer.adviser.name if employer.adviser else _("Nog niemand")),
        Fact(_("Laatste contact"), sentence_case(contact)),
        Fact(_("Website"), website and format_html('<a href="{0}" rel="noreferrer">{0}</a>', website)),
    ]
    return [fact for fact in facts if fact.value]


def recognition_of(employer: Employer) -> str:
    label = employer.get_recognition_display()
    if employer.recognition == Recognition.UNKNOWN or employer.recognition_checked_on is None:
        return label
    return _("%(label)s (nagekeken op %(day)s)") % {
        "label": label,
        "day": words.date_medium(employer.recognition_checked_on),
    }


def shown_contact(contact: EmployerContact, *, region: str) -> ShownContact:
    """`region` is the slug in the address."""
    return ShownContact(
        name=contact.name,
        position=contact.position,
        phone=contact.phone,
        digits=words.dialled(contact.phone),
        email=contact.email,
        until=words.date_medium(contact.ends_on),
        end_url=employers_url(region, "end_contact", contact.pk),
        back_url=employers_url(region, "contact_back", contact.pk),
    )


def shown_location(location: EmployerLocation, *, region: str) -> ShownLocation:
    text = f"{location.street}, {location.postcode} {location.place}"
    return ShownLocation(text, employers_url(region, "remove_location", location.pk))


def likely(employer: Employer, *, region: str) -> Likely:
    return Likely(str(employer), employers_url(region, "page", employer.pk), employer.organisation.place)


def line_of(moment: ContactMoment, *, region: str, membership: Membership, now: datetime) -> TimelineLine:
    """A contact in words, with the way to take it back while that is possible. Who spoke with whom should be loaded."""
    spoken = _("met %(name)s") % {"name": moment.contact.name} if moment.contact else ""
    may_undo = can_edit(membership) and can_undo(membership, moment, now)
    return TimelineLine(
        id=str(moment.pk),
        icon=CONTACT_ICONS[ContactKind(moment.kind)],
        tone="info",
        kind=sentence_case(moment.get_kind_display()),
        month=words.month_year(moment.on),
        date=words.date_day(moment.on),
        who=" · ".join(part for part in (spoken, moment.by.name if moment.by else "") if part),
        text=moment.text,
        undo_url=employers_url(region, "undo_moment", moment.pk) if may_undo else "",
    )
