"""The description of the interface (OpenAPI 3.0): what its views say of themselves, and what all answers share."""

from functools import lru_cache
from typing import Any

from django.conf import settings

from governance.impact.api import VERSION
from governance.impact.api.doors import PartnerView
from governance.impact.api.fields import Listing, Schema, reference
from governance.impact.api.problems import CONTENT_TYPE, DETAILS, EXPLAINED, TITLES
from governance.impact.api.query import Parameter
from governance.impact.api.views import RESOURCES
from governance.impact.tokens import API_ROOT, SCOPE

ABOUT = """Cijfers van de arbeidsmarktregio’s voor impactpartners: gepubliceerd per kwartaal, afgerond, zonder personen.

Een token vraag je bij `/oauth/token` met client credentials. Een regio is te lezen zolang haar afspraak met jouw
organisatie geldt en het doel van je onderzoek noemt. Uitleg en een voorbeeldprogramma staan op `/ontwikkelaars/`.

Fouten zijn problem documents (RFC 9457). Een nieuwe hoofdversie krijgt een eigen adres; de oude blijft daarna minstens
zes maanden bestaan."""
VERSION_HEADER: Schema = {
    "description": "De volledige versie van deze API.",
    "schema": {"type": "string"},
    "example": VERSION,
}
LIMIT_HEADERS: dict[str, Schema] = {
    "RateLimit-Limit": {
        "description": "Hoeveel vragen je per minuut mag doen.",
        "schema": {"type": "integer"},
    },
    "RateLimit-Remaining": {
        "description": "Hoeveel er in deze minuut over zijn.",
        "schema": {"type": "integer"},
    },
    "RateLimit-Reset": {
        "description": "Over hoeveel seconden de minuut om is.",
        "schema": {"type": "integer"},
    },
}
LINK_HEADER: Schema = {
    "description": "De eerste en de volgende bladzijde (RFC 8288).",
    "schema": {"type": "string"},
}
PROBLEM: Schema = {
    "type": "object",
    "description": "Wat er misging (RFC 9457).",
    "required": ["type", "title", "status", "detail", "instance"],
    "additionalProperties": False,
    "properties": {
        "type": {"type": "string", "format": "uri-reference", "description": "Waar de uitleg staat."},
        "title": {"type": "string", "description": "Wat voor fout dit is."},
        "status": {"type": "integer", "description": "De HTTP-status."},
        "detail": {"type": "string", "description": "Wat je kunt doen."},
        "instance": {
            "type": "string",
            "format": "uri",
            "description": "Het nummer van dit antwoord. Noem het als je ons iets vraagt.",
        },
        "invalidParams": {
            "type": "array",
            "description": "Alles wat er aan de vraag niet klopt.",
            "items": {
                "type": "object",
                "required": ["name", "reason"],
                "properties": {"name": {"type": "string"}, "reason": {"type": "string"}},
            },
        },
    },
}
WITH_TOKEN = (401, 403, 404, 405, 406, 415, 429, 500, 503)


@lru_cache
def document() -> dict[str, Any]:
    return {
        "openapi": "3.0.3",
        "info": {
            "title": "LLO-Collectief: cijfers voor impactpartners",
            "version": VERSION,
            "description": ABOUT,
            "contact": {
                "name": "Landelijk projectbureau LLO-Collectief",
                "url": "/ontwikkelaars/",
                "email": settings.API_CONTACT,
            },
        },
        "servers": [{"url": API_ROOT}],
        "tags": [
            {"name": "Cijfers", "description": "Regio’s, hun gepubliceerde cijfers en wat die betekenen."},
            {"name": "Beschrijving", "description": "Over deze API zelf."},
        ],
        "security": [{"oauth": [SCOPE]}],
        "paths": paths(),
        "components": {
            "schemas": schemas(),
            "headers": {"ApiVersion": VERSION_HEADER},
            "responses": {f"Fout{status}": problem_response(status) for status in TITLES},
            "securitySchemes": {
                "oauth": {
                    "type": "oauth2",
                    "flows": {
                        "clientCredentials": {
                            "tokenUrl": "/oauth/token",
                            "scopes": {SCOPE: "Gepubliceerde cijfers lezen."},
                        }
                    },
                }
            },
        },
    }


def schemas() -> dict[str, Schema]:
    """Of every shape in an answer, what it contains first."""
    shapes = [shape for view in RESOURCES for shape in (*view.shape.parts(), view.shape)]
    return {shape.name: shape.schema() for shape in shapes} | {"Probleem": PROBLEM}


def paths() -> dict[str, Any]:
    return {view.path: {"get": operation(view)} for view in RESOURCES} | {
        "/openapi.json": description_of_itself()
    }


def operation(view: type[PartnerView]) -> dict[str, Any]:
    content = {"schema": reference(view.shape), "example": view.shape.example()}
    is_paged = isinstance(view.shape, Listing) and view.shape.next_page is not None
    answer = {
        "description": view.summary,
        "headers": {**versioned(), **LIMIT_HEADERS, **({"Link": LINK_HEADER} if is_paged else {})},
        "content": {"application/json": content},
    }
    return {
        "operationId": view.operation,
        "tags": ["Cijfers"],
        "summary": view.summary,
        "parameters": [
            *(described(one, "path") for one in view.names),
            *(described(one, "query") for one in view.parameters),
        ],
        "responses": {"200": answer, **errors(400, *WITH_TOKEN)},
    }


def errors(*statuses: int) -> dict[str, Schema]:
    return {str(status): {"$ref": f"#/components/responses/Fout{status}"} for status in statuses}


def described(parameter: Parameter, place: str) -> Schema:
    described = {
        "name": parameter.name,
        "in": place,
        "required": place == "path",
        "description": parameter.description,
        "schema": parameter.schema() if callable(parameter.schema) else parameter.schema,
    }
    if parameter.example is not None:
        described["example"] = parameter.example
    return described


def description_of_itself() -> dict[str, Any]:
    headers = {
        **versioned(),
        "Access-Control-Allow-Origin": {"description": "Altijd *.", "schema": {"type": "string"}},
    }
    content = {"application/json": {"schema": {"type": "object"}}}
    return {
        "get": {
            "operationId": "openapi",
            "tags": ["Beschrijving"],
            "summary": "Deze beschrijving",
            "security": [],
            "responses": {
                "200": {"description": "OpenAPI", "headers": headers, "content": content},
                **errors(405, 500),
            },
        }
    }


def problem_response(status: int) -> Schema:
    example = {
        "type": EXPLAINED.format(status=status),
        "title": str(TITLES[status]),
        "status": status,
        "detail": str(DETAILS[status]),
        "instance": "urn:uuid:5f0c6a52-7f5e-4c52-9f0e-3f4a6d8f7b11",
    }
    headers: dict[str, Schema] = versioned()
    if status in (429, 503):
        headers["Retry-After"] = {"description": "Hoeveel seconden je wacht.", "schema": {"type": "integer"}}
    content = {CONTENT_TYPE: {"schema": {"$ref": "#/components/schemas/Probleem"}, "example": example}}
    return {"description": str(TITLES[status]), "headers": headers, "content": content}


def versioned() -> dict[str, Schema]:
    return {"API-Version": {"$ref": "#/components/headers/ApiVersion"}}
