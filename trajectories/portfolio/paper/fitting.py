"""How many skills have room on two pages. An estimate in millimetres, on the safe side: a test prints the extremes."""

from dataclasses import dataclass
from math import ceil

TWO_PAGES = 2 * 259
UNFILLED = 52  # what stays empty at the end of a page, because a row or a part is not cut in two
LINE = 5.95
AROUND_A_ROW = 3.9
HEAD_OF_A_TABLE = 28  # space, title, sentence and names of the columns
REST_OF_A_TABLE = 7
SIGNATURES = 74
# Letters that fit on one line, of each kind of text.
OF_A_SKILL, OF_A_NAME, OF_A_TRADE, OF_A_WISH, OF_A_STEP = 28, 30, 64, 74, 70


@dataclass(frozen=True)
class Sizes:
    """The texts that are as long as people made them."""

    name: str
    trade: str
    wish: str
    step: str
    events: int


def lines(text: str, per_line: int) -> int:
    return max(1, ceil(len(text) / per_line))


def room_for_skills(sizes: Sizes) -> float:
    """What is left for the rows of both tables."""
    road = 15 + sizes.events * (LINE + AROUND_A_ROW)
    step = 24 + 6.5 * max(2, lines(sizes.step, OF_A_STEP))
    tables = 2 * (HEAD_OF_A_TABLE + REST_OF_A_TABLE)
    return TWO_PAGES - UNFILLED - top_of(sizes) - tables - road - step - SIGNATURES


def height_of(skill: str) -> float:
    return LINE * lines(skill, OF_A_SKILL) + AROUND_A_ROW


def how_many_fit(vocational: list[str], basic: list[str], room: float) -> tuple[int, int]:
    """So many of each, from the front: the longer table gives way first, because both weigh the same."""
    first, second = len(vocational), len(basic)
    while sum(map(height_of, vocational[:first] + basic[:second])) > room and first + second > 2:
        if first >= second:
            first -= 1
        else:
            second -= 1
    return first, second


def fit_on_first_page(sizes: Sizes, skills: list[str]) -> bool:
    """Whether both tables surely end on the first page; then the second one begins with what somebody did."""
    tables = 2 * (HEAD_OF_A_TABLE + REST_OF_A_TABLE) + sum(map(height_of, skills))
    return top_of(sizes) + tables < TWO_PAGES / 2 - 4


def top_of(sizes: Sizes) -> float:
    """Name, trade and wish; a wish that is still to be written takes three lines."""
    name = 18 + 11 * lines(sizes.name, OF_A_NAME) + 6.5 * lines(sizes.trade, OF_A_TRADE)
    return name + 10 + 6.5 * (lines(sizes.wish, OF_A_WISH) if sizes.wish else 4)
