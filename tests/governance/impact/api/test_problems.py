"""Errors as problem documents."""

import json
from uuid import UUID

import pytest

from governance.impact.api.problems import DETAILS, TITLES, Fault, problem

TRACE = UUID(int=7)


def body(status: int, **more) -> dict[str, object]:
    answer = problem(status, trace_id=TRACE, **more)
    assert (answer.status_code, answer["Content-Type"]) == (status, "application/problem+json")
    return json.loads(answer.content)


@pytest.mark.parametrize("status", sorted(TITLES))
def test_every_status_says_what_happened_and_what_to_do(status):
    told = body(status)
    assert (told["title"], told["detail"]) == (str(TITLES[status]), str(DETAILS[status]))
    assert told["type"] == f"/ontwikkelaars/#fout-{status}"
    assert told["instance"] == f"urn:uuid:{TRACE}"
    assert "invalidParams" not in told


@pytest.mark.parametrize(("status", "explained"), [(418, 400), (502, 500)])
def test_a_status_without_words_of_its_own_gets_those_of_its_hundred(status, explained):
    told = body(status)
    assert (told["type"], told["detail"]) == (f"/ontwikkelaars/#fout-{explained}", str(DETAILS[explained]))
    assert told["title"] != str(TITLES[explained])


def test_all_faults_and_headers_go_along():
    faults = (Fault("limit", "Geef een getal."), Fault("kleur", "Deze sleutel is er niet."))
    assert [fault["name"] for fault in body(400, faults=faults)["invalidParams"]] == ["limit", "kleur"]
    assert problem(429, trace_id=TRACE, headers={"Retry-After": "60"})["Retry-After"] == "60"
