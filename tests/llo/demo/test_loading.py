"""The demo in the database: believable figures, nothing on a second run, nothing outside the demo's settings."""

from datetime import timedelta
from io import StringIO

import pytest
from django.contrib.auth.hashers import check_password
from django.core.management import CommandError, call_command
from django.db.models import F
from django.utils import timezone

from employers.models import ContactMoment, Employer, EmployerContact
from governance.counting.tallies import tallies_of
from governance.indicators.queries.attention import attention_counts
from governance.indicators.records.education import COUNTED
from governance.indicators.records.stalled import (
    FOLLOW_UPS,
    LEAVERS,
    PAST_END,
    SILENT,
    STEPS_OVERDUE,
    WITHOUT_SUPERVISOR,
)
from governance.indicators.records.work import AT_WORK, WORKING
from llo.demo.loading import NotHere, load_demo
from llo.demo.people import DOMAIN
from llo.demo.picture import PICTURE, PILOT_PEOPLE, plan_on
from llo.demo.teams import PASSWORD, address_of
from participants.enums import Stage, Standing
from participants.models import Consent, Identity, Milestone, Participant, TimelineEntry
from regions.enums import RegionState, Role
from regions.models import AccessEvent, AuditEvent, Membership, NationalMember, ProgrammePeriod, Region, User
from regions.tenancy.scope import own_memberships, region_scope
from trajectories.models import FollowUp, SkillObservation, Trajectory

TABLES = (Participant, Identity, Milestone, TimelineEntry, Trajectory, Membership, Employer, ProgrammePeriod)
committed = pytest.mark.django_db(transaction=True, databases=["default", "log", "owner"])
SMALL = {"rivierenland", "zeeland", "flevoland", "midden-limburg", "noord-limburg"}


def counts(slug):
    with region_scope(Region.objects.get(slug=slug).pk):
        return {model.__name__: model.objects.count() for model in TABLES}


@committed
def test_small_regions_once_and_not_twice():
    today = timezone.localdate()
    loaded = load_demo(today=today, only=SMALL)
    assert loaded.regions == 5
    assert loaded.participants > 100
    before = {slug: counts(slug) for slug in SMALL}
    assert load_demo(today=today, only=SMALL) == type(loaded)()
    assert {slug: counts(slug) for slug in SMALL} == before
    assert Region.objects.count() == 35
    _people_are_as_far_as_the_picture_says(before)
    _accounts_can_sign_in()
    _somebody_works_in_two_regions()


def _people_are_as_far_as_the_picture_says(before):
    assert before["zeeland"]["Participant"] == before["flevoland"]["Participant"] == 0
    assert Region.objects.get(slug="flevoland").state == RegionState.INTERESTED
    assert Region.objects.get(slug="zeeland").state == RegionState.ACTIVE
    assert Region.objects.get(slug="gorinchem").state == RegionState.NOT_TAKING_PART
    with region_scope(Region.objects.get(slug="rivierenland").pk):
        latest = TimelineEntry.objects.order_by("-on").first()
        assert timezone.localdate() - latest.on > timedelta(days=28)


def _accounts_can_sign_in():
    user = User.objects.get(email=address_of("Kees Bakker"))
    assert check_password(PASSWORD, user.password)
    assert NationalMember.objects.filter(user__email=address_of("Mieke Hendriks")).exists()
    table = StringIO()
    call_command("demo_accounts", stdout=table)
    assert "kees.bakker@voorbeeld.example" in table.getvalue()
    assert PASSWORD in table.getvalue()


def _somebody_works_in_two_regions():
    user = User.objects.get(email=address_of("Marleen Jacobs"))
    with own_memberships(user.pk):
        roles = dict(Membership.own.filter(user=user).values_list("region__slug", "role"))
    assert roles == {"midden-limburg": Role.REGIONAL_COORDINATOR, "noord-limburg": Role.TRAJECTORY_SUPERVISOR}


