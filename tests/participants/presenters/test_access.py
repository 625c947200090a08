from datetime import UTC, datetime, timedelta
from uuid import UUID

from participants.models import Look
from participants.presenters.access import seen_lines
from participants.queries.access import Traces
from regions.enums import Role
from regions.models import AccessEvent, AuditEvent
from tests.participants.unsaved import PERSON_ID, member

NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)
JEROEN, ERIK = UUID(int=1), UUID(int=2)
NAMES = {JEROEN: "Jeroen Smit"}


def read(kind="file", at=NOON, actor=JEROEN, role=Role.TRAJECTORY_SUPERVISOR):
    return AccessEvent(
        region_id=1, at=at, actor_id=actor, actor_role=role, kind=kind, page="participants:person"
    )


def changed(action, at=NOON, actor=JEROEN, role=Role.TRAJECTORY_SUPERVISOR):
    return AuditEvent(
        region_id=1, at=at, actor_id=actor, actor_role=role, action=action, participant_id=PERSON_ID
    )


def lines(readings=(), changes=(), looks=()):
    return seen_lines(Traces(list(readings), list(changes), list(looks), NAMES))


def test_a_change_has_the_sentence_of_its_event():
    for action, sentence in (
        ("screening.removed", "Screening weggehaald"),
        ("level.removed", "Niveau weggehaald"),
        ("milestone.recorded", "Mijlpaal vastgelegd"),
        ("entry.undone", "Iets teruggedraaid bij een deelnemer"),
    ):
        (line,) = lines(changes=[changed(action)])
        assert (line.what, line.who, line.role) == (sentence, "Jeroen Smit", "trajectbegeleider")


def test_alike_events_of_one_member_on_one_day_are_one_line():
    earlier = [read(at=NOON - timedelta(minutes=minutes)) for minutes in (0, 5, 9)]
    (line,) = lines(earlier)
    assert (line.what, line.times, line.at) == ("Pagina geopend", 3, NOON)


def test_what_differs_stands_apart_newest_first():
    found = lines(
        [read(at=NOON - timedelta(days=1)), read("refused", actor=ERIK)],
        [changed("wish.stated", at=NOON - timedelta(hours=1))],
    )
    assert [(line.what, line.who, line.is_refused) for line in found] == [
        ("Geweigerd", "", True),
        ("Wens vastgelegd", "Jeroen Smit", False),
        ("Pagina geopend", "Jeroen Smit", False),
    ]


def test_the_day_is_the_day_in_the_netherlands():
    late = datetime(2026, 11, 20, 22, 30, tzinfo=UTC)
    assert len(lines([read(at=late), read(at=late + timedelta(hours=1))])) == 2


def test_two_members_of_one_name_are_two_lines():
    names = {JEROEN: "Jan Jansen", ERIK: "Jan Jansen"}
    found = seen_lines(Traces([read(), read(actor=ERIK)], [], [], names))
    assert [line.times for line in found] == [1, 1]


def test_the_national_office_and_the_system_have_no_name():
    office, system = lines(
        [read("export", role="national_office")],
        [changed("wish.stated", at=NOON - timedelta(1), actor=None, role="")],
    )
    assert (office.who, office.role) == ("Landelijk projectbureau", "")
    assert (system.who, system.role) == ("Het systeem", "")


def test_a_reason_stands_on_its_own():
    looks = [
        Look(region_id=1, by=member(name="Erik Bos"), reason="Ik vervang Jeroen", at=NOON, until=NOON)
        for _twice in range(2)
    ]
    found = lines(looks=looks)
    assert [(line.who, line.reason, line.what) for line in found] == 2 * [
        ("Erik Bos", "Ik vervang Jeroen", "Deelnemer van een collega geopend met een reden")
    ]
