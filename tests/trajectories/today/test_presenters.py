"""Vandaag in words, without a database: right numbers of days, and nothing for nobody."""

from datetime import date, timedelta

import pytest

from participants.models import Step
from regions.models import Region
from tests.trajectories.unsaved import TODAY, TWENTE, check, person, step, trajectory
from trajectories.presenters import PersonLine
from trajectories.today.presenters import Section, own_group, sections_of
from trajectories.today.queries import Today

NOTHING = {
    name: [] for name in ("silent", "starts", "steps", "trajectory_steps", "follow_ups", "endings", "tasks")
}


def sections(region=TWENTE, **rows) -> list[Section]:
    return sections_of(Today(**{**NOTHING, **rows}), region, TODAY)


def line_of(**rows) -> PersonLine:
    (section,) = sections(**rows)
    (line,) = section.rows
    return line


def ago(days: int) -> date:
    return TODAY - timedelta(days=days)


def test_a_day_without_anything_has_no_cards():
    assert sections() == []


@pytest.mark.parametrize(
    ("days", "badge", "tone"),
    [
        (-1, "1 dag te laat", "warning"),
        (-12, "12 dagen te laat", "warning"),
        (0, "vandaag", "neutral"),
        (1, "nog 1 dag", "neutral"),
        (20, "nog 20 dagen", "neutral"),
    ],
)
def test_how_long_a_trajectory_still_takes(days, badge, tone):
    line = line_of(endings=[trajectory(planned_end_on=TODAY + timedelta(days=days))])
    assert (line.note, line.badge, line.tone) == ("Keukenassistent", badge, tone)


@pytest.mark.parametrize(
    ("days", "badge", "tone"), [(29, "29 dagen", "warning"), (57, "57 dagen", "negative")]
)
def test_how_long_somebody_was_silent(days, badge, tone):
    line = line_of(silent=[person(last_contact_on=ago(days))])
    assert (line.badge, line.tone) == (badge, tone)
    assert line.note.startswith("Laatste contact: ")


@pytest.mark.parametrize(("days", "time"), [(28, "4 weken"), (7, "1 week"), (30, "30 dagen"), (1, "1 dag")])
def test_the_card_says_how_long_is_too_long(days, time):
    (section,) = sections(Region(pk=1, slug="twente", silent_days=days), silent=[person()])
    assert section.title == f"Langer dan {time} geen contact"


def test_a_start_and_a_check():
    assert line_of(starts=[trajectory(starts_on=ago(1))]).badge == "19 nov"
    line = line_of(follow_ups=[check(12)])
    assert (line.note, line.badge) == ("12 maanden aan het werk", "vandaag")
    assert "/werkt-nog/" in line.url


def test_steps_of_one_trajectory_are_one_line():
    one = trajectory()
    rows = [step(trajectory=one, due_on=ago(3)), step("Les", trajectory=one), step("Toets", trajectory=one)]
    line = line_of(trajectory_steps=rows)
    assert (line.note, line.badge, line.tone) == ("Eerste vakles, en nog 2", "17 nov", "warning")
    assert line_of(trajectory_steps=rows[:1]).note == "Eerste vakles"


def test_a_small_step_without_a_day_has_no_badge():
    someone = person()
    line = line_of(steps=[Step(region=TWENTE, participant=someone, text="Bus nemen")])
    assert (line.note, line.badge, line.tone) == ("Bus nemen", "", "neutral")
    assert line.url == f"/regio/twente/deelnemers/{someone.pk}/"
    assert (
        line_of(steps=[Step(region=TWENTE, participant=someone, text="Bus nemen", due_on=TODAY)]).badge
        == "vandaag"
    )


def test_after_six_lines_a_card_is_folded():
    (section,) = own_group(PersonLine(str(number), "") for number in range(8))
    assert [line.name for line in section.rest] == ["6", "7"]
    assert len(section.first) == 6
    assert own_group([]) == []
