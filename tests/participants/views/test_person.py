"""The page of one person: what it shows to whom, its timeline, and what it costs."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone
from django.utils.safestring import mark_safe

from participants import actions, hooks
from participants.models import (
    TimelineEntry,
)
from tests.cast import in_region
from tests.participants.many import settled_queries_of
from tests.participants.stage import today

pytestmark = pytest.mark.django_db


def test_coordinator_and_own_supervisor_open_it(full, cast, asks, url):
    for member in (cast.karin, cast.jeroen):
        page = asks(member, url("person", full))
        for text in (
            "Samira El Idrissi", "Gestart", "Leest zelf de pakbon", "Werken in de zorg", "Taalmeter", "A2",
            "Het ging over de kinderopvang", "moeite met taal", "Onderzoek naar wat het oplevert", "24 uur",
            "06 12345678",
        ):  # fmt: skip
            assert text in page, text


def test_adviser_sees_who_is_placed_without_the_personal_story(full, people, cast, asks, url):
    asks(cast.bas, url("person", full), status=404)
    with in_region(cast.twente):
        actions.mark_placed(participant=full, is_placed=True)
    page = asks(cast.bas, url("person", full))
    assert "Samira El Idrissi" in page
    for hidden in ("Taalmeter", "Gescreend", "kinderopvang", "moeite met taal", "Toestemming", "Werken in de zorg",
                   "Past bij de regeling", "Niveau getoetst"):  # fmt: skip
        assert hidden not in page, hidden
    for name in (
        "screening",
        "level",
        "consent",
        "eligibility",
        "details",
        "status",
        "step_new",
        "access_log",
    ):
        asks(cast.bas, url(name, full), status=403)


def test_who_may_not_open_it(full, cast, asks, url):
    for member in (cast.anouk, cast.petra, cast.ad):
        asks(member, url("person", full), status=403)
    asks(cast.zoe, url("person", full), status=404)


def test_queries_do_not_grow(full, cast, client_for, url, monkeypatch):
    monkeypatch.setattr(hooks.PERSON_CARDS, "_added", [])
    client = client_for(cast.karin)
    trivial = settled_queries_of(client, "/regio/twente/menu/")
    for _round in range(2):
        asked = settled_queries_of(client, url("person", full)) - trivial
        assert asked == 4, "the person, all notes, the timeline, and the reading log"
        with in_region(cast.twente):
            for day in range(30):
                said = {"by": cast.jeroen, "participant": full}
                on = today() - timedelta(days=day)
                actions.add_entry(**said, kind="phone", on=on, text="Gebeld")
                actions.agree_step(**said, text="Stap", agreed_on=on)


def test_the_next_step_is_the_one_with_the_nearest_day(people, cast, asks, url):
    with in_region(cast.twente):
        for text, days in (("Later", 20), ("Eerst", 2)):
            actions.agree_step(
                by=None,
                participant=people.samira,
                text=text,
                agreed_on=today(),
                due_on=today() + timedelta(days),
            )
    assert '<p class="next-step">Eerst</p>' in asks(cast.jeroen, url("person", people.samira))


def test_older_entries_on_the_next_page(people, cast, asks, url):
    with in_region(cast.twente):
        for number in range(25):
            actions.add_entry(
                by=cast.jeroen, participant=people.samira, kind="phone", on=today() - timedelta(days=number),
                text=f"Gesprek{number:02d}",
            )  # fmt: skip
    page = asks(cast.jeroen, url("person", people.samira))
    assert "Gesprek09" in page
    assert "Gesprek10" not in page
    older = asks(cast.jeroen, url("timeline", people.samira) + "?page=2")
    assert "Gesprek10" in older
    assert "<html" in older
    part = asks(cast.jeroen, url("timeline", people.samira) + "?page=2", **{"HX-Request": "true"})
    assert "<html" not in part
    assert "Gesprek19" in part


def test_undo_of_an_entry_for_half_an_hour(people, cast, client_for, asks, url):
    with in_region(cast.twente):
        entry = actions.add_entry(
            by=cast.jeroen, participant=people.samira, kind="phone", on=today(), text="Fout"
        )
    address = url("entry_undo", people.samira, entry.pk)
    assert address in asks(cast.jeroen, url("person", people.samira))
    client_for(cast.jeroen).get(address)
    with in_region(cast.twente):
        assert TimelineEntry.objects.standing().filter(pk=entry.pk).exists()
        TimelineEntry.objects.filter(pk=entry.pk).update(recorded_at=timezone.now() - timedelta(minutes=31))
    assert address not in asks(cast.jeroen, url("person", people.samira))
    client_for(cast.jeroen).post(address)
    with in_region(cast.twente):
        assert TimelineEntry.objects.standing().filter(pk=entry.pk).exists(), "too late"
        TimelineEntry.objects.filter(pk=entry.pk).update(recorded_at=timezone.now())
    assert client_for(cast.zoe).post(address).status_code == 404
    client_for(cast.jeroen).post(address)
    assert (
        "Fout"
        not in asks(cast.jeroen, url("person", people.samira)).split("<body")[1].split('id="tijdlijn"')[-1]
    )


def test_a_colleague_does_not_undo_what_another_wrote(people, cast, client_for, url):
    with in_region(cast.twente):
        entry = actions.add_entry(
            by=cast.karin, participant=people.samira, kind="phone", on=today(), text="Van Karin"
        )
    client_for(cast.jeroen).post(url("entry_undo", people.samira, entry.pk))
    with in_region(cast.twente):
        assert TimelineEntry.objects.standing().filter(pk=entry.pk).exists()


def test_cards_are_filled_by_higher_apps(people, cast, asks, url):
    def render(request, participant, tells_all):
        return hooks.Cards(skills=mark_safe(f"<p>Van hoger: {participant.number}</p>" if tells_all else ""))

    hooks.PERSON_CARDS.add(render)
    try:
        assert f"Van hoger: {people.samira.number}" in asks(cast.jeroen, url("person", people.samira))
        assert "Van hoger" not in asks(cast.bas, url("person", people.wim)), "skills are not for an adviser"
    finally:
        hooks.PERSON_CARDS.remove(render)


def test_navigation_leads_here(cast, asks):
    assert reverse("participants:list", args=["twente"]) in asks(cast.jeroen, "/regio/twente/menu/")
    assert reverse("participants:list", args=["twente"]) not in asks(cast.petra, "/regio/twente/menu/")
