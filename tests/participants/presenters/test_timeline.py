from datetime import UTC, date, datetime, timedelta
from uuid import UUID

from participants.enums import EntryKind
from participants.models import TimelineEntry
from participants.presenters.timeline import is_basic, line_of, shown_timeline
from participants.queries.timeline import EntryPage
from regions.enums import Role
from tests.participants.unsaved import PERSON_ID, member

NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)
JEROEN = member()


def entry(**fields):
    known = {"kind": EntryKind.PHONE, "on": date(2026, 11, 20), "text": "Gebeld over de pakbon", "by": JEROEN}
    return TimelineEntry(
        pk=UUID(int=5), region_id=1, participant_id=PERSON_ID, recorded_at=NOW, **{**known, **fields}
    )


def line(membership=JEROEN, now=NOW, **fields):
    return line_of(entry(**fields), region="twente", membership=membership, now=now)


def shown(number, *, has_more, entries=()):
    page = EntryPage(list(entries), number, has_more)
    return shown_timeline(page, participant_id=PERSON_ID, region="twente", membership=JEROEN, now=NOW)


def test_a_line_tells_what_who_and_when():
    told = line()
    assert (told.kind, told.text, told.who, told.date) == (
        "Telefoon", "Gebeld over de pakbon", "Jeroen Smit", "vr 20 nov",
    )  # fmt: skip
    assert (told.icon, told.tone, told.id) == ("phone", "", str(UUID(int=5)))


def test_a_milestone_is_its_own_heading():
    told = line(kind=EntryKind.MILESTONE, text="Eerder gestopt: gezondheid", by=None)
    assert (told.kind, told.text, told.who) == ("Eerder gestopt: gezondheid", "", "")


def test_every_kind_has_its_look():
    for kind in EntryKind:
        assert line(kind=kind).icon


def test_basic_skills_have_their_own_colour():
    assert line(skills=["Lezen van een pakbon", "Heftruck rijden"]).badges == [
        ("Lezen van een pakbon", "accent"),
        ("Heftruck rijden", "info"),
    ]
    assert not is_basic("Rekenmachine vullen")


def test_who_may_undo_has_the_way_while_it_is_there():
    way = f"/regio/twente/deelnemers/{PERSON_ID}/tijdlijn/{UUID(int=5)}/weg/"
    assert line().undo_url == line(membership=member(Role.REGIONAL_COORDINATOR)).undo_url == way
    assert line(now=NOW + timedelta(minutes=31)).undo_url == ""
    assert line(membership=member(name="Erik Bos")).undo_url == ""
    adviser = member(Role.EMPLOYER_ADVISER)
    assert line(membership=adviser, by=adviser).undo_url == "", "a role that logs nothing takes nothing back"


def test_lines_stand_below_their_month():
    days = (date(2026, 11, 20), date(2026, 11, 2), date(2026, 10, 30))
    months = shown(1, has_more=False, entries=[entry(on=day) for day in days]).months
    assert [(month, len(lines)) for month, lines in months] == [("November 2026", 2), ("Oktober 2026", 1)]


def test_ways_to_newer_and_older():
    url = f"/regio/twente/deelnemers/{PERSON_ID}/tijdlijn/"
    first, second = shown(1, has_more=True), shown(2, has_more=False)
    assert (first.newer_url, first.older_url, first.page_label) == ("", f"{url}?page=2", "Pagina 1")
    assert (second.newer_url, second.older_url) == (f"{url}?page=1", "")
