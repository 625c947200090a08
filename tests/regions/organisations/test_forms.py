"""What is asked about an organisation."""

import pytest

from regions.models import Organisation
from tests.cast import in_region
from tests.regions.organisations.stage import LIST, ROC

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("number", "stored"),
    [("0809 3459", "08093459"), ("08.09.34.59", "08093459"), ("", ""), ("0809345", None), ("0809345A", None)],
)
def test_a_kvk_number_has_eight_digits(cast, client_for, number, stored):
    response = client_for(cast.karin).post(f"{LIST}nieuw/", {**ROC, "kvk_number": number})
    with in_region(cast.twente):
        found = list(Organisation.objects.values_list("kvk_number", flat=True))
    if stored is None:
        assert "heeft 8 cijfers" in response.content.decode()
        assert found == []
    else:
        assert found == [stored]
