"""Many people at once, and how many queries a page takes."""

from datetime import timedelta
from typing import Any

from django.db import connections
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from participants.actions import next_numbers
from participants.matching import identity_columns
from participants.models import Identity, Participant

WORDS_OF_TRANSACTIONS = ("BEGIN", "COMMIT", "ROLLBACK", "SAVEPOINT", "RELEASE")


def make_many(count: int, *, first_name: str = "Naam", **fields: Any) -> list[Participant]:
    """People without a history, in the open scope."""
    day = timezone.localdate() - timedelta(days=10)
    people = Participant.objects.bulk_create(
        Participant(number=number, registered_on=day, last_contact_on=day, **fields)
        for number in next_numbers(count)
    )
    Identity.objects.bulk_create(
        Identity(participant=person, first_name=f"{first_name}{place:05d}", last_name=f"Achter{place:05d}",
                 **identity_columns(f"{first_name}{place:05d}", "", f"Achter{place:05d}"))
        for place, person in enumerate(people)
    )  # fmt: skip
    return people


def settled_queries_of(client: Client, address: str) -> int:
    """Statements of a page that was opened before, on both connections, without those around transactions."""
    assert client.get(address).status_code == 200, address
    with (
        CaptureQueriesContext(connections["default"]) as main,
        CaptureQueriesContext(connections["log"]) as log,
    ):
        client.get(address)
    sql = [query["sql"] for query in [*main.captured_queries, *log.captured_queries]]
    return len([statement for statement in sql if not statement.startswith(WORDS_OF_TRANSACTIONS)])
