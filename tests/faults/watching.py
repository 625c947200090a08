"""Looking at a job of Twente from outside, as its owner's page does."""

from collections.abc import Callable

from regions.models import Job
from tests.cast import Cast, in_region
from tests.waiting import wait_until


def fresh(cast: Cast, job: Job) -> Job:
    with in_region(cast.twente):
        return Job.objects.get(pk=job.pk)


def wait_for(cast: Cast, job: Job, arrived: Callable[[Job], bool]) -> Job:
    def here() -> Job | None:
        now = fresh(cast, job)
        return now if arrived(now) else None

    def still() -> str:
        now = fresh(cast, job)
        return f"the job is {now.state}, {now.done} done, attempt {now.attempt}: {now.message}"

    return wait_until(here, still=still)
