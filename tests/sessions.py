"""A session as the sign-in leaves it, for programs that open pages themselves."""

from importlib import import_module

from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY

from regions.models import User


def sign_in(user: User) -> str:
    """Open a session for this person; returns the Cookie header."""
    store = import_module(settings.SESSION_ENGINE).SessionStore()
    store[SESSION_KEY] = str(user.pk)
    store[BACKEND_SESSION_KEY] = settings.AUTHENTICATION_BACKENDS[0]
    store[HASH_SESSION_KEY] = user.get_session_auth_hash()
    store["second_factor"] = True
    store.save()
    return f"{settings.SESSION_COOKIE_NAME}={store.session_key}"
