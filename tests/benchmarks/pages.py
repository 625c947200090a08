"""Pages against the trivial signed-in page of the same region, and against themselves at other sizes."""

import re
from collections.abc import Iterator

from django.conf import settings

from participants.models import Participant
from regions.models import Region
from regions.tenancy.scope import region_scope
from tests.benchmarks.measure import Answer, Browser, in_turns, of_the_application, ratio, unit

ROUNDS = 40
Measured = tuple[str, float, str]
SMALL, LARGE = "twente", "groot-amsterdam"
ASSET = re.compile(rb'(?:href|src)="/(static/[^"]+)"')


def paths(slug: str) -> dict[str, str]:
    base = f"/regio/{slug}"
    return {
        "trivial": f"{base}/menu/",
        "list": f"{base}/deelnemers/",
        "participant": f"{base}/deelnemers/{somebody(slug)}/",
        "dashboard": f"{base}/",
        "search": f"{base}/deelnemers/zoeken/?q=jan",
    }


def somebody(slug: str) -> str:
    with region_scope(Region.objects.get(slug=slug).pk):
        return str(Participant.objects.order_by("number").values_list("pk", flat=True)[50])


def measure(browsers: dict[str, Browser]) -> Iterator[Measured]:
    small, large = browsers[SMALL], browsers[LARGE]
    at_small, at_large = paths(SMALL), paths(LARGE)
    for browser, places in ((small, at_small), (large, at_large)):
        for path in places.values():
            answer = browser.get(path)
            assert answer.status == 200, (path, answer.status)
    yield "queries of the trivial page", len(small.queries(at_small["trivial"])), "<= 4"
    yield "queries of the list", len(small.queries(at_small["list"])), "<= 8"
    yield "queries of the participant page", len(small.queries(at_small["participant"])), "<= 12"
    yield "queries of the dashboard", len(small.queries(at_small["dashboard"])), ""
    times = in_turns(
        {f"{name} {size}": (lambda b=browser, p=path: b.get(p))
         for size, browser, places in (("200", small, at_small), ("20000", large, at_large))
         for name, path in places.items()},
        rounds=ROUNDS,
    )  # fmt: skip
    yield "list of 50 against the trivial page", ratio(times, "list 200", "trivial 200"), "<= 3"
    yield "list at 20,000 against 200 people", ratio(times, "list 20000", "list 200"), "<= 1.3"
    yield (
        "participant page against the trivial page",
        ratio(times, "participant 200", "trivial 200"),
        "<= 2.5",
    )
    yield "dashboard at 200 against the trivial page", ratio(times, "dashboard 200", "trivial 200"), "<= 2.5"
    yield "dashboard at 20,000 against 200", ratio(times, "dashboard 20000", "dashboard 200"), "<= 1.2"
    yield "search at 20,000 against the trivial page", ratio(times, "search 20000", "trivial 20000"), "<= 1"
    yield from in_units(small, at_small)
    yield from first_load(small.get(at_small["list"]))


def in_units(browser: Browser, places: dict[str, str]) -> Iterator[Measured]:
    """Application time, as often the time of a fixed piece of Python that is timed in every round beside the pages."""
    pages = {name: (lambda path=path: browser.get(path)) for name, path in places.items()}
    times = in_turns({"unit": unit, **pages}, rounds=ROUNDS, clock=of_the_application)
    for name in places:
        yield f"{name} page in units", ratio(times, name, "unit"), "<= 0.8" if name == "trivial" else ""


def first_load(page: Answer) -> Iterator[Measured]:
    """What a browser fetches the first time: the page and the files it names, the preloaded font among them."""
    files = [name.decode().removeprefix("static/") for name in ASSET.findall(page.body)]
    contents = [(settings.STATIC_ROOT / name).read_bytes() for name in dict.fromkeys(files)]
    sizes = [Answer(200, {}, content).gzipped for content in contents]
    yield "KB of the list's HTML, gzip", page.gzipped / 1000, "<= 8"
    yield "requests of a first load", 1 + len(sizes), "<= 10"
    yield "KB of a first load beside the HTML", sum(sizes) / 1000, "<= 60"
