"""The list of organisations in words."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import ngettext

from regions.models import Organisation
from regions.words import number, sentence_case


@dataclass(frozen=True)
class OrganisationRow:
    """`url` is empty for who may only look."""

    name: str
    url: str
    kind: str
    place: str
    kvk_number: str
    is_ended: bool


def organisation_row(organisation: Organisation, *, region: str, may_edit: bool) -> OrganisationRow:
    """`region` is the slug in the address."""
    return OrganisationRow(
        name=organisation.name,
        url=reverse("organisation", args=[region, organisation.pk]) if may_edit else "",
        kind=sentence_case(organisation.get_kind_display()),
        place=organisation.place or "–",
        kvk_number=organisation.kvk_number or "–",
        is_ended=organisation.ended_on is not None,
    )


def count_in_words(count: int) -> str:
    """1 -> "1 organisatie", 1200 -> "1.200 organisaties"."""
    return ngettext("%(count)s organisatie", "%(count)s organisaties", count) % {"count": number(count)}
