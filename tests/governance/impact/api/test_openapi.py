"""The description follows from the views: a resource that is added is described and has its address."""

import pytest
from django.urls import reverse

from governance.impact.api import openapi
from governance.impact.api.doors import PartnerView
from governance.impact.api.fields import AnswerField, Listing, Shape
from governance.impact.api.query import Parameter
from governance.impact.api.urls import route_of
from governance.impact.api.views import RESOURCES

TEXT = {"type": "string"}
STUDY = Shape("Onderzoek", "Een onderzoek.", (AnswerField("naam", "Hoe het heet.", TEXT, str, "Werkt het?"),))


class Studies(PartnerView):
    path = "/regios/{code}/onderzoeken"
    operation, route_name = "onderzoeken", "studies"
    summary = "Onderzoeken in een regio"
    shape = Listing("Onderzoeken", "onderzoeken", STUDY)
    names = (Parameter("code", "De code van de regio.", TEXT, str, "AM05"),)
    parameters = (Parameter("jaar", "Alleen van dit jaar.", lambda: TEXT, str),)


@pytest.fixture
def planted(monkeypatch):
    monkeypatch.setattr(openapi, "RESOURCES", (*RESOURCES, Studies))
    openapi.document.cache_clear()
    yield openapi.document()
    openapi.document.cache_clear()


def test_every_resource_is_described_at_its_own_address():
    described = set(openapi.document()["paths"])
    assert described == {view.path for view in RESOURCES} | {"/openapi.json"}
    for view in RESOURCES:
        arguments = {parameter.name: "AM05" for parameter in view.names}
        assert reverse(f"api:{view.route_name}", kwargs=arguments) == "/api/v1" + view.path.format(
            **arguments
        )


def test_a_planted_resource_is_described_without_another_edit(planted):
    described = planted["paths"]["/regios/{code}/onderzoeken"]["get"]
    assert (described["operationId"], described["summary"]) == ("onderzoeken", "Onderzoeken in een regio")
    assert [(one["name"], one["in"], one["required"]) for one in described["parameters"]] == [
        ("code", "path", True), ("jaar", "query", False),
    ]  # fmt: skip
    answer = described["responses"]["200"]
    assert answer["content"]["application/json"]["schema"] == {"$ref": "#/components/schemas/Onderzoeken"}
    assert "Link" not in answer["headers"]
    assert {"Onderzoek", "Onderzoeken"} <= set(planted["components"]["schemas"])
    assert route_of(Studies) == "v1/regios/<str:code>/onderzoeken"


def test_only_what_comes_in_pages_has_links():
    links = {
        path: "Link" in operations["get"]["responses"]["200"]["headers"]
        for path, operations in openapi.document()["paths"].items()
    }
    assert [path for path, has_link in links.items() if has_link] == ["/indicatoren"]


def test_every_error_that_is_named_is_described():
    document = openapi.document()
    for operations in document["paths"].values():
        for status in set(operations["get"]["responses"]) - {"200"}:
            assert f"Fout{status}" in document["components"]["responses"]
