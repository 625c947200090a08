"""WeasyPrint, set up once per process: style sheet and fonts are shared by every document (docs/benchmarks.md)."""

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
    nothing: Any


def render_pdf(html: str) -> bytes:
    """PDF/UA-1 of a whole HTML document. Raises PaperRefused for one without language, title or alternative texts,
    with headings out of order, or with an address in it: documents carry all they need."""
    refuse_optimised()
    if faults := faults_of(html):
        raise PaperRefused("; ".join(faults))
    from weasyprint import HTML

    kit = _kit()
    document = HTML(string=html, url_fetcher=kit.nothing)
    return document.write_pdf(stylesheets=[kit.sheet], font_config=kit.fonts, pdf_variant="pdf/ua-1")


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

    fonts = FontConfiguration()
    text = SHEET.read_text(encoding="utf-8")
    sheet = CSS(string=text, base_url=SHEET.as_uri(), font_config=fonts, url_fetcher=_fetcher(_own_fonts))
    return _Kit(sheet=sheet, fonts=fonts, nothing=_fetcher(lambda _url: None))


def _own_fonts(url: str) -> Path | None:
    """The file behind the address of one of our fonts."""
    known = {path.as_uri(): path for path in FONTS.glob("*.ttf")}
    return known.get(url)


def _fetcher(allowed: Any) -> Any:
    """Opens what `allowed(url)` gives a path for, and refuses everything else loudly."""
    from weasyprint.urls import FatalURLFetchingError, URLFetcher, URLFetcherResponse

    class Packaged(URLFetcher):
        def fetch(self, url: str, headers: Any = None) -> URLFetcherResponse:
            path = allowed(url)
            if path is None:
                raise _refusal(FatalURLFetchingError, url)
            return URLFetcherResponse(url, path.read_bytes(), {"Content-Type": "font/ttf"})

    return Packaged(allowed_protocols=(), allow_redirects=False)


def _refusal(base: type[BaseException], url: str) -> BaseException:
    """An error that WeasyPrint does not swallow, and that callers know as PaperRefused."""
    refused = type("PaperRefused", (PaperRefused, base), {})
    return refused(f"The document refers to something outside itself: {url[:80]}")
