"""Who works in the region in words."""

from datetime import UTC, date, datetime
from uuid import UUID

import pytest

from regions.access.permissions import Permission
from regions.enums import Role
from regions.members.handing_over import TakenBack
from regions.members.presenters import (
    Colleague,
    colleague,
    former_colleague,
    hand_over_page,
    handed_over_words,
    last_visit,
    member_page,
    members_page,
    rights_page,
    still_carries,
    taken_back_words,
)
from regions.members.responsibilities import Carried
from regions.models import Membership, Region
from regions.todo.responsibilities import TASKS

TODAY = date(2026, 11, 22)
ONE_TASK = Carried(TASKS, 1)
TWENTE = Region(id=1, slug="twente", name="Twente")


def member(number: int = 7, role: str = Role.TEACHER, **fields) -> Membership:
    given = {"name": "Anouk Peters", "email": "a@example.org", "since": date(2026, 1, 5), "role": role}
    return Membership(id=UUID(int=number), region=TWENTE, **given | fields)


def test_a_row_of_the_list():
    assert colleague(member(last_seen_on=TODAY), region="twente", today=TODAY) == Colleague(
        name="Anouk Peters",
        since="5 januari 2026",
        last_seen="vandaag",
        url=f"/regio/twente/leden/{UUID(int=7)}/",
        role="Docent",
    )


@pytest.mark.parametrize(
    ("day", "words"),
    [(None, "nog niet"), (date(2026, 11, 19), "3 dagen geleden"), (date(2026, 1, 5), "5 jan")],
)
def test_the_last_visit(day, words):
    assert last_visit(day, TODAY) == words


def test_who_left():
    left = member(ended_at=datetime(2026, 5, 3, 12, tzinfo=UTC))
    reader = member(1, Role.REGIONAL_COORDINATOR)
    gone = former_colleague(left, [], reader=reader)
    assert (gone.note, gone.left, gone.url) == ("Docent, tot 3 mei 2026", "", "")


@pytest.mark.parametrize(("role", "may"), [(Role.REGIONAL_COORDINATOR, True), (Role.ADMINISTRATOR, False)])
def test_what_somebody_who_left_still_has(role, may):
    left = member(ended_at=datetime(2026, 5, 3, 12, tzinfo=UTC))
    gone = former_colleague(left, [ONE_TASK, Carried(TASKS, 3)], reader=member(1, role))
    assert gone.left == "1 open taak en 3 open taken"
    assert bool(gone.url) is may


def test_the_end_says_what_happens_with_the_work():
    assert (
        still_carries(member(), [], may=True)
        == "Anouk Peters heeft geen werk meer dat iemand moet overnemen."
    )
    assert still_carries(member(), [ONE_TASK], may=True).startswith(
        "Anouk Peters heeft nog 1 open taak. Geef dat"
    )
    assert "de coördinator" in still_carries(member(), [ONE_TASK], may=False)


def test_handing_over_in_words():
    page = hand_over_page(member(), [ONE_TASK], region="twente")
    assert (page.lead, page.is_gone) == ("Anouk Peters heeft nu: 1 open taak", False)
    assert hand_over_page(member(), [], region="twente").lead == ""
    assert handed_over_words({TASKS: member(1)}, {"tasks": 1}) == "1 open taak naar Anouk Peters"
    assert handed_over_words({TASKS: member(1)}, {}).startswith("Er is niets veranderd")


@pytest.mark.parametrize(
    ("kept", "words"),
    [(0, "Alles is terug"), (1, "1 ding is intussen veranderd"), (2, "2 dingen zijn intussen veranderd")],
)
def test_taken_back_in_words(kept, words):
    assert words in taken_back_words(TakenBack(back=3, kept=kept))


@pytest.mark.parametrize(("role", "may"), [(Role.ADMINISTRATOR, True), (Role.TEACHER, False)])
def test_only_who_manages_may_change_and_nobody_themselves(role, may):
    reader = member(1, role)
    page = member_page(member(phone="06"), [ONE_TASK], reader=reader, today=TODAY)
    assert (page.may_change, page.is_self, page.role) == (may, False, "Docent")
    assert [(fact.label, fact.value) for fact in page.facts][:3] == [
        ("E-mailadres", "a@example.org"),
        ("Telefoon", "06"),
        ("In de regio sinds", "5 januari 2026"),
    ]
    own = member_page(reader, [], reader=reader, today=TODAY)
    assert (own.may_change, own.is_self) == (False, True)


def test_the_list_as_a_whole():
    now = datetime(2026, 11, 22, tzinfo=UTC)
    page = members_page(
        [member()], [], [], {}, reader=member(1, Role.REGIONAL_COORDINATOR), now=now, today=TODAY
    )
    assert [row.name for row in page.members] == ["Anouk Peters"]
    assert (page.invitations, page.former, page.may_manage) == ([], [], True)


def test_the_page_of_rights_begins_every_role_with_a_capital():
    page = rights_page()
    assert len(page.rows) == len(Permission)
    assert len(page.sights) == len(page.roles) == len(Role)
    assert all(sight.label[0].isupper() and sight.value[0].isupper() for sight in page.sights)
