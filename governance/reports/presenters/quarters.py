"""Quarters in words."""

from datetime import date

from django.utils.translation import gettext_lazy as _

NAMES = (_("eerste kwartaal"), _("tweede kwartaal"), _("derde kwartaal"), _("vierde kwartaal"))


def quarter_name(day: date) -> str:
    """ "vierde kwartaal 2026"."""
    return f"{NAMES[(day.month - 1) // 3]} {day.year}"
