"""A trajectory that is not made yet, in words, without a database."""

from datetime import date

from tests.trajectories.unsaved import TWENTE, employer
from trajectories.following.presenters.plan import PlanRow, plan_rows, plan_summary
from trajectories.following.schedule import PlannedStep
from trajectories.models import Template

ROUTE = Template(region=TWENTE, name="Route A", goal="Meer taken", weeks=26)


def test_a_step_has_a_day_and_a_kind():
    steps = [PlannedStep(1, "Eerste vakles", "vocational_skills", date(2026, 11, 23), asks_what_next=False)]
    assert plan_rows(steps) == [PlanRow("Eerste vakles", "ma 23 nov", "vakvaardigheden")]


def test_an_empty_goal_is_that_of_the_route():
    answers = {"title": "Keuken", "template": ROUTE, "supervisor": None, "starts_on": date(2026, 11, 23)}
    rows = {item.label: item.value for item in plan_summary(goal="", employer=employer(), **answers)}
    assert rows == {
        "Traject": "Keuken",
        "Route": "Route A",
        "Doel": "Meer taken",
        "Werkgever": "Van Dalen Logistiek",
        "Eerste dag": "maandag 23 november 2026",
        "Klaar op": "maandag 24 mei 2027",
    }
    assert plan_summary(goal="Zelf werken", employer=None, **answers)[2].value == "Zelf werken"
