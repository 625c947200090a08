"""The quick log as a supervisor meets it: on the phone, inside the person's page, and without JavaScript."""

import re
from datetime import timedelta

import pytest
from django.utils import timezone

from participants.actions import open_look
from participants.enums import EntryKind
from participants.models import Step, TimelineEntry
from participants.models.timeline import CONTACT_KINDS
from regions.models import Draft
from tests.cast import in_region
from tests.trajectories.places import (
    HTMX,
    cost,
    days_ago,
    plant_employer,
    plant_leak,
    plant_person,
    plant_trajectory,
    today,
)
from trajectories.models import Skill, SkillObservation

ROOT = "/regio/twente/trajecten/vastleggen/"
pytestmark = pytest.mark.django_db


def url(participant) -> str:
    return f"{ROOT}{participant.pk}/"


def answers(cast, **fields):
    names = fields.pop("names", ("Rekenen",))
    with in_region(cast.twente):
        skills = [str(pk) for pk in Skill.objects.filter(name__in=names).values_list("pk", flat=True)]
    return {"kind": "work_floor", "text": "Telde zelf gang 3.", "skills": skills, "level": "3", **fields}


def written(cast, participant):
    with in_region(cast.twente):
        lines = TimelineEntry.objects.standing().filter(participant=participant, kind__in=CONTACT_KINDS)
        return list(lines.order_by("recorded_at"))


def test_the_screen_asks_five_questions_with_this_persons_skills(cast, jeroen, samira):
    plant_trajectory(cast, samira, employer=plant_employer(cast))
    page = jeroen.get(url(samira)).content.decode()
    for words in (
        "Waar was het?",
        "Wat zag of besprak je?",
        "Welke vaardigheid zag je?",
        "Hoe ging het?",
        "Volgende kleine stap",
    ):
        assert words in page
    assert "Van Dalen Logistiek · vandaag" in page
    own, others = page.split("<summary", 1)
    assert "Voorraad tellen" in own
    assert "Rekenen" in own
    assert "Snoeien en maaien" in others
    assert " style=" not in page


def test_saving_writes_everything_and_offers_undo(cast, jeroen, samira):
    data = answers(
        cast, next_step="Zelf de pakbon lezen", next_step_due=(today() + timedelta(days=5)).isoformat()
    )
    response = jeroen.post(url(samira), data)
    assert response.status_code == 303
    assert response.headers["Location"] == f"/regio/twente/deelnemers/{samira.pk}/"
    (line,) = written(cast, samira)
    assert (line.text, line.kind, line.on, line.by_id) == (
        "Telde zelf gang 3.",
        EntryKind.WORK_FLOOR,
        today(),
        cast.jeroen.pk,
    )
    with in_region(cast.twente):
        assert SkillObservation.objects.get().level == 3
        assert Step.objects.get().text == "Zelf de pakbon lezen"
    page = jeroen.get(response.headers["Location"]).content.decode()
    assert "Vastgelegd bij Samira" in page
    assert f"/trajecten/vastleggen/ongedaan/{line.pk}/" in page


def test_only_the_text_is_required(cast, jeroen, samira):
    assert jeroen.post(url(samira), {"kind": "phone", "text": "Gebeld over de les"}).status_code == 303
    assert written(cast, samira)[0].skills == []


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        ({"text": ""}, "Schrijf in 1 of 2 zinnen op"),
        ({"text": "x" * 1001}, "er passen 1000 tekens"),
        ({"text": "Zijn bsn is 123456782"}, "Hier staat een BSN"),
        ({"text": "Belde op 123456782"}, "Is 123456782 een BSN?"),
        ({"skills": []}, "Kies ook welke vaardigheid je zag"),
        ({"skills": ["geen-vaardigheid"]}, "Kies een vaardigheid uit de lijst"),
        ({"on": "2020-01-01"}, "niet langer dan 60 dagen geleden"),
        ({"next_step_due": "2030-01-01"}, "Schrijf ook op wat de stap is"),
        ({"kind": "import"}, ""),
    ],
)
def test_a_wrong_answer_says_what_to_do_and_keeps_the_text(cast, jeroen, samira, wrong, says):
    response = jeroen.post(url(samira), answers(cast, **wrong))
    page = response.content.decode()
    assert response.status_code == 422
    assert says in page
    assert "Fout:" in page
    if "text" not in wrong:
        assert "Telde zelf gang 3." in page
    assert written(cast, samira) == []


