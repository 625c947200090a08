from uuid import UUID

import pytest
from django.urls import NoReverseMatch

from participants.links import list_url, person_url

PERSON, STEP = UUID(int=1), UUID(int=2)


def test_addresses_of_people():
    assert list_url("twente") == "/regio/twente/deelnemers/"
    assert person_url("twente", PERSON) == f"/regio/twente/deelnemers/{PERSON}/"
    assert (
        person_url("twente", PERSON, "step_finish", STEP)
        == f"/regio/twente/deelnemers/{PERSON}/stap/{STEP}/klaar/"
    )
    with pytest.raises(NoReverseMatch):
        person_url("twente", PERSON, "nonsense")
