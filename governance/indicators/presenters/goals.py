"""A counter against the target: a number, a bar with the plan, what the parts are, three facts."""

from dataclasses import dataclass
from datetime import date

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from governance.counting.tallies import Tallies
from governance.disclosure import EXACT, Sieve
from governance.indicators.forecast import forecast, plan_on
from governance.indicators.goals import GOALS, Goal
from governance.indicators.presenters.drawings import drawn
from governance.indicators.presenters.words import forecast_text, people_text
from governance.indicators.records.outlook import FORECAST
from regions.components import charts
from regions.components.shapes import Fact
from regions.words import number

Part = tuple[int, str]  # a number of people, and words with %(people)s


@dataclass(frozen=True)
class GoalPicture:
    """`number` is None where it may not be shown: then `sentence` begins with it in words."""

    title: str
    number: int | None
    sentence: str
    chart: SafeString
    legend: list[tuple[int, str]]
    facts: list[Fact]


def goal_pictures(
    tallies: Tallies, on: date, sieve: Sieve = EXACT, *, sizes: tuple[str, ...] = ("narrow", "wide")
) -> list[GoalPicture]:
    return [_picture(goal, tallies, on, sieve, sizes) for goal in GOALS]


def _picture(goal: Goal, tallies: Tallies, on: date, sieve: Sieve, sizes: tuple[str, ...]) -> GoalPicture:
    value, target = goal.figure.people(tallies, on), tallies.period.target
    hidden, parts = sieve.hides(value), _shown_parts(goal, tallies, on, sieve)
    bar = charts.GoalBar(
        id=f"doel-{goal.figure.code}",
        parts=tuple(charts.Part(people, series) for series, (people, _words) in enumerate(parts, 1)),
        target=target,
        plan=plan_on(tallies.period, on),
        now=sieve.text(value) if hidden else "",
    )
    words = str(goal.sentence) % {"target": number(target)}
    return GoalPicture(
        title=str(goal.figure.name),
        number=None if hidden else sieve.people(value),
        sentence=f"{sieve.text(value)} {words}" if hidden else words,
        chart=drawn(charts.goal_bar, bar, *sizes),
        legend=[
            (series, text % {"people": sieve.text(people)})
            for series, (people, text) in enumerate(parts, 1)
            if people and text
        ],
        facts=_facts(goal, tallies, on, sieve),
    )


def _parts(goal: Goal, tallies: Tallies, on: date) -> list[Part]:
    parts, before = [], 0
    for figure, words in goal.parts:
        people = figure.people(tallies, on)
        parts.append((people - before, str(words)))
        before = people
    return parts


def _shown_parts(goal: Goal, tallies: Tallies, on: date, sieve: Sieve) -> list[Part]:
    """The parts, or one part without words when one of them would be too small to show."""
    parts = _parts(goal, tallies, on)
    if not sieve.cell:
        return parts
    whole = sieve.people(goal.figure.people(tallies, on))
    if any(people < sieve.cell for people, _text in parts):
        return [(whole, "")]
    *first, (_last, text) = [(sieve.people(people), text) for people, text in parts]
    return [*first, (whole - sum(people for people, _text in first), text)]


def _facts(goal: Goal, tallies: Tallies, on: date, sieve: Sieve) -> list[Fact]:
    people, period = goal.figure.people(tallies, on), tallies.period
    value = sieve.people(people)
    facts = [
        Fact(_("Erbij deze maand"), people_text(goal.new.people(tallies, on), sieve)),
        _hidden_plan() if sieve.hides(people) else _against_plan(value, plan_on(period, on)),
    ]
    if on > period.last_day and value < period.target:
        return [*facts, Fact(_("Doel"), _("niet gehaald in de looptijd"))]
    told = forecast(tallies, goal.figure, on, sieve)
    return [*facts, Fact(str(FORECAST.name), forecast_text(told))]


def _hidden_plan() -> Fact:
    """The difference with the plan would tell the number."""
    return Fact(_("Vergeleken met het plan"), _("niet te zeggen"))


def _against_plan(value: int, plan: int) -> Fact:
    label = _("Vergeleken met het plan")
    if value > plan:
        return Fact(label, _("%(people)s voor") % {"people": number(value - plan)}, "positive")
    if value < plan:
        return Fact(label, _("%(people)s achter") % {"people": number(plan - value)}, "warning")
    return Fact(label, _("precies op plan"), "positive")
