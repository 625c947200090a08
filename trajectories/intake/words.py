"""How we compare words that people typed: without accents, capitals, dots and double blanks."""

import re
from functools import lru_cache

from participants.matching import normalise


@lru_cache(maxsize=50_000)
def plain(text: str) -> str:
    """ "Geb.datum " → "geb datum"; "Yılmaz" → "yilmaz". The same as names are searched by."""
    return normalise(text)


@lru_cache(maxsize=20_000)
def _pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    parts = "|".join(
        re.escape(word[:-1]) + r"\w*" if word.endswith("*") else re.escape(word) for word in words
    )
    return re.compile(rf"\b(?:{parts})\b")


def any_word(text: str, *words: str) -> bool:
    """Whether one of the words, or the beginnings marked with *, stands in this plain text."""
    return bool(_pattern(words).search(text))
