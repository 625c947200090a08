"""What the browser tests look at: people with a history in Twente, and their ids."""

from datetime import timedelta
from pathlib import Path
from typing import Any
from uuid import uuid4

from django.utils import timezone

from regions.jobs import files
from regions.jobs.output import Output
from regions.models import Job, Membership, NationalMember, Organisation, Task
from regions.office.actions import invite_national
from regions.tenancy.scope import region_scope
from tests.cast import Cast, make_participant, plant_user

SAMPLES = Path(__file__).resolve().parents[1] / "samples"
NAMES = [
    ("Samira", "El Idrissi"),
    ("Piotr", "Nowak"),
    ("Fatma", "Yıldız"),
    ("Henk", "Wolters"),
    ("Łukasz", "Kowalski"),
]


def set_stage() -> tuple[Cast, dict[str, Any]]:
    """Plant people, a trajectory, an employer, a task and a finished job in Twente; returns ids per route parameter."""
    cast = Cast.load()
    with region_scope(cast.twente.pk):
        ids = plant(cast)
    return cast, ids | plant_office(cast) | plant_partnership(cast)


def plant_office(cast: Cast) -> dict[str, Any]:
    """A colleague and an invitation in the national office, and one person as it sees people."""
    from participants.models import Participant

    mieke = NationalMember.objects.get(user=cast.mieke.user)
    colleague = NationalMember.objects.create(user=plant_user("tom", "Tom Groen"))
    invite_national(by=mieke, name="Sanne Visser", email="sanne@example.org", site="http://localhost")
    with region_scope(cast.twente.pk):
        number = Participant.objects.order_by("number").values_list("number", flat=True)[0]
    return {"slug": cast.twente.slug, "number": number, "key": colleague.key}


def plant_partnership(cast: Cast) -> dict[str, Any]:
    """An impact partner with a key, an agreement in force that was read, a draft, and one that ended."""
    from governance.impact.actions import create_client, record_readings
    from governance.partnership.actions import end_agreement
    from tests.governance.impact.stage import RESEARCH, agree, plant_partner

    partner = plant_partner("Onderzoeksbureau Meetwerk")
    client = create_client(by=None, partner=partner, study="Impactmeting", purpose=RESEARCH).client
    soon = timezone.localdate() + timedelta(days=30)
    agreement = agree(cast.twente, partner, ends_on=soon, others=("Saxion",))
    agree(cast.twente, partner, signed=False)
    ended = agree(cast.twente, partner)
    with region_scope(cast.twente.pk):
        end_agreement(by=cast.karin, agreement=ended, reason="finished")
    record_readings(by=client, resource="indicatoren", counts={cast.twente.pk: 33}, trace_id=uuid4())
    return {
        "partner_id": partner.pk,
        "client_id": client.pk,
        "agreement_id": agreement.pk,
        "kind": "data_exchange",
    }


def plant(cast: Cast) -> dict[str, Any]:
    from employers.models import Employer, EmployerContact
    from trajectories.following.actions.starting import start_trajectory
    from trajectories.log.actions.progress import QuickLog, log_progress
    from trajectories.models import Skill, Template
    from trajectories.routes.actions import ensure_templates

    today = timezone.localdate()
    ensure_templates(cast.twente)
    people = [
        make_participant(
            by=cast.karin, first_name=first, last_name=last, supervisor=cast.jeroen, eligible=True,
            registered_on=today - timedelta(days=90), milestones=[("screened", today - timedelta(days=80))],
        )
        for first, last in NAMES
    ]  # fmt: skip
    organisation = Organisation.objects.create(name="Van Dalen Logistiek", kind="employer", place="Enschede")
    employer = Employer.objects.create(
        organisation=organisation, sector="H", stage="active", adviser=cast.bas
    )
    contact = EmployerContact.objects.create(employer=employer, name="Erdal Aksoy", position="ploegbaas")
    template = Template.objects.order_by("name").first()
    trajectory = start_trajectory(
        by=cast.jeroen, participant=people[0], template=template, title="Logistiek medewerker",
        supervisor=cast.jeroen, employer=employer, starts_on=today - timedelta(days=40),
    )  # fmt: skip
    skills = list(Skill.objects.values_list("pk", flat=True)[:2])
    log_progress(
        by=cast.jeroen, participant=people[0],
        entry=QuickLog(kind="work_floor", on=today, text="Samira telde zelf gang 3.", skill_ids=skills, level=3,
                       next_step="Samira leest de pakbon voor.", next_step_due=today + timedelta(days=5)),
    )  # fmt: skip
    task = Task.objects.create(
        title="Bel Van Dalen Logistiek", about="Werkgever", due_on=today, assignee=cast.karin
    )
    return {
        "participant_id": people[0].pk, "trajectory_id": trajectory.pk, "employer_id": employer.pk, "contact_id": contact.pk,
        "task_id": task.pk, "job_id": finished_job(cast.karin).pk, "organisation_id": organisation.pk,
        "member_id": cast.jeroen.pk, "membership_id": cast.jeroen.pk, **upload_to_look_at(cast),
    }  # fmt: skip


def upload_to_look_at(cast: Cast) -> dict[str, Any]:
    """A file that was read and asks for a look: the sample of Twente, with everything that is wrong in it."""
    from regions.spreadsheets import open_spreadsheet
    from trajectories.intake import actions
    from trajectories.intake.models import IntakeRow

    with (SAMPLES / "intake-twente.xlsx").open("rb") as file:
        intake = actions.upload_file(by=cast.karin, file=file, file_name="intake-twente.xlsx")
        actions.read_in(
            intake=intake,
            spreadsheet=open_spreadsheet(file),
            today=timezone.localdate(),
            tell=lambda done: None,
        )
    actions.forget_file(intake)
    row = IntakeRow.objects.of(intake).get(number=222)
    return {"import_id": intake.pk, "row_id": row.pk}


def finished_job(owner: Membership) -> Job:
    job = Job.objects.create(
        owner=owner, kind="progress_report", title="Rapport", total=4, done=4, state="done"
    )
    job.file = files.store(job, Output(b"%PDF-", "rapport-twente.pdf", "application/pdf"))
    job.file_name, job.content_type = "rapport-twente.pdf", "application/pdf"
    job.finished_at = timezone.now()
    job.expires_at = timezone.now() + timedelta(hours=24)
    job.save()
    return job
