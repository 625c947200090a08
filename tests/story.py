"""One of everything: each thing that somebody can do in a region or in the national office, done once or twice.

Both logs then hold every event that an action writes. What a new action writes belongs here too.
"""

from dataclasses import replace
from datetime import date, timedelta
from uuid import uuid4

from django.utils import timezone

from employers import actions as employers
from employers.card import EmployerCard, Moment
from governance.impact import actions as impact
from governance.partnership import actions as partnership
from governance.partnership.models import ImpactPartner
from governance.partnership.terms import Terms
from participants import actions as people
from participants.actions.screening import record_level_test, record_screening
from participants.actions.steps import change_step, reopen_step
from participants.models import Identity, Participant, TimelineEntry
from participants.registration import Registration
from regions.enums import Role
from regions.invitations import actions as invitations
from regions.jobs import actions as jobs
from regions.jobs.output import Output
from regions.jobs.registry import KINDS, Single
from regions.jobs.running import perform
from regions.members import actions as members
from regions.members import handing_over
from regions.members.responsibilities import responsibility
from regions.models import Job, NationalMember, Organisation
from regions.office import actions as office
from regions.organisations import actions as organisations
from regions.refusals import Refused
from regions.settings.actions import change_settings
from regions.tenancy.scope import region_scope
from regions.todo import actions as todo
from tests.cast import Cast, in_region, make_participant
from tests.intake.previews import TODAY
from tests.intake.stage import read, row, save, undo
from tests.regions.spreadsheets import files
from trajectories.following.actions import changing, ending, starting, steps, work
from trajectories.intake import actions as intake
from trajectories.intake.enums import Decision, Field
from trajectories.log.actions.progress import log_progress, undo_log
from trajectories.log.quick_log import QuickLog
from trajectories.models import FollowUp, Skill, Template, TrajectoryStep
from trajectories.routes.actions import ensure_templates

SITE = "https://x.example"
DAY, LATER = date(2026, 3, 2), date(2026, 3, 9)


def one_of_everything(cast: Cast) -> None:
    """In Twente and the national office. Asks for a folder of its own for files (settings.VAR_DIR)."""
    partner = partnership.add_partner(by=None, name="Onderzoek", contact_email="o@example.org")
    with in_region(cast.twente):
        region_itself(cast)
        work_handed_over(cast)
        people_of_the_region(cast)
        employers_of_the_region(cast)
        agreements(cast, partner)
        files_taken_in(cast)
    invitation_accepted(cast)
    long_work(cast)
    national_office(cast)
    with in_region(cast.twente):
        trajectories_followed(cast)
        impact.publish_figures(today=TODAY)


def region_itself(cast: Cast) -> None:
    change_settings(by=cast.karin, silent_days=21, smallest_cell=6)
    members.change_role(by=cast.karin, member=cast.bas, role=Role.TEACHER)
    members.end_membership(by=cast.karin, member=cast.petra)
    invitation = invitations.invite(
        by=cast.karin, name="S", email="s@example.org", role=Role.TEACHER, site=SITE
    )
    invitations.resend(by=cast.karin, invitation=invitation, site=SITE)
    invitations.revoke(by=cast.karin, invitation=invitation)
    roc = organisations.add_organisation(
        by=cast.karin,
        name="ROC",
        kind="vocational_school",
        kvk_number="08093459",
        place="Hengelo",
        website="https://r.nl",
    )
    organisations.change_organisation(
        by=cast.karin, organisation=roc, name="ROC 2", kind="other", kvk_number="", place="Almelo", website=""
    )
    organisations.end_organisation(by=cast.karin, organisation=roc)
    organisations.reopen_organisation(by=cast.karin, organisation=roc)
    task = todo.add_task(by=cast.karin, assignee=cast.jeroen, title="Bel", due_on=DAY)
    todo.finish_task(by=cast.jeroen, task=task)
    todo.reopen_task(by=cast.jeroen, task=task)


