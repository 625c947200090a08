"""Long and not guessable: a password of fifteen characters can still be the first one that somebody tries."""

import re
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from zxcvbn import zxcvbn

LONGEST_JUDGED = 72  # the estimate costs more than linear time; what follows can only make it stronger
LEAST_GUESSES = 1e10
# What everybody here would think of first; zxcvbn brings leaked passwords, names and English words itself.
OUR_WORDS = [
    "llo", "collectief", "welkom", "wachtwoord", "geheim", "inloggen", "leren", "levenlang", "ontwikkelen",
    "regio", "arbeidsmarkt", "arbeidsmarktregio", "gemeente", "twente", "enschede", "hengelo", "almelo", "brabant",
    "zuidoost", "eindhoven", "limburg", "nederland", "deelnemer", "trajectbegeleider", "coordinator", "school",
    "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november",
    "december", "lente", "zomer", "herfst", "winter", "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag",
    "zaterdag", "zondag", "groetjes", "hallo", "liefde", "poes", "hond", "feyenoord", "ajax", "voetbal", "kerstmis",
]  # fmt: skip


class NotGuessable:
    """Refuses leaked and common passwords and what is put together from them, from rows of keys or from own data."""

    def validate(self, password: str, user: Any = None) -> None:
        if guesses(password, OUR_WORDS + words_of(user)) < LEAST_GUESSES:
            raise ValidationError(
                _("Dit wachtwoord is makkelijk te raden. Maak bijvoorbeeld een zin van vier losse woorden."),
                code="password_guessable",
            )

    def get_help_text(self) -> str:
        return _("Kies iets dat niemand kan raden, bijvoorbeeld een zin van vier losse woorden.")


def guesses(password: str, known: list[str]) -> float:
    """How many tries somebody needs, at most. Without the marks between the words too: they add little."""
    bare = re.sub(r"[\W_]+", "", password)
    return min(
        float(zxcvbn(text[:LONGEST_JUDGED], user_inputs=known)["guesses"]) for text in {password, bare or "-"}
    )


class LongEnough:
    """As Django's own, in our words."""

    def __init__(self, min_length: int = 15) -> None:
        self.min_length = min_length

    def validate(self, password: str, user: Any = None) -> None:
        if len(password) < self.min_length:
            raise ValidationError(
                _("Dit wachtwoord is te kort. Gebruik minstens %(count)s tekens.")
                % {"count": self.min_length},
                code="password_too_short",
            )

    def get_help_text(self) -> str:
        return _("Gebruik minstens %(count)s tekens.") % {"count": self.min_length}


def words_of(user: Any) -> list[str]:
    name, email = getattr(user, "name", "") or "", getattr(user, "email", "") or ""
    return [
        word
        for word in f"{name} {email.replace('@', ' ').replace('.', ' ')}".lower().split()
        if len(word) > 2
    ]
