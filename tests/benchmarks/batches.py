"""Portfolios: the recipe against a plain template, and batches by real worker processes against bare WeasyPrint."""

import os
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from uuid import UUID

from django.conf import settings
from django.template import engines
from django.utils import timezone
from django.utils.safestring import mark_safe

from participants.models import Participant
from regions.enums import JobState, Role
from regions.jobs.batches import documents
from regions.models import Job, Membership, Region, StoredDocument
from regions.paper import render_pdf
from regions.paper.press import VARIANT
from regions.tenancy.scope import region_scope
from tests.benchmarks import bare
from tests.benchmarks.measure import Browser, in_turns, ratio
from tests.benchmarks.pages import Measured
from tests.waiting import wait_until
from trajectories.portfolio.actions import ask_portfolios
from trajectories.portfolio.paper.portfolio import PortfolioPaper, gather, portfolio_html
from trajectories.portfolio.paper.sheet import SHEET

NAIVE = Path(__file__).with_name("naive_portfolio.html")
STATIC = Path(settings.BASE_DIR) / "static"
REGION = "zuidoost-brabant"
BATCH, LONG_RUN = 200, 1000


def measure(browsers: dict[str, Browser]) -> Iterator[Measured]:
    region = Region.objects.get(slug=REGION)
    with region_scope(region.pk):
        owner = Membership.objects.select_related("region").with_role(Role.REGIONAL_COORDINATOR).first()
        people = list(Participant.objects.on_the_road().order_by("number").values_list("pk", flat=True))
        papers = list(gather(region, people[:BATCH]).values())
    yield from recipe(papers[:12])
    yield from batches(owner, people, papers)


def recipe(papers: list[PortfolioPaper]) -> Iterator[Measured]:
    """One document of each by turns, with the same words on it."""
    naive = [naive_html(paper) for paper in papers]
    ours = [portfolio_html(paper) for paper in papers]
    turn = {"naive": 0, "ours": 0}

    def plain() -> None:
        from weasyprint import HTML

        HTML(string=naive[turn["naive"] % len(naive)]).write_pdf(pdf_variant=VARIANT)
        turn["naive"] += 1

    def recipe_of_ours() -> None:
        render_pdf(ours[turn["ours"] % len(ours)], sheet=SHEET)
        turn["ours"] += 1

    times = in_turns({"ours": recipe_of_ours, "naive": plain}, rounds=15)
    yield "ms of a portfolio", min(times["ours"]) * 1000, ""
    yield "portfolio against a plain template", ratio(times, "ours", "naive"), "<= 0.4"


def naive_html(paper: PortfolioPaper) -> str:
    tables = [("Vakvaardigheden", paper.vocational), ("Basisvaardigheden", paper.basic)]
    template = engines["django"].from_string(NAIVE.read_text())
    return template.render({"paper": paper, "tables": tables, "font_faces": mark_safe(font_faces())})


@cache
def font_faces() -> str:
    """The rules of the screen, as somebody would take them over who has not measured."""
    rules = re.findall(r"@font-face \{.*?\}", (STATIC / "css" / "tokens.css").read_text(), re.DOTALL)
    return "".join(rules).replace("../fonts/", f"{(STATIC / 'fonts').as_uri()}/")


def batches(owner: Membership, people: list[UUID], papers: list[PortfolioPaper]) -> Iterator[Measured]:
    """Wall clock between asking and the file being there; the workers are warm, as they are in a service."""
    pages = [portfolio_html(paper) for paper in papers]
    with workers(2):
        ready(owner, people)
        plain, two = [], []
        for _round in range(2):  # by turns: a slow moment of the machine falls on both
            plain.append(bare.seconds(pages, 2))
            forget_all(owner)
            two.append(batch_seconds(owner, people[:BATCH]))
        again = batch_seconds(owner, people[:BATCH])
    with workers(1):
        ready(owner, people)
        forget_all(owner)
        one = batch_seconds(owner, people[:BATCH])
    yield "seconds of a batch of 200 by two processes", min(two), ""
    yield "batch of 200 against bare WeasyPrint, two processes each", min(two) / min(plain), "<= 1.10"
    yield "one worker process against two", one / min(two), ">= 1.3"
    yield "unchanged batch against the first", again / min(two), "<= 0.05"
    yield "memory of a worker after 1,000 documents against 200", memory_growth(owner, people), "<= 1.2"


@contextmanager
def workers(processes: int) -> Iterator[subprocess.Popen[bytes]]:
    """A real worker on this run's servers."""
    command = [
        sys.executable, "-m", "celery", "--app", "llo", "worker", "--concurrency", str(processes), "--loglevel", "warning",
        "--without-gossip", "--without-mingle",
    ]  # fmt: skip
    log = Path(settings.VAR_DIR) / "worker.log"
    with log.open("ab") as output:
        worker = subprocess.Popen(
            command,
            cwd=settings.BASE_DIR,
            env=os.environ,
            stdout=output,
            stderr=output,
            start_new_session=True,
        )
    try:
        yield worker
    finally:
        worker.terminate()
        worker.wait()


def ready(owner: Membership, people: list[UUID]) -> None:
    """Every process has printed: its first page is made before it takes work, the rest by a small batch."""
    batch_seconds(owner, people[-40:])


def batch_seconds(owner: Membership, people: list[UUID]) -> float:
    began = time.monotonic()
    with region_scope(owner.region_id):
        job = ask_portfolios(by=owner, people=Participant.objects.filter(pk__in=people))
    now = wait_until(lambda: ended(owner, job), still=lambda: fresh(owner, job).message)
    assert now.state == JobState.DONE, now.message
    return time.monotonic() - began


def ended(owner: Membership, job: Job) -> Job | None:
    now = fresh(owner, job)
    return None if now.state in (JobState.QUEUED, JobState.RUNNING) else now


def fresh(owner: Membership, job: Job) -> Job:
    with region_scope(owner.region_id):
        return Job.objects.get(pk=job.pk)


def forget_all(owner: Membership) -> None:
    with region_scope(owner.region_id):
        StoredDocument.objects.update(used_at=timezone.now() - 2 * documents.UNUSED_FOR)
        documents.forget_unused()


def memory_growth(owner: Membership, people: list[UUID]) -> float:
    """Resident memory of a worker's only process."""
    with workers(1) as worker:
        forget_all(owner)
        batch_seconds(owner, people[:BATCH])
        child = int(Path(f"/proc/{worker.pid}/task/{worker.pid}/children").read_text().split()[0])
        early = resident(child)
        batch_seconds(owner, people[BATCH:LONG_RUN])
        return resident(child) / early


def resident(pid: int) -> int:
    lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    return int(next(line for line in lines if line.startswith("VmRSS:")).split()[1])
