"""Who learns at an employer, on its page."""

import pytest

from tests.trajectories.places import cost, plant_employer, plant_person, plant_trajectory

pytestmark = pytest.mark.django_db


def test_the_page_of_an_employer_shows_only_people_in_sight(cast, client_for):
    employer = plant_employer(cast)
    plant_trajectory(cast, plant_person(cast), employer=employer)
    plant_trajectory(cast, plant_person(cast, first_name="Fatma", supervisor=cast.erik), employer=employer)
    url = f"/regio/twente/werkgevers/{employer.pk}/"
    jeroen, bas = (client_for(member).get(url).content.decode() for member in (cast.jeroen, cast.bas))
    assert ("Samira" in jeroen, "Fatma" in jeroen) == (True, False)
    assert ("Samira" in bas, "Fatma" in bas) == (True, True)
    assert client_for(cast.zoe).get(url).status_code == 404


def test_it_costs_the_same_with_one_and_with_three(cast, client_for):
    employer = plant_employer(cast)
    url, bas = f"/regio/twente/werkgevers/{employer.pk}/", client_for(cast.bas)

    plant_trajectory(cast, plant_person(cast), employer=employer)
    one = cost(bas, url)
    for name in ("Fatma", "Henk"):
        plant_trajectory(cast, plant_person(cast, first_name=name), employer=employer)
    assert cost(bas, url) == one
