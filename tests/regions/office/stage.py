"""What the tests of the national office share."""

from regions.models import NationalEvent, NationalMember

PASSWORD = "vier blauwe fietsen zwemmen"
CHOSEN = {"name": "Sanne Visser", "password1": PASSWORD, "password2": PASSWORD}
LIST = "/landelijk/leden/"


def mieke() -> NationalMember:
    return NationalMember.objects.get(user__email="mieke@example.org")


def actions() -> list[str]:
    return list(NationalEvent.objects.order_by("at").values_list("action", flat=True))
