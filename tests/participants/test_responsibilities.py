import pytest

from participants.responsibilities import caseload
from tests.cast import in_region, make_participant

pytestmark = pytest.mark.django_db


def test_people_on_the_road_are_counted_for_their_supervisor(cast, client_for):
    with in_region(cast.twente):
        assert caseload(cast.jeroen) == []
        for name in ("Samira", "Piotr"):
            make_participant(by=cast.karin, first_name=name, supervisor=cast.jeroen)
        assert [carried.label for carried in caseload(cast.jeroen)] == ["2 deelnemers"]
        assert caseload(cast.erik) == []
    page = client_for(cast.karin).get(f"/regio/twente/leden/{cast.jeroen.pk}/beeindigen/").content.decode()
    assert "2 deelnemers" in page
    assert client_for(cast.zoe).get(f"/regio/twente/leden/{cast.jeroen.pk}/beeindigen/").status_code == 404
