"""The form of the answers: every status, every header, whatever went wrong and wherever."""

import re
from datetime import datetime

import pytest
from django.core.cache import cache
from django.db import connections
from django.test import Client
from django.test.utils import CaptureQueriesContext
from redis.exceptions import ConnectionError as CacheGone

from governance.impact.api import views
from governance.impact.api.openapi import document
from governance.impact.models import PublishedFigure
from governance.impact.throttling import REQUESTS
from regions.tenancy.scope import region_scope
from tests.governance.impact.stage import NUMBER_PUBLISHED, Api, agree, set_stage, token_of

pytestmark = pytest.mark.django_db(transaction=True)
PATHS = ("regios", "regios/AM05", "indicatoren", "definities")
PROBLEM = "application/problem+json"


@pytest.fixture
def stage():
    return set_stage()


@pytest.fixture
def api(stage):
    return Api(token_of(stage.issued))


def check(response, status: int) -> dict:
    """What every answer below /api/ has to be."""
    assert response.status_code == status, response.content
    headers = {
        "API-Version": "1.0.0",
        "Cache-Control": "no-store",
        "X-Content-Type-Options": "nosniff",
        "X-Frame-Options": "DENY",
    }
    assert {name: response[name] for name in headers} == headers
    assert "frame-ancestors 'none'" in response["Content-Security-Policy"]
    assert "Access-Control-Allow-Origin" not in response
    assert not response.cookies
    if status < 400:
        assert response["Content-Type"] == "application/json"
        return response.json()
    assert response["Content-Type"] == PROBLEM
    body = response.json()
    assert body["status"] == status
    assert body["title"]
    assert body["detail"]
    assert body["type"].startswith("/ontwikkelaars/#fout-")
    assert re.fullmatch(r"urn:uuid:[0-9a-f-]{36}", body["instance"])
    return body


def test_every_address_answers_and_head_has_the_same_headers(api):
    for path in PATHS:
        check(api.get(path), 200)
        whole, head = api.get(path), api.get(path, "head")
        assert head.content == b""
        assert head.status_code == 200
        moving = {"RateLimit-Remaining", "RateLimit-Reset"}
        assert {k: v for k, v in head.items() if k not in moving} == {
            k: v for k, v in whole.items() if k not in moving
        }


def test_errors_of_every_kind_are_problem_documents(api, monkeypatch):
    for path in (
        "onzin",
        "regios/",
        "indicatoren/",
        "regios/AM05/",
        "regios/AM05/meer",
        "../beheer",
        "openapi.json/",
        "",
    ):
        check(api.get(path), 404)
    for path in ("/api", "/api/", "/api/v2/regios", "/api/v1"):
        check(Client().get(path), 404)
    for path in PATHS:
        check(Client().get(f"/api/v1/{path}"), 401)
        check(Client().get(f"/api/v1/{path}", headers={"Authorization": "Bearer onzin"}), 401)
        check(Client().get(f"/api/v1/{path}", headers={"Authorization": "Basic onzin"}), 401)
        for method in ("post", "put", "patch", "delete", "options"):
            answer = api.get(path, method)
            check(answer, 405)
            assert answer["Allow"] == "GET, HEAD"
        check(api.get(path, Accept="text/html"), 406)
        check(
            api.client.generic(
                "GET",
                f"/api/v1/{path}",
                b"{}",
                "application/json",
                headers={"Authorization": f"Bearer {api.token}"},
            ),
            415,
        )
    monkeypatch.setattr(views.Regions, "answer", lambda *args, **kwargs: 1 / 0)
    check(api.get("regios"), 500)
    check(Client().get("/api/v1/regios", headers={"Host": "elders.example.org"}), 400)


def test_a_401_says_how_to_come_in(api):
    assert Client().get("/api/v1/regios")["WWW-Authenticate"] == 'Bearer realm="llo-collectief"'


def test_everything_that_is_wrong_with_a_question_is_said_at_once(api):
    body = check(
        api.get("indicatoren?kleur=rood&limit=0&peildatum=30-9-2026&indicator=x&looptijd=1999&regio=%00"), 400
    )
    assert {fault["name"] for fault in body["invalidParams"]} == {
        "kleur", "limit", "peildatum", "indicator", "looptijd", "regio",
    }  # fmt: skip
    for query in (
        "limit=1&limit=2",
        "limit=201",
        "limit=١",
        "cursor=../x",
        "peildatum=2026-02-30",
        "format=xml",
        "q=",
    ):
        assert len(check(api.get(f"indicatoren?{query}"), 400)["invalidParams"]) == 1, query
    for path in ("regios?x=1", "regios/AM05?x=1", "definities?format=json"):
        check(api.get(path), 400)