def work_handed_over(cast: Cast) -> None:
    todo.add_task(by=cast.karin, assignee=cast.jeroen, title="Bel", due_on=LATER)
    kind = responsibility("tasks")
    made = handing_over.hand_over(by=cast.karin, member=cast.jeroen, receivers={kind: cast.erik})
    handing_over.take_back(by=cast.karin, made=made)


def invitation_accepted(cast: Cast) -> None:
    with in_region(cast.twente):
        invitation = invitations.invite(
            by=cast.karin, name="N", email="n@example.org", role=Role.TEACHER, site=SITE
        )
    invitations.accept(invitation=invitation, password="vier blauwe fietsen zwemmen")


def long_work(cast: Cast) -> None:
    """Asked, done, failed, stopped while it waited and while it ran."""
    before, region_id = list(KINDS), cast.twente.pk
    KINDS.add(Single("trial:works", lambda work: Output(b"x", "x.pdf", "application/pdf"), "proef"))
    KINDS.add(Single("trial:breaks", refuses, "proef"))
    KINDS.add(Single("trial:stops", lambda work: stopped_on_the_way(cast, work), "proef"))
    try:
        for kind in ("trial:works", "trial:breaks", "trial:stops"):
            with in_region(cast.twente):
                job = jobs.enqueue_job(by=cast.karin, kind=kind, title="Proef")
            perform(job.pk, region_id)
    finally:
        for kind in set(KINDS) - set(before):
            KINDS.remove(kind)


def refuses(work) -> None:
    raise Refused("Dit kan niet.")


def stopped_on_the_way(cast: Cast, work) -> None:
    with region_scope(cast.twente.pk):
        jobs.cancel_job(by=cast.karin, job=Job.objects.get(pk=work.job_id))
    work.progress(1, 2)


def people_of_the_region(cast: Cast) -> None:
    person = make_participant(by=cast.jeroen, registered_on=DAY)
    changed(cast, person)
    people.remove_registration(by=cast.karin, participant=person)
    people.restore_registration(by=cast.karin, participant=person)
    people.assign_supervisor(by=cast.karin, participant=person, supervisor=cast.jeroen)
    people.assign_teacher(by=cast.karin, participant=person, teacher=cast.anouk)
    people.open_look(by=cast.erik, participant=person, reason="Neemt over")
    people.record_work_situation(
        by=cast.jeroen, participant=person, status="job_seeking_benefit", benefit="ww", since=DAY
    )
    people.assess_eligibility(
        by=cast.jeroen, participant=person, is_eligible=True, ground="low_literate", evidence="screening", assessed_on=DAY,
        start_qualification=False,
    )  # fmt: skip
    people.record_consent(
        by=cast.jeroen,
        participant=person,
        purpose="impact_research",
        answer="given",
        channel="conversation",
        answered_on=DAY,
    )
    people.record_milestone(by=cast.jeroen, participant=person, kind="stopped", on=LATER, reason="other")
    screened_and_taken_back(cast, person)
    wishes_and_steps(cast, person)


def changed(cast: Cast, person: Participant) -> None:
    """Every field of a person, each with another value."""
    school = Organisation.objects.create(name="Taalhuis", kind="language_house")
    registration = Registration(
        first_name="Sam", infix="de", last_name="Vries", registered_on=LATER, birth_date=date(1986, 1, 6), gender="female",
        street="Dorpsstraat 1", postcode="7511 AB", place="Enschede", phone="0612345678", email="s@example.org",
        language_background="nt2", mother_tongue="Arabisch", education="vmbo", finding_place="language_house",
        referred_by=school, supervisor=cast.erik, source_number="TW1", import_id=uuid4(),
    )  # fmt: skip
    person.identity = Identity.objects.get(participant=person)
    people.update_participant(by=cast.jeroen, participant=person, registration=registration)


def screened_and_taken_back(cast: Cast, person: Participant) -> None:
    record_screening(
        by=cast.jeroen,
        participant=person,
        instrument="taalmeter",
        taken_on=DAY,
        outcome="indication",
        place="Thuis",
    )
    record_level_test(
        by=cast.jeroen, participant=person, skill="reading", scale="cefr", level="A2", taken_on=DAY
    )
    for entry in TimelineEntry.objects.standing().filter(participant=person):
        people.undo_entry(by=cast.jeroen, entry=entry)


