"""A hand for a spread job: one worker makes one part, document by document, and then stands at the end of the queue
again. So two hundred documents of one region do not hold up the one of another."""

import logging
from uuid import UUID

from django.db import DatabaseError
from django.utils.translation import gettext as _

from regions.jobs.bundling import close
from regions.jobs.documents import path_of
from regions.jobs.parts import MOST_LOSSES, OUT_OF_SIGHT, Part, Result, take
from regions.jobs.pulse import Pulse
from regions.jobs.registry import Gathered
from regions.jobs.work import Cancelled, Refused, Superseded
from regions.paper import fingerprint, render_pdf

logger = logging.getLogger("llo.jobs")


def lend_hand(job_id: UUID, region_id: int) -> bool:
    """Make the next free part; True when there may be more to do. A failure of ours ends the job with a message;
    a database that is away does not: the sweeper finds the part silent and has it taken up."""
    part = take(job_id, region_id)
    if part is None:
        return False
    try:
        with Pulse(part):
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
    if part.closes:
        if part.losses >= MOST_LOSSES:
            raise Refused(_("Dit lukte na een paar keer niet. Vraag je beheerder om hulp."))
        close(part)
    else:
        make(part)
        part.end()


def make(part: Part) -> None:
    """Every document that is still wanted: read together, made one by one."""
    gathered = gather(part)
    for number, subject in enumerate(part.waiting):
        found = gathered.get(subject)
        if found is None:
            part.keep(Result(str(subject), why=str(OUT_OF_SIGHT)))
        elif number == 0 and part.losses >= MOST_LOSSES:
            part.keep(_failed(found))
        else:
            make_one(part, found)


def gather(part: Part) -> dict[UUID, Gathered]:
    """What the documents say, of whom the owner may see now."""
    with part.scope():
        owner = part.owner()
        in_sight = set(part.spread.visible(owner).filter(pk__in=part.waiting).values_list("pk", flat=True))
        subjects = [subject for subject in part.waiting if subject in in_sight]
        return {one.subject_id: one for one in part.spread.gather(owner, subjects)} if subjects else {}


def make_one(part: Part, found: Gathered) -> None:
    """The document that is already there, or a new one. One that cannot be made does not hold up the others."""
    try:
        html = part.spread.html(found.content)
        mark = fingerprint(html, sheet=part.spread.sheet)
    except Exception:
        _blame(part, found)
        return
    result = Result(str(found.subject_id), found.name, mark)
    if path_of(part.region_id, part.kind, mark).exists() and part.keep(result):
        return
    try:
        pdf = render_pdf(html, sheet=part.spread.sheet)
    except Exception:
        _blame(part, found)
    else:
        part.keep(result, pdf=pdf)


def _blame(part: Part, found: Gathered) -> None:
    logger.exception("a document of job %s failed", part.job_id)
    part.keep(_failed(found))


def _failed(found: Gathered) -> Result:
    return Result(
        str(found.subject_id), found.name, why=_("Dit document lukte niet. Vraag je beheerder om hulp.")
    )