def test_paging_gives_every_figure_once_also_when_more_are_published(stage, api):
    agree(stage.cast.zuidoost, stage.partner)
    whole = check(api.get("indicatoren?limit=200"), 200)
    assert whole["volgende"] is None
    assert len(whole["indicatoren"]) == 2 * 3 * NUMBER_PUBLISHED
    seen, cursor = [], ""
    while cursor is not None:
        answer = api.get(f"indicatoren?limit=7{cursor and f'&cursor={cursor}'}")
        page = check(answer, 200)
        seen += [one["sleutel"] for one in page["indicatoren"]]
        cursor = page["volgende"]
        assert ('rel="next"' in answer["Link"]) is (cursor is not None)
        publish_an_early_one(stage, len(seen))
    assert seen == sorted(one["sleutel"] for one in whole["indicatoren"])
    following = re.search(r'<([^>]+)>; rel="next"', api.get("indicatoren?limit=7&regio=AM05")["Link"])
    assert "regio=AM05" in following[1]
    assert check(api.get(following[1].removeprefix("/api/v1/")), 200)["indicatoren"]


def publish_an_early_one(stage, number: int) -> None:
    """A figure before the page that was read last."""
    with region_scope(stage.cast.twente.pk):
        like = PublishedFigure.objects.order_by("key").first()
        PublishedFigure.objects.create(
            key=f"AM00-{number:03}", snapshot="x", code="counted", period=like.period, wave=like.wave,
            reference_on=datetime(2020, 1, 1).replace(year=2000 + number % 20), cell=10, published_at=like.published_at,
            value=None,
        )  # fmt: skip


def test_an_answer_asks_as_much_for_three_regions_as_for_one(stage, api):
    def queries(path: str) -> list[int]:
        with (
            CaptureQueriesContext(connections["default"]) as app,
            CaptureQueriesContext(connections["partner"]) as partner,
            CaptureQueriesContext(connections["log"]) as log,
        ):
            check(api.get(path), 200)
        return [len(app), len(partner), len(log)]

    one = {path: queries(path) for path in PATHS}
    agree(stage.cast.zuidoost, stage.partner)
    agree(stage.cast.limburg, stage.partner)
    assert {path: queries(path) for path in PATHS} == one


def test_a_client_has_so_many_questions_a_minute_and_others_are_unaffected(stage, api, monkeypatch):
    monkeypatch.setattr("governance.impact.throttling.time.time", lambda: 1_800_000_015.0)
    answers = [api.get("definities") for _ in range(REQUESTS + 1)]
    assert {answer.status_code for answer in answers[:-1]} == {200}
    assert answers[0]["RateLimit-Limit"] == str(REQUESTS)
    assert [answers[n]["RateLimit-Remaining"] for n in (0, 1)] == [str(REQUESTS - 1), str(REQUESTS - 2)]
    check(answers[-1], 429)
    assert 0 < int(answers[-1]["Retry-After"]) <= 60
    assert Api(token_of(stage.others)).get("definities").status_code == 200


def test_without_its_counters_or_its_connection_the_interface_is_closed(api, monkeypatch, settings):
    def gone(*args, **kwargs):
        raise CacheGone

    with monkeypatch.context() as patch:
        patch.setattr(type(cache._connections[cache._alias]), "add", gone)
        answer = api.get("regios")
        check(answer, 503)
        assert answer["Retry-After"] == "60"
    check(api.get("regios"), 200)
    monkeypatch.delitem(settings.DATABASES, "partner")
    check(api.get("regios"), 503)


def test_cookies_neither_come_in_nor_go_out(stage, client_for):
    client = client_for(stage.cast.karin)
    client.raise_request_exception = False
    answer = client.get("/api/v1/regios")
    check(answer, 401)
    assert client.get("/regio/twente/").status_code == 200


def test_what_is_described_is_what_is_served(api):
    served = check_description(Client().get("/api/v1/openapi.json"))
    assert served == document()
    for path, operations in served["paths"].items():
        if path == "/openapi.json":
            continue
        answer = api.get(path.strip("/").replace("{code}", "AM05"))
        described = operations["get"]["responses"]["200"]
        fits(answer.json(), described["content"]["application/json"]["schema"], served)
        fits(
            described["content"]["application/json"]["example"],
            described["content"]["application/json"]["schema"],
            served,
        )
        assert set(described["headers"]) <= set(answer.headers), path
    problem = check(api.get("indicatoren?x=1"), 400)
    fits(problem, {"$ref": "#/components/schemas/Probleem"}, served)


def check_description(answer) -> dict:
    assert answer["Access-Control-Allow-Origin"] == "*"
    assert answer["API-Version"] == "1.0.0"
    return answer.json()


def fits(value, schema: dict, whole: dict) -> None:
    """A small judge of JSON Schema, for the words that our description uses."""
    if "$ref" in schema:
        return fits(value, whole["components"]["schemas"][schema["$ref"].rsplit("/", 1)[1]], whole)
    if value is None:
        assert schema.get("nullable"), schema
        return None
    kinds = {"object": dict, "array": list, "string": str, "integer": int, "boolean": bool}
    assert type(value) is kinds[schema["type"]], (value, schema)
    assert value in schema.get("enum", [value])
    assert value >= schema["minimum"] if "minimum" in schema else True
    for item in value if schema["type"] == "array" else ():
        fits(item, schema["items"], whole)
    if schema["type"] == "object":
        assert set(schema["required"]) <= set(value)
        assert set(value) <= set(schema["properties"])
        for name, part in value.items():
            fits(part, schema["properties"][name], whole)
    return None