def test_a_number_that_is_something_else_may_stay_after_a_tick(cast, jeroen, samira):
    data = answers(cast, text="Order 123456782 verzameld", not_a_bsn="on")
    assert jeroen.post(url(samira), data).status_code == 303
    assert written(cast, samira)[0].text == "Order 123456782 verzameld"


def test_yesterday_can_be_chosen(cast, jeroen, samira):
    jeroen.post(url(samira), answers(cast, on=days_ago(1).isoformat()))
    assert written(cast, samira)[0].on == days_ago(1)


def test_htmx_gets_the_form_back_with_errors_and_otherwise_goes_to_the_page(cast, jeroen, samira):
    wrong = jeroen.post(url(samira), {"kind": "phone", "text": ""}, **HTMX)
    assert wrong.status_code == 422
    assert wrong.content.decode().lstrip().startswith("<form")
    good = jeroen.post(url(samira), {"kind": "phone", "text": "Gebeld"}, **HTMX)
    assert good.headers["HX-Redirect"] == f"/regio/twente/deelnemers/{samira.pk}/"


def test_the_same_form_stands_on_the_page_of_the_person(cast, jeroen, samira):
    page = jeroen.get(f"/regio/twente/deelnemers/{samira.pk}/").content.decode()
    assert 'name="inline"' in page
    assert "Vakvaardigheden" in page
    assert "Basisvaardigheden" in page
    wrong = jeroen.post(url(samira), {"kind": "phone", "text": "", "inline": "1"}, **HTMX)
    assert wrong.status_code == 422
    assert 'class="log-inline"' in wrong.content.decode()


def test_what_is_typed_is_kept_and_comes_back(cast, jeroen, samira):
    answer = jeroen.post(f"{url(samira)}concept/", answers(cast, text="Samira telde"), **HTMX)
    assert "Concept bewaard om" in answer.content.decode()
    page = jeroen.get(url(samira)).content.decode()
    assert "Samira telde" in page
    assert "Concept bewaard om" in page
    assert written(cast, samira) == []


def test_a_draft_belongs_to_who_typed_it(cast, jeroen, samira, client_for):
    jeroen.post(f"{url(samira)}concept/", answers(cast, text="Alleen van Jeroen"))
    assert "Alleen van Jeroen" not in client_for(cast.karin).get(url(samira)).content.decode()


def test_saving_removes_the_draft_and_a_late_draft_does_not_bring_it_back(cast, jeroen, samira):
    jeroen.post(f"{url(samira)}concept/", answers(cast))
    jeroen.post(url(samira), answers(cast))
    late = jeroen.post(f"{url(samira)}concept/", answers(cast))
    assert late.status_code == 204
    with in_region(cast.twente):
        assert not Draft.objects.exists()


def test_a_text_that_calls_itself_a_bsn_is_not_even_kept_as_a_draft(cast, jeroen, samira):
    jeroen.post(f"{url(samira)}concept/", answers(cast, text="bsn 123456782"))
    with in_region(cast.twente):
        assert not Draft.objects.exists()


def test_an_empty_form_leaves_no_draft_and_a_draft_can_be_thrown_away(cast, jeroen, samira):
    assert jeroen.post(f"{url(samira)}concept/", {"kind": "phone", "text": ""}).status_code == 204
    jeroen.post(f"{url(samira)}concept/", answers(cast))
    assert jeroen.post(f"{url(samira)}concept/", {"weg": "1"}).status_code == 302
    with in_region(cast.twente):
        assert not Draft.objects.exists()


def test_undo_within_half_an_hour(cast, jeroen, samira):
    jeroen.post(url(samira), answers(cast, next_step="Bon lezen"))
    (line,) = written(cast, samira)
    assert jeroen.post(f"{ROOT}ongedaan/{line.pk}/").status_code == 303
    assert written(cast, samira) == []
    with in_region(cast.twente):
        assert not SkillObservation.objects.standing().exists()
        assert not Step.objects.exists()


def test_no_undo_after_half_an_hour_or_by_a_colleague(cast, jeroen, samira, client_for):
    jeroen.post(url(samira), answers(cast))
    (line,) = written(cast, samira)
    with in_region(cast.twente):
        TimelineEntry.objects.filter(pk=line.pk).update(recorded_at=timezone.now() - timedelta(minutes=31))
    jeroen.post(f"{ROOT}ongedaan/{line.pk}/")
    assert written(cast, samira)
    assert client_for(cast.erik).post(f"{ROOT}ongedaan/{line.pk}/").status_code == 302
    assert written(cast, samira)


