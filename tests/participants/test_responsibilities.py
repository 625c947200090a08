"""Whom somebody still guides or teaches."""

import pytest

from participants.actions import assign_teacher, record_milestone
from participants.enums import MilestoneKind
from regions.members.responsibilities import carried_by
from tests.cast import in_region, make_participant

pytestmark = pytest.mark.django_db


def test_people_on_the_road_are_counted_for_their_supervisor(cast, client_for):
    with in_region(cast.twente):
        assert carried_by(cast.jeroen) == []
        for name in ("Samira", "Piotr"):
            person = make_participant(by=cast.karin, first_name=name, supervisor=cast.jeroen)
            assign_teacher(by=cast.karin, participant=person, teacher=cast.anouk)
        assert [one.words for one in carried_by(cast.jeroen)] == ["2 deelnemers"]
        assert [one.words for one in carried_by(cast.anouk)] == ["les aan 2 deelnemers"]
        assert carried_by(cast.erik) == []
    page = client_for(cast.karin).get(f"/regio/twente/leden/{cast.jeroen.pk}/beeindigen/").content.decode()
    assert "2 deelnemers" in page
    assert client_for(cast.zoe).get(f"/regio/twente/leden/{cast.jeroen.pk}/beeindigen/").status_code == 404


def test_who_pauses_needs_somebody_and_who_stopped_does_not(cast):
    with in_region(cast.twente):
        paused = make_participant(by=cast.karin, supervisor=cast.jeroen)
        stopped = make_participant(by=cast.karin, first_name="Piotr", supervisor=cast.jeroen)
        day = paused.registered_on
        record_milestone(by=cast.karin, participant=paused, kind=MilestoneKind.PAUSED, on=day)
        record_milestone(
            by=cast.karin, participant=stopped, kind=MilestoneKind.STOPPED, on=day, reason="other"
        )
        assert [one.words for one in carried_by(cast.jeroen)] == ["1 deelnemer"]
