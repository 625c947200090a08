import pytest
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError

from regions.accounts.passwords import LongEnough, NotGuessable
from regions.models import User

KARIN = User(name="Karin de Vries", email="karin.devries@gemeente-enschede.nl")


@pytest.mark.parametrize("password", ["kort", "veertien-tekens"[:14]])
def test_short_ones_are_refused(password):
    with pytest.raises(ValidationError, match="minstens 15 tekens"):
        validate_password(password, KARIN)


@pytest.mark.parametrize(
    "password",
    [
        "aaaaaaaaaaaaaaaa",
        "123456789012345",
        "qwertyuiopasdfgh",
        "password1234567",
        "wachtwoord12345",
        "welkomwelkom2026",
        "Welkom-Twente-26",
        "karin.devries.1970",
        "gemeente-enschede",
        "LLO-Collectief-26",
        "november-november",
    ],
)
def test_what_somebody_would_try_first_is_refused(password):
    assert len(password) >= 15
    with pytest.raises(ValidationError, match="makkelijk te raden"):
        validate_password(password, KARIN)


@pytest.mark.parametrize(
    "password", ["vier blauwe fietsen zwemmen", "een lange zin als wachtwoord", "t7#Rq2!vLw9@Xp4$"]
)
def test_good_ones_pass(password):
    validate_password(password, KARIN)


def test_a_very_long_one_is_judged_quickly_and_passes():
    validate_password("kaas en appels " * 400, KARIN)


def test_both_say_what_to_do():
    assert "15" in LongEnough().get_help_text()
    assert "losse woorden" in NotGuessable().get_help_text()