def test_undo_asks_for_a_post(jeroen, cast, samira):
    jeroen.post(url(samira), answers(cast))
    assert jeroen.get(f"{ROOT}ongedaan/{written(cast, samira)[0].pk}/").status_code == 405


def test_the_own_people_come_first_and_the_silent_ones_on_top(cast, jeroen):
    heard = plant_person(cast, first_name="Bekend", registered_on=days_ago(3))
    plant_person(cast, first_name="Stille", registered_on=days_ago(60))
    plant_person(cast, first_name="Stilste", registered_on=days_ago(90))
    plant_person(cast, first_name="Vreemde", supervisor=cast.erik)
    page = jeroen.get(ROOT).content.decode()
    assert page.index("Stilste") < page.index("Stille El") < page.index("Bekend")
    assert "90 dagen stil" in page
    assert "Vreemde" not in page
    assert url(heard) in page


def test_search_by_the_beginning_of_a_name(cast, jeroen):
    plant_person(cast, first_name="Yıldız", last_name="Şahin")
    plant_person(cast, first_name="Henk", last_name="Wolters")
    page = jeroen.get(ROOT, {"zoek": "sahin"}, **HTMX).content.decode()
    assert "Yıldız Şahin" in page
    assert "Henk" not in page
    assert "Niemand gevonden" in jeroen.get(ROOT, {"zoek": "qqq"}).content.decode()


def test_choosing_costs_the_same_with_one_and_with_three(cast, jeroen):
    plant_trajectory(cast, plant_person(cast), employer=plant_employer(cast))
    one = cost(jeroen, ROOT)
    for name in ("Fatma", "Henk"):
        plant_trajectory(cast, plant_person(cast, first_name=name), employer=plant_employer(cast, name))
    assert cost(jeroen, ROOT) == one


def test_a_teacher_logs_for_the_own_group_and_sees_no_employer(cast, client_for, samira):
    plant_trajectory(cast, samira, employer=plant_employer(cast))
    with in_region(cast.twente):
        type(samira).objects.filter(pk=samira.pk).update(teacher=cast.anouk)
    anouk = client_for(cast.anouk)
    page = anouk.get(url(samira)).content.decode()
    assert "Van Dalen" not in page
    assert re.search(r'value="lesson"[^>]* checked', page)
    response = anouk.post(url(samira), {"kind": "lesson", "text": "Las de bon voor"})
    assert response.headers["Location"] == ROOT
    assert anouk.get(ROOT).status_code == 200


def test_a_colleagues_person_opens_with_a_reason_only(cast, client_for, samira):
    erik = client_for(cast.erik)
    assert "/reden/" in erik.get(url(samira)).headers["Location"]
    assert erik.post(url(samira), answers(cast)).status_code == 302
    assert written(cast, samira) == []
    with in_region(cast.twente):
        open_look(by=cast.erik, participant=samira, reason="Ik val in voor Jeroen")
    assert erik.post(url(samira), answers(cast)).status_code == 303
    assert written(cast, samira)[0].by_id == cast.erik.pk


@pytest.mark.parametrize("name", ["bas", "petra", "ad"])
def test_who_does_not_guide_people_does_not_log(cast, client_for, samira, name):
    client = client_for(getattr(cast, name))
    assert client.get(ROOT).status_code == 403
    assert client.post(url(samira), answers(cast)).status_code == 403


def test_the_outsider_meets_nothing_and_finds_nobody_of_the_other_region(cast, client_for, samira, jeroen):
    leak = plant_leak(cast)
    assert jeroen.get(f"{ROOT}{leak.participant_id}/").status_code == 404
    assert jeroen.post(f"{ROOT}{leak.participant_id}/", answers(cast)).status_code == 404
    assert jeroen.post(f"{ROOT}{leak.participant_id}/concept/", answers(cast)).status_code == 404
    assert "Gelekte" not in jeroen.get(ROOT, {"zoek": "gelekte"}).content.decode()
    zoe = client_for(cast.zoe)
    for path in (ROOT, url(samira), f"{url(samira)}concept/"):
        assert zoe.get(path).status_code == 404
        assert zoe.post(path).status_code == 404
