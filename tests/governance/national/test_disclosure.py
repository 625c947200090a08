"""A number under ten cannot be found: whatever it is, the pages are the same to the last byte."""

import pytest

from governance.disclosure import EXACT, NATIONAL
from governance.national.presenters import counters
from governance.national.presenters.choosing import COLUMNS, SHOWN
from governance.national.presenters.map import MAPS
from governance.national.views import region as region_view
from tests.governance.national.stage import body, tell

pytestmark = pytest.mark.django_db
SMALL = (0, 1, 7, 9)
OVERVIEWS = [
    *({"toon": shown} for shown in SHOWN),
    *({"sort": f"{sign}{column}"} for column in COLUMNS for sign in ("", "-")),
    *({"kaart": which} for which in MAPS),
]


@pytest.fixture
def three(cast):
    """Twente has numbers to show and a small one; Limburg has only small ones."""
    tell(cast.zuidoost, counted=90, at_work=55, at_work_6=40, still_6=20, registered=120, started=95)
    return cast


def plant(cast, few: int) -> None:
    """Twente with `few` people at work, of whom some were asked and some still work; Limburg with `few` of all."""
    tell(cast.twente, counted=43, registered=60, started=50, at_work=few, at_work_6=few, still_6=few // 2)
    tell(cast.limburg, counted=few, registered=few, started=few, at_work=9 - few, learning=few)


def pages(client) -> list[bytes]:
    return [
        *(body(client, "/landelijk/", **query) for query in OVERVIEWS),
        body(client, "/landelijk/regio/twente/"),
        body(client, "/landelijk/regio/noord-limburg/"),
    ]


def test_the_pages_are_the_same_whatever_the_small_number_is(three, client_for):
    client, seen = client_for(three.mieke), []
    for few in SMALL:
        plant(three, few)
        seen.append(pages(client))
    assert all(one == seen[0] for one in seen[1:])
    assert b"minder dan 10" in seen[0][0]


@pytest.mark.parametrize("module", [counters, region_view], ids=lambda module: module.__name__)
def test_of_the_test_an_open_sieve_is_seen(three, client_for, monkeypatch, module):
    monkeypatch.setattr(module, "NATIONAL", EXACT)
    client, seen = client_for(three.mieke), []
    for few in SMALL:
        plant(three, few)
        seen.append(pages(client))
    assert not all(one == seen[0] for one in seen[1:])


def test_who_did_not_stay_cannot_be_found_when_few_did_not(three, client_for):
    """30 were asked, and 29, 28 or 21 still worked: the percentage and the number of the asked would tell."""
    client, seen = client_for(three.mieke), []
    for still in (29, 28, 21):
        tell(three.twente, counted=43, at_work=30, at_work_6=30, still_6=still)
        seen.append(body(client, "/landelijk/"))
    assert seen[0] == seen[1] == seen[2]
    tell(three.twente, counted=43, at_work=30, at_work_6=30, still_6=15)
    assert "50%" in body(client, "/landelijk/").decode()


def test_a_total_is_of_what_is_shown_and_says_so(three, client_for):
    plant(three, 7)
    seen = body(client_for(three.mieke), "/landelijk/").decode()
    assert "<dd>133</dd>" in seen  # 90 + 43
    assert "zonder 1 regio met minder dan 10" in seen
    assert "<dd>55</dd>" in seen
    assert "zonder 2 regio’s met minder dan 10" in seen


def test_hidden_numbers_have_no_order(three, client_for):
    plant(three, 7)  # Limburg 2 and Twente 7 at work: by number Limburg would be last
    for sort in ("werk", "-werk"):
        seen = body(client_for(three.mieke), "/landelijk/", sort=sort).decode()
        table = seen[seen.index("<tbody") :]
        places = [table.index(f">{name}</a>") for name in ("Zuidoost-Brabant", "Noord-Limburg", "Twente")]
        assert places == sorted(places), sort


@pytest.mark.parametrize(("values", "hidden"), [
    ([40, 30, 20], set()),
    ([40, 30, 9], {1, 2}),
    ([40, 9, 9], {0, 1, 2}),  # together 18: two numbers under ten can only be 9 and 9
    ([40, 0, 0, 12], {0, 1, 2, 3}),  # 12 is too little beside: the total would tell that both are under three
    ([40, 0, 30, 25], {1, 3}),
    ([5], {0}),
    ([], set()),
])  # fmt: skip
def test_a_hidden_cell_takes_another_with_it(values, hidden):
    assert NATIONAL.hidden_cells(values) == hidden


@pytest.mark.parametrize("total", [12, 18, 20, 28, 33, 47])
def test_every_hidden_cell_could_be_any_small_number(total):
    """The attack: whoever knows the rule, the total and the shown cells tries all tables that look the same."""
    looks: dict[tuple, list[tuple[int, ...]]] = {}
    for table in [(a, b, total - a - b) for a in range(total + 1) for b in range(total + 1 - a)]:
        hidden = NATIONAL.hidden_cells(table)
        look = tuple(None if place in hidden else value for place, value in enumerate(table))
        looks.setdefault(look, []).append(table)
    for look, alike in looks.items():
        for place, value in enumerate(look):
            if value is None:
                assert len({table[place] for table in alike}) >= NATIONAL.cell, look
