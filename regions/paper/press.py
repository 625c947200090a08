"""WeasyPrint, set up once per process: sheets and fonts are shared by every document (docs/benchmarks.md)."""

import gc
import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from regions.paper.sheets import PRINT, SHEETS, TYPES, Sheet, fonts, makings, pictures
from regions.paper.structure import faults_of

VARIANT = "pdf/ua-1"
GARBAGE = (200_000, 50, 100)  # objects made before Python looks, and how often it looks at older ones
EMPTY = '<!DOCTYPE html><html lang="nl"><head><title>Leeg</title></head><body><h1>Leeg</h1></body></html>'


class PaperRefused(ValueError):
    """The document may not go on paper; the text says why."""


@dataclass(frozen=True)
class _Kit:
    """What every document of this process with this sheet shares."""

    sheet: Any
    fonts: Any
    fetcher: Callable[[Mapping[str, Path]], Any]
    pictures: Mapping[str, Path]


def render_pdf(html: str, *, sheet: Sheet = PRINT) -> bytes:
    """PDF/UA-1 of a whole HTML document.

    Raises PaperRefused for one without language, title or alternative texts,
    with headings out of order, or with an address in it: documents carry all they need."""
    refuse_optimised()
    if faults := faults_of(html):
        raise PaperRefused("; ".join(faults))
    from weasyprint import HTML

    kit = _kit(sheet)
    own = kit.fetcher(kit.pictures)
    document = HTML(string=html, url_fetcher=own)
    pdf: bytes = document.write_pdf(stylesheets=[kit.sheet], font_config=kit.fonts, pdf_variant=VARIANT)
    if own.refused:
        raise PaperRefused(f"The document refers to something outside itself: {own.refused[0][:80]}")
    return pdf


def fingerprint(html: str, *, sheet: Sheet) -> str:
    """Documents with the same fingerprint have the same bytes, so the second one need not be made."""
    return hashlib.sha256(makings(sheet) + html.encode()).hexdigest()


def warm_up() -> None:
    """Load everything and render one page with each sheet, so that the first document is as fast as the next."""
    for sheet in SHEETS:
        render_pdf(EMPTY, sheet=sheet)


def settle() -> None:
    """For a process that prints all day, after `warm_up`: what is loaded stays, so Python need not look through it for
    garbage, nor look every few hundred objects: a document makes a hundred thousand, and they go together. Saves about
    a seventh of the time (docs/benchmarks.md)."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(*GARBAGE)


def refuse_optimised() -> None:
    """`python -O` drops asserts with side effects in WeasyPrint: backgrounds lose their place and size.

    Raises RuntimeError.
    """
    if not __debug__:
        raise RuntimeError("Paper needs Python without -O and without PYTHONOPTIMIZE.")


@cache
def _kit(sheet: Sheet) -> _Kit:
    from weasyprint import CSS
    from weasyprint.text.fonts import FontConfiguration

    fetcher, font_config = _fetcher(), FontConfiguration()
    text = sheet.path.read_text(encoding="utf-8")
    css = CSS(
        string=text,
        base_url=sheet.path.as_uri(),
        font_config=font_config,
        url_fetcher=fetcher(_by_address(fonts())),
    )
    return _Kit(sheet=css, fonts=font_config, fetcher=fetcher, pictures=_by_address(pictures()))


def _by_address(paths: list[Path]) -> dict[str, Path]:
    return {path.as_uri(): path for path in paths}


def _fetcher() -> Callable[[Mapping[str, Path]], Any]:
    """A class of fetchers that open the files behind known addresses, and refuse and remember every other."""
    from weasyprint.urls import URLFetcher, URLFetcherResponse

    class Packaged(URLFetcher):
        def __init__(self, known: Mapping[str, Path]):
            super().__init__(allowed_protocols=(), allow_redirects=False)
            self.known = known
            self.refused: list[str] = []

        def fetch(self, url: str, headers: Any = None) -> URLFetcherResponse:
            if url not in self.known:
                self.refused.append(url)
                raise ValueError("Paper opens nothing outside the document.")
            path = self.known[url]
            return URLFetcherResponse(url, path.read_bytes(), {"Content-Type": TYPES[path.suffix]})

    return Packaged
