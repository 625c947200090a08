"""Put the public facts about regions in the database, any number of times."""

from dataclasses import dataclass

from django.core.management.color import no_style
from django.db import connections, transaction

from regions.models import Region
from regions.reference import RegionFacts, region_facts

# Settings such as the state or the lead organisation belong to the region and are never put back.
FACTS = ("name", "short_name", "cbs_code", "abbreviation", "tile_row", "tile_column")


@dataclass(frozen=True)
class Loaded:
    added: int
    changed: int
    unchanged: int


def load_regions(*, using: str = "owner") -> Loaded:
    """Add the regions that are missing and set their facts right. Only the owner may add regions."""
    with transaction.atomic(using=using):
        _count_on_from_the_last(using)
        known = {region.slug: region for region in Region.objects.using(using)}
        outcomes = [_load(facts, known.get(facts.slug), using) for facts in region_facts()]
    return Loaded(*(outcomes.count(outcome) for outcome in ("added", "changed", "unchanged")))


def _count_on_from_the_last(using: str) -> None:
    """A copy that was put back has its own numbers; the next one must be free."""
    connection = connections[using]
    with connection.cursor() as cursor:
        for statement in connection.ops.sequence_reset_sql(no_style(), [Region]):
            cursor.execute(statement)


def _load(facts: RegionFacts, region: Region | None, using: str) -> str:
    wanted = {name: getattr(facts, name) for name in FACTS}
    if region is None:
        Region.objects.using(using).create(slug=facts.slug, **wanted)
        return "added"
    if wanted == {name: getattr(region, name) for name in FACTS}:
        return "unchanged"
    Region.objects.using(using).filter(pk=region.pk).update(**wanted)
    return "changed"
