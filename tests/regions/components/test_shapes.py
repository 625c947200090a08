from regions.components.shapes import TimelineLine, by_month


def line(number: int, month: str) -> TimelineLine:
    return TimelineLine(
        id=str(number), icon="phone", tone="", kind="Gebeld", month=month, date="vr 20 nov", who="", text=""
    )


def test_lines_stand_below_their_month_in_their_own_order():
    lines = [
        line(1, "november 2026"),
        line(2, "november 2026"),
        line(3, "oktober 2026"),
        line(4, "november 2025"),
    ]
    assert [(month, [one.id for one in found]) for month, found in by_month(lines)] == [
        ("November 2026", ["1", "2"]),
        ("Oktober 2026", ["3"]),
        ("November 2025", ["4"]),
    ]
    assert by_month([]) == []


def test_a_line_that_can_no_longer_be_taken_back_has_no_way_and_no_badges():
    assert (line(1, "november 2026").undo_url, line(1, "november 2026").badges) == ("", ())
