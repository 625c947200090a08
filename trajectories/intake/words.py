"""How we compare words that people typed: without accents, capitals, dots and double blanks."""

import re
import unicodedata
from functools import lru_cache

# Letters that do not fall apart into a base letter and a mark.
PLAIN_LETTERS = str.maketrans(
    {"ı": "i", "ł": "l", "ø": "o", "đ": "d", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th"}
)


@lru_cache(maxsize=50_000)
def plain(text: str) -> str:
    """ "Geb.datum " → "geb datum"; "Yılmaz" → "yilmaz"."""
    decomposed = unicodedata.normalize("NFKD", text.casefold().translate(PLAIN_LETTERS))
    letters = "".join(letter for letter in decomposed if not unicodedata.combining(letter))
    return " ".join(re.findall(r"[^\W_]+", letters))


def any_word(text: str, *words: str) -> bool:
    """Whether one of the words, or the beginnings marked with *, stands in this plain text."""
    pattern = "|".join(
        re.escape(word[:-1]) + r"\w*" if word.endswith("*") else re.escape(word) for word in words
    )
    return bool(re.search(rf"\b(?:{pattern})\b", text))
