"""allauth's provider of tokens, held to our rules: what a token is for, how long it lives, what a secret looks like."""

import secrets

from allauth.idp.oidc.adapter import DefaultOIDCAdapter
from allauth.idp.oidc.models import Token
from django.http import HttpRequest

from governance.impact.models import PartnerClient

SCOPE = "indicatoren:lezen"
API_ROOT = "/api/v1"
DEMO_MARK = "demo"  # in the data of a client whose secret everybody may read


class PartnerAdapter(DefaultOIDCAdapter):
    def generate_client_secret(self) -> str:
        """Letters, digits, - and _ only: it travels in a header and in a form, and people copy it."""
        return secrets.token_urlsafe(32)


def audience(request: HttpRequest) -> str:
    """What a token is for: this interface under the name it was asked by."""
    return str(request.build_absolute_uri(API_ROOT))


def find_token(value: str) -> Token | None:
    """Asked of the database at every request, so that what was taken back is over at once."""
    return Token.objects.valid().by_value(value).filter(type=Token.Type.ACCESS_TOKEN).first()


def client_of(token: Token) -> PartnerClient | None:
    return PartnerClient.objects.open().select_related("partner").filter(client_id=token.client_id).first()
