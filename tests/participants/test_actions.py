"""Each action: what it writes, what follows from it, its audit event, and its undo."""

from datetime import date, timedelta

import pytest

from participants import actions, hooks
from participants.enums import EntryKind, MilestoneKind, Stage, Standing
from participants.matching import match_token
from participants.models import (
    Consent,
    Eligibility,
    Identity,
    LevelTest,
    MatchToken,
    Milestone,
    Participant,
    Screening,
    Step,
    TimelineEntry,
    WorkSituation,
)  # fmt: skip
from participants.registration import Registration
from regions.models import AuditEvent
from tests.cast import in_region, make_participant

pytestmark = pytest.mark.django_db
DAY = date(2026, 9, 1)
BORN = date(1989, 4, 12)


def registration(**fields):
    known = {
        "first_name": "Samira", "last_name": "El Idrissi", "birth_date": BORN, "postcode": "7511 AB",
        "place": "Enschede", "phone": "06 12345678", "email": "samira@example.org", "street": "Kerkstraat 1",
        "education": "vmbo", "registered_on": DAY,
    }  # fmt: skip
    return Registration(**{**known, **fields})


@pytest.fixture
def twente(cast):
    with in_region(cast.twente):
        yield cast


@pytest.fixture
def samira(twente):
    return actions.register_participant(by=twente.jeroen, registration=registration(supervisor=twente.jeroen))


def fresh(participant):
    return Participant.objects.get(pk=participant.pk)


def audit(action):
    return AuditEvent.objects.filter(action=action).order_by("-at").first()


def lines(participant, kind=None):
    rows = TimelineEntry.objects.standing().filter(participant=participant)
    return list(rows.filter(kind=kind) if kind else rows)


# Registering


def test_register_writes_everything_of_a_person(twente):
    person = actions.register_participant(
        by=twente.jeroen, registration=registration(work_status="employed", benefit="none")
    )
    assert person.number == "TWE-00001"
    assert (person.birth_year, person.postcode4, person.stage) == (1989, "7511", Stage.REGISTERED)
    identity = Identity.objects.get(participant=person)
    assert (identity.search_first, identity.search_last) == ("samira el idrissi", "idrissi samira")
    assert MatchToken.objects.get(participant=person).token == match_token("Samira", "El Idrissi", BORN)
    assert WorkSituation.objects.get(participant=person).since == DAY
    assert Milestone.objects.get(participant=person).kind == MilestoneKind.REGISTERED
    assert [line.text for line in lines(person)] == ["Aangemeld"]
    assert fresh(person).last_contact_on == DAY
    assert audit("participant.registered").participant_id == person.pk


def test_numbers_go_on(twente):
    people = [actions.register_participant(by=None, registration=registration()) for _ in range(2)]
    assert [person.number for person in people] == ["TWE-00001", "TWE-00002"]
    assert actions.next_numbers(2) == ["TWE-00003", "TWE-00004"]


def test_without_birth_date_there_is_no_token(twente):
    person = actions.register_participant(
        by=None, registration=registration(birth_date=None, birth_year=1989)
    )
    assert person.birth_year == 1989
    assert not MatchToken.objects.filter(participant=person).exists()


def test_update_changes_both_tables_and_what_follows(samira, twente):
    changed = registration(last_name="Amrani", birth_date=date(1990, 1, 1), education="mbo2")
    actions.update_participant(by=twente.karin, participant=samira, registration=changed)
    identity = Identity.objects.get(participant=samira)
    assert (identity.last_name, identity.search_last) == ("Amrani", "amrani samira")
    assert fresh(samira).birth_year == 1990
    assert MatchToken.objects.get(participant=samira).token == match_token(
        "Samira", "Amrani", date(1990, 1, 1)
    )
    assert audit("participant.changed").changes["education"] == ["vmbo", "mbo2"]
    assert audit("participant.changed").changes["last_name"] == [None, None]


def test_update_without_a_difference_writes_nothing(samira, twente):
    actions.update_participant(
        by=twente.karin, participant=samira, registration=registration(supervisor=twente.jeroen)
    )
    assert audit("participant.changed") is None


