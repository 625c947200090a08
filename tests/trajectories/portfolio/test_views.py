"""Portfolios as PDF: the page that says whose, the job, and everybody who may not have them."""

import zipfile
from io import BytesIO

import pytest
from django.urls import reverse
from django.utils import timezone

from participants.actions import remove_registration
from participants.models import Participant
from regions.enums import AccessKind, JobState, Role
from regions.jobs import actions
from regions.jobs.batches import bundling, documents, turns
from regions.jobs.tasks import take_turn
from regions.models import AccessEvent, Job, JobPart, Membership, StoredDocument
from tests.cast import in_region
from tests.trajectories.places import plant_leak, plant_person
from trajectories.portfolio.actions import ask_portfolios
from trajectories.portfolio.paper.making import KIND

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _apart(settings, tmp_path, monkeypatch):
    settings.VAR_DIR = tmp_path
    monkeypatch.setattr(take_turn, "apply_async", lambda **message: None)


@pytest.fixture
def people(cast):
    """Two people of Jeroen, one of Erik, one who stopped."""
    return [
        plant_person(cast, first_name="Samira", last_name="El Idrissi"),
        plant_person(cast, first_name="Piotr", last_name="Nowak", place="Almelo"),
        plant_person(cast, first_name="Fatma", last_name="Yıldız", supervisor=cast.erik),
        plant_person(cast, first_name="Henk", last_name="Wolters", milestones=[("stopped", timezone.localdate())]),
    ]  # fmt: skip


def url(name: str = "portfolios", *args) -> str:
    return reverse(f"trajectories:{name}", args=["twente", *args])


def newest(cast) -> Job:
    with in_region(cast.twente):
        return Job.objects.filter(kind=KIND).order_by("-created_at").first()


def subjects_of(cast, job: Job) -> list:
    with in_region(cast.twente):
        return [pk for row in JobPart.objects.filter(job=job).order_by("position") for pk in row.subjects]


def work_off(cast, job: Job) -> Job:
    while turns.take_turn(job.pk, cast.twente.pk):
        pass
    return newest(cast)


def ask(cast, by: Membership, people: list[Participant]) -> Job:
    with in_region(cast.twente):
        return ask_portfolios(by=by, people=Participant.objects.filter(pk__in=[one.pk for one in people]))


def test_the_page_says_beforehand_how_many_for_whom(cast, client_for, people):
    page = client_for(cast.karin).get(url()).content.decode()
    assert "Iedereen in de regio die onderweg is: 3 portfolio’s" in page
    assert "Mijn deelnemers" not in page  # she has none herself
    assert "Geef een portfolio alleen aan de deelnemer zelf." in page
    page = client_for(cast.jeroen).get(url()).content.decode()
    assert "Mijn deelnemers die onderweg zijn: 2 portfolio’s" in page
    assert "Iedereen in de regio" not in page


def test_the_filter_of_the_list_comes_along(cast, client_for, people):
    client = client_for(cast.karin)
    assert (
        f'href="{url()}?plaats=Almelo"'
        in client.get(reverse("participants:list", args=["twente"]) + "?plaats=Almelo").content.decode()
    )
    page = client.get(url() + "?plaats=Almelo").content.decode()
    assert "De lijst die je net zag: 1 portfolio" in page
    assert client.post(url() + "?plaats=Almelo", {"wie": "lijst"}).status_code == 302
    assert subjects_of(cast, newest(cast)) == [people[1].pk]


def test_the_button_stands_in_the_list_for_who_may(cast, client_for, people):
    def list_of(member) -> str:
        return client_for(member).get(reverse("participants:list", args=["twente"])).content.decode()

    assert url() in list_of(cast.karin)
    assert url() in list_of(cast.jeroen)
    assert url() not in list_of(cast.anouk)
    assert url() not in list_of(cast.bas)


def test_asking_leads_to_the_job_and_that_to_one_zip(cast, client_for, people):
    client = client_for(cast.karin)
    answer = client.post(url(), {"wie": "onderweg"})
    job = newest(cast)
    assert answer.headers["Location"] == reverse("job", args=["twente", job.pk])
    assert (job.title, job.total) == ("Portfolio’s van 3 deelnemers", 3)
    job = work_off(cast, job)
    download = client.get(reverse("job_download", args=["twente", job.pk]))
    today = timezone.localdate()
    assert f'filename="portfolios-twente-{today:%Y-%m}.zip"' in download.headers["Content-Disposition"]
    names = zipfile.ZipFile(BytesIO(download.content)).namelist()
    assert names == [f"portfolio-{person.number}.pdf" for person in people[:3]]


def test_progress_on_the_page_of_the_job(cast, client_for, people):
    client = client_for(cast.karin)
    client.post(url(), {"wie": "onderweg"})
    job = newest(cast)
    with in_region(cast.twente):
        Job.objects.filter(pk=job.pk).update(state=JobState.RUNNING, done=2, started_at=timezone.now())
    page = client.get(reverse("job", args=["twente", job.pk])).content.decode()
    assert "2 van 3 klaar." in page
    assert "Nog minder dan een minuut." in page


@pytest.mark.parametrize("choice", ["", "alles", "lijst", "eigen"])
def test_a_choice_that_is_not_there_or_gives_nobody_is_explained(cast, client_for, people, choice):
    answer = client_for(cast.karin).post(url(), {"wie": choice})
    assert answer.status_code == 422
    assert newest(cast) is None


