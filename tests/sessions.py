"""A session as the sign-in leaves it, for programs that open pages themselves."""

import time
from importlib import import_module
from typing import Any

from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.test import Client

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


def shown_again(client: Client, member: Any) -> Client:
    """The session of somebody who gave the password a moment ago, as pages about keys ask."""
    session = client.session
    session["account_authentication_methods_user"] = str(member.user.pk)
    session["account_authentication_methods"] = [
        {"method": "password", "at": time.time(), "reauthenticated": True}
    ]
    session.save()
    return client
