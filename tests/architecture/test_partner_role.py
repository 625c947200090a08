"""The partner role: every table × operation, and every way in which an agreement does not open a region.

What is planted is committed, because the partner's connection is one of its own.
"""

from datetime import timedelta

import pytest
from django.db import Error, connections, transaction
from django.utils import timezone

from governance.impact.actions import publish_figures
from governance.partnership.actions import end_agreement
from participants.models import Identity
from regions.models import Region
from regions.tenancy.roles import refuse_unsafe_role
from regions.tenancy.scope import ScopesDoNotNest, Way, current_scope, partner_scope, region_scope
from tests.architecture.catalogue import ask
from tests.architecture.test_catalogue import PARTNER_COLUMNS
from tests.cast import Cast
from tests.governance.impact.stage import RESEARCH, TODAY, agree, plant_partner
from tests.planting import plant_row_of_everything, plant_users

pytestmark = pytest.mark.django_db(transaction=True)
OPENED = ("partnership_agreement", "impact_publishedfigure", "regions_region", "regions_programmeperiod")
WHOLE = {"regions_programmeperiod"}  # no column of it is closed
REGION_COLUMN = {"regions_region": "id"}


def closed_doors(region: Region) -> dict[str, object]:
    """A partner per reason why an agreement with this region opens nothing."""
    today = timezone.localdate()
    day = timedelta(days=1)
    terms = {
        "not signed": {"signed": False},
        "begins tomorrow": {"starts_on": today + day},
        "ended yesterday": {"starts_on": today - 9 * day, "ends_on": today - day},
        "another purpose": {"purposes": ("policy_advice",)},
        "stopped": {},
    }
    partners = {}
    for reason, given in terms.items():
        partners[reason] = plant_partner(reason)
        agreement = agree(region, partners[reason], **given)
    with region_scope(region.pk):
        end_agreement(by=None, agreement=agreement, reason="finished")
    return partners


def regions_seen(partner_id: str, purpose: str) -> dict[str, set[int]]:
    """Per table the regions whose rows show, asked in SQL as the partner role itself."""
    with transaction.atomic(using="partner"), connections["partner"].cursor() as cursor:
        cursor.execute(
            "select set_config('llo.partner', %s, true), set_config('llo.purpose', %s, true)",
            [partner_id, purpose],
        )
        found = {}
        for table in OPENED:
            cursor.execute(f"select distinct {REGION_COLUMN.get(table, 'region_id')} from {table}")
            found[table] = {region_id for (region_id,) in cursor.fetchall()}
        return found


def only(regions: set[int]) -> dict[str, set[int]]:
    return dict.fromkeys(OPENED, regions)


def test_only_an_agreement_in_force_for_this_partner_and_purpose_opens_a_region():
    cast = Cast.load()
    for region in (cast.twente, cast.zuidoost):
        with region_scope(region.pk):
            publish_figures(today=TODAY)
    partner, bystander = plant_partner("Meetwerk"), plant_partner("Telbureau")
    agree(cast.twente, partner)
    agree(cast.zuidoost, bystander)
    nothing = only(set())
    for reason, other in closed_doors(cast.twente).items():
        assert regions_seen(str(other.pk), RESEARCH) == nothing, reason
    assert regions_seen("", "") == nothing
    assert regions_seen(str(partner.pk), "") == nothing
    assert regions_seen("", RESEARCH) == nothing
    assert regions_seen(str(partner.pk), "policy_advice") == nothing
    assert regions_seen(str(partner.pk), "%") == nothing
    assert regions_seen(str(partner.pk), RESEARCH) == only({cast.twente.pk})
    assert regions_seen(str(bystander.pk), RESEARCH) == only({cast.zuidoost.pk})


def test_on_its_first_and_its_last_day_an_agreement_is_in_force():
    cast, partner, today = Cast.load(), plant_partner("Meetwerk"), timezone.localdate()
    agree(cast.twente, partner, starts_on=today, ends_on=today)
    assert regions_seen(str(partner.pk), RESEARCH)["partnership_agreement"] == {cast.twente.pk}


def test_every_other_table_is_closed_and_nothing_is_written():
    cast = Cast.load()
    user = plant_users([cast.twente])[cast.twente.pk]
    with region_scope(cast.twente.pk):
        plant_row_of_everything(cast.twente, user)
    partner = plant_partner("Meetwerk")
    agree(cast.twente, partner)
    tables = [
        name
        for (name,) in ask(
            "select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace"
        )
    ]
    assert len(tables) > 50
    for table in tables:
        column = next(iter(PARTNER_COLUMNS.get(table, {"*"})))
        assert allowed(partner, f"select {column} from {table}") is (table in PARTNER_COLUMNS), table
        assert allowed(partner, f"select * from {table}") is (table in WHOLE), table
        assert not allowed(partner, f"delete from {table}"), table
        assert not allowed(partner, f"insert into {table} default values"), table
        assert not allowed(partner, f"lock table {table} in exclusive mode"), table
    for sql in (
        "update impact_publishedfigure set value = 1000",
        "update partnership_agreement set ended_at = null",
        "set role llo_region",
        "set role llo_national",
        "create table public.planted (id int)",
    ):
        assert not allowed(partner, sql), sql


def allowed(partner, sql: str) -> bool:
    try:
        with transaction.atomic(using="partner"), connections["partner"].cursor() as cursor:
            cursor.execute("select set_config('llo.partner', %s, true)", [str(partner.pk)])
            cursor.execute("select set_config('llo.purpose', %s, true)", [RESEARCH])
            cursor.execute(sql)
            transaction.set_rollback(True, using="partner")
    except Error:
        return False
    return True


def test_the_orm_stays_on_the_partners_connection():
    cast, partner = Cast.load(), plant_partner("Meetwerk")
    agree(cast.twente, partner)
    with partner_scope(partner.pk, RESEARCH) as scope:
        assert scope.way is Way.PARTNER
        assert list(Region.objects.values_list("pk", flat=True)) == [cast.twente.pk]
        for forbidden in (lambda: Identity.objects.exists(), lambda: list(Region.objects.all())):
            with pytest.raises(Error, match="permission denied"), transaction.atomic(using="partner"):
                forbidden()
        with pytest.raises(ScopesDoNotNest), region_scope(cast.twente.pk):
            pass
    assert current_scope() is None
    with connections["partner"].cursor() as cursor:
        cursor.execute("select current_user, current_setting('llo.partner', true)")
        assert cursor.fetchone() == ("llo_partner", "")
    with region_scope(cast.twente.pk), pytest.raises(ScopesDoNotNest), partner_scope(partner.pk, RESEARCH):
        pass


def test_the_partners_login_is_a_mere_login():
    refuse_unsafe_role("partner")
