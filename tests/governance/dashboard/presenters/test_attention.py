"""What needs a look, in words."""

import pytest

from governance.dashboard.presenters.attention import AttentionLine, attention_lines, silent_people
from governance.indicators.records.stalled import (
    FOLLOW_UPS,
    PAST_END,
    SILENT,
    STEPS_OVERDUE,
    WITHOUT_SUPERVISOR,
)
from regions.models import Region
from tests.governance.stage import TODAY

REGION = Region(slug="twente", silent_days=28)


def test_one_line_for_each_kind_that_there_is():
    counts = {SILENT: 3, FOLLOW_UPS: 1, WITHOUT_SUPERVISOR: 2, PAST_END: 1, STEPS_OVERDUE: 0}
    lines = attention_lines(counts, REGION)
    assert [(line.count, line.text) for line in lines] == [
        ("3 deelnemers", "langer dan 4 weken geen contact"),
        ("1 gesprek", "plannen, na 6, 12 of 24 maanden werk"),
        ("2 zonder begeleider", "screening is klaar"),
        ("1 deelnemer", "met een traject over de einddatum"),
    ]
    assert lines[0] == AttentionLine(
        "/regio/twente/cijfers/silent/",
        "3 deelnemers",
        "langer dan 4 weken geen contact",
        "clock",
        "negative",
    )


@pytest.mark.parametrize(("days", "time"), [(7, "1 week"), (28, "4 weken"), (30, "30 dagen"), (1, "1 dag")])
def test_the_time_is_the_regions_own(days, time):
    region = Region(slug="twente", silent_days=days)
    assert attention_lines({SILENT: 1}, region)[0].text == f"langer dan {time} geen contact"
    assert silent_people([], {SILENT: 1}, region, TODAY).title == f"Langer dan {time} geen contact"


def test_the_list_says_how_many_there_are_in_all():
    silent = silent_people([], {SILENT: 501}, REGION, TODAY)
    assert (silent.count, silent.url) == ("meer dan 500 deelnemers", "/regio/twente/cijfers/silent/")
