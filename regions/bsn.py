"""The product holds no citizen service numbers (X4). This recognises them, to keep them out."""

import re

# Dots and blanks are how people group the digits; a longer number is something else.
NINE_DIGITS = re.compile(r"(?<![\d.+])\d(?:[ .]?\d){8}(?![ .]?\d)")
# Nine digits of which the first was a 0 that a spreadsheet dropped; only believed beside the word itself.
EIGHT_OR_NINE = re.compile(r"(?<!\d)\d(?:[ .]?\d){7,8}(?![ .]?\d)")
CALLED_BSN = re.compile(
    r"\b(?:bsn|b\.s\.n\.?|burger ?service ?n(?:umme)?r\.?|sofi[- ]?(?:n(?:umme)?r\.?)?)(?![a-z])",
    re.IGNORECASE,
)
HIDDEN = "(BSN weggelaten)"
WEIGHTS = (9, 8, 7, 6, 5, 4, 3, 2, -1)


def passes_eleven_test(digits: str) -> bool:
    """Whether nine digits could be a citizen service number; one in eleven random numbers could.
    Eight digits are taken as nine that lost their 0."""
    digits = digits.zfill(9)
    if len(digits) != 9 or not digits.isascii() or not digits.isdigit() or not int(digits):
        return False
    return sum(weight * int(digit) for weight, digit in zip(WEIGHTS, digits, strict=True)) % 11 == 0


def numbers_like_bsn(text: str) -> list[str]:
    """The numbers of nine digits in a text that could be citizen service numbers, as they are written."""
    return [found for found in NINE_DIGITS.findall(text) if passes_eleven_test(re.sub(r"\D", "", found))]


def calls_itself_bsn(text: str) -> bool:
    """Whether a text says it is about a citizen service number and gives eight or nine digits, right or wrong."""
    return HIDDEN in text or bool(CALLED_BSN.search(text) and EIGHT_OR_NINE.search(text))


def hide_bsn(text: str) -> str:
    """The text as it may be kept: numbers that are called a BSN are replaced by a mark that says so."""
    return EIGHT_OR_NINE.sub(HIDDEN, text) if calls_itself_bsn(text) else text


def hide_numbers_like_bsn(text: str) -> str:
    """As hide_bsn, for text of which somebody has said that such numbers in it are BSNs."""
    for number in numbers_like_bsn(text):
        text = text.replace(number, HIDDEN)
    return hide_bsn(text)


def without_bsn(text: str) -> str:
    """The rest of a text that holds a BSN: the number and the word are gone."""
    rest = EIGHT_OR_NINE.sub("", CALLED_BSN.sub("", text.replace(HIDDEN, "")))
    return re.sub(r"\s{2,}", " ", rest).strip(" :;,.-")
