"""The door of the interface: who asks, how often, in which scope, and what is written down about it."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, cast

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.contrib.auth.models import AnonymousUser
from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.csrf import csrf_exempt
from rest_framework.authentication import BaseAuthentication
from rest_framework.exceptions import (
    APIException,
    AuthenticationFailed,
    NotAuthenticated,
    PermissionDenied,
    UnsupportedMediaType,
)
from rest_framework.renderers import JSONRenderer
from rest_framework.request import Request
from rest_framework.views import APIView

from governance.impact.actions import record_readings
from governance.impact.api import READ_ONLY
from governance.impact.api.fields import Listing, Shape
from governance.impact.api.problems import problem
from governance.impact.api.query import InvalidQuery, Parameter, read_query
from governance.impact.api.request import trace_of
from governance.impact.models import PartnerClient
from governance.impact.throttling import CountersGone, TooMany, spend
from governance.impact.tokens import SCOPE, audience, client_of, find_token
from regions.access.doors import marked
from regions.tenancy.scope import PARTNER, partner_scope

REALM = 'Bearer realm="llo-collectief"'


class TokenAuthentication(BaseAuthentication):
    """A token of ours, for this interface, that still counts, of a client that is still welcome.

    The client is `request.auth`; `request.user` stays nobody, so that nothing takes a client for a person."""

    def authenticate(self, request: Request) -> tuple[AnonymousUser, PartnerClient]:
        scheme, _space, value = request.headers.get("Authorization", "").partition(" ")
        if scheme.lower() != "bearer" or not value:
            raise NotAuthenticated
        token = find_token(value.strip())
        client = client_of(token) if token is not None else None
        if token is None or client is None or token.get_resources() != [audience(request)]:
            raise AuthenticationFailed
        if SCOPE not in token.get_scopes():
            raise PermissionDenied
        return AnonymousUser(), client

    def authenticate_header(self, request: Request) -> str:
        return REALM if "Authorization" not in request.headers else f'{REALM}, error="invalid_token"'


@dataclass(frozen=True)
class PartnerAnswer:
    """What goes out, and how much of it is of which region."""

    body: Mapping[str, Any]
    counts: Mapping[int, int] = field(default_factory=dict)
    links: Mapping[str, str] = field(default_factory=dict)


class PartnerView(APIView):
    """One address of the interface: a subclass says what stands in its description and gives the answer, inside the
    scope of the client's partner and purpose. There the database shows what an agreement in force opens, and nothing
    else.

    `path` is what comes after the version, with {names} that `names` describes; `parameters` come after the question
    mark. `operation` is the address's name in the description, `route_name` in our own code. `resource` is what the
    region's log calls it; nothing for answers without anything of a region.
    """

    path: str
    operation: str
    route_name: str
    summary: str
    shape: Shape | Listing
    names: tuple[Parameter, ...] = ()
    parameters: tuple[Parameter, ...] = ()
    resource = ""

    http_method_names = [method.lower() for method in READ_ONLY]
    authentication_classes = (TokenAuthentication,)
    permission_classes = ()
    throttle_classes = ()
    renderer_classes = (JSONRenderer,)
    parser_classes = ()
    metadata_class = None
    versioning_class = None

    @classmethod
    def as_door(cls) -> Callable[..., HttpResponse]:
        return login_not_required(marked(cls.as_view(), "partner"))

    def initial(self, request: Request, *args: Any, **kwargs: Any) -> None:
        super().initial(request, *args, **kwargs)
        self.headers.update(spend(str(client_in(request).pk)).headers())

    def get(self, request: Request, **names: Any) -> HttpResponse:
        if request.META.get("CONTENT_LENGTH") not in (None, "", "0"):
            raise UnsupportedMediaType(request.content_type)
        if PARTNER not in settings.DATABASES:
            raise CountersGone
        values, client = read_query(request.query_params, self.parameters), client_in(request)
        with partner_scope(client.partner_id, client.purpose):
            answer = self.answer(request, values, **names)
        if self.resource:
            record_readings(
                by=client, resource=self.resource, counts=answer.counts, trace_id=trace_of(request)
            )
        return as_json(answer)

    def answer(self, request: Request, values: Mapping[str, Any], **names: Any) -> PartnerAnswer:
        """What a subclass gives; Http404 for what is not there."""
        raise NotImplementedError

    def get_exception_handler(self) -> Callable[[Exception, dict[str, Any]], HttpResponse | None]:
        return problem_of


def client_in(request: Request) -> PartnerClient:
    """Who asks, once TokenAuthentication let it in."""
    return cast(PartnerClient, request.auth)


def as_json(answer: PartnerAnswer) -> HttpResponse:
    text = json.dumps(answer.body, ensure_ascii=False)
    response = HttpResponse(text, content_type="application/json")
    if answer.links:
        response["Link"] = ", ".join(f'<{url}>; rel="{rel}"' for rel, url in answer.links.items())
    return response


def problem_of(error: Exception, context: dict[str, Any]) -> HttpResponse | None:
    """The problem document of an error that was expected; any other goes on and becomes a 500 with one."""
    trace_id = trace_of(context["request"])
    match error:
        case InvalidQuery():
            return problem(400, trace_id=trace_id, faults=error.faults)
        case TooMany():
            return problem(429, trace_id=trace_id, headers={"Retry-After": str(error.wait)})
        case CountersGone():
            return problem(503, trace_id=trace_id, headers={"Retry-After": "60"})
        case Http404():
            return problem(404, trace_id=trace_id)
        case APIException():
            header = getattr(error, "auth_header", "")
            headers = {"WWW-Authenticate": header} if header else {}
            return problem(error.status_code, trace_id=trace_id, headers=headers)
    return None


def machine(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """An address for programs that has no token yet, or needs none. The architecture test lists these by name."""

    def door(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return view(request, *args, **kwargs)

    return login_not_required(csrf_exempt(marked(door, "machine")))