def test_another_day_of_registration_moves_its_milestone(samira, twente):
    earlier = DAY - timedelta(days=9)
    actions.update_participant(
        by=twente.karin,
        participant=samira,
        registration=registration(supervisor=twente.jeroen, registered_on=earlier),
    )
    assert Milestone.objects.get(participant=samira).on == earlier
    assert fresh(samira).last_contact_on == earlier


def test_a_removed_registration_is_in_no_list_and_no_figure(samira, twente):
    actions.assess_eligibility(
        by=twente.karin,
        participant=samira,
        is_eligible=True,
        ground="both",
        evidence="screening",
        assessed_on=DAY,
    )
    actions.record_milestone(by=twente.karin, participant=samira, kind=MilestoneKind.STARTED, on=DAY)
    actions.remove_registration(by=twente.karin, participant=samira)
    assert not Participant.objects.present().exists()
    assert not Milestone.objects.standing().exists()
    assert not MatchToken.objects.exists()
    assert fresh(samira).counted_on is None
    assert audit("participant.removed")


def test_a_restored_registration_is_as_it_was(samira, twente):
    gone = actions.record_milestone(by=None, participant=samira, kind=MilestoneKind.SCREENED, on=DAY)
    actions.undo_milestone(by=None, milestone=gone)
    actions.record_milestone(by=twente.karin, participant=samira, kind=MilestoneKind.STARTED, on=DAY)
    actions.remove_registration(by=twente.karin, participant=samira)
    actions.restore_registration(by=twente.karin, participant=samira)
    assert fresh(samira).stage == Stage.STARTED
    assert Milestone.objects.standing().count() == 2, "what was undone before stays undone"
    assert MatchToken.objects.filter(participant=samira).exists()


# Milestones


def test_milestone_moves_the_stage_and_writes_a_line(samira, twente):
    actions.record_milestone(by=twente.jeroen, participant=samira, kind=MilestoneKind.STARTED, on=DAY)
    assert fresh(samira).stage == Stage.STARTED
    assert "Gestart" in [line.text for line in lines(samira, EntryKind.MILESTONE)]
    assert audit("milestone.recorded").changes["kind"] == ["", "started"]


def test_stopping_keeps_its_reason(samira, twente):
    actions.record_milestone(
        by=twente.jeroen, participant=samira, kind=MilestoneKind.STOPPED, on=DAY, reason="health"
    )
    assert fresh(samira).standing == Standing.STOPPED
    assert "Eerder gestopt: gezondheid" in [line.text for line in lines(samira)]
    with pytest.raises(ValueError, match="StopReason") as error:
        actions.record_milestone(
            by=None, participant=samira, kind=MilestoneKind.STOPPED, on=DAY, reason="zin"
        )
    assert not isinstance(error.value, actions.Refused), "no words for people: only a programmer can do this"


def test_undo_of_a_milestone_takes_its_line_and_its_stage(samira, twente):
    milestone = actions.record_milestone(
        by=twente.jeroen, participant=samira, kind=MilestoneKind.STARTED, on=DAY
    )
    actions.undo_milestone(by=twente.karin, milestone=milestone)
    actions.undo_milestone(by=twente.karin, milestone=milestone)
    assert fresh(samira).stage == Stage.REGISTERED
    assert [line.text for line in lines(samira)] == ["Aangemeld"]
    assert Milestone.objects.get(pk=milestone.pk).undone_by == twente.karin
    assert AuditEvent.objects.filter(action="milestone.undone").count() == 1


def test_counted_is_eligible_and_started(samira, twente):
    actions.record_milestone(by=None, participant=samira, kind=MilestoneKind.STARTED, on=DAY)
    assert fresh(samira).counted_on is None
    for answer, expected in ((True, DAY), (False, None), (True, DAY)):
        actions.assess_eligibility(
            by=None, participant=samira, is_eligible=answer, ground="low_educated" if answer else "",
            evidence="diploma_check", assessed_on=DAY + timedelta(days=3),
        )  # fmt: skip
        assert fresh(samira).counted_on == expected


# Eligibility


