"""From upload to saved and back, as the region keeps it."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from participants.actions import add_entry
from participants.enums import MilestoneKind, Stage
from participants.models import (
    Consent,
    Eligibility,
    Identity,
    LevelTest,
    Milestone,
    Participant,
    Screening,
    TimelineEntry,
    WorkSituation,
)
from regions.models import AuditEvent
from tests.cast import make_participant
from tests.intake.previews import HEAD, TODAY
from tests.intake.stage import row, save, undo
from trajectories.enums import TemplateKind, TrajectoryState
from trajectories.intake import actions, uploads
from trajectories.intake.actions import saving
from trajectories.intake.enums import Answer, Decision, ImportState
from trajectories.intake.models import FORGET_AFTER, UNDO_FOR, ColumnMapping, IntakeImport, IntakeRow
from trajectories.models import FollowUp, Trajectory

pytestmark = pytest.mark.django_db
WHOLE_HEAD = [
    "Nr", "Voornaam", "Tussenvoegsel", "Achternaam", "Geboortedatum", "Geslacht", "Postcode", "Woonplaats", "Telefoon", "NT1/NT2",
    "Opleiding", "Arbeidssituatie", "Aangemeld door", "Datum aanmelding", "Taalmeter d.d.", "Uitslag", "Niveau lezen", "Niveau rekenen",
    "Route", "Module", "Start traject", "Begeleider", "Aan het werk per", "Akkoord onderzoek", "Opmerkingen", "Afgerond",
]  # fmt: skip
WHOLE = [
    "TW1", "Samira", "van der", "Heijden", date(1986, 1, 6), "V", "7512 AB", "Enschede", "0612345678", "NT2", "vmbo",
    "werkzoekend, WW", "Taalhuis", date(2026, 2, 3), date(2026, 2, 10), "moeite", "A2", "1F", "B", "Schoonmaak + taal",
    date(2026, 3, 2), "J. Smit", date(2026, 9, 1), "ja", "Belt liever 's avonds",
]  # fmt: skip


def saved_person(cast, upload, **changes):
    cells = [changes.get(heading, value) for heading, value in zip(WHOLE_HEAD, [*WHOLE, None], strict=True)]
    save(cast, upload(WHOLE_HEAD, cells))
    return Participant.objects.present().with_names().get()


def test_a_row_becomes_a_person_with_everything_it_told(upload, twente):
    person = saved_person(twente, upload)
    identity = person.identity
    assert (identity.full_name, identity.birth_date, identity.phone) == (
        "Samira van der Heijden",
        date(1986, 1, 6),
        "0612345678",
    )
    assert (person.source_number, person.postcode4, person.place, person.gender) == (
        "TW1",
        "7512",
        "Enschede",
        "female",
    )
    assert (person.language_background, person.education, person.finding_place) == (
        "nt2",
        "vmbo",
        "language_house",
    )
    assert (person.supervisor, person.registered_on) == (twente.jeroen, date(2026, 2, 3))
    work = WorkSituation.objects.get(participant=person)
    assert (work.status, work.benefit) == ("job_seeking_benefit", "ww")


def test_its_road_is_the_same_as_by_hand(upload, twente):
    person = saved_person(twente, upload)
    assert person.stage == Stage.AT_WORK
    assert person.counted_on == date(2026, 3, 2)
    assert person.at_work_since == date(2026, 9, 1)
    kinds = dict(Milestone.objects.standing().filter(participant=person).values_list("kind", "on"))
    assert kinds == {
        "registered": date(2026, 2, 3), "screened": date(2026, 2, 10), "started": date(2026, 3, 2), "at_work": date(2026, 9, 1),
    }  # fmt: skip
    trajectory = Trajectory.objects.get(participant=person)
    assert (trajectory.kind, trajectory.title, trajectory.state) == (
        TemplateKind.B,
        "Schoonmaak + taal",
        TrajectoryState.RUNNING,
    )
    assert trajectory.steps.exists()
    assert FollowUp.objects.filter(participant=person).count() == 3


def test_screening_level_eligibility_and_consent_stay_apart(upload, twente):
    person = saved_person(twente, upload)
    screening = Screening.objects.get(participant=person)
    assert (screening.instrument, screening.outcome, screening.taken_on) == (
        "taalmeter",
        "indication",
        date(2026, 2, 10),
    )
    levels = set(LevelTest.objects.filter(participant=person).values_list("skill", "scale", "level"))
    assert levels == {("reading", "cefr", "A2"), ("numeracy", "ref_numeracy", "1F")}
    eligibility = Eligibility.objects.get(participant=person)
    assert (eligibility.ground, eligibility.evidence) == ("both", "screening")
    consent = Consent.objects.get(participant=person)
    assert (consent.purpose, consent.answer, consent.channel) == ("impact_research", "given", "import")
    texts = TimelineEntry.objects.filter(participant=person, kind="import").values_list("text", flat=True)
    assert list(texts) == ["Aangemeld door: Taalhuis\nBelt liever 's avonds"]


def test_a_mark_is_no_consent(upload, twente):
    person = saved_person(twente, upload, **{"Akkoord onderzoek": "x"})
    assert not Consent.objects.filter(participant=person).exists()


def test_a_planned_start_is_no_start(upload, twente):
    person = saved_person(twente, upload, **{"Start traject": date(2026, 12, 7), "Aan het werk per": None})
    assert (person.stage, person.counted_on) == (Stage.SCREENED, None)
    assert Trajectory.objects.get(participant=person).state == TrajectoryState.PLANNED


def test_a_finished_trajectory_keeps_its_day(upload, twente):
    person = saved_person(twente, upload, Afgerond=date(2026, 8, 1))
    trajectory = Trajectory.objects.get(participant=person)
    assert (trajectory.state, trajectory.ended_on) == (TrajectoryState.COMPLETED, date(2026, 8, 1))
    at_work = Milestone.objects.standing().filter(participant=person, kind=MilestoneKind.AT_WORK)
    assert [milestone.on for milestone in at_work] == [date(2026, 9, 1)]


def test_the_log_tells_who_imported_without_names(upload, twente):
    person = saved_person(twente, upload)
    assert {"import.uploaded", "import.read", "import.confirmed"} <= set(
        AuditEvent.objects.values_list("action", flat=True)
    )
    registered = AuditEvent.objects.get(action="participant.registered", participant_id=person.pk)
    assert registered.actor_id == twente.karin.pk
    assert "Heijden" not in str(list(AuditEvent.objects.values()))


def mend_twente(cast, intake):
    """What a coordinator does on screen with the sample of Twente."""
    answers = {"nine_digits:8": Answer.PHONE_NUMBERS, "stopped_when:23": Answer.REFERENCE_DAY}
    common = {"by": cast.karin, "today": TODAY}
    actions.answer_questions(intake=intake, answers=answers, **common)
    for number in (218, 219, 220, 221, 222):
        actions.decide_row(intake=intake, row=row(intake, number), decision=Decision.SKIP, **common)
    return IntakeImport.objects.get(pk=intake.pk)


def test_twente_from_upload_to_saved_again_and_back(upload, twente):
    intake = upload(sample="intake-twente.xlsx")
    assert (intake.state, intake.totals) == ("preview", {"new": 211, "known": 0, "skipped": 0, "open": 5})
    assert not Participant.objects.exists()
    intake = mend_twente(twente, intake)
    assert (intake.is_ready, intake.totals) == (True, {"new": 211, "known": 0, "skipped": 5, "open": 0})
    intake = save(twente, intake)
    assert Participant.objects.count() == 211
    assert Participant.objects.exclude(counted_on=None).count() > 100
    assert Consent.objects.filter(answer="given").count() == 141
    again = upload(sample="intake-twente.xlsx")
    assert again.totals["new"] == 0
    assert again.is_remembered
    assert undo(twente, intake).state == ImportState.UNDONE
    assert not Participant.objects.present().exists()
    assert not Trajectory.objects.exists()
    assert upload(sample="intake-twente.xlsx").totals["new"] == 211


@pytest.fixture
def samira(twente):
    return make_participant(
        by=twente.karin, first_name="Samira", last_name="Heijden", birth_date=date(1986, 1, 6)
    )


def test_who_is_there_is_only_filled_in(upload, twente, samira):
    before = Participant.objects.get(pk=samira.pk)
    intake = upload(WHOLE_HEAD, WHOLE)
    assert intake.totals["known"] == 1
    save(twente, intake)
    after = Participant.objects.with_names().get()
    assert (after.number, after.registered_on) == (before.number, before.registered_on)
    assert (after.source_number, after.place, after.identity.phone) == ("TW1", "Enschede", "0612345678")
    assert after.identity.last_name == "Heijden"
    assert Trajectory.objects.filter(participant=after).count() == 1
    assert Screening.objects.filter(participant=after).count() == 1


def test_filling_in_twice_adds_nothing(upload, twente, samira):
    save(twente, upload(WHOLE_HEAD, WHOLE))
    counted = [
        model.objects.count()
        for model in (Trajectory, Screening, LevelTest, Consent, TimelineEntry, Milestone)
    ]
    save(twente, upload(WHOLE_HEAD, WHOLE))
    assert [
        model.objects.count()
        for model in (Trajectory, Screening, LevelTest, Consent, TimelineEntry, Milestone)
    ] == counted


def test_undoing_a_fill_in_leaves_the_person_as_before(upload, twente, samira):
    fields = [
        "source_number",
        "place",
        "education",
        "stage",
        "counted_on",
        "at_work_since",
        "supervisor_id",
        "postcode4",
    ]
    before = Participant.objects.values(*fields).get()
    intake = save(twente, upload(WHOLE_HEAD, WHOLE))
    assert Participant.objects.values(*fields).get() != before
    undo(twente, intake)
    assert Participant.objects.values(*fields).get() == before
    assert Identity.objects.get().phone == ""
    for model in (Trajectory, Screening, LevelTest, Consent, Eligibility, FollowUp):
        assert not model.objects.exists(), model


def test_saving_is_all_or_nothing(upload, twente, monkeypatch):
    intake = upload(HEAD, ["1", "Jan", "Vos", "01-02-1980"], ["2", "An", "Kok", "13-02-1981"])
    intake = actions.confirm_import(by=twente.karin, intake=intake, today=TODAY)
    entered = []

    def enter(values, office):
        if entered:
            raise RuntimeError("the second one fails")
        entered.append(1)
        return original(values, office)

    original = saving.enter_person
    monkeypatch.setattr(saving, "enter_person", enter)
    with pytest.raises(RuntimeError):
        actions.save_rows(by=twente.karin, intake=intake, today=TODAY, tell=lambda done: None)
    assert not Participant.objects.exists()
    actions.open_again(intake=intake, message="Er is niets opgeslagen.")
    assert IntakeImport.objects.get().state == ImportState.PREVIEW


def test_saving_twice_changes_nothing(upload, twente):
    intake = save(twente, upload(HEAD, ["1", "Jan", "Vos", "01-02-1980"]))
    actions.save_rows(by=twente.karin, intake=intake, today=TODAY, tell=lambda done: None)
    assert Participant.objects.count() == 1
    with pytest.raises(actions.NotOpen):
        actions.confirm_import(by=twente.karin, intake=intake, today=TODAY)


def test_what_is_not_ready_is_not_saved(upload, twente):
    intake = upload(HEAD, ["1", "Jan", "Vos", "31-02-1980"])
    with pytest.raises(actions.NotReady):
        actions.confirm_import(by=twente.karin, intake=intake, today=TODAY)


def test_somebody_who_came_in_meanwhile_is_recognised_before_saving(upload, twente):
    intake = upload(HEAD, ["1", "Jan", "Vos", "13-02-1980"])
    make_participant(by=twente.karin, first_name="Jan", last_name="Vos", birth_date=date(1980, 2, 13))
    save(twente, intake)
    assert Participant.objects.count() == 1


def test_an_import_somebody_worked_on_is_not_taken_back(upload, twente):
    intake = save(twente, upload(HEAD, ["1", "Jan", "Vos", "01-02-1980"]))
    add_entry(
        by=twente.jeroen,
        participant=Participant.objects.get(),
        kind="conversation",
        on=TODAY,
        text="Gesproken",
    )
    with pytest.raises(actions.CannotUndo):
        actions.ask_undo(by=twente.karin, intake=intake, today=TODAY)
    assert Participant.objects.present().exists()


def test_after_30_days_there_is_no_way_back(upload, twente):
    intake = save(twente, upload(HEAD, ["1", "Jan", "Vos", "01-02-1980"]))
    late = timezone.localdate() + UNDO_FOR + timedelta(days=1)
    with pytest.raises(actions.CannotUndo):
        actions.ask_undo(by=twente.karin, intake=intake, today=late)


def test_old_uploads_are_forgotten_with_everything_in_them(upload, twente):
    old, young = (
        upload(HEAD, ["1", "Jan", "Vos", "01-02-1980"]),
        upload(HEAD, ["2", "An", "Kok", "13-02-1981"]),
    )
    saved = save(twente, upload(HEAD, ["3", "Bo", "Bos", "14-02-1982"]))
    IntakeImport.objects.filter(pk=old.pk).update(
        uploaded_at=timezone.now() - FORGET_AFTER - timedelta(hours=1)
    )
    IntakeImport.objects.filter(pk=saved.pk).update(saved_at=timezone.now() - UNDO_FOR - timedelta(hours=1))
    assert actions.forget_old(timezone.now()) == 2
    assert set(IntakeRow.objects.values_list("intake_id", flat=True)) == {young.pk}
    assert IntakeImport.objects.get(pk=saved.pk).state == ImportState.SAVED
    assert actions.forget_old(timezone.now()) == 0


def test_the_upload_itself_is_gone_when_it_has_been_read(upload, twente):
    intake = upload(HEAD, ["1", "Jan", "Vos", "01-02-1980"])
    path = uploads.path_of(intake.upload)
    assert path.exists()
    actions.forget_file(intake)
    assert not path.exists()


def test_a_bsn_does_not_reach_the_database(upload, twente):
    upload(
        ["Voornaam", "Achternaam", "BSN", "Opmerkingen"],
        ["Jan", "Vos", 111222333, "ok"],
        ["An", "Kok", "123456782", "BSN 111222333 gezien"],
    )
    stored = str(list(IntakeRow.objects.values())) + str(list(IntakeImport.objects.values()))
    assert "111222333" not in stored
    assert "123456782" not in stored
    assert "gezien" in stored


def test_a_typed_bsn_is_hidden_too(upload, twente):
    intake = upload([*HEAD[:3], "Opmerkingen"], ["1", "Jan", "Vos", "ok"])
    actions.correct_row(
        by=twente.karin, intake=intake, row=row(intake, 2), texts={3: "BSN 111222333"}, today=TODAY
    )
    assert "111222333" not in str(list(IntakeRow.objects.values()))


def test_a_correction_asks_an_accepted_question_again(upload, twente):
    intake = upload(HEAD, ["1", "Jan", "Vos", "1940"])
    common = {"by": twente.karin, "intake": intake, "today": TODAY}
    assert actions.accept_problem(row=row(intake, 2), key="3:age_unlikely", **common).state == "new"
    assert actions.correct_row(row=row(intake, 2), texts={3: "1938"}, **common).state == "open"


def test_the_columns_of_a_sender_are_remembered_per_region(upload, twente):
    save(twente, upload(HEAD, ["1", "Jan", "Vos", "01-02-1980"]))
    assert ColumnMapping.objects.get().mapping == {
        "0": "number",
        "1": "first_name",
        "2": "last_name",
        "3": "birth",
    }
