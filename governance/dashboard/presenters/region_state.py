"""What the state of the region means for who works in it (T8)."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from regions.enums import RegionState


@dataclass(frozen=True)
class StateNote:
    title: str | Promise
    text: str | Promise


_PREPARE = _("Zet alvast klaar wie er meedoet. Deelnemers komen erbij als de subsidie is toegekend.")
NOTES = {
    RegionState.CLOSED: StateNote(
        _("Deze regio is afgesloten"), _("Je kunt alles nog bekijken, maar geen mensen meer toevoegen.")
    ),
    RegionState.INTERESTED: StateNote(_("Deze regio heeft belangstelling"), _PREPARE),
    RegionState.APPLYING: StateNote(_("De subsidie is aangevraagd"), _PREPARE),
    RegionState.NOT_TAKING_PART: StateNote(
        _("Deze regio doet nog niet mee"), _("Vraag het landelijk projectbureau hoe je kunt beginnen.")
    ),
}


def region_note(state: str) -> StateNote | None:
    """Nothing when there is nothing special about it."""
    return NOTES.get(RegionState(state))
