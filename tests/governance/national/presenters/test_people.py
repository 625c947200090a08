"""People under their numbers, in words."""

from datetime import date
from uuid import UUID

import pytest

from governance.national.presenters.people import AnswerRow, file_page, numbered_line
from governance.national.queries.people import (
    AnsweredFollowUp,
    Numbered,
    NumberedFile,
    NumberedRoute,
    SkillLevels,
)
from regions.components.shapes import Fact
from tests.governance.stage import TODAY

PERSON = Numbered(
    id=UUID(int=1),
    number="TWE-0042",
    stage="started",
    standing="on_the_road",
    route="a_employed",
    registered_on=date(2026, 1, 10),
    last_contact_on=date(2026, 11, 21),
)


def file(**parts) -> NumberedFile:
    return NumberedFile(
        **{"person": PERSON, "milestones": [], "routes": [], "skills": [], "answers": [], **parts}
    )


def test_a_line_of_the_list():
    line = numbered_line(PERSON, "twente", TODAY)
    assert (line.number, line.stage, line.standing, line.tone) == (
        "TWE-0042",
        "Gestart",
        "Onderweg",
        "positive",
    )
    assert (line.months, line.contact) == ("10", "gisteren")
    assert line.url == "/landelijk/regio/twente/deelnemers/TWE-0042/"


def test_who_has_no_trajectory_has_no_route():
    line = numbered_line(Numbered(**vars(PERSON) | {"route": "", "registered_on": TODAY}), "twente", TODAY)
    assert (line.route, line.months) == ("nog geen", "0")


def test_a_stage_that_is_not_there():
    with pytest.raises(ValueError, match="onzin"):
        numbered_line(Numbered(**vars(PERSON) | {"stage": "onzin"}), "twente", TODAY)


def test_the_road_and_the_steps_of_a_trajectory():
    route = NumberedRoute(
        "a_employed",
        "completed",
        date(2026, 2, 1),
        date(2026, 6, 1),
        date(2026, 5, 20),
        {"basic_skills": (2, 3)},
    )
    page = file_page(file(milestones=[("registered", date(2026, 1, 10))], routes=[route]), "twente", TODAY)
    assert page.milestones == [("Aangemeld", "10 januari 2026")]
    [card] = page.routes
    assert card.items[:3] == [
        Fact("Begin", "1 februari 2026"),
        Fact("Gepland einde", "1 juni 2026"),
        Fact("Geëindigd", "20 mei 2026"),
    ]
    assert card.items[3].value == "2 van 3 stappen klaar"
    assert card.items[3].label == "Basisvaardigheden"
    assert (card.kind, card.state) == ("A: mensen met werk", "Klaar")


def test_skills_are_numbers_per_level():
    skills = SkillLevels("basic", {2: 3, 4: 1}, date(2026, 11, 2))
    [card] = file_page(file(skills=[skills]), "twente", TODAY).skills
    assert card.title == "Basisvaardigheid"
    assert card.levels == [Fact("Met hulp", "3"), Fact("Doet het zelf", "1")]
    assert card.on == "2 november 2026"


def test_a_conversation_that_nobody_had():
    asked = AnsweredFollowUp(6, date(2026, 12, 1), "", None)
    assert file_page(file(answers=[asked]), "twente", TODAY).answers == [
        AnswerRow(6, "1 december 2026", "nog niet gevraagd", "")
    ]
