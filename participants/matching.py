"""Recognising names: for search by prefix, for sound-alikes, and for the keyed token between regions. Pure."""

import hashlib
import hmac
import re
import unicodedata
from datetime import date

from django.conf import settings

# Letters that do not fall apart into a base letter and an accent.
_LETTERS = str.maketrans(
    {"ø": "o", "ł": "l", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe", "đ": "d", "ð": "d", "þ": "th"}
)
PARTICLES = frozenset({
    "van", "von", "der", "den", "de", "het", "ten", "ter", "te", "in", "op", "aan", "bij", "t", "s", "d",
    "el", "al", "la", "le", "du", "da", "dos", "das", "di", "del", "des", "bin", "ben", "ait", "oude",
})  # fmt: skip
# Dutch spellings of one sound; the longer ones first.
_SOUNDS = (
    ("chr", "kr"), ("sch", "sg"), ("tsj", "tj"), ("dzj", "tj"), ("dj", "tj"), ("ch", "g"), ("gh", "g"), ("kh", "g"),
    ("ph", "f"), ("th", "t"), ("dt", "t"), ("ck", "k"), ("ks", "x"), ("qu", "kw"), ("sh", "sj"), ("ij", "i"),
    ("ei", "i"), ("ey", "i"), ("ou", "oe"), ("au", "oe"), ("oo", "o"), ("v", "f"), ("z", "s"), ("q", "k"),
)  # fmt: skip
_SOFT_C = re.compile(r"c(?=[eiy])")
# Yildiz, Kaya; between other letters it is a vowel: Kuyper
_Y_AS_J = re.compile(r"^y|(?<=[aeiou])y(?=[aeiou])")
_VOWELS_INSIDE = re.compile(r"(?<=.)[aeiouy]")
_TWICE = re.compile(r"(.)\1+")
_NOT_A_LETTER = re.compile(r"[^\w]+|_")


def normalise(name: str) -> str:
    """Lower case, without accents and signs, single spaces: "Yıldız-van 't Hof" -> "yildiz van t hof"."""
    plain = unicodedata.normalize("NFKD", name.lower().translate(_LETTERS))
    letters = "".join(letter for letter in plain if not unicodedata.combining(letter)).translate(_LETTERS)
    return " ".join(_NOT_A_LETTER.sub(" ", letters.replace("'", " ").replace("’", " ")).split())


def without_particles(words: str) -> str:
    """Normalised words without the particles in front; the last word always stays: "van der berg" -> "berg"."""
    parts = words.split()
    while len(parts) > 1 and parts[0] in PARTICLES:
        parts.pop(0)
    return " ".join(parts)


def search_first(first_name: str, infix: str, last_name: str) -> str:
    """What is searched when somebody begins with the first name: "samira el idrissi"."""
    return normalise(f"{first_name} {infix} {last_name}")


def search_last(first_name: str, last_name: str) -> str:
    """What is searched when somebody begins with the last name: "idrissi samira"."""
    return f"{without_particles(normalise(last_name))} {normalise(first_name)}".strip()


def sound_key(first_name: str, last_name: str) -> str:
    """Equal for names that sound alike in Dutch: Dijkstra and Deikstra, Youssef and Joessef. At most 40 characters."""
    first = normalise(first_name).split()[:1]
    return f"{_sound(without_particles(normalise(last_name)))[:24]} {_sound(' '.join(first))[:15]}".strip()


def identity_columns(first_name: str, infix: str, last_name: str) -> dict[str, str]:
    """The three derived columns of Identity."""
    return {
        "search_first": search_first(first_name, infix, last_name),
        "search_last": search_last(first_name, last_name),
        "sound_key": sound_key(first_name, last_name),
    }


def match_token(first_name: str, last_name: str, birth_date: date | None) -> str:
    """A keyed token of how the name sounds and the birth date; empty without a birth date, because a name
    alone would point at too many people."""
    if birth_date is None:
        return ""
    message = f"llo-match-1|{sound_key(first_name, last_name)}|{birth_date.isoformat()}"
    return hmac.new(settings.MATCH_KEY.encode(), message.encode(), hashlib.sha256).hexdigest()


def _sound(words: str) -> str:
    return "".join(_sound_of_word(word) for word in words.split())


def _sound_of_word(word: str) -> str:
    sound = _SOFT_C.sub("s", word)
    for spelling, heard in _SOUNDS:
        sound = sound.replace(spelling, heard)
    sound = sound.replace("c", "k")
    sound = _Y_AS_J.sub("j", sound)
    if sound[-1:] == "d":
        sound = sound[:-1] + "t"
    return _VOWELS_INSIDE.sub("", _TWICE.sub(r"\1", sound))
