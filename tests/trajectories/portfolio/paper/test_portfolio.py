"""The portfolio on paper: gathered at a constant price, readable, tagged, two pages, and nothing of the day it was made."""

from datetime import date
from io import BytesIO
from types import SimpleNamespace

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from pypdf import PdfReader

from participants.actions import agree_step, state_wish
from regions import words
from regions.paper import faults_of, render_pdf
from tests.cast import in_region, make_participant
from tests.trajectories.places import TITLE, days_ago, plant_leak, plant_person, plant_trajectory
from trajectories.log.actions.progress import log_progress
from trajectories.log.quick_log import QuickLog
from trajectories.models import Skill
from trajectories.portfolio.paper import portfolio
from trajectories.portfolio.paper.portfolio import gather, portfolio_html
from trajectories.portfolio.paper.sheet import SHEET
from trajectories.portfolio.queries.portfolio import Portfolio, SkillShown

LONG_NAME = "Maria-Magdalena Konstantinopoulou-van den Oudenhoven-Wolkenfelt"
LONG_SKILL = "Hygiënisch werken met voedselbereidingsapparatuur en spullen"
pytestmark = pytest.mark.django_db


@pytest.fixture
def samira(cast):
    """Somebody with a wish, a trajectory, skills seen and a step."""
    person = plant_person(cast, milestones=[("screened", days_ago(90)), ("started", days_ago(30))])
    plant_trajectory(cast, person)
    with in_region(cast.twente):
        state_wish(
            by=cast.jeroen, participant=person, text="Ik wil in een magazijn werken.", said_on=days_ago(40)
        )
        see(cast, person, ["Veilig werken", "Lezen"], 3)
        see(cast, person, ["Veilig werken"], 4)
        agree_step(
            by=cast.jeroen, participant=person, text="Samira leest de pakbon voor.",
            agreed_on=timezone.localdate(), due_on=date(2026, 12, 3),
        )  # fmt: skip
    return person


def see(cast, person, names, level) -> None:
    skills = Skill.objects.filter(name__in=names).exclude(
        kind="vocational", trade__gt="", template=None, name=""
    )
    chosen = [skill.pk for skill in skills if skill.trade in ("", TITLE)]
    entry = QuickLog(
        kind="work_floor", on=timezone.localdate(), text=f"Gezien: {level}.", skill_ids=chosen, level=level
    )
    log_progress(by=cast.jeroen, participant=person, entry=entry)


def paper_of(cast, person):
    with in_region(cast.twente):
        return gather(cast.twente, [person.pk])[person.pk]


def test_what_stands_on_it(cast, samira):
    paper = paper_of(cast, samira)
    assert (paper.name, paper.number, paper.trade) == ("Samira El Idrissi", samira.number, TITLE)
    assert paper.wish == "Ik wil in een magazijn werken."
    today = timezone.localdate()
    rows = {row.name: row for row in paper.vocational.rows}
    assert (rows["Veilig werken"].level, rows["Veilig werken"].picture) == ("Doet het zelf", "vocational-4")
    assert rows["Veilig werken"].seen == f"2 keer, laatst {words.date_short(today)} {today.year}"
    assert (rows["Laden en lossen"].level, rows["Laden en lossen"].seen) == ("Nog niet", "nog niet gezien")
    basic = {row.name: row.level for row in paper.basic.rows}
    assert basic == {
        "Lezen": "Bijna zelf", "Schrijven": "Nog niet", "Rekenen": "Nog niet", "Spreken en luisteren": "Nog niet",
        "Digitaal": "Nog niet",
    }  # fmt: skip
    assert [event.text for event in paper.events] == ["Je hebt je aangemeld.", "Je bent gestart met leren."]
    assert paper.events[1].day == words.date_medium(days_ago(30))
    assert (paper.step, paper.step_due) == ("Samira leest de pakbon voor.", "Klaar op 3 december 2026.")
    assert (paper.supervisor, paper.foot) == ("Jeroen Smit", f"LLO-Collectief · Twente · {samira.number}")


def test_a_screening_is_not_told(cast, samira):
    assert "screen" not in portfolio_html(paper_of(cast, samira)).lower()


def test_what_was_taken_back_does_not_stand_on_it(cast, samira):
    from participants.actions import undo_entry
    from participants.models import TimelineEntry

    with in_region(cast.twente):
        undo_entry(by=cast.jeroen, entry=TimelineEntry.objects.get(participant=samira, text="Gezien: 4."))
    rows = {row.name: row.level for row in paper_of(cast, samira).vocational.rows}
    assert rows["Veilig werken"] == "Bijna zelf"


def test_thirty_people_cost_the_queries_of_one(cast, samira):
    with in_region(cast.twente):
        everybody = [samira.pk] + [
            make_participant(by=cast.jeroen, first_name=f"Naam{number}", supervisor=cast.jeroen).pk
            for number in range(29)
        ]
        with CaptureQueriesContext(connection) as one:
            gather(cast.twente, everybody[:1])
        with CaptureQueriesContext(connection) as thirty:
            assert len(gather(cast.twente, everybody)) == 30
    assert len(one) == len(thirty) == 7