def test_eligibility_takes_the_start_qualification_from_education(samira, twente):
    actions.assess_eligibility(
        by=twente.jeroen, participant=samira, is_eligible=True, ground="low_educated", evidence="self_declaration",
        assessed_on=DAY,
    )  # fmt: skip
    assert Eligibility.objects.get(participant=samira).start_qualification is False
    assert "Past bij de regeling" in lines(samira, EntryKind.DECISION)[0].text


def test_another_start_qualification_needs_a_reason(samira, twente):
    answer = {
        "by": twente.jeroen, "participant": samira, "is_eligible": True, "ground": "low_literate",
        "evidence": "level_test", "assessed_on": DAY, "start_qualification": True,
    }  # fmt: skip
    with pytest.raises(actions.Refused):
        actions.assess_eligibility(**answer)
    actions.assess_eligibility(**answer, override_reason="Diploma mbo-2 gezien")
    assert Eligibility.objects.get(participant=samira).start_qualification is True
    assert audit("eligibility.assessed").changes["override_reason"] == [None, None]


def test_no_takes_off_the_road_and_yes_brings_back(samira, twente):
    answer = {"by": twente.jeroen, "participant": samira, "evidence": "diploma_check"}
    actions.assess_eligibility(**answer, is_eligible=False, ground="both", assessed_on=DAY)
    assert fresh(samira).standing == Standing.NOT_ELIGIBLE
    assert Eligibility.objects.get(participant=samira).ground == ""
    actions.assess_eligibility(**answer, is_eligible=True, ground="both", assessed_on=DAY + timedelta(days=1))
    assert fresh(samira).standing == Standing.ON_THE_ROAD


# Screening and levels


def test_first_screening_is_the_milestone(samira, twente):
    for day in (3, 40):
        actions.record_screening(
            by=twente.jeroen, participant=samira, instrument="taalmeter", taken_on=DAY + timedelta(days=day),
            outcome="indication", place="Taalhuis",
        )  # fmt: skip
    assert Milestone.objects.standing().filter(kind=MilestoneKind.SCREENED).count() == 1
    assert fresh(samira).stage == Stage.SCREENED
    assert not LevelTest.objects.exists(), "an indication is never a level"
    assert audit("screening.recorded").changes["place"] == [None, None]


def test_somebody_who_did_not_want_it_is_not_screened(samira, twente):
    actions.record_screening(
        by=None, participant=samira, instrument="taalmeter", taken_on=DAY, outcome="refused"
    )
    assert fresh(samira).stage == Stage.REGISTERED


def test_a_returner_is_screened_again(samira, twente):
    screen = {"by": None, "participant": samira, "instrument": "taalmeter", "outcome": "indication"}
    actions.record_screening(**screen, taken_on=DAY)
    actions.record_milestone(
        by=None, participant=samira, kind=MilestoneKind.REGISTERED, on=DAY + timedelta(days=100)
    )
    actions.record_screening(**screen, taken_on=DAY + timedelta(days=101))
    assert Milestone.objects.standing().filter(kind=MilestoneKind.SCREENED).count() == 2
    assert fresh(samira).stage == Stage.SCREENED


def test_level_must_be_on_its_scale(samira, twente):
    actions.record_level_test(
        by=twente.jeroen, participant=samira, skill="reading", scale="cefr", level="A2", taken_on=DAY
    )
    assert LevelTest.objects.get().level == "A2"
    for skill, scale, level in (("reading", "cefr", "1F"), ("numeracy", "cefr", "A2")):
        with pytest.raises(actions.Refused):
            actions.record_level_test(
                by=None, participant=samira, skill=skill, scale=scale, level=level, taken_on=DAY
            )


def test_undo_of_a_screening_line_takes_screening_and_milestone(samira, twente):
    actions.record_screening(
        by=None, participant=samira, instrument="taalmeter", taken_on=DAY, outcome="indication"
    )
    actions.undo_entry(by=twente.jeroen, entry=lines(samira, EntryKind.SCREENING)[0])
    assert not Screening.objects.exists()
    assert fresh(samira).stage == Stage.REGISTERED
    assert audit("screening.removed")


# Consent


