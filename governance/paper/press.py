"""WeasyPrint, set up once per process: style sheet and fonts are shared by every document (docs/benchmarks.md)."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from django.conf import settings

from governance.paper.structure import faults_of

STATIC = Path(settings.BASE_DIR) / "static"
SHEET = STATIC / "css" / "print.css"
FONTS = STATIC / "fonts"
EMPTY = '<!DOCTYPE html><html lang="nl"><head><title>Leeg</title></head><body><h1>Leeg</h1></body></html>'


class PaperRefused(ValueError):
    """The document may not go on paper; the text says why."""


@dataclass(frozen=True)
class _Kit:
    """What every document of this process shares."""

    sheet: Any
    fonts: Any
    fetcher: Callable[[Mapping[str, Path]], Any]


def render_pdf(html: str) -> bytes:
    """PDF/UA-1 of a whole HTML document. Raises PaperRefused for one without language, title or alternative texts,
    with headings out of order, or with an address in it: documents carry all they need."""
    refuse_optimised()
    if faults := faults_of(html):
        raise PaperRefused("; ".join(faults))
    from weasyprint import HTML

    kit = _kit()
    nothing = kit.fetcher({})
    document = HTML(string=html, url_fetcher=nothing)
    pdf = document.write_pdf(stylesheets=[kit.sheet], font_config=kit.fonts, pdf_variant="pdf/ua-1")
    if nothing.refused:
        raise PaperRefused(f"The document refers to something outside itself: {nothing.refused[0][:80]}")
    return pdf


def warm_up() -> None:
    """Load everything and render one page, so that the first document of a worker is as fast as the next."""
    render_pdf(EMPTY)


def refuse_optimised() -> None:
    """`python -O` drops asserts with side effects in WeasyPrint: backgrounds lose their place and size."""
    if not __debug__:
        raise RuntimeError("Paper needs Python without -O and without PYTHONOPTIMIZE.")


@cache
def _kit() -> _Kit:
    from weasyprint import CSS
    from weasyprint.text.fonts import FontConfiguration

    fetcher, fonts = _fetcher(), FontConfiguration()
    own_fonts = {path.as_uri(): path for path in FONTS.glob("*.ttf")}
    text = SHEET.read_text(encoding="utf-8")
    sheet = CSS(string=text, base_url=SHEET.as_uri(), font_config=fonts, url_fetcher=fetcher(own_fonts))
    return _Kit(sheet=sheet, fonts=fonts, fetcher=fetcher)


def _fetcher() -> Callable[[Mapping[str, Path]], Any]:
    """A class of fetchers that open the files behind known addresses, and refuse and remember every other."""
    from weasyprint.urls import URLFetcher, URLFetcherResponse

    class Packaged(URLFetcher):
        def __init__(self, known: Mapping[str, Path]):
            super().__init__(allowed_protocols=(), allow_redirects=False)
            self.known, self.refused = known, []

        def fetch(self, url: str, headers: Any = None) -> URLFetcherResponse:
            if url not in self.known:
                self.refused.append(url)
                raise ValueError("Paper opens nothing outside the document.")
            return URLFetcherResponse(url, self.known[url].read_bytes(), {"Content-Type": "font/ttf"})

    return Packaged