def wishes_and_steps(cast: Cast, person: Participant) -> None:
    people.state_wish(by=cast.jeroen, participant=person, text="Kok worden", said_on=DAY)
    step = people.agree_step(by=cast.jeroen, participant=person, text="Bellen", agreed_on=DAY, due_on=LATER)
    change_step(by=cast.jeroen, step=step, text="Mailen", due_on=LATER + timedelta(days=1))
    people.finish_step(by=cast.jeroen, step=step, on=LATER)
    reopen_step(by=cast.jeroen, step=step)
    people.add_entry(by=cast.jeroen, participant=person, kind="conversation", on=DAY, text="Kennisgemaakt")


def employers_of_the_region(cast: Cast) -> None:
    card = EmployerCard(name="Van Dalen", sector="H")
    employer = employers.add_employer(by=cast.karin, card=card)
    employers.update_employer(
        by=cast.karin,
        employer=employer,
        card=EmployerCard(
            name="Van Dalen Logistiek", sector="J", kvk_number="12345678", place="Enschede", website="https://d.nl",
            size="10-49", stage="interested", recognition="recognised", recognition_checked_on=DAY, adviser=cast.karin,
            next_action="Bellen", next_action_on=LATER,
        ),
    )  # fmt: skip
    location = employers.add_location(
        by=cast.karin, employer=employer, street="Weg 1", postcode="7511 AB", place="Hengelo"
    )
    employers.remove_location(by=cast.karin, location=location)
    contact = employers.add_contact(by=cast.karin, employer=employer, name="Piet")
    employers.end_contact(by=cast.karin, contact=contact, on=LATER)
    moment = employers.log_contact_moment(
        by=cast.karin,
        employer=employer,
        moment=Moment(kind="visit", on=DAY, text="Rondleiding", next_action="Mailen"),
    )
    employers.undo_contact_moment(by=cast.karin, moment=moment)
    employers.take_back_employer(
        by=cast.karin, employer=employers.add_employer(by=cast.karin, card=replace(card, name="Vergissing"))
    )


def agreements(cast: Cast, partner: ImpactPartner) -> None:
    terms = Terms(kind="covenant", title="Samen", starts_on=DAY, others=("Gemeente Almelo",))
    agreement = partnership.draft_agreement(by=cast.karin, terms=terms)
    changed_terms = Terms(
        kind="data_exchange", title="Data", starts_on=LATER, ends_on=date(2027, 3, 2), partner=partner,
        purposes=("impact_research", "policy_advice"),
    )  # fmt: skip
    partnership.change_agreement(by=cast.karin, agreement=agreement, terms=changed_terms)
    partnership.sign_agreement(by=cast.karin, agreement=agreement, on=DAY)
    partnership.end_agreement(by=cast.karin, agreement=agreement, reason="mistake")


def files_taken_in(cast: Cast) -> None:
    """One file changed in every way, saved and taken back; one thrown away, one that could not be read, an old one."""
    head = [
        "Voornaam",
        "Achternaam",
        "Geb.datum",
        "Datum aanmelding",
        "Arbeidssituatie",
        "Akkoord onderzoek",
        "Past bij regeling",
    ]
    people_in_it = [
        ["Samira", "Vos", date(1938, 1, 6), DAY, "werkzoekend, WW", "ja", "ja"],
        ["Jan", "Kok", "?", DAY, "", "nee", ""],
        ["Piet", "Bos", date(1980, 1, 6), DAY, "", "", ""],
    ]
    upload, by = read(cast, files.xlsx(head, *people_in_it)), {"by": cast.karin, "today": TODAY}
    intake.choose_columns(intake=upload, mapping={1: Field.LAST_NAME}, **by)
    intake.correct_row(intake=upload, row=row(upload, 3), texts={2: "6-1-1990"}, **by)
    intake.accept_problem(intake=upload, row=row(upload, 2), key="2:age_unlikely", **by)
    intake.answer_questions(intake=upload, answers={}, **by)
    intake.settle_all(intake=upload, code="age_unlikely", column=2, how="accept", **by)
    intake.decide_row(intake=upload, row=row(upload, 4), decision=Decision.SKIP, **by)
    undo(cast, save(cast, upload))
    intake.discard_import(by=cast.karin, intake=read(cast, files.xlsx(head, *people_in_it)))
    intake.refuse_file(intake=read(cast, files.xlsx(head, *people_in_it)), message="Leeg")
    old = read(cast, files.xlsx(head, *people_in_it))
    type(old).objects.filter(pk=old.pk).update(uploaded_at=timezone.now() - timedelta(days=400))
    intake.forget_old(timezone.now())