def test_consent_is_a_row_per_answer(samira, twente):
    for answer in ("given", "withdrawn"):
        actions.record_consent(
            by=twente.jeroen, participant=samira, purpose="impact_research", answer=answer,
            channel="conversation", answered_on=DAY,
        )  # fmt: skip
    assert list(Consent.objects.order_by("recorded_at").values_list("answer", flat=True)) == [
        "given",
        "withdrawn",
    ]
    assert Consent.objects.first().text_version
    assert audit("consent.recorded").changes["answer"] == ["", "withdrawn"]


# Timeline, steps, wish


def test_contact_moves_the_last_contact_and_undo_moves_it_back(samira, twente):
    entry = actions.add_entry(
        by=twente.jeroen, participant=samira, kind=EntryKind.PHONE, on=DAY + timedelta(days=5), text="Gebeld."
    )
    assert fresh(samira).last_contact_on == DAY + timedelta(days=5)
    assert audit("entry.added").changes["text"] == [None, None]
    actions.undo_entry(by=twente.jeroen, entry=entry)
    actions.undo_entry(by=twente.jeroen, entry=entry)
    assert fresh(samira).last_contact_on == DAY
    assert AuditEvent.objects.filter(action="entry.undone").count() == 1


def test_a_line_that_is_no_contact_leaves_the_last_contact(samira, twente):
    actions.add_entry(by=None, participant=samira, kind=EntryKind.TRAJECTORY, on=DAY + timedelta(days=5))
    assert fresh(samira).last_contact_on == DAY


def test_finish_a_step_and_take_that_back(samira, twente):
    step = actions.agree_step(
        by=twente.jeroen, participant=samira, text="Leest de pakbon voor", agreed_on=DAY, due_on=None
    )
    actions.finish_step(by=twente.jeroen, step=step, on=DAY)
    actions.finish_step(by=twente.jeroen, step=Step.objects.get(), on=DAY)
    assert [line.text for line in lines(samira, EntryKind.STEP_DONE)] == ["Leest de pakbon voor"]
    actions.reopen_step(by=twente.jeroen, step=Step.objects.get())
    assert Step.objects.get().done_on is None
    assert not lines(samira, EntryKind.STEP_DONE)


def test_undo_of_the_line_opens_the_step(samira, twente):
    step = actions.agree_step(by=None, participant=samira, text="Belt zelf", agreed_on=DAY)
    actions.finish_step(by=None, step=step, on=DAY)
    actions.undo_entry(by=None, entry=lines(samira, EntryKind.STEP_DONE)[0])
    assert Step.objects.get().done_on is None


def test_change_a_step(samira, twente):
    step = actions.agree_step(by=None, participant=samira, text="Belt zelf", agreed_on=DAY)
    actions.change_step(by=twente.jeroen, step=step, text="Belt zelf de school", due_on=DAY)
    assert Step.objects.get().text == "Belt zelf de school"
    assert audit("step.changed").changes == {"text": [None, None], "due_on": [None, "2026-09-01"]}


def test_wish_work_supervisor_teacher_look(samira, twente):
    actions.state_wish(by=twente.jeroen, participant=samira, text="In de zorg werken", said_on=DAY)
    actions.record_work_situation(by=twente.jeroen, participant=samira, status="employed", since=DAY)
    actions.assign_supervisor(by=twente.karin, participant=samira, supervisor=twente.erik)
    actions.assign_supervisor(by=twente.karin, participant=samira, supervisor=twente.erik)
    actions.assign_teacher(by=twente.karin, participant=samira, teacher=twente.anouk)
    look = actions.open_look(by=twente.jeroen, participant=samira, reason="Ik vervang Erik")
    person = fresh(samira)
    assert (person.supervisor, person.teacher) == (twente.erik, twente.anouk)
    assert look.until - look.at == timedelta(hours=1)
    for action in ("wish.stated", "work.recorded", "participant.teacher_assigned", "look.opened"):
        assert audit(action), action
    assert AuditEvent.objects.filter(action="participant.supervisor_assigned").count() == 1


def test_placed(samira, twente):
    actions.mark_placed(participant=samira, is_placed=True)
    assert fresh(samira).is_placed


# What holds for all