def test_somebody_of_another_region_is_not_gathered(cast):
    leak = plant_leak(cast)
    with in_region(cast.twente):
        assert gather(cast.twente, [leak.participant_id]) == {}


def test_no_query_runs_while_it_becomes_a_page(cast, samira, django_assert_num_queries):
    paper = paper_of(cast, samira)
    with django_assert_num_queries(0):
        html = portfolio_html(paper)
    assert faults_of(html) == []
    assert "> <" not in html
    assert "\n<" not in html


def test_the_day_of_making_stands_nowhere(cast):
    """Somebody with whom nothing happened today."""
    html = portfolio_html(paper_of(cast, plant_person(cast)))
    today = timezone.localdate()
    for written in (
        words.date_medium(today),
        words.date_short(today),
        f"{today:%Y-%m-%d}",
        f"{today:%d-%m-%Y}",
    ):
        assert written not in html


def test_the_pdf_is_tagged_and_the_blocks_are_not_read_aloud(cast, samira):
    pdf = printed(portfolio_html(paper_of(cast, samira)))
    root = pdf.trailer["/Root"]
    assert (root["/Lang"], root["/MarkInfo"]["/Marked"]) == ("nl", True)
    assert pdf.metadata.title == f"Portfolio van deelnemer {samira.number}"
    kinds = list(kinds_of(root["/StructTreeRoot"]))
    assert kinds.count("/H1") == 1
    assert kinds.count("/H2") == 6
    assert kinds.count("/Table") == 4
    assert "/TH" in kinds
    assert "/Figure" not in kinds
    fonts = {
        str(f.get_object()["/BaseFont"]) for page in pdf.pages for f in page["/Resources"]["/Font"].values()
    }
    assert all("Public" in font for font in fonts)
    text = pdf.pages[0].extract_text()
    assert "Doet het zelf" in text
    assert f"LLO-Collectief · Twente · {samira.number}" in text


def kinds_of(node):
    node = node.get_object()
    if "/S" in node:
        yield node["/S"]
    children = node.get("/K", [])
    for child in children if isinstance(children, list) else [children]:
        if not isinstance(child, int) and hasattr(child.get_object(), "get"):
            yield from kinds_of(child)


def printed(html: str) -> PdfReader:
    return PdfReader(BytesIO(render_pdf(html, sheet=SHEET)))


def long_paper(vocational: int, basic: int, *, name=LONG_NAME, skill=LONG_SKILL, wish="", step="", events=5):
    def shown(kind: str, number: int) -> SkillShown:
        skill_row = SimpleNamespace(name=f"{skill[:57]} {number}", kind=kind)
        seen = number % 3 != 0
        return SkillShown(
            skill_row,
            number % 4 + 1 if seen else None,
            12 if seen else 0,
            date(2026, 9, 22) if seen else None,
        )

    skills = Portfolio(
        [shown("vocational", number) for number in range(vocational)],
        [shown("basic", number) for number in range(basic)],
        "Productiemedewerker techniek en onderhoud met taal op de vloer",
    )
    person = SimpleNamespace(
        number="TWE-12345",
        identity=SimpleNamespace(full_name=name),
        supervisor=SimpleNamespace(name=LONG_NAME),
    )
    told = [portfolio.Moment("22 september 2026", str(text)) for text in portfolio.TOLD.values()][:events]
    return portfolio._paper(
        SimpleNamespace(short_name="Stedendriehoek en Noordwest Veluwe"),
        person,
        skills=skills,
        events=tuple(told),
        wish=SimpleNamespace(text=wish[:300]),
        step=SimpleNamespace(text=step[:200], due_on=date(2026, 9, 30)),
    )


@pytest.mark.parametrize(
    "paper",
    [
        long_paper(25, 14, wish="Ik wil arbeidsmarktkansenvergrotende taken doen. " * 9, step="Zij belt zelf. " * 20),
        long_paper(25, 14, skill="Lezen", name="Bo Li", wish="", step=""),
        long_paper(8, 6, skill="Goederen ontvangen en controleren", wish="Ik wil in de zorg werken. " * 5, step="Bel."),
        long_paper(0, 9, skill="Werk afspreken met de klant en met de ploeg", wish="", step="Zij belt. " * 12),
        long_paper(5, 5, skill="Onderdelenassemblagewerkzaamheden machinekamer", wish="Werk. " * 30, events=0),
    ],
    ids=["long", "short", "usual", "no trade", "long words"],
)  # fmt: skip
def test_two_pages_also_for_long_names_and_many_skills(paper):
    assert len(printed(portfolio_html(paper)).pages) == 2
    assert min(len(paper.vocational.rows) or 4, len(paper.basic.rows)) >= 2


def test_both_tables_give_way_alike_and_say_so():
    paper = long_paper(25, 14)
    assert abs(len(paper.vocational.rows) - len(paper.basic.rows)) <= 1
    assert paper.vocational.rest == f"En nog {25 - len(paper.vocational.rows)} vaardigheden."
    assert {row.seen for row in paper.vocational.rows} == {
        "12 keer, laatst 22 sep 2026"
    }  # what was seen stays
