"""Documents that are kept to be used again. The file's name is the fingerprint of what it holds, so it never changes:
who finds it has the whole document. Rows say whose it is and when it was used."""

from collections.abc import Iterable, Sequence
from datetime import timedelta
from pathlib import Path
from uuid import UUID

from django.conf import settings
from django.db.models import QuerySet
from django.utils import timezone

from regions.jobs import files
from regions.models import Job, JobPart, StoredDocument
from regions.tenancy.scope import current_region_id

UNUSED_FOR = timedelta(days=7)
ORPHANED_FOR = timedelta(days=1)


def folder() -> Path:
    return Path(settings.VAR_DIR) / "files" / "documents"


def path_of(region_id: int, kind: str, fingerprint: str) -> Path:
    return folder() / str(region_id) / kind / fingerprint


def use(*, kind: str, fingerprints: Sequence[str]) -> set[str]:
    """Note that these documents are used now; which of them are there. Call it inside the region's scope: the rows are
    held until that transaction ends, so forgetting waits for it."""
    rows = StoredDocument.objects.filter(kind=kind, fingerprint__in=fingerprints)
    held = dict(rows.select_for_update(of=("self",)).order_by("pk").values_list("pk", "fingerprint"))
    StoredDocument.objects.filter(pk__in=held).update(used_at=timezone.now())
    return {mark for mark in held.values() if path_of(current_region_id(), kind, mark).exists()}


def keep(*, kind: str, subject_id: UUID, fingerprint: str, pdf: bytes) -> None:
    """Write a document that was just made; another worker may be as far as we. Call it inside the region's scope."""
    row = StoredDocument(
        kind=kind,
        subject_id=subject_id,
        fingerprint=fingerprint,
        size=len(pdf),
        used_at=timezone.now(),
    )
    StoredDocument.objects.bulk_create(
        [row],
        update_conflicts=True,
        unique_fields=["region", "kind", "fingerprint"],
        update_fields=["used_at"],
    )
    path = path_of(current_region_id(), kind, fingerprint)
    if not path.exists():
        files.write_whole(path, lambda file: file.write(pdf))


def forget_subjects(subject_ids: Iterable[UUID]) -> None:
    """Nothing of these subjects stays: their documents, and every finished file that holds one of them."""
    subjects = list(subject_ids)
    _remove(StoredDocument.objects.filter(subject_id__in=subjects))
    holding = JobPart.objects.filter(subjects__overlap=subjects).values("job")
    for job in Job.objects.filter(pk__in=holding).exclude(file=""):
        Job.objects.filter(pk=job.pk).update(file="")
        files.clear(job)


def forget_unused() -> int:
    """Documents that nobody used for a week go, and files that no row knows of. Returns how many rows went."""
    now = timezone.now()
    removed = _remove(StoredDocument.objects.filter(used_at__lt=now - UNUSED_FOR))
    known = set(StoredDocument.objects.values_list("kind", "fingerprint"))
    for path in (folder() / str(current_region_id())).glob("*/*"):
        is_old = path.stat().st_mtime < (now - ORPHANED_FOR).timestamp()
        if is_old and (path.parent.name, path.name) not in known:
            path.unlink(missing_ok=True)
    return removed


def _remove(documents: QuerySet[StoredDocument]) -> int:
    """Row and file in one transaction. A file that goes with a row that stays is made again; never the other way."""
    removed = 0
    for document in documents.select_for_update(of=("self",)):
        StoredDocument.objects.filter(pk=document.pk).delete()
        path_of(document.region_id, document.kind, document.fingerprint).unlink(missing_ok=True)
        removed += 1
    return removed