def test_refresh_is_the_same_number_of_queries_for_many(twente, django_assert_num_queries):
    people = [make_participant(milestones=[("started", DAY)]) for _ in range(3)]
    Participant.objects.update(stage=Stage.REGISTERED)
    for some in (people[:1], people[1:]):
        with django_assert_num_queries(11):  # five, and the savepoints around them
            actions.refresh_standing([person.pk for person in some])
    assert set(Participant.objects.values_list("stage", flat=True)) == {Stage.STARTED}


def test_higher_apps_take_back_what_hangs_on_a_line(samira, twente):
    seen = []
    follow = lambda by, row: seen.append((by, row.pk))  # noqa: E731
    hooks.ENTRY_UNDONE.add(follow)
    hooks.MILESTONE_UNDONE.add(follow)
    try:
        milestone = actions.record_milestone(by=None, participant=samira, kind="at_work", on=DAY)
        line = next(line for line in lines(samira) if line.about_id == milestone.pk)
        actions.undo_entry(by=twente.jeroen, entry=line)
    finally:
        hooks.ENTRY_UNDONE.remove(follow)
        hooks.MILESTONE_UNDONE.remove(follow)
    assert seen == [(twente.jeroen, line.pk), (twente.jeroen, milestone.pk)]


def test_no_audit_event_holds_identity_or_free_text(twente):
    """Plant words in every field, do everything once, look for the words in the log."""
    words = ["Samiraw", "Idrissiw", "Enschedew", "Kerkstraatw", "0612345678", "samiraw@example.org", "7511", "1989",
             "Tamazightw", "Taalhuisw", "redenw", "wensw", "stapw", "tekstw", "BRONW"]  # fmt: skip
    planted = registration(
        first_name="Samiraw", last_name="Idrissiw", place="Enschedew", street="Kerkstraatw", phone="0612345678",
        email="samiraw@example.org", mother_tongue="Tamazightw", source_number="BRONW",
    )  # fmt: skip
    person = actions.register_participant(
        by=twente.jeroen, registration=registration(first_name="A", last_name="B")
    )
    actions.update_participant(by=twente.jeroen, participant=person, registration=planted)
    actions.update_participant(
        by=twente.jeroen, participant=person, registration=registration(birth_date=None)
    )
    actions.record_screening(
        by=None, participant=person, instrument="other", taken_on=DAY, outcome="indication", place="Taalhuisw"
    )
    actions.assess_eligibility(
        by=None, participant=person, is_eligible=True, ground="both", evidence="screening", assessed_on=DAY,
        start_qualification=True, override_reason="redenw",
    )  # fmt: skip
    actions.state_wish(by=None, participant=person, text="wensw", said_on=DAY)
    step = actions.agree_step(by=None, participant=person, text="stapw", agreed_on=DAY)
    actions.change_step(by=None, step=step, text="stapw 2", due_on=None)
    actions.finish_step(by=None, step=step, on=DAY)
    entry = actions.add_entry(by=None, participant=person, kind="phone", on=DAY, text="tekstw")
    actions.undo_entry(by=None, entry=entry)
    actions.open_look(by=twente.erik, participant=person, reason="redenw")
    actions.remove_registration(by=None, participant=person)
    events = AuditEvent.objects.all()
    assert events.count() > 12
    for event in events:
        written = f"{event.action} {event.changes}"
        assert not [word for word in words if word in written], written


def test_actions_stay_in_their_region(cast):
    with in_region(cast.zuidoost):
        elsewhere = make_participant(first_name="Planted")
        assert Participant.objects.count() == 1
    with in_region(cast.twente):
        actions.refresh_standing([elsewhere.pk])
        assert not Participant.objects.exists()
        assert actions.next_numbers(1) == ["TWE-00001"]


def test_standing_is_derived_once_when_it_may_wait(twente):
    with actions.standing_later():
        person = actions.register_participant(by=twente.jeroen, registration=registration())
        for kind in (MilestoneKind.SCREENED, MilestoneKind.STARTED):
            actions.record_milestone(by=twente.jeroen, participant=person, kind=kind, on=DAY)
        assert fresh(person).stage == Stage.REGISTERED
    assert fresh(person).stage == Stage.STARTED
