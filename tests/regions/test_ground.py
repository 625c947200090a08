from regions.models import Membership
from regions.tenancy.scope import region_scope


def test_the_cast_is_planted_in_its_own_regions(cast):
    with region_scope(cast.twente.pk):
        assert set(Membership.objects.values_list("name", flat=True)) == {
            member.name for member in cast.members() if member.region_id == cast.twente.pk
        }


def test_menu_answers_a_member_and_not_the_outsider(cast, client_for):
    assert client_for(cast.karin).get("/regio/twente/menu/").status_code == 200
    assert client_for(cast.zoe).get("/regio/twente/menu/").status_code == 404
