"""Accounts with a password and a second factor that anybody may read: the demo makes them, and only there they open.

The mark stands in the second factor, so it goes wherever a copy of the database goes.
"""

from allauth.mfa.models import Authenticator
from django.conf import settings
from django.db.models import QuerySet

from regions.models import User

MARK = "demo"


def marked_factors() -> QuerySet[Authenticator]:
    """The second factors of marked accounts."""
    factors: QuerySet[Authenticator] = Authenticator.objects.filter(data__has_key=MARK)
    return factors


def is_out_of_place(user: User) -> bool:
    """A marked account outside the demo: what opens it is public, so it may not sign in."""
    return not settings.DEMO and marked_factors().filter(user_id=user.pk).exists()
