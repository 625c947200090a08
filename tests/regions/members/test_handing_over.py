"""Work goes to colleagues, all of it or some rows, and back; with as many statements for many as for few."""

from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from employers.actions import add_employer
from employers.card import EmployerCard
from employers.models import Employer
from participants.enums import EntryKind
from participants.models import Participant, TimelineEntry
from participants.responsibilities import GUIDING, TEACHING
from regions.enums import Role
from regions.members.actions import end_membership
from regions.members.handing_over import TakenBack, find_own_work_again, give, hand_over, take_back
from regions.members.responsibilities import carried_by, responsibility
from regions.models import AuditEvent, HandOver, HandOverLine, Membership, Task
from regions.refusals import Refused
from regions.todo.actions import add_task
from tests.cast import in_region, make_participant
from trajectories.following.actions.starting import start_trajectory
from trajectories.models import Template, Trajectory
from trajectories.routes.actions import ensure_templates

pytestmark = pytest.mark.django_db
TASKS = responsibility("tasks")


@pytest.fixture
def twente(cast):
    with in_region(cast.twente):
        yield cast


def person_of(twente, name="Samira", **fields) -> Participant:
    return make_participant(by=twente.karin, first_name=name, **{"supervisor": twente.jeroen, **fields})


def trajectory_of(twente, person) -> Trajectory:
    ensure_templates(twente.twente, by=twente.karin)
    template = Template.objects.order_by("name").first()
    start = timezone.localdate() - timedelta(days=30)
    return start_trajectory(
        by=twente.jeroen, participant=person, template=template, title="Zorg", starts_on=start
    )


def holder_of(person) -> Membership | None:
    return Participant.objects.get(pk=person.pk).supervisor


def test_all_that_somebody_carries_goes_and_comes_back(twente):
    samira, piotr = person_of(twente), person_of(twente, "Piotr")
    trajectory = trajectory_of(twente, samira)
    task = add_task(by=twente.karin, assignee=twente.jeroen, title="Bel", due_on=date(2026, 12, 1))
    made = hand_over(
        by=twente.karin, member=twente.jeroen, receivers={TASKS: twente.bas, GUIDING: twente.erik}
    )
    assert carried_by(twente.jeroen) == []
    assert holder_of(samira) == holder_of(piotr) == twente.erik
    assert Trajectory.objects.get(pk=trajectory.pk).supervisor == twente.erik, "goes along with its person"
    assert Task.objects.get(pk=task.pk).assignee == twente.bas
    lines = TimelineEntry.objects.filter(participant=samira, kind=EntryKind.DECISION)
    assert [line.text for line in lines] == ["Begeleider is nu Erik Bos"]
    assert AuditEvent.objects.get(action="work.handed_over").changes == {"count": [None, 3]}
    assert AuditEvent.objects.filter(action="participant.supervisor_assigned").count() == 2

    assert take_back(by=twente.karin, made=made) == TakenBack(back=3, kept=0)
    assert holder_of(samira) == twente.jeroen
    assert Trajectory.objects.get(pk=trajectory.pk).supervisor == twente.jeroen
    assert Task.objects.get(pk=task.pk).assignee == twente.jeroen
    assert take_back(by=twente.karin, made=made) == TakenBack(0, 0), "a second time changes nothing"


def test_what_somebody_else_got_meanwhile_stays_there(twente):
    samira, piotr = person_of(twente), person_of(twente, "Piotr")
    made = give(by=twente.karin, kind=GUIDING, ids=[samira.pk, piotr.pk], to=twente.erik)
    give(by=twente.karin, kind=GUIDING, ids=[samira.pk], to=twente.karin)
    assert take_back(by=twente.karin, made=made) == TakenBack(back=1, kept=1)
    assert (holder_of(samira), holder_of(piotr)) == (twente.karin, twente.jeroen)


def test_people_without_anybody_get_somebody_and_lose_them_again(twente):
    samira = person_of(twente, supervisor=None)
    made = give(by=twente.karin, kind=GUIDING, ids=[samira.pk], to=twente.erik)
    assert holder_of(samira) == twente.erik
    take_back(by=twente.karin, made=made)
    assert holder_of(samira) is None


