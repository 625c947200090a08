"""/oauth/token: allauth's provider, with what it lacks: one grant, an audience, a limit on guessing.

Errors keep the form of RFC 6749, because that is what every OAuth client reads; below /api/ they are problem documents.
"""

from allauth.core.internal.httpkit import extract_basic_auth
from allauth.core.internal.ratelimit import get_ip
from allauth.idp.oidc import views as provider
from allauth.idp.oidc.models import Client
from django.conf import settings
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils import timezone
from django.views.decorators.debug import sensitive_post_parameters

from governance.impact.api.doors import machine
from governance.impact.models import PartnerClient
from governance.impact.throttling import CountersGone, TooMany, give_back, reserve_failures
from governance.impact.tokens import DEMO_MARK, audience

GRANT = Client.GrantType.CLIENT_CREDENTIALS.value


@machine
@sensitive_post_parameters("client_secret")
def token(request: HttpRequest) -> HttpResponse:
    if request.method != "POST":
        return refusal("invalid_request", 405, Allow="POST")
    client_id = claimed_client(request)
    names = [f"ip:{get_ip(request)}", f"client:{client_id[:100]}"]
    try:
        reserve_failures(names)
        response = issue(request, client_id)
        if response.status_code == 200:
            give_back(names)
    except TooMany as limit:
        return refusal("temporarily_unavailable", 429, **{"Retry-After": str(limit.wait)})
    except CountersGone:
        return refusal("temporarily_unavailable", 503, **{"Retry-After": "60"})
    return private(response)


def claimed_client(request: HttpRequest) -> str:
    """Who it says it is, read as allauth reads it."""
    client_id, _secret = extract_basic_auth(request.headers)
    return client_id or request.POST.get("client_id", "")


def issue(request: HttpRequest, client_id: str) -> HttpResponse:
    """A token, or why not. A revoked client answers as a wrong secret."""
    client = PartnerClient.objects.open().select_related("client").filter(client_id=client_id[:100]).first()
    if client is None or is_out_of_place(client):
        return refusal("invalid_client", 401)
    if request.POST.get("grant_type") != GRANT:
        return refusal("unsupported_grant_type", 400)
    if request.POST.getlist("resource") not in ([], [audience(request)]):
        return refusal("invalid_target", 400)
    bind_to_audience(request)
    response: HttpResponse = provider.token(request)
    if response.status_code == 200:
        PartnerClient.objects.filter(pk=client.pk).update(last_token_at=timezone.now())
    return response


def bind_to_audience(request: HttpRequest) -> None:
    """A client that names no resource gets a token for this interface, and never one for everything."""
    form = request.POST.copy()
    form["resource"] = audience(request)
    request.POST = form  # type: ignore[assignment]  # read by the provider, and nobody changes it after this


def is_out_of_place(client: PartnerClient) -> bool:
    """A client of the demo outside the demo: its secret is public."""
    return DEMO_MARK in (client.client.data or {}) and not settings.DEMO


def refusal(error: str, status: int, **headers: str) -> HttpResponse:
    if status == 401:
        headers["WWW-Authenticate"] = 'Basic realm="llo-collectief"'
    return private(JsonResponse({"error": error}, status=status, headers=headers))


def private(response: HttpResponse) -> HttpResponse:
    response["Cache-Control"] = "no-store"
    return response
