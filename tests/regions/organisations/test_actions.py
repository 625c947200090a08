"""The region's list of organisations, and its log."""

import pytest

from regions.models import AuditEvent, Organisation
from regions.organisations.actions import add_organisation, change_organisation
from regions.refusals import Refused
from tests.cast import in_region
from tests.regions.organisations.stage import LIST, ROC, planted

pytestmark = pytest.mark.django_db


def test_a_number_stands_once_in_a_region_and_may_stand_in_another(cast, client_for):
    planted(cast)
    response = client_for(cast.karin).post(f"{LIST}nieuw/", {**ROC, "name": "Nog een keer"})
    assert "al een organisatie met dit KvK-nummer" in response.content.decode()
    with in_region(cast.twente), pytest.raises(Refused):
        add_organisation(by=cast.karin, **{**ROC, "name": "Tegelijk"})
    with in_region(cast.zuidoost):
        add_organisation(by=cast.zoe, **ROC)
        assert Organisation.objects.count() == 1


def test_changing_writes_only_what_changed(cast, client_for):
    roc = planted(cast)
    client_for(cast.karin).post(f"{LIST}{roc.pk}/", {**ROC, "place": "Enschede"})
    with in_region(cast.twente):
        event = AuditEvent.objects.get(action="organisation.changed")
        assert event.changes == {"place": ["Hengelo", "Enschede"]}
        change_organisation(by=cast.karin, organisation=Organisation.objects.get(), place="Enschede")
        assert AuditEvent.objects.filter(action="organisation.changed").count() == 1
