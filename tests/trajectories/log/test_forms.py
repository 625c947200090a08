"""The questions of the quick log, without a database."""

from datetime import timedelta

import pytest
from django.http import QueryDict

from participants.models.timeline import CONTACT_KINDS
from regions.enums import Role
from regions.models import Draft
from tests.trajectories.unsaved import TODAY, TWENTE, member, skill
from trajectories.log.forms import KINDS, QuickLogForm, quick_log_form
from trajectories.portfolio.queries.portfolio import SkillChoice

LEZEN, SNOEIEN = skill(), skill("Snoeien", kind="vocational", trade="Groen")
CHOICE = SkillChoice([LEZEN], {"Groen": [SNOEIEN]})


def sent(**answers) -> QuickLogForm:
    data = QueryDict(mutable=True)
    for name, value in {"kind": "phone", "text": "Gebeld", **answers}.items():
        data.setlist(name, value if isinstance(value, list) else [value])
    return quick_log_form(member(), CHOICE, today=TODAY, answers=data)


def test_every_place_of_the_form_counts_as_contact():
    assert tuple(KINDS) == CONTACT_KINDS


def test_the_first_answer_is_where_this_reader_mostly_is():
    supervisor = quick_log_form(member(), CHOICE, today=TODAY)
    teacher = quick_log_form(member(Role.TEACHER), CHOICE, today=TODAY)
    assert (supervisor["kind"].value(), teacher["kind"].value()) == ("work_floor", "lesson")
    draft = Draft(region=TWENTE, fields={"kind": "phone", "text": "Sam"})
    typed = quick_log_form(member(), CHOICE, today=TODAY, draft=draft)
    assert (typed["kind"].value(), typed["text"].value()) == ("phone", "Sam")


def test_answers_become_one_log():
    form = sent(skills=[str(LEZEN.pk), str(SNOEIEN.pk)], level="3", next_step="Bon lezen")
    assert form.is_valid()
    log = form.to_log()
    assert (log.kind, log.on, log.skill_ids, log.level) == ("phone", TODAY, (LEZEN.pk, SNOEIEN.pk), 3)
    assert (log.next_step, log.next_step_due) == ("Bon lezen", None)


@pytest.mark.parametrize(
    ("answers", "field"),
    [
        ({"level": "3"}, "skills"),
        ({"on": (TODAY + timedelta(days=1)).isoformat()}, "on"),
        ({"next_step_due": TODAY.isoformat()}, "next_step"),
        ({"next_step": "Bellen", "next_step_due": (TODAY - timedelta(days=1)).isoformat()}, "next_step_due"),
    ],
)
def test_what_does_not_fit_is_said_at_the_question(answers, field):
    assert list(sent(**answers).errors) == [field]


def test_a_draft_is_what_was_typed_and_never_a_bsn():
    assert sent(text="Samira telde").typed() == {"kind": "phone", "text": "Samira telde"}
    assert sent(text="").typed() == {}
    assert sent(text="", next_step="bsn 123456782").typed() == {}
    assert len(sent(text="x" * 9000).typed()["text"]) == 2000


def test_a_region_in_its_first_week_has_no_skills():
    assert not quick_log_form(member(), SkillChoice([]), today=TODAY).has_skills
    assert quick_log_form(member(), CHOICE, today=TODAY).has_skills
