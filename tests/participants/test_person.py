"""The page of one person: who may open it, what it shows, steps, timeline, status, looks, and what it costs."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone
from django.utils.safestring import mark_safe

from participants import actions, hooks
from participants.models import (
    Consent,
    LevelTest,
    Look,
    Milestone,
    Participant,
    Screening,
    Step,
    TimelineEntry,
    Wish,
    WorkSituation,
)
from regions.models import AccessEvent
from tests.cast import in_region
from tests.participants.many import settled_queries_of

pytestmark = pytest.mark.django_db
REASON = "Ik vervang Erik deze week"


def today():
    return timezone.localdate()


def fresh(cast, participant):
    with in_region(cast.twente):
        return Participant.objects.get(pk=participant.pk)


def only(cast, model):
    with in_region(cast.twente):
        return model.objects.order_by("pk").last()


@pytest.fixture
def full(people, cast):
    """Samira with something of everything."""
    person = people.samira
    with in_region(cast.twente):
        said = {"by": cast.jeroen, "participant": person}
        actions.record_screening(**said, instrument="taalmeter", taken_on=today(), outcome="indication")
        actions.record_level_test(**said, skill="reading", scale="cefr", level="A2", taken_on=today())
        actions.assess_eligibility(
            **said, is_eligible=True, ground="low_literate", evidence="screening", assessed_on=today()
        )
        actions.record_consent(
            **said, purpose="impact_research", answer="given", channel="conversation", answered_on=today()
        )
        actions.record_milestone(**said, kind="started", on=today())
        actions.state_wish(**said, text="Werken in de zorg", said_on=today())
        actions.agree_step(
            **said, text="Leest zelf de pakbon", agreed_on=today(), due_on=today() + timedelta(days=5)
        )
        actions.record_work_situation(**said, status="employed", since=today(), hours_per_week=24)
        actions.add_entry(
            **said, kind="conversation", on=today(), text="Het ging over de kinderopvang.", skills=["Lezen"]
        )
    return person


# Who opens it


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


def test_a_person_of_another_region_is_not_found(people, cast, asks, url):
    asks(cast.karin, url("person", people.vera), status=404)
    for name in ("timeline", "details", "status", "screening", "consent", "reason", "access_log"):
        asks(cast.karin, url(name, people.vera), status=404)


def test_another_supervisor_gives_a_reason_first(people, cast, client_for, url):
    client = client_for(cast.jeroen)
    response = client.get(url("person", people.wim))
    assert response.status_code == 302
    assert "/reden/?na=" in response["Location"]
    asked = client.get(response["Location"]).content.decode()
    assert "Erik Bos" in asked
    assert "Wim" not in asked
    assert client.post(url("reason", people.wim), {"reason": ""}).status_code == 422
    opened = client.post(url("reason", people.wim), {"reason": REASON, "na": url("status", people.wim)})
    assert opened["Location"] == url("status", people.wim)
    page = client.get(url("person", people.wim)).content.decode()
    assert "Wim van der Berg" in page
    assert "Je kijkt bij een deelnemer van een collega" in page


def test_the_reason_holds_for_an_hour_and_saving_a_little_longer(people, cast, client_for, url):
    client = client_for(cast.jeroen)
    client.post(url("reason", people.wim), {"reason": REASON})
    with in_region(cast.twente):
        Look.objects.update(until=timezone.now() - timedelta(minutes=5))
    assert client.get(url("person", people.wim)).status_code == 302
    assert client.post(url("step_new", people.wim), {"text": "Belt zelf"})["Location"] == url(
        "person", people.wim
    )
    with in_region(cast.twente):
        Look.objects.update(until=timezone.now() - timedelta(minutes=31))
    assert "/reden/" in client.post(url("step_new", people.wim), {"text": "Belt weer"})["Location"]


def test_the_reason_of_one_colleague_is_not_the_reason_of_another(people, cast, client_for, url):
    client_for(cast.jeroen).post(url("reason", people.wim), {"reason": REASON})
    assert client_for(cast.erik).get(url("person", people.samira)).status_code == 302
    assert client_for(cast.jeroen).get(url("person", people.fatma)).status_code == 302


def test_the_way_back_after_a_reason_stays_inside(people, cast, client_for, url):
    for wanted in ("https://elsewhere.example/", "//elsewhere.example", "/regio/zuidoost-brabant/"):
        response = client_for(cast.jeroen).post(url("reason", people.wim), {"reason": REASON, "na": wanted})
        assert response["Location"] == url("person", people.wim)


def test_who_needs_no_reason_or_may_give_none(people, cast, client_for, url):
    assert client_for(cast.karin).get(url("reason", people.wim)).status_code == 303
    assert client_for(cast.bas).get(url("reason", people.samira)).status_code == 404
    assert client_for(cast.anouk).get(url("reason", people.samira)).status_code == 403
    assert client_for(cast.zoe).post(url("reason", people.samira), {"reason": REASON}).status_code == 404


def test_reasons_are_visible_to_the_coordinator_only(people, cast, client_for, asks, url):
    assert "Niemand opende" in asks(cast.karin, url("looks"))
    client_for(cast.jeroen).post(url("reason", people.wim), {"reason": REASON})
    for page in (asks(cast.karin, url("looks")), asks(cast.karin, url("access_log", people.wim))):
        assert REASON in page
        assert "Jeroen Smit" in page
    for member in (cast.jeroen, cast.anouk):
        asks(member, url("looks"), status=403)
        asks(member, url("access_log", people.wim), status=403)
    assert REASON not in asks(cast.zoe, url("looks", region="zuidoost-brabant"))
    asks(cast.zoe, url("looks"), status=404)


@pytest.mark.django_db(transaction=True, databases=["default", "log", "owner"])
def test_every_opening_is_in_the_reading_log_with_its_reason(people, cast, client_for, asks, url):
    client = client_for(cast.jeroen)
    asks(cast.karin, url("person", people.wim))
    client.post(url("reason", people.wim), {"reason": REASON})
    client.get(url("person", people.wim))
    client_for(cast.bas).get(url("person", people.samira))
    with in_region(cast.twente):
        look = Look.objects.get()
        events = list(AccessEvent.objects.order_by("at").values_list("actor_id", "kind", "look_id"))
    assert (cast.karin.pk, "file", None) in events
    assert (cast.jeroen.pk, "file", look.pk) in events
    assert (cast.bas.pk, "refused", None) in events
    page = asks(cast.karin, url("access_log", people.wim))
    assert "Pagina geopend" in page
    assert REASON in page
    refused = asks(cast.karin, url("access_log", people.samira))
    assert "Bas Hofman" in refused
    assert "geweigerd" in refused


def test_who_changed_what_is_on_the_page(full, cast, asks, url):
    page = asks(cast.karin, url("access_log", full))
    for text in ("Screening vastgelegd", "Toestemming vastgelegd", "Mijlpaal vastgelegd", "Jeroen Smit"):
        assert text in page, text
    assert "kinderopvang" not in page


# What it costs


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


# Steps and wish


def test_agree_change_finish_and_reopen_a_step(people, cast, client_for, url):
    client, samira = client_for(cast.jeroen), people.samira
    assert client.post(url("step_new", samira), {"text": "", "due_on": ""}).status_code == 422
    assert client.post(url("step_new", samira), {"text": "Belt", "due_on": "morgen"}).status_code == 422
    assert (
        client.post(url("step_new", samira), {"text": "Belt zelf", "due_on": "2027-01-05"}).status_code == 303
    )
    step = only(cast, Step)
    assert (
        client.post(url("step_change", samira, step.pk), {"text": "Belt de school", "due_on": ""}).status_code
        == 303
    )
    assert client.get(url("step_finish", samira, step.pk)).status_code == 405
    client.post(url("step_finish", samira, step.pk))
    page = client.get(url("person", samira)).content.decode()
    assert "Kleine stap staat op klaar" in page
    assert url("step_reopen", samira, step.pk) in page
    client.post(url("step_reopen", samira, step.pk))
    assert only(cast, Step).done_on is None
    assert only(cast, Step).text == "Belt de school"


def test_a_step_belongs_to_its_person(people, cast, client_for, url):
    with in_region(cast.twente):
        step = actions.agree_step(by=None, participant=people.wim, text="Van Wim", agreed_on=today())
    client = client_for(cast.jeroen)
    assert client.post(url("step_finish", people.samira, step.pk)).status_code == 404
    assert client.post(url("step_change", people.samira, step.pk), {"text": "x"}).status_code == 404


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


def test_wish(people, cast, client_for, url):
    client = client_for(cast.jeroen)
    assert client.post(url("wish", people.samira), {"text": ""}).status_code == 422
    assert client.post(url("wish", people.samira), {"text": "Ik wil bsn 111222333"}).status_code == 422
    assert client.post(url("wish", people.samira), {"text": "Zelf post lezen"}).status_code == 303
    assert only(cast, Wish).text == "Zelf post lezen"


# Timeline


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


# Status


def test_stop_with_a_reason_undo_and_reopen(people, cast, client_for, url):
    client, samira = client_for(cast.jeroen), people.samira
    answers = {"kind": "stopped", "on": str(today()), "reason": ""}
    assert "Kies een reden" in client.post(url("status", samira), answers).content.decode()
    assert client.post(url("status", samira), answers | {"reason": "moved"}).status_code == 303
    assert fresh(cast, samira).standing == "stopped"
    page = client.get(url("person", samira)).content.decode()
    assert "Eerder gestopt" in page
    with in_region(cast.twente):
        milestone = Milestone.objects.get(kind="stopped")
    client.post(url("status_undo", samira, milestone.pk))
    assert fresh(cast, samira).standing == "on_the_road"
    client.post(url("status", samira), answers | {"reason": "moved"})
    choices = client.get(url("status", samira)).content.decode()
    assert "Heropenen" in choices
    assert 'value="paused"' not in choices
    client.post(url("status", samira), {"kind": "reopened", "on": str(today())})
    assert fresh(cast, samira).standing == "on_the_road"
    assert "ongedaan gemaakt" in client.get(url("status", samira)).content.decode()


def test_status_refuses_what_does_not_fit(people, cast, client_for, url):
    client, samira = client_for(cast.jeroen), people.samira
    for answers in (
        {"kind": "reopened", "on": str(today())},
        {"kind": "at_work", "on": str(today())},
        {"kind": "referred", "on": str(today() + timedelta(days=1))},
        {"kind": "referred", "on": str(samira.registered_on - timedelta(days=1))},
        {"kind": "referred", "on": ""},
    ):
        assert client.post(url("status", samira), answers).status_code == 422, answers
    assert fresh(cast, samira).standing == "on_the_road"


def test_status_is_undone_for_half_an_hour_only(people, cast, client_for, url):
    with in_region(cast.twente):
        milestone = actions.record_milestone(by=None, participant=people.samira, kind="referred", on=today())
        Milestone.objects.filter(pk=milestone.pk).update(recorded_at=timezone.now() - timedelta(hours=1))
    client_for(cast.jeroen).post(url("status_undo", people.samira, milestone.pk))
    assert fresh(cast, people.samira).standing == "referred"


# The other notes


def test_screening_and_level_stay_apart(people, cast, client_for, url):
    client, samira = client_for(cast.jeroen), people.samira
    screening = {
        "instrument": "taalmeter",
        "taken_on": str(today()),
        "outcome": "indication",
        "place": "Taalhuis",
    }
    assert client.post(url("screening", samira), screening | {"outcome": ""}).status_code == 422
    assert client.post(url("screening", samira), screening | {"place": "bsn 111222333"}).status_code == 422
    assert client.post(url("screening", samira), screening).status_code == 303
    assert only(cast, Screening).outcome == "indication"
    assert only(cast, LevelTest) is None
    level = {"skill": "reading", "level": "cefr:A2", "instrument": "toa", "taken_on": str(today())}
    assert client.post(url("level", samira), level | {"level": "ref_numeracy:1F"}).status_code == 422
    assert client.post(url("level", samira), level).status_code == 303
    page = client.get(url("level", samira)).content.decode()
    assert "A2" in page


def test_scales_of_the_other_language_are_not_offered(people, cast, client_for, url):
    with in_region(cast.twente):
        Participant.objects.filter(pk=people.samira.pk).update(language_background="nt2")
    client = client_for(cast.jeroen)
    page = client.get(url("level", people.samira)).content.decode()
    assert "cefr:A2" in page
    assert "ref_language:1F" not in page
    answers = {"skill": "reading", "level": "ref_language:1F", "instrument": "toa", "taken_on": str(today())}
    assert client.post(url("level", people.samira), answers).status_code == 422


def test_consent_given_and_withdrawn_holds_at_once(people, cast, client_for, url):
    client, samira = client_for(cast.jeroen), people.samira
    assert "Nog vragen" in client.get(url("person", samira)).content.decode()
    asked = client.get(url("consent", samira) + "?vraag=impact_research").content.decode()
    assert "Zij krijgen je naam niet" in asked
    answers = {
        "purpose": "impact_research",
        "answer": "given",
        "channel": "paper",
        "answered_on": str(today()),
    }
    assert client.post(url("consent", samira), answers | {"answer": ""}).status_code == 422
    assert client.post(url("consent", samira), answers | {"purpose": "x"}).status_code == 422
    assert client.post(url("consent", samira), answers | {"channel": "import"}).status_code == 422
    client.post(url("consent", samira), answers)
    assert ">Ja</span>" in client.get(url("person", samira)).content.decode()
    client.post(url("consent", samira), answers | {"answer": "withdrawn"})
    page = client.get(url("person", samira)).content.decode()
    assert ">Ja</span>" not in page
    assert "Ingetrokken" in page
    with in_region(cast.twente):
        assert Consent.objects.count() == 2


def test_details(people, cast, client_for, url):
    client, samira = client_for(cast.jeroen), people.samira
    page = client.get(url("details", samira)).content.decode()
    assert 'value="Samira"' in page
    assert 'name="supervisor"' not in page
    answers = {
        "first_name": "Samira",
        "last_name": "Amrani",
        "language_background": "nt2",
        "registered_on": str(today()),
    }
    assert client.post(url("details", samira), answers | {"registered_on": ""}).status_code == 422
    assert client.post(url("details", samira), answers).status_code == 303
    assert "Samira Amrani" in client.get(url("person", samira)).content.decode()
    assert fresh(cast, samira).supervisor_id == cast.jeroen.pk, "what was not asked stays"
    client_for(cast.karin).post(url("details", samira), answers | {"supervisor": str(cast.erik.pk)})
    assert fresh(cast, samira).supervisor_id == cast.erik.pk


def test_work(people, cast, client_for, url):
    client, samira = client_for(cast.jeroen), people.samira
    answers = {"status": "employed", "hours_per_week": "24", "benefit": "", "since": str(today())}
    assert client.post(url("work", samira), answers | {"hours_per_week": "90"}).status_code == 422
    assert client.post(url("work", samira), answers).status_code == 303
    assert only(cast, WorkSituation).hours_per_week == 24


@pytest.mark.parametrize(
    "name",
    [
        "step_new",
        "wish",
        "status",
        "details",
        "eligibility",
        "screening",
        "level",
        "consent",
        "work",
        "timeline",
    ],
)
def test_who_may_not_write(people, cast, client_for, url, name):
    address = url(name, people.samira)
    assert client_for(cast.jeroen).get(address).status_code == 200
    assert "/reden/" in client_for(cast.erik).get(address)["Location"]
    assert client_for(cast.erik).post(address, {})["Location"].endswith("/reden/")
    for member in (cast.petra, cast.ad):
        assert client_for(member).post(address, {}).status_code == 403
    assert client_for(cast.bas).post(address, {}).status_code in (403, 404)
    assert client_for(cast.anouk).post(address, {}).status_code in (403, 404)
    assert client_for(cast.zoe).get(address).status_code == 404
    assert client_for(cast.zoe).post(address, {}).status_code == 404


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
