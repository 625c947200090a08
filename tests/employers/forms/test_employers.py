"""An employer and its addresses: what is asked, what is wrong, and the card that comes out."""

from datetime import date

import pytest

from employers.actions import add_employer
from employers.forms import EmployerForm, LocationForm
from tests.cast import in_region
from tests.employers.stage import answers, card

DAY = date(2026, 11, 20)
ADDRESS = {"street": "Havenweg 1", "postcode": "7602ab", "place": "Almelo"}


@pytest.fixture
def form(twente):
    def make(employer=None, **fields):
        return EmployerForm(answers(**fields), today=DAY, employer=employer)

    return make


@pytest.mark.django_db
def test_the_card_of_a_new_employer(twente, form):
    asked = form(kvk_number="12.34 56-78", adviser=str(twente.bas.pk), website="linde.example", size="10-49")
    assert asked.is_valid(), asked.errors
    made = asked.to_card()
    assert (made.kvk_number, made.adviser, made.website) == ("12345678", twente.bas, "https://linde.example")
    assert (made.next_action, made.recognition_checked_on) == ("", None)


@pytest.mark.django_db
def test_a_day_of_looking_goes_with_a_recognition(form):
    unknown = form(recognition="unknown", recognition_checked_on="2026-11-01")
    assert unknown.is_valid(), unknown.errors
    assert unknown.to_card().recognition_checked_on is None
    assert list(form(recognition="requested").errors) == ["recognition_checked_on"]
    assert form(recognition="requested", recognition_checked_on="2026-11-21").errors == {
        "recognition_checked_on": ["Deze dag is nog niet geweest. Kies een dag tot en met vandaag."]
    }


@pytest.mark.django_db
def test_a_known_number_and_a_known_name(twente, form):
    known = add_employer(by=twente.bas, card=card(name="Zorggroep De Linde", next_action="Bellen"))
    double = form(kvk_number="12345678")
    assert double.errors == {"kvk_number": ["Zorggroep De Linde staat al in de lijst met dit KvK-nummer."]}
    assert (double.double, double.same_name, double.asks_about_name) == (known, [], False)
    same = form(name="zorggroep de linde")
    assert list(same.errors) == ["name"]
    assert (same.same_name, same.asks_about_name) == ([known], True)
    assert form(is_other="on").is_valid()
    own = form(known, kvk_number="12345678")
    assert own.is_valid(), own.errors
    assert own.to_card().next_action == "Bellen", "that is for contact moments"


@pytest.mark.django_db
def test_changing_begins_with_what_is_known(twente):
    employer = add_employer(by=twente.bas, card=card(place="Almelo", stage="active", adviser=twente.bas))
    first = EmployerForm.first_answers(employer)
    assert (first["name"], first["kvk_number"], first["place"]) == (
        "Van Dalen Logistiek",
        "12345678",
        "Almelo",
    )
    assert (first["stage"], first["adviser"]) == ("active", twente.bas)


@pytest.mark.django_db
def test_choices_are_in_dutch_with_a_capital(form):
    fields = form().fields
    sectors, sizes = dict(fields["sector"].choices), fields["size"].choices
    assert (sectors[""], sectors["J"], sectors["Q"]) == ("Kies een sector", "ICT", "Zorg en welzijn")
    assert sizes[0] == ("", "Niet bekend")
    assert [value for value, _words in sizes].count("") == 1


@pytest.mark.django_db
def test_who_keeps_contact_is_of_this_region(cast):
    with in_region(cast.zuidoost):
        assert EmployerForm(answers(adviser=str(cast.bas.pk)), today=DAY).errors["adviser"]
        assert EmployerForm(answers(adviser=str(cast.zoe.pk)), today=DAY).is_valid()


def test_an_address():
    form = LocationForm(ADDRESS)
    assert form.is_valid(), form.errors
    assert form.cleaned_data == {**ADDRESS, "postcode": "7602 AB"}


@pytest.mark.parametrize(
    ("field", "typed", "says"),
    [
        ("postcode", "7602", "Vul een postcode in, bijvoorbeeld 7511 AB."),
        ("postcode", "", "Vul een postcode in, bijvoorbeeld 7511 AB."),
        ("street", "", "Vul de straat en het nummer in."),
        ("street", "bsn 111222333", "Hier staat een BSN. Dat bewaren we niet. Haal het nummer weg."),
    ],
)
def test_what_is_wrong_with_an_address(field, typed, says):
    assert LocationForm({**ADDRESS, field: typed}).errors == {field: [says]}
