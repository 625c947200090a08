"""Parts on paper: the sheet has no rule that is ignored, and the PDF is tagged, named and set in the house font."""

import logging
from io import BytesIO
from pathlib import Path

import pytest
from django.conf import settings
from django.template.loader import render_to_string
from pypdf import PdfReader

from regions.components import charts
from regions.showroom import samples

SHEET = Path(settings.BASE_DIR) / "static" / "css" / "print.css"


def sample_html() -> str:
    bar = charts.GoalBar("doel", (charts.Part(61), charts.Part(82, 2)), 200, 122)
    goal = {
        "number": 143,
        "sentence": "van 200",
        "chart": charts.goal_bar(bar, 640),
        "legend": [(1, "lang")],
        "facts": [],
    }
    values = {
        "paper_goals": [goal],
        "goals": [goal, goal],
        "funnel": samples.funnel(),
        "paper_line": charts.line_with_plan(samples.line_chart(), 640),
        "map": charts.tile_map(samples.region_map()),
        "pyramid_paper": charts.population_pyramid(samples.pyramid(), 460),
    }
    return render_to_string("ui/paper.html", values)


@pytest.fixture(scope="module")
def printed() -> tuple[PdfReader, list[str]]:
    weasyprint = pytest.importorskip("weasyprint")
    from weasyprint.text.fonts import FontConfiguration

    said: list[str] = []
    handler = logging.Handler()
    handler.emit = lambda record: said.append(record.getMessage())
    logging.getLogger("weasyprint").addHandler(handler)
    fonts = FontConfiguration()
    sheet = weasyprint.CSS(filename=str(SHEET), font_config=fonts)
    pdf = weasyprint.HTML(string=sample_html()).write_pdf(
        stylesheets=[sheet], font_config=fonts, pdf_variant="pdf/ua-1"
    )
    logging.getLogger("weasyprint").removeHandler(handler)
    return PdfReader(BytesIO(pdf)), said


def test_nothing_in_the_sheet_or_the_charts_is_ignored(printed):
    assert [line for line in printed[1] if "gnored" in line] == []


def test_every_letter_is_in_the_house_font(printed):
    fonts = {
        font.get_object()["/BaseFont"]
        for page in printed[0].pages
        for font in page["/Resources"]["/Font"].values()
    }
    assert fonts
    assert all("Public-Sans" in name for name in fonts)


def test_pictures_have_their_sentence_as_alternative_text(printed):
    found: set[str] = set()

    def walk(node) -> None:
        node = node.get_object()
        if "/Alt" in node:
            found.add(str(node["/Alt"]))
        kids = node.get("/K", [])
        for kid in kids if isinstance(kids, list) else [kids]:
            if hasattr(kid.get_object(), "get"):
                walk(kid)

    walk(printed[0].trailer["/Root"]["/StructTreeRoot"])
    assert "Nu 143, volgens plan 122, doel 200" in found
    assert any("rond maart 2027" in words for words in found)


def test_the_foot_counts_the_pages(printed):
    text = printed[0].pages[0].extract_text()
    assert f"Pagina 1 van {len(printed[0].pages)}" in text
    assert "LLO-Collectief · Twente" in text
