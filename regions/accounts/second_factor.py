"""Every personal page needs a second factor: a code from an app, or a browser that was trusted after one."""

from allauth.mfa.models import Authenticator
from django.http import HttpRequest

SESSION_KEY = "second_factor"


def has_second_factor(request: HttpRequest) -> bool:
    """True when this session was opened with a second factor. Asks the database once per session.

    allauth's own sign-in stage demands the code (or a trusted browser) as soon as a factor exists,
    so inside a session the only open question is whether one exists at all.
    """
    if request.session.get(SESSION_KEY):
        return True
    if Authenticator.objects.filter(user_id=request.user.pk, type=Authenticator.Type.TOTP).exists():
        request.session[SESSION_KEY] = True
        return True
    return False
