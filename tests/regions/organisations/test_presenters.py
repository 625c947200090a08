"""The list of organisations in words."""

from datetime import date
from uuid import UUID

import pytest

from regions.models import Organisation
from regions.organisations.presenters import count_in_words, organisation_row

ID = UUID(int=7)


def organisation(**fields) -> Organisation:
    return Organisation(id=ID, region_id=1, name="ROC", kind="vocational_school", **fields)


def test_a_row_leads_on_for_who_may_edit():
    row = organisation_row(
        organisation(place="Hengelo", kvk_number="08093459"), region="twente", may_edit=True
    )
    assert (row.kind, row.place, row.kvk_number) == ("Mbo-school of roc", "Hengelo", "08093459")
    assert (row.url, row.is_ended) == (f"/regio/twente/organisaties/{ID}/", False)


def test_what_is_not_known_is_a_dash():
    row = organisation_row(organisation(ended_on=date(2026, 1, 5)), region="twente", may_edit=False)
    assert (row.place, row.kvk_number, row.url, row.is_ended) == ("–", "–", "", True)


@pytest.mark.parametrize(
    ("count", "words"), [(0, "0 organisaties"), (1, "1 organisatie"), (1200, "1.200 organisaties")]
)
def test_how_many(count, words):
    assert count_in_words(count) == words
