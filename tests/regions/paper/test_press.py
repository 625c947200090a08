"""The one door to WeasyPrint: what it refuses, and what the PDF carries for a screen reader."""

import subprocess
import sys
from io import BytesIO

import pytest
from pypdf import PdfReader

from regions.paper import PRINT, PaperRefused, faults_of, render_pdf
from regions.paper.press import _kit

WHOLE = (
    '<!DOCTYPE html><html lang="nl"><head><title>Voortgang Twente</title></head><body><h1>Voortgang</h1><h2>Doel</h2>'
    '<svg width="9" height="9"><title>Nu 3, doel 200</title><rect width="9" height="9"/></svg>'
    '<table><tr><th scope="col">Maand</th></tr><tr><td>mei</td></tr></table></body></html>'
)


def without(old: str, new: str = "") -> str:
    assert old in WHOLE
    return WHOLE.replace(old, new)


def test_a_whole_document_has_no_faults():
    assert faults_of(WHOLE) == []


@pytest.mark.parametrize(
    ("html", "fault"),
    [
        (without(' lang="nl"'), "the document has no language"),
        (without("<title>Voortgang Twente</title>"), "the document has no title"),
        (without("<title>Nu 3, doel 200</title>"), "a chart has no title"),
        (without("Nu 3, doel 200"), "a chart has no title"),
        (without("<h1>Voortgang</h1>"), "heading h2 comes after h0"),
        (without("h2>", "h3>"), "heading h3 comes after h1"),
        (without("h2>", "h1>"), "heading h1 comes after h1"),
        (without('<th scope="col">Maand</th>', "<td>Maand</td>"), "a table has no header cells"),
        (without(' scope="col"'), "a header cell has no scope"),
        (without("<h2>", '<img src="x"><h2>'), "a picture has no alternative text"),
        (
            "<html lang='nl'><head><title>x</title></head><body><p>x</p></body></html>",
            "the document has no heading",
        ),
    ],
)
def test_what_a_screen_reader_would_miss_is_found_and_refused(html, fault):
    assert fault in faults_of(html)
    with pytest.raises(PaperRefused, match=fault):
        render_pdf(html)


def test_the_pdf_is_tagged_and_named():
    pdf = PdfReader(BytesIO(render_pdf(WHOLE)))
    root = pdf.trailer["/Root"]
    assert root["/Lang"] == "nl"
    assert root["/MarkInfo"]["/Marked"]
    assert pdf.metadata.title == "Voortgang Twente"
    assert b"pdfuaid" in root["/Metadata"].get_object().get_data()
    kinds = list(tags(root["/StructTreeRoot"]))
    for kind in ("/H1", "/H2", "/Table", "/TH", "/TD", "/Figure"):
        assert kind in [name for name, _alt in kinds]
    assert [alt for name, alt in kinds if name == "/Figure"] == ["Nu 3, doel 200"]


def tags(node):
    """Kind and alternative text of every element of the structure tree."""
    node = node.get_object()
    if "/S" in node:
        yield node["/S"], node.get("/Alt")
    children = node.get("/K", [])
    for child in children if isinstance(children, list) else [children]:
        if not isinstance(child, int) and hasattr(child.get_object(), "get"):
            yield from tags(child)


HOSTILE = [
    "file:///etc/passwd", "http://127.0.0.1:9/x", "https://example.org/x.png", "http://169.254.169.254/latest/meta-data/",
    "ftp://example.org/x", "data:image/png;base64,AAAA", "//example.org/x", "gopher://x/", "\\\\host\\share",
]  # fmt: skip
SHAPES = [
    '<img alt="x" src="{}">',
    '<link rel="stylesheet" href="{}">',
    "<style>@import url('{}');</style>",
    "<style>h1 {{ background: url('{}') }}</style>",
    "<style>@font-face {{ font-family: x; src: url('{}') }} h1 {{ font-family: x }}</style>",
    '<object data="{}"></object>',
    '<svg><title>x</title><image href="{}" width="9" height="9"/></svg>',
    '<link rel="attachment" href="{}">',
]


@pytest.mark.parametrize("shape", SHAPES)
def test_no_address_is_followed(shape, tmp_path, monkeypatch):
    """More than 70 hostile references: nothing is opened and nothing of it lands in the PDF."""
    opened = []
    monkeypatch.setattr(
        "urllib.request.OpenerDirector.open", lambda self, *args, **kwargs: opened.append(args)
    )
    secret = tmp_path / "secret.txt"
    secret.write_text("geheim-4711")
    for address in [*HOSTILE, secret.as_uri()]:
        html = without("<h2>", f"{shape.format(address)}<h2>")
        try:
            pdf = render_pdf(html)
        except ValueError:  # PaperRefused, or WeasyPrint cannot read the address at all
            continue
        assert b"geheim-4711" not in pdf
        assert b"/EmbeddedFile" not in pdf
    assert opened == []


def test_a_reference_is_refused_out_loud():
    with pytest.raises(PaperRefused, match="refers to something outside"):
        render_pdf(without("<h2>", '<img alt="x" src="file:///etc/passwd"><h2>'))


def test_style_and_fonts_are_read_once_per_process():
    assert _kit(PRINT) is _kit(PRINT)


def test_the_same_document_gives_the_same_bytes():
    assert render_pdf(WHOLE) == render_pdf(WHOLE)


def test_every_letter_is_in_the_house_font():
    pdf = PdfReader(BytesIO(render_pdf(without("Doel", "Yıldız Łukasz Nguyễn’s €"))))
    fonts = {
        str(font.get_object()["/BaseFont"])
        for page in pdf.pages
        for font in page["/Resources"]["/Font"].values()
    }
    assert fonts
    assert all("Public-Sans" in font or "PublicSans" in font for font in fonts), fonts


def test_optimised_python_is_refused():
    code = "import regions.paper.press as p\ntry:\n p.refuse_optimised()\nexcept RuntimeError as e: print(e)"
    settings = "import os; os.environ.setdefault('DJANGO_SETTINGS_MODULE', 'llo.settings.test')\n"
    told = subprocess.run(
        [sys.executable, "-O", "-c", settings + code], capture_output=True, text=True, check=True
    )
    assert "PYTHONOPTIMIZE" in told.stdout


def test_only_the_press_imports_weasyprint():
    from pathlib import Path

    from django.conf import settings

    apps = ("llo", "regions", "participants", "employers", "trajectories", "governance")
    importers = {
        str(path.relative_to(settings.BASE_DIR))
        for app in apps
        for path in (Path(settings.BASE_DIR) / app).rglob("*.py")
        if "from weasyprint" in path.read_text() or "import weasyprint" in path.read_text()
    }
    assert importers == {"regions/paper/press.py", "regions/paper/sheets.py"}
