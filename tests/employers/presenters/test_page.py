from datetime import UTC, date, datetime, timedelta
from uuid import UUID

import pytest

from employers.models import ContactMoment, EmployerContact, EmployerLocation
from employers.presenters.page import (
    Likely,
    NextAction,
    ShownLocation,
    leads_of,
    likely,
    line_of,
    next_action_of,
    shown_contact,
    shown_location,
    summary_of,
)
from tests.employers.unsaved import BELOW, EMPLOYER_ID, TODAY, adviser, employer

NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)
ROW_ID = UUID(int=7)


def facts(**fields):
    organisation = fields.pop("organisation", None)
    return {fact.label: fact.value for fact in summary_of(employer(organisation, **fields), TODAY)}


def line(by, membership=None, now=NOW, **fields):
    known = {"kind": "visit", "on": date(2026, 11, 18), "text": "Rondleiding", "by": by, "recorded_at": NOW}
    moment = ContactMoment(pk=ROW_ID, region_id=1, **{**known, **fields})
    return line_of(moment, region="twente", membership=membership or by, now=now)


def test_leads():
    assert leads_of(employer(sector="J")) == ["Almelo", "ICT"]


def test_the_next_action_and_whether_it_is_late():
    assert next_action_of(employer(), TODAY) is None
    for days, is_late in ((-1, True), (0, False)):
        due = TODAY + timedelta(days=days)
        action = next_action_of(employer(next_action="Bellen", next_action_on=due), TODAY)
        assert (action.text, action.is_late) == ("Bellen", is_late)
    assert next_action_of(employer(next_action="Ooit"), TODAY) == NextAction("Ooit", "", is_late=False)


def test_the_summary_of_a_new_employer():
    assert facts() == {
        "Sector (SBI)": "H: vervoer en opslag",
        "Grootte": "Niet bekend",
        "SBB": "Niet nagekeken",
        "Contact via": "Nog niemand",
        "Laatste contact": "Nog niet",
    }


def test_the_summary_of_a_known_employer():
    known = facts(
        organisation={"kvk_number": "12345678", "website": 'https://example.org/"><b>'}, sector="J", size="50-249",
        recognition="recognised", recognition_checked_on=date(2026, 3, 2), adviser=adviser(name="bas van Dijk"),
        last_contact_on=TODAY,
    )  # fmt: skip
    assert known == {
        "KvK-nummer": "12345678",
        "Sector (SBI)": "J: ICT",
        "Grootte": "50 tot en met 249 mensen",
        "SBB": "Erkend door SBB (nagekeken op 2 maart 2026)",
        "Contact via": "bas van Dijk",
        "Laatste contact": "Vandaag",
        "Website": '<a href="https://example.org/&quot;&gt;&lt;b&gt;" rel="noreferrer">'
        "https://example.org/&quot;&gt;&lt;b&gt;</a>",
    }


def test_a_contact_person():
    erdal = EmployerContact(
        pk=ROW_ID, region_id=1, name="Erdal", phone="+31 6-12 34", ends_on=date(2026, 11, 3)
    )
    shown = shown_contact(erdal, region="twente")
    assert (shown.digits, shown.until) == ("+3161234", "3 november 2026")
    assert (shown.end_url, shown.back_url) == (
        f"{BELOW}personen/{ROW_ID}/weg/",
        f"{BELOW}personen/{ROW_ID}/terug/",
    )
    assert shown_contact(EmployerContact(pk=ROW_ID, region_id=1, name="Mies"), region="twente").until == ""


def test_an_address_and_an_employer_that_may_be_the_same():
    location = EmployerLocation(
        pk=ROW_ID, region_id=1, street="Havenweg 1", postcode="7602 AB", place="Almelo"
    )
    assert shown_location(location, region="twente") == ShownLocation(
        "Havenweg 1, 7602 AB Almelo", f"{BELOW}adressen/{ROW_ID}/weg/"
    )
    assert likely(employer(), region="twente") == Likely(
        "Van Dalen Logistiek", f"{BELOW}{EMPLOYER_ID}/", "Almelo"
    )


def test_a_contact_tells_who_spoke_with_whom():
    told = line(adviser(), contact=EmployerContact(region_id=1, name="Erdal"))
    assert (told.kind, told.who, told.date, told.month) == (
        "Bezoek", "met Erdal · Bas Hofman", "wo 18 nov", "november 2026",
    )  # fmt: skip
    assert (told.icon, told.tone, told.text) == ("map-pin", "info", "Rondleiding")
    assert line(None, adviser()).who == ""


@pytest.mark.parametrize(
    ("role", "minutes", "expected"),
    [("employer_adviser", 30, True), ("employer_adviser", 31, False), ("trajectory_supervisor", 0, False)],
)
def test_the_way_back_is_there_for_who_may_change_and_half_an_hour(role, minutes, expected):
    told = line(adviser(role), now=NOW + timedelta(minutes=minutes))
    assert told.undo_url == (f"{BELOW}contact/{ROW_ID}/ongedaan/" if expected else "")
    assert line(adviser(), adviser()).undo_url == "", "what a colleague wrote"