def test_who_has_them_already_is_no_change(twente):
    samira = person_of(twente)
    made = give(by=twente.karin, kind=GUIDING, ids=[samira.pk], to=twente.jeroen)
    assert not made.lines.exists()


def test_a_teacher_for_many(twente):
    people = [person_of(twente, name) for name in ("Samira", "Piotr")]
    give(by=twente.karin, kind=TEACHING, ids=[person.pk for person in people], to=twente.anouk)
    assert set(Participant.objects.values_list("teacher_id", flat=True)) == {twente.anouk.pk}


@pytest.mark.parametrize("name", ["anouk", "bas", "petra", "ad"])
def test_only_who_guides_people_gets_people(twente, name):
    samira = person_of(twente)
    with pytest.raises(Refused, match="kan dit niet overnemen"):
        give(by=twente.karin, kind=GUIDING, ids=[samira.pk], to=getattr(twente, name))
    assert holder_of(samira) == twente.jeroen
    assert not HandOver.objects.exists(), "nothing half saved"


def test_who_left_gets_nothing(twente):
    samira = person_of(twente)
    end_membership(by=twente.karin, member=twente.erik)
    with pytest.raises(Refused):
        give(by=twente.karin, kind=GUIDING, ids=[samira.pk], to=twente.erik)


def test_people_of_another_region_stay_where_they_are(cast):
    with in_region(cast.zuidoost):
        leak = make_participant(by=cast.zoe, first_name="Gelekte", supervisor=cast.sem)
    with in_region(cast.twente):
        made = give(by=cast.karin, kind=GUIDING, ids=[leak.pk], to=cast.erik)
        assert not made.lines.exists()
    with in_region(cast.zuidoost):
        assert holder_of(leak) == cast.sem
        assert not HandOver.objects.exists()
        assert not HandOverLine.objects.exists()


def test_employers_go_too(twente):
    card = EmployerCard(name="De Linde", sector="Q", adviser=twente.bas)
    employer = add_employer(by=twente.karin, card=card)
    hand_over(by=twente.karin, member=twente.bas, receivers={responsibility("employers"): twente.karin})
    assert Employer.objects.get(pk=employer.pk).adviser == twente.karin


def test_a_trajectory_of_a_colleagues_person_is_handed_over_on_its_own(twente):
    trajectory = trajectory_of(twente, person_of(twente))
    Trajectory.objects.filter(pk=trajectory.pk).update(supervisor=twente.karin)
    assert [one.words for one in carried_by(twente.karin)] == ["1 traject"]
    hand_over(by=twente.karin, member=twente.karin, receivers={responsibility("trajectories"): twente.erik})
    assert Trajectory.objects.get(pk=trajectory.pk).supervisor == twente.erik


def back_again(twente, role=Role.TRAJECTORY_SUPERVISOR) -> Membership:
    jeroen = twente.jeroen
    return Membership.objects.create(
        user=jeroen.user, role=role, name=jeroen.name, email=jeroen.email, since=timezone.localdate()
    )


def test_who_comes_back_finds_what_nobody_took(twente):
    samira, piotr = person_of(twente), person_of(twente, "Piotr")
    end_membership(by=twente.karin, member=twente.jeroen)
    give(by=twente.karin, kind=GUIDING, ids=[piotr.pk], to=twente.erik)
    again = back_again(twente)
    find_own_work_again(again)
    assert (holder_of(samira), holder_of(piotr)) == (again, twente.erik)


def test_who_comes_back_as_something_else_gets_no_people(twente):
    samira = person_of(twente)
    end_membership(by=twente.karin, member=twente.jeroen)
    find_own_work_again(back_again(twente, Role.PARTNER_CONTACT))
    assert holder_of(samira) == twente.jeroen


def test_as_many_statements_for_many_as_for_few(twente):
    queries = []
    for names in (("A", "B"), ("C", "D", "E", "F", "G", "H")):
        people = [person_of(twente, name) for name in names]
        for person in people:
            trajectory_of(twente, person)
        with CaptureQueriesContext(connection) as captured:
            give(by=twente.karin, kind=GUIDING, ids=[person.pk for person in people], to=twente.erik)
        queries.append(len(captured))
    assert queries[0] == queries[1]
