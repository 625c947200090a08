"""Counting the rows of a dump."""

import pytest

from regions.backup.counts import copy_head, counted_in_dump, differences
from regions.backup.report import table

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.mark.parametrize(("line", "expected"), [
    ("COPY public.regions_task (id, title, region_id) FROM stdin;", ("regions_task", ["id", "title", "region_id"])),
    ('COPY public."order" ("user", region_id) FROM stdin;', ("order", ["user", "region_id"])),
])  # fmt: skip
def test_the_head_of_a_copy_block(line, expected):
    assert copy_head(line) == expected


def test_counting_the_rows_of_a_dump():
    text = (
        b"SET x;\nCOPY public.a (id, region_id) FROM stdin;\n1\t7\n2\t7\n3\t8\n\\.\n\n"
        b"COPY public.b (id) FROM stdin;\n1\n\\.\nCOPY public.c (id) FROM stdin;\n\\.\n"
    )
    counts = counted_in_dump(text.splitlines(keepends=True))
    assert counts == {"a": {"7": 2, "8": 1}, "b": {"-": 1}, "c": {}}
    assert differences(counts, counts) == []
    assert differences({"a": {"7": 2}}, {"a": {"7": 1}}) == ["a, region 7: 2 expected, 1 found"]
    assert differences({"a": {"-": 3}}, {"a": {"7": 2, "8": 1}}) == []
    assert "region    7          2 rows" in table({"a": {"7": 2}, "b": {"-": 1}})
