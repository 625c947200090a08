"""Rows of the list go to a colleague: some of them, or all of the list as it is filtered."""

import re

import pytest

from participants.models import Participant
from regions.members.actions import end_membership
from tests.cast import in_region, make_participant

pytestmark = pytest.mark.django_db
LIST = "/regio/twente/deelnemers/"


@pytest.fixture
def people(cast):
    with in_region(cast.twente):
        return [
            make_participant(by=cast.karin, first_name=name, supervisor=holder)
            for name, holder in (("Samira", None), ("Piotr", None), ("Wim", cast.jeroen))
        ]


def supervisors(cast) -> list[str]:
    with in_region(cast.twente):
        rows = Participant.objects.order_by("number").values_list("supervisor__name", flat=True)
        return [name or "–" for name in rows]


def to(member, kind: str = "people") -> str:
    return f"{kind}:{member.pk}"


def test_the_chosen_rows_go_and_come_back(cast, client_for, people):
    client = client_for(cast.karin)
    answers = {"wie": [str(people[0].pk), str(people[2].pk)], "aan": to(cast.erik)}
    saved = client.post(f"{LIST}geven/?contact=stil", answers)
    assert (saved.status_code, saved.headers["Location"]) == (303, f"{LIST}?contact=stil")
    assert supervisors(cast) == ["Erik Bos", "–", "Erik Bos"]
    page = client.get(LIST).content.decode()
    assert "2 deelnemers naar Erik Bos" in page
    client.post(re.search(r"/regio/twente/overdrachten/[0-9a-f-]+/terug/", page)[0])
    assert supervisors(cast) == ["–", "–", "Jeroen Smit"]


def test_everybody_of_the_list_as_it_is_filtered(cast, client_for, people):
    client_for(cast.karin).post(f"{LIST}geven/?begeleider=geen", {"alle": "on", "aan": to(cast.erik)})
    assert supervisors(cast) == ["Erik Bos", "Erik Bos", "Jeroen Smit"]


@pytest.mark.parametrize(
    "filter_", ["begeleider=00000000-0000-4000-8000-000000000000", "stap=onzin", "contact=x"]
)
def test_everybody_of_a_filter_that_does_not_exist_is_nobody(cast, client_for, people, filter_):
    """Such a word narrows nothing: all of the region would go."""
    answer = client_for(cast.karin).post(f"{LIST}geven/?{filter_}", {"alle": "on", "aan": to(cast.erik)})
    assert answer.status_code == 422
    assert "filter van deze lijst bestaat niet meer" in answer.content.decode()
    assert supervisors(cast) == ["–", "–", "Jeroen Smit"]


def test_everybody_of_who_left_and_nobody_else(cast, client_for, people):
    with in_region(cast.twente):
        end_membership(by=cast.karin, member=cast.jeroen)
    client = client_for(cast.karin)
    assert "Jeroen Smit (niet meer in de regio)" in client.get(LIST).content.decode()
    answers = {"alle": "on", "aan": to(cast.erik)}
    assert client.post(f"{LIST}geven/?begeleider={cast.jeroen.pk}&sort=-naam", answers).status_code == 303
    assert supervisors(cast) == ["–", "–", "Erik Bos"]
    assert client.post(f"{LIST}geven/", {"alle": "on", "aan": to(cast.jeroen)}).status_code == 422


def test_a_teacher(cast, client_for, people):
    answers = {"wie": [str(people[0].pk)], "aan": to(cast.anouk, "teaching")}
    client_for(cast.karin).post(f"{LIST}geven/", answers)
    with in_region(cast.twente):
        assert list(Participant.objects.filter(teacher=cast.anouk)) == [people[0]]
    assert supervisors(cast) == ["–", "–", "Jeroen Smit"]


@pytest.mark.parametrize(
    ("answers", "words"),
    [
        ({"aan": "erik"}, "Zet eerst een vinkje"),
        ({"wie": ["samira"]}, "Kies aan wie je de deelnemers geeft."),
        ({"wie": ["samira"], "aan": "anouk"}, "Kies aan wie je de deelnemers geeft."),
        ({"wie": ["zomaar"], "aan": "erik"}, "Kies de deelnemers opnieuw."),
    ],
)
def test_what_is_not_understood_changes_nothing_and_keeps_the_choice(
    cast, client_for, people, answers, words
):
    given = {
        "wie": [str(people[0].pk) if one == "samira" else one for one in answers.get("wie", [])],
        "aan": {"erik": to(cast.erik), "anouk": to(cast.anouk)}.get(answers.get("aan", ""), ""),
    }
    response = client_for(cast.karin).post(f"{LIST}geven/", given)
    page = response.content.decode()
    assert response.status_code == 422
    assert words in page
    assert page.count("checked") == (1 if "samira" in answers.get("wie", []) else 0)
    assert supervisors(cast) == ["–", "–", "Jeroen Smit"]


@pytest.mark.parametrize("name", ["jeroen", "anouk", "bas", "petra", "ad"])
def test_only_a_coordinator_gives_people(cast, client_for, people, name):
    client = client_for(getattr(cast, name))
    answers = {"wie": [str(people[0].pk)], "aan": to(cast.erik)}
    assert client.post(f"{LIST}geven/", answers).status_code == 403
    if name in ("jeroen", "anouk", "bas"):
        assert "Geef aan" not in client.get(LIST).content.decode()
    assert supervisors(cast) == ["–", "–", "Jeroen Smit"]


def test_people_and_colleagues_of_another_region_are_not_there(cast, client_for, people):
    with in_region(cast.zuidoost):
        leak = make_participant(by=cast.zoe, first_name="Gelekte", supervisor=cast.sem)
    client = client_for(cast.karin)
    client.post(f"{LIST}geven/", {"wie": [str(leak.pk)], "aan": to(cast.erik)})
    assert client.post(f"{LIST}geven/", {"wie": [str(people[0].pk)], "aan": to(cast.sem)}).status_code == 422
    assert client_for(cast.zoe).post(f"{LIST}geven/", {"alle": "on", "aan": to(cast.sem)}).status_code == 404
    with in_region(cast.zuidoost):
        assert Participant.objects.get(pk=leak.pk).supervisor == cast.sem
    assert supervisors(cast) == ["–", "–", "Jeroen Smit"]


def test_reloading_the_address_shows_the_list(cast, client_for, people):
    response = client_for(cast.karin).get(f"{LIST}geven/?begeleider=geen")
    assert response.headers["Location"] == f"{LIST}?begeleider=geen"
