"""A worker puts the report on paper."""

from io import BytesIO

import pytest
from django.urls import reverse
from pypdf import PdfReader

from governance.reports.making import KIND
from regions.enums import JobState, Role
from regions.jobs import files
from regions.jobs.running import perform
from regions.models import Job, Membership, ProgrammePeriod
from tests.cast import in_region
from tests.governance.reports.stage import asked, url

pytestmark = pytest.mark.django_db


def ask(cast, client_for, **fields) -> Job:
    response = client_for(cast.karin).post(url(), asked(**fields))
    with in_region(cast.twente):
        job = Job.objects.get()
    assert response.headers["Location"] == reverse("job", args=["twente", job.pk])
    return job


def test_a_worker_makes_the_pdf_that_was_shown(seven, client_for):
    job = ask(seven, client_for)
    perform(job.pk, seven.twente.pk)
    with in_region(seven.twente):
        done = Job.objects.get()
    assert (done.kind, done.state, done.done, done.total) == (KIND, JobState.DONE, 3, 3)
    assert done.file_name == "rapport-twente-2026-11.pdf"
    pdf = PdfReader(BytesIO(files.read(done)))
    words = " ".join(page.extract_text() for page in pdf.pages)
    assert "7 van de 200 mensen" in " ".join(words.split())
    assert "Pagina 1 van" in words
    assert "Naam" not in words
    assert pdf.trailer["/Root"]["/MarkInfo"]["/Marked"]


def test_who_may_no_longer_report_gets_none(seven, client_for):
    job = ask(seven, client_for)
    with in_region(seven.twente):
        Membership.objects.filter(pk=seven.karin.pk).update(role=Role.TEACHER)
    perform(job.pk, seven.twente.pk)
    with in_region(seven.twente):
        refused = Job.objects.get()
    assert (refused.state, refused.file) == (JobState.FAILED, "")
    assert "mag dit rapport niet meer maken" in refused.message


def test_a_period_that_is_gone_is_said(seven, client_for):
    job = ask(seven, client_for)
    with in_region(seven.twente):
        ProgrammePeriod.objects.all().delete()
    perform(job.pk, seven.twente.pk)
    with in_region(seven.twente):
        assert "Deze looptijd is er niet meer" in Job.objects.get().message
