"""People as rows of a list."""

from datetime import date
from uuid import UUID

from governance.indicators.presenters.people import PersonRow, person_rows, stalled_url
from governance.indicators.queries.people import ListedPerson
from governance.indicators.records.stalled import FOLLOW_UPS, SILENT

FATMA = ListedPerson(UUID(int=1), "Fatma Yıldız", "at_work", "", date(2026, 10, 12))


def test_a_row_says_stage_supervisor_and_contact():
    assert person_rows([FATMA], "twente", date(2026, 11, 22)) == [
        PersonRow(
            name="Fatma Yıldız",
            url=f"/regio/twente/deelnemers/{UUID(int=1)}/",
            stage="Aan het werk",
            supervisor="Geen begeleider",
            contact="41 dagen geleden",
        )
    ]


def test_people_stand_on_a_page_of_ours_and_conversations_on_their_own():
    assert stalled_url(SILENT, "twente") == "/regio/twente/cijfers/silent/"
    assert "/trajecten/" in stalled_url(FOLLOW_UPS, "twente")
