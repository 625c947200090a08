"""The portfolio on paper (J8): two pages in plain Dutch that somebody can take along. Gathered for many people at once.

The day of printing stands nowhere in it: what did not change is the same document, and is not made again.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar
from uuid import UUID

from django.template.loader import render_to_string
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from participants.enums import Stage
from participants.models import Milestone, Participant, Step, Wish
from participants.standing import derive
from regions.models import Region
from regions.words import date_medium, date_short
from trajectories.enums import SkillLevel
from trajectories.portfolio.paper.fitting import Sizes, fit_on_first_page, how_many_fit, room_for_skills
from trajectories.portfolio.queries.portfolio import Portfolio, SkillShown, portfolios_of

Said = TypeVar("Said", Wish, Step)

# A screening is no achievement, and not for everybody who reads this paper.
TOLD = {
    Stage.REGISTERED: gettext_lazy("Je hebt je aangemeld."),
    Stage.STARTED: gettext_lazy("Je bent gestart met leren."),
    Stage.COMPLETED: gettext_lazy("Je traject is klaar."),
    Stage.AT_WORK: gettext_lazy("Je bent aan het werk."),
    Stage.STILL_6: gettext_lazy("Je werkt na een half jaar nog steeds."),
}


@dataclass(frozen=True)
class SkillLine:
    """One row of a table; `picture` is the class that puts the blocks behind the words."""

    name: str
    level: str
    picture: str
    seen: str


@dataclass(frozen=True)
class SkillTable:
    rows: tuple[SkillLine, ...]
    rest: str = ""


@dataclass(frozen=True)
class Moment:
    day: str
    text: str


@dataclass(frozen=True)
class PortfolioPaper:
    """Everything on the two pages, as plain values; nothing here asks the database again."""

    number: str
    name: str
    trade: str
    foot: str
    wish: str
    vocational: SkillTable
    basic: SkillTable
    events: tuple[Moment, ...]
    step: str
    step_due: str
    supervisor: str
    begins_second_page: bool


def gather(region: Region, participant_ids: Sequence[UUID]) -> dict[UUID, PortfolioPaper]:
    """Seven queries, for one person or for thirty. Call inside the region's scope."""
    asked = Participant.objects.present().filter(pk__in=participant_ids)
    people = list(asked.select_related("identity", "supervisor").order_by("number"))
    ids = [person.pk for person in people]
    skills, events = portfolios_of(ids), _events(ids)
    wishes = _first(Wish.objects.filter(participant__in=ids).order_by("-said_on", "-pk"))
    steps = _first(
        Step.objects.filter(participant__in=ids, done_on=None).order_by("due_on", "agreed_on", "pk")
    )
    return {
        person.pk: _paper(
            region,
            person,
            skills=skills[person.pk],
            events=events[person.pk],
            wish=wishes.get(person.pk),
            step=steps.get(person.pk),
        )
        for person in people
    }


def portfolio_html(paper: PortfolioPaper) -> str:
    """The whole document; no query runs here."""
    return render_to_string("trajectories/paper/portfolio.html", {"paper": paper})


def file_name(paper: PortfolioPaper) -> str:
    return f"portfolio-{paper.number}.pdf"


def _first(rows: Iterable[Said]) -> dict[UUID, Said]:
    """The first row of every person."""
    found: dict[UUID, Said] = {}
    for row in rows:
        found.setdefault(row.participant_id, row)
    return found


def _events(ids: list[UUID]) -> dict[UUID, tuple[Moment, ...]]:
    """The steps of the road that hold now, in the order of their days."""
    milestones = defaultdict(list)
    for milestone in Milestone.objects.standing().filter(participant__in=ids):
        milestones[milestone.participant_id].append(milestone)
    return {person: _told(derive(milestones[person], is_eligible=False).reached) for person in ids}


def _told(reached: dict[Stage, date]) -> tuple[Moment, ...]:
    held = sorted((day, list(TOLD).index(stage)) for stage, day in reached.items() if stage in TOLD)
    words = list(TOLD.values())
    return tuple(Moment(date_medium(day), str(words[position])) for day, position in held)


def _paper(
    region: Region,
    person: Participant,
    *,
    skills: Portfolio,
    events: tuple[Moment, ...],
    wish: Wish | None,
    step: Step | None,
) -> PortfolioPaper:
    texts = Sizes(
        name=person.identity.full_name,
        trade=skills.title,
        wish=wish.text if wish else "",
        step=step.text if step else "",
        events=len(events),
    )
    vocational, basic = _tables(skills, texts)
    due = date_medium(step.due_on) if step else ""
    return PortfolioPaper(
        number=person.number,
        name=texts.name,
        trade=texts.trade,
        foot=f"LLO-Collectief · {region.short_name} · {person.number}",
        wish=texts.wish,
        vocational=vocational,
        basic=basic,
        events=events,
        step=texts.step,
        step_due=_("Klaar op %(day)s.") % {"day": due} if due else "",
        supervisor=person.supervisor.name if person.supervisor else "",
        begins_second_page=fit_on_first_page(texts, [row.name for row in (*vocational.rows, *basic.rows)]),
    )


def _tables(skills: Portfolio, texts: Sizes) -> tuple[SkillTable, SkillTable]:
    """Both, cut to what two pages hold: what was seen stays, in the order of the screen."""
    vocational, basic = _seen_first(skills.vocational), _seen_first(skills.basic)
    fitting = how_many_fit(
        [row.skill.name for row in vocational], [row.skill.name for row in basic], room_for_skills(texts)
    )
    return (
        _table(skills.vocational, vocational[: fitting[0]], "vocational"),
        _table(skills.basic, basic[: fitting[1]], "basic"),
    )


def _seen_first(rows: list[SkillShown]) -> list[SkillShown]:
    return sorted(rows, key=lambda row: row.level is None)


def _table(rows: list[SkillShown], chosen: list[SkillShown], kind: str) -> SkillTable:
    left = len(rows) - len(chosen)
    rest = (
        ngettext("En nog %(n)s vaardigheid.", "En nog %(n)s vaardigheden.", left) % {"n": left}
        if left
        else ""
    )
    return SkillTable(tuple(_line(row, kind) for row in rows if row in chosen), rest)


def _line(row: SkillShown, kind: str) -> SkillLine:
    level = SkillLevel(row.level or SkillLevel.NOT_YET)
    return SkillLine(row.skill.name, str(level.label), f"{kind}-{level.value}", _seen(row))


def _seen(row: SkillShown) -> str:
    """ "3 keer, laatst 9 nov 2026"."""
    if row.seen_on is None:
        return _("nog niet gezien")
    day = f"{date_short(row.seen_on)} {row.seen_on.year}"
    return ngettext("%(n)s keer, %(day)s", "%(n)s keer, laatst %(day)s", row.evidence) % {
        "n": row.evidence,
        "day": day,
    }
