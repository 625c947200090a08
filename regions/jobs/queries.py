"""The long work of one member."""

from regions.jobs.registry import kinds_with_file
from regions.models import Job, Membership

SHOWN = 50


def own_files(member: Membership) -> list[Job]:
    """The latest jobs that give a file, newest first."""
    own = Job.objects.all().of(member).filter(kind__in=kinds_with_file())
    return list(own.order_by("-created_at")[:SHOWN])
