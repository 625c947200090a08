import pytest

from employers.forms import EmployerFilter
from employers.queries import Wanted


def form(**asked):
    return EmployerFilter(asked, places=["Almelo", "Enschede"])


@pytest.mark.parametrize(
    ("asked", "wanted"),
    [
        ({}, Wanted()),
        (
            {"zoek": " dalen ", "stand": "active", "sector": "J"},
            Wanted(text="dalen", stage="active", sector="J"),
        ),
        (
            {"plaats": "Almelo", "actie": "te-laat", "sort": "-naam"},
            Wanted(place="Almelo", action="te-laat", sort="-naam"),
        ),
        ({"stand": "nonsense", "plaats": "Eindhoven"}, Wanted()),
    ],
)
def test_wrong_values_narrow_nothing(asked, wanted):
    assert form(**asked).wanted() == wanted


def test_what_is_chosen_is_said_in_words():
    chosen = form(zoek="dalen", stand="active", sector="J", actie="te-laat", sort="naam").chosen()
    assert chosen == [
        ("zoek", "Zoek op naam of KvK-nummer: dalen"),
        ("stand", "Hoe staat het?: Doet mee"),
        ("sector", "Sector: ICT"),
        ("actie", "Volgende stap is te laat"),
    ]
    assert form(sector="nonsense").chosen() == []


def test_choices_begin_with_a_capital():
    sectors = dict(form().fields["sector"].choices)
    assert (sectors[""], sectors["J"], sectors["I"]) == ("Alle sectoren", "ICT", "Horeca")
