"""WeasyPrint alone in processes of its own: the same HTML and sheet, nothing stored, nothing checked.

A new process imports this module, so it imports nothing that needs Django to be set up.
"""

import multiprocessing
import time
from concurrent.futures import ProcessPoolExecutor

from regions.paper.press import EMPTY, VARIANT, _kit
from trajectories.portfolio.paper.sheet import SHEET


def seconds(pages: list[str], processes: int) -> float:
    """Wall clock of all pages, by processes that are warm."""
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(processes, mp_context=context, initializer=page, initargs=[EMPTY]) as pool:
        list(pool.map(page, pages[:20], chunksize=5))
        began = time.monotonic()
        list(pool.map(page, pages, chunksize=10))
        return time.monotonic() - began


def page(html: str) -> int:
    from weasyprint import HTML

    kit = _kit(SHEET)
    document = HTML(string=html, url_fetcher=kit.fetcher(kit.pictures))
    return len(document.write_pdf(stylesheets=[kit.sheet], font_config=kit.fonts, pdf_variant=VARIANT))
