"""A change in words."""

from uuid import UUID, uuid4

import pytest

from regions.changes.presenters import national_lines, region_lines, sentence, sentences, value_changes
from regions.models import AuditEvent, NationalEvent

ONE, OTHER = str(UUID(int=1)), str(UUID(int=2))


def event(**values) -> AuditEvent:
    return AuditEvent(region_id=1, at=None, **values)


def test_values_are_told_in_words():
    role = event(
        action="member.role_changed",
        subject_kind="regions.membership",
        changes={"role": ["teacher", "administrator"]},
    )
    assert (sentence(role), value_changes(role)) == ("Rol veranderd", ["rol: van docent naar beheerder"])
    ended = event(
        action="organisation.ended",
        subject_kind="regions.organisation",
        changes={"ended_on": [None, "2026-11-02"]},
    )
    assert value_changes(ended) == ["gestopt op: 2 november 2026"]
    hidden = event(
        action="participant.changed",
        subject_kind="participants.identity",
        changes={"last_name": [None, None]},
    )
    assert value_changes(hidden) == ["achternaam is veranderd"]
    new = event(
        action="participant.registered",
        subject_kind="",
        changes={"last_name": [None, None], "is_eligible": [None, True]},
    )
    assert value_changes(new) == ["hoort bij het programma: ja"]


@pytest.mark.parametrize(
    ("before", "after", "words"),
    [(None, ONE, "ingevuld"), (ONE, OTHER, "veranderd"), (ONE, None, "weggehaald")],
)
def test_of_another_row_only_whether_there_is_one(before, after, words):
    given = event(action="participant.changed", subject_kind="", changes={"supervisor": [before, after]})
    assert value_changes(given) == [f"begeleider is {words}"]


@pytest.mark.parametrize("name", ["2024-13-45", "2024-02-30", "0000-01-01"])
def test_a_name_that_looks_like_a_day_stays_a_name(name):
    given = event(action="organisation.added", subject_kind="", changes={"name": ["", name]})
    assert value_changes(given) == [f"naam: {name}"]


def test_an_unknown_code_or_kind_is_shown_and_breaks_nothing():
    strange = event(action="iets.nieuws", subject_kind="weg.model", changes={"field_name": ["a", ""]})
    assert (sentence(strange), value_changes(strange)) == ("iets.nieuws", ["field name: van a naar –"])
    other_shape = event(action="iets.ouds", subject_kind="", changes={"place": "Hengelo"})
    assert value_changes(other_shape) == ["plaats is veranderd"]


def test_a_line_of_the_region_names_who_and_in_which_role():
    by, stranger = uuid4(), uuid4()
    events = [
        event(action="task.done", actor_id=by, actor_role="teacher"),
        event(action="task.done", actor_id=stranger, actor_role="minister"),
        event(action="figures.published", actor_id=None, actor_role=""),
    ]
    lines = region_lines(events, {by: "Anouk Peters"})
    assert [(line.who, line.role) for line in lines] == [("Anouk Peters", "docent"), ("", ""), ("", "")]
    assert [line.what for line in lines] == ["Taak klaar", "Taak klaar", sentences()["figures.published"]]


def test_a_line_of_the_office_names_whom_it_is_about():
    key = uuid4()
    events = [
        NationalEvent(action="national_member.ended", actor_key=key, subject_kind="k", subject_id="1"),
        NationalEvent(action="national_member.ended", actor_key=None, subject_kind="k", subject_id="2"),
    ]
    first, second = national_lines(events, {key: "Mieke"}, {("k", "1"): "Tom Groen"})
    assert (first.who, first.what) == ("Mieke", "Toegang tot alle regio’s beëindigd: Tom Groen")
    assert (second.who, second.what) == ("", "Toegang tot alle regio’s beëindigd")


def test_codes_that_are_no_choices_of_the_model_are_told_by_the_app_or_the_kind():
    purposes = event(
        action="x", subject_kind="", changes={"purposes": ["", "impact_research, policy_advice"]}
    )
    assert value_changes(purposes) == ["doelen: onderzoek naar impact, advies over beleid"]
    kind = event(action="job.asked", subject_kind="regions.job", changes={"kind": ["", "progress_report"]})
    assert value_changes(kind) == ["soort: voortgangsrapport"]
