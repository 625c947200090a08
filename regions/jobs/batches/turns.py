"""A turn at a batch: one worker makes one part, document by document, and then stands at the end of the queue
again. So two hundred documents of one region do not hold up the one of another."""

import logging
from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from django.db import DatabaseError
from django.utils.translation import gettext as _

from regions.jobs.batches.bundling import close
from regions.jobs.batches.documents import path_of
from regions.jobs.batches.parts import MOST_LOSSES, OUT_OF_SIGHT, Part, Result, take
from regions.jobs.heartbeat import Heartbeat
from regions.jobs.output import Gathered
from regions.jobs.work import Cancelled, Superseded
from regions.paper import fingerprint, render_pdf
from regions.refusals import Refused

logger = logging.getLogger("llo.jobs")


def take_turn(job_id: UUID, region_id: int) -> bool:
    """Make the next free part; True when there may be more to do. A failure of ours ends the job with a message;
    a database that is away does not: the sweeper finds the part silent and has it taken up."""
    part = take(job_id, region_id)
    if part is None:
        return False
    try:
        with Heartbeat(part):
            work_on(part)
    except Cancelled:
        return False
    except Superseded:
        logger.info("a part of job %s was taken over", job_id)
        return False
    except Refused as refusal:
        part.give_up(str(refusal))
        return False
    except DatabaseError:
        logger.warning("job %s lost the database; the sweeper takes it up", job_id)
        raise
    except Exception:
        if part.is_alive():
            logger.exception("job %s of kind %s failed", job_id, part.kind)
            part.give_up(_("Er ging iets mis bij ons. Probeer het nog een keer."))
        return False
    return not part.closes


def work_on(part: Part) -> None:
    """Raises Refused when a part is lost again and again."""
    if part.closes:
        if part.losses >= MOST_LOSSES:
            raise Refused(_("Dit lukte na een paar keer niet. Vraag je beheerder om hulp."))
        close(part)
    else:
        make(part)
        part.end()


@dataclass(frozen=True)
class Page:
    """A document as it will be, and what is noted of it once it is there."""

    found: Gathered
    html: str
    result: Result


def make(part: Part) -> None:
    """Read together; what is there already is noted in one go, the rest is printed one by one."""
    pages, without = lay_out(part)
    there = [page.result for page in pages if is_there(part, page)]
    noted = part.keep_known([*without, *there])
    print_all(part, [page for page in pages if page.result.subject not in noted])


def print_all(part: Part, pages: Sequence[Page]) -> None:
    for number, page in enumerate(pages):
        if number == 0 and part.losses >= MOST_LOSSES:
            part.keep(_failed(page.found))
        else:
            print_one(part, page)


def lay_out(part: Part) -> tuple[list[Page], list[Result]]:
    """The pages of this part, and in words whose page cannot be made."""
    gathered = gather(part)
    pages, without = [], []
    for subject in part.waiting:
        found = gathered.get(subject)
        if found is None:
            without.append(Result(str(subject), why=str(OUT_OF_SIGHT)))
            continue
        try:
            pages.append(_page(part, found))
        except Exception:
            without.append(_blamed(part, found))
    return pages, without


def _page(part: Part, found: Gathered) -> Page:
    html = part.batch.html(found.content)
    mark = fingerprint(html, sheet=part.batch.sheet)
    return Page(found, html, Result(str(found.subject_id), found.name, mark))


def is_there(part: Part, page: Page) -> bool:
    return path_of(part.region_id, part.kind, page.result.fingerprint).exists()


def print_one(part: Part, page: Page) -> None:
    """One that cannot be made does not hold up the others."""
    try:
        pdf = render_pdf(page.html, sheet=part.batch.sheet)
    except Exception:
        part.keep(_blamed(part, page.found))
    else:
        part.keep(page.result, pdf=pdf)


def gather(part: Part) -> dict[UUID, Gathered]:
    """What the documents say, of whom the owner may see now."""
    with part.scope():
        owner = part.owner()
        in_sight = set(part.batch.visible(owner).filter(pk__in=part.waiting).values_list("pk", flat=True))
        subjects = [subject for subject in part.waiting if subject in in_sight]
        return {one.subject_id: one for one in part.batch.gather(owner, subjects)} if subjects else {}


def _blamed(part: Part, found: Gathered) -> Result:
    logger.exception("a document of job %s failed", part.job_id)
    return _failed(found)


def _failed(found: Gathered) -> Result:
    return Result(
        str(found.subject_id), found.name, why=_("Dit document lukte niet. Vraag je beheerder om hulp.")
    )