def test_too_many_is_said(cast, client_for, people, monkeypatch):
    monkeypatch.setattr("trajectories.portfolio.forms.MOST", 2)
    answer = client_for(cast.karin).post(url(), {"wie": "onderweg"})
    assert answer.status_code == 422
    assert "Maak de lijst korter" in answer.content.decode()


def test_nobody_yet(cast, client_for):
    assert "Nog niemand om een portfolio voor te maken" in client_for(cast.jeroen).get(url()).content.decode()


def test_of_one_person_it_is_a_pdf(cast, client_for, people):
    client = client_for(cast.jeroen)
    page = client.get(reverse("participants:person", args=["twente", people[0].pk])).content.decode()
    assert url("portfolio", people[0].pk) in page
    client.post(url("portfolio", people[0].pk))
    job = work_off(cast, newest(cast))
    assert (job.file_name, job.content_type) == (f"portfolio-{people[0].number}.pdf", "application/pdf")


def test_a_look_with_a_reason_gives_no_portfolio(cast, client_for, people):
    client = client_for(cast.jeroen)
    client.post(
        reverse("participants:reason", args=["twente", people[2].pk]), {"reason": "vervanging", "why": "x"}
    )
    page = client.get(reverse("participants:person", args=["twente", people[2].pk])).content.decode()
    assert url("portfolio", people[2].pk) not in page
    assert client.post(url("portfolio", people[2].pk)).status_code in (302, 404)
    assert newest(cast) is None


def test_a_supervisor_never_gets_somebody_of_a_colleague(cast, people):
    """The leak planted: a job that names a colleague's person."""
    job = work_off(cast, ask(cast, cast.jeroen, [people[0], people[2]]))
    bundle = bundle_of(job)
    assert bundle.namelist() == [f"portfolio-{people[0].number}.pdf", bundling.NOT_MADE]
    assert people[2].number not in bundle.read(bundling.NOT_MADE).decode()


def bundle_of(job: Job) -> zipfile.ZipFile:
    from regions.jobs import files

    return zipfile.ZipFile(BytesIO(files.read(job)))


def test_somebody_of_another_region_never_comes_along(cast, people):
    """The leak planted: a job whose parts name somebody of Zuidoost-Brabant."""
    leak = plant_leak(cast)
    job = ask(cast, cast.karin, people[:2])
    with in_region(cast.twente):
        JobPart.objects.filter(job=job, closes=False).update(subjects=[leak.participant_id, people[0].pk])
    job = work_off(cast, job)
    assert bundle_of(job).namelist() == [f"portfolio-{people[0].number}.pdf", bundling.NOT_MADE]
    assert "Gelekte" not in bundle_of(job).read(bundling.NOT_MADE).decode()
    with in_region(cast.zuidoost):
        assert not StoredDocument.objects.exists()


def test_a_colleague_or_outsider_does_not_get_the_file(cast, client_for, people):
    job = work_off(cast, ask(cast, cast.karin, people[:2]))
    for member in (cast.jeroen, cast.ad, cast.zoe):
        assert client_for(member).get(reverse("job_download", args=["twente", job.pk])).status_code == 404


def test_who_moved_to_a_colleague_meanwhile_is_left_out(cast, people):
    job = ask(cast, cast.jeroen, people[:2])
    with in_region(cast.twente):
        Participant.objects.filter(pk=people[1].pk).update(supervisor=cast.erik)
    assert bundle_of(work_off(cast, job)).namelist() == [
        f"portfolio-{people[0].number}.pdf",
        bundling.NOT_MADE,
    ]


def test_another_role_meanwhile_is_refused(cast, people):
    job = ask(cast, cast.jeroen, people[:2])
    with in_region(cast.twente):
        Membership.objects.filter(pk=cast.jeroen.pk).update(role=Role.TEACHER)
    job = work_off(cast, job)
    assert (job.state, job.message) == (JobState.FAILED, "Je mag geen portfolio’s meer maken in deze regio.")


def test_a_document_made_for_the_coordinator_is_no_way_around_sight(cast, people):
    """Reuse asks first who may see."""
    work_off(cast, ask(cast, cast.karin, people[:3]))
    job = work_off(cast, ask(cast, cast.jeroen, people[:3]))
    assert people[2].number not in " ".join(bundle_of(job).namelist())


def test_who_is_removed_leaves_no_document(cast, people):
    job = work_off(cast, ask(cast, cast.karin, people[:2]))
    with in_region(cast.twente):
        remove_registration(by=cast.karin, participant=people[0])
        assert [row.subject_id for row in StoredDocument.objects.all()] == [people[1].pk]
    assert len([path for path in documents.folder().rglob("*") if path.is_file()]) == 1
    assert newest(cast).file == ""
    assert job.file


@pytest.mark.django_db(transaction=True, databases=["default", "log", "owner"])
def test_everybody_in_it_stands_in_the_log_as_read(cast, people):
    work_off(cast, ask(cast, cast.jeroen, people[:2]))
    with in_region(cast.twente):
        event = AccessEvent.objects.get(kind=AccessKind.EXPORT)
    assert event.actor_id == cast.jeroen.pk
    assert set(event.participant_ids) == {people[0].pk, people[1].pk}


def test_a_stopped_job_can_begin_again(cast, client_for, people):
    client = client_for(cast.karin)
    job = ask(cast, cast.karin, people[:2])
    with in_region(cast.twente):
        actions.cancel_job(by=cast.karin, job=job)
    client.post(reverse("job_again", args=["twente", job.pk]))
    assert set(subjects_of(cast, newest(cast))) == {people[0].pk, people[1].pk}