def national_office(cast: Cast) -> None:
    mieke = NationalMember.objects.get(user__email="mieke@example.org")
    for email in ("a@example.org", "b@example.org"):
        invitation = office.invite_national(by=mieke, name="A", email=email, site=SITE)
        office.resend_national(by=mieke, invitation=invitation, site=SITE)
    office.revoke_national(by=mieke, invitation=invitation)
    invitation = office.invite_national(by=mieke, name="C", email="c@example.org", site=SITE)
    office.end_national(
        by=mieke, member=office.accept_national(invitation=invitation, password="vier blauwe fietsen")
    )
    partner = partnership.add_partner(
        by=mieke, name="Instituut", contact_email="i@example.org", kvk_number="12312312"
    )
    partnership.change_partner(
        by=mieke, partner=partner, name="Instituut 2", contact_email="j@example.org", kvk_number=""
    )
    client = impact.create_client(by=mieke, partner=partner, study="Studie", purpose="impact_research").client
    impact.rotate_secret(by=mieke, client=client)
    impact.end_partner(by=mieke, partner=partner)


def trajectories_followed(cast: Cast) -> None:
    ensure_templates(cast.twente, by=cast.karin)
    person = make_participant(
        by=cast.jeroen, first_name="Noor", registered_on=DAY, eligible=True, supervisor=cast.jeroen
    )
    employer = employers.add_employer(by=cast.karin, card=EmployerCard(name="De Linde", sector="Q"))
    route = Template.objects.order_by("name").first()
    common = {"by": cast.jeroen, "participant": person, "template": route, "title": "Zorg + taal"}
    starting.undo_start(by=cast.jeroen, trajectory=starting.start_trajectory(**common, starts_on=DAY))
    trajectory = starting.start_trajectory(**common, starts_on=LATER, today=DAY)
    starting.begin_trajectory(by=cast.jeroen, trajectory=trajectory, on=DAY)
    changing.change_trajectory(
        by=cast.jeroen,
        trajectory=trajectory,
        goal="Kok",
        employer=employer,
        supervisor=cast.erik,
        planned_end_on=TODAY,
    )
    step = TrajectoryStep.objects.filter(trajectory=trajectory).first()
    steps.tick_step(by=cast.jeroen, step=step, on=DAY)
    steps.untick_step(by=cast.jeroen, step=step)
    logged(cast, person)
    ending.stop_trajectory(by=cast.jeroen, trajectory=trajectory, on=LATER, reason="other")
    ending.reopen_trajectory(by=cast.jeroen, trajectory=trajectory)
    ending.end_trajectory(by=cast.jeroen, trajectory=trajectory, ended_on=LATER, destination="new_job")
    check = FollowUp.objects.filter(participant=person).order_by("months").first()
    work.answer_follow_up(by=cast.jeroen, follow_up=check, answer="working", on=TODAY)
    work.undo_answer(by=cast.jeroen, follow_up=FollowUp.objects.get(pk=check.pk))


def logged(cast: Cast, person: Participant) -> None:
    skills = tuple(Skill.objects.values_list("pk", flat=True)[:2])
    entry = QuickLog(
        "work_floor", DAY, "Hielp mee", skill_ids=skills, level=2, next_step="Bellen", next_step_due=LATER
    )
    undo_log(by=cast.jeroen, entry=log_progress(by=cast.jeroen, participant=person, entry=entry).entry)
