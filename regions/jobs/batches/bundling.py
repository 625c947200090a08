"""The closing step of a batch: one document as it is, or all of them in a ZIP that never is in memory."""

import shutil
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from regions.jobs import files
from regions.jobs.batches.documents import path_of
from regions.jobs.batches.parts import OUT_OF_SIGHT, Part, Result
from regions.models import Job, JobPart
from regions.refusals import Refused

NOT_MADE = "niet-gemaakt.txt"


@dataclass(frozen=True)
class Contents:
    """What goes into the file, and what could not."""

    job: Job
    made: list[Result]
    left_out: list[Result]
    bundle_name: str


def close(part: Part) -> None:
    """Build the file and hand it over; once more when meanwhile somebody in it went out of the owner's sight, or a
    document was taken away under our hands."""
    while not _closed(part):
        pass


def _closed(part: Part) -> bool:
    contents = gather(part)
    if not contents.made:
        raise Refused(_nothing_made(contents))
    try:
        file = files.store_through(contents.job, _writer(part, contents))
    except FileNotFoundError:
        return False
    changes = {"file": file, "message": _message(contents), **_named(contents)}
    handed_over = False
    try:
        handed_over = part.hand_over(contents.job, [result.subject for result in contents.made], changes)
    finally:
        if not handed_over:
            (files.folder() / file).unlink(missing_ok=True)
    return handed_over


def gather(part: Part) -> Contents:
    """The results of all parts, in the order in which the documents were asked. Who went out of sight is left out."""
    with part.scope():
        owner = part.owner()
        results = [
            result
            for row in JobPart.objects.filter(job=part.job_id).order_by("position")
            for result in _as_asked(row)
        ]
        asked = part.batch.visible(owner).filter(pk__in=[result.subject for result in results])
        in_sight = {str(pk) for pk in asked.values_list("pk", flat=True)}
        job, name = Job.objects.get(pk=part.job_id), part.batch.bundle_name(owner)
    judged = [_judged(part, result, in_sight) for result in results]
    made = [result for result in judged if not result.why]
    return Contents(job, made, [result for result in judged if result.why], name)


def _as_asked(row: JobPart) -> list[Result]:
    """What was there already was noted first."""
    places = {str(subject): place for place, subject in enumerate(row.subjects)}
    return sorted((Result(**result) for result in row.results), key=lambda result: places[result.subject])


def _judged(part: Part, result: Result, in_sight: set[str]) -> Result:
    if result.why:
        return result
    if result.subject not in in_sight:
        return result.out_of_sight()
    if not path_of(part.region_id, part.kind, result.fingerprint).exists():
        return Result(result.subject, result.name, why=_("Dit document is weggeraakt. Maak het opnieuw."))
    return result


def _writer(part: Part, contents: Contents) -> Callable[[BinaryIO], None]:
    def path(result: Result) -> Path:
        return path_of(part.region_id, part.kind, result.fingerprint)

    def one(file: BinaryIO) -> None:
        with path(contents.made[0]).open("rb") as document:
            shutil.copyfileobj(document, file)

    def all_of_them(file: BinaryIO) -> None:
        with zipfile.ZipFile(file, "w", zipfile.ZIP_STORED) as bundle:
            for result in contents.made:
                bundle.write(path(result), result.name)
            if contents.left_out:
                bundle.writestr(NOT_MADE, left_out_in_words(contents.left_out))

    return one if _is_single(contents) else all_of_them


def _is_single(contents: Contents) -> bool:
    return contents.job.total == 1


def _named(contents: Contents) -> dict[str, str]:
    if _is_single(contents):
        return {"file_name": contents.made[0].name, "content_type": "application/pdf"}
    return {"file_name": contents.bundle_name, "content_type": "application/zip"}


def left_out_in_words(left_out: list[Result]) -> str:
    """For the text file in the ZIP: by name of the document, and only in number whom the owner may not see."""
    lines = [_("Deze documenten konden niet gemaakt worden:"), ""]
    lines += [f"{result.name}: {result.why}" for result in left_out if result.name]
    if unnamed := sum(not result.name for result in left_out):
        count = ngettext("%(count)s keer", "%(count)s keer", unnamed) % {"count": unnamed}
        lines.append(f"{count}: {OUT_OF_SIGHT}")
    return "\r\n".join(lines) + "\r\n"


def _message(contents: Contents) -> str:
    if _is_single(contents):
        return ""
    made = len(contents.made)
    told = ngettext(
        "%(made)s document zit in het bestand.", "%(made)s documenten zitten in het bestand.", made
    )
    told %= {"made": made}
    if not contents.left_out:
        return told
    failed = len(contents.left_out)
    rest = ngettext(
        "%(failed)s kon niet; waarom staat in %(file)s.",
        "%(failed)s konden niet; waarom staat in %(file)s.",
        failed,
    )
    return f"{told} {rest % {'failed': failed, 'file': NOT_MADE}}"


def _nothing_made(contents: Contents) -> str:
    """The reason, when it is the same for all."""
    reasons = {result.why for result in contents.left_out}
    return reasons.pop() if len(reasons) == 1 else _("Geen enkel document kon gemaakt worden.")