@committed
def test_a_full_region_is_believable():
    today = timezone.localdate()
    load_demo(today=today, only={"twente"})
    region = Region.objects.get(slug="twente")
    with region_scope(region.pk):
        member = Membership.objects.get(email=address_of("Kees Bakker"))
        member.region = region
        _figures(today)
        _attention(attention_counts(member, today))
        _histories(today)
        _nobody_real()
        assert Employer.objects.count() == 48
        assert AccessEvent.objects.exists()
        assert AuditEvent.objects.filter(action="demo.loaded").count() == 1
        _samira()


def _figures(today):
    period = ProgrammePeriod.objects.current(today).first()
    assert ProgrammePeriod.objects.count() == 2
    tallies = tallies_of(period, [today])
    plan = plan_on(today, period.starts_on, period.ends_on)
    assert 10 <= AT_WORK.people(tallies, today) - plan <= 30
    assert WORKING.people(tallies, today) < AT_WORK.people(tallies, today) < COUNTED.people(tallies, today)
    running = Participant.objects.filter(registered_on__gte=period.starts_on)
    assert running.count() >= 230
    assert set(running.values_list("stage", flat=True)) == set(Stage)
    assert set(running.values_list("standing", flat=True)) == set(Standing)
    assert Participant.objects.exclude(pk__in=running).count() == PILOT_PEOPLE


def _attention(found):
    assert found[SILENT] == 7
    assert found[WITHOUT_SUPERVISOR] == 3
    assert found[LEAVERS] == 1
    assert found[FOLLOW_UPS] == 4
    assert 1 <= found[PAST_END] <= 5
    assert found[STEPS_OVERDUE] <= 15


def _histories(today):
    assert not Milestone.objects.filter(on__gt=today).exists()
    assert not TimelineEntry.objects.filter(on__gt=today).exists()
    assert not TimelineEntry.objects.filter(recorded_at__gt=timezone.now()).exists()
    assert not TimelineEntry.objects.filter(on__lt=F("participant__registered_on")).exists()
    assert not Consent.objects.filter(answered_on__gt=today).exists()
    assert not FollowUp.objects.filter(answered_on__gt=today).exists()
    assert not ContactMoment.objects.filter(on__gt=today).exists()
    assert TimelineEntry.objects.filter(on__gte=today - timedelta(days=9)).count() > 40
    assert not Trajectory.objects.filter(ended_on__lt=F("starts_on")).exists()
    assert SkillObservation.objects.values("level").distinct().count() == 4


def _nobody_real():
    addresses = [
        *Identity.objects.values_list("email", flat=True),
        *Membership.objects.values_list("email", flat=True),
    ]
    addresses += EmployerContact.objects.values_list("email", flat=True)
    strange = [
        address
        for address in addresses
        if address and not address.endswith((f"@{DOMAIN}", f".{DOMAIN}", "@example.org"))
    ]
    assert not strange
    assert not Identity.objects.exclude(phone__startswith="06 00").exists()


def _samira():
    identity = Identity.objects.get(
        first_name="Samira", last_name="El Idrissi", participant__registered_on__year__gte=2024
    )
    trajectory = Trajectory.objects.get(participant=identity.participant_id)
    assert str(trajectory) == "Logistiek medewerker"
    assert str(trajectory.employer) == "Van Dalen Logistiek"
    assert trajectory.supervisor.name == "Karin de Vries"
    assert SkillObservation.objects.filter(participant=identity.participant_id).count() >= 19


@committed
def test_a_region_with_people_of_its_own_is_left_alone(cast):
    from tests.cast import in_region, make_participant

    with in_region(cast.zuidoost):
        make_participant(by=cast.zoe)
    said = []
    assert load_demo(today=timezone.localdate(), only={"zuidoost-brabant"}, say=said.append).regions == 0
    assert "left alone" in said[0]


def test_refused_outside_the_demo(settings):
    settings.DEMO = False
    with pytest.raises(NotHere):
        load_demo(today=timezone.localdate())
    with pytest.raises(CommandError, match="DEMO"):
        call_command("load_demo")
    with pytest.raises(CommandError, match="DEMO"):
        call_command("demo_accounts")


def test_the_command_knows_only_regions_of_the_picture():
    with pytest.raises(CommandError):
        call_command("load_demo", "--only", "atlantis")
    assert len(PICTURE) == 20
