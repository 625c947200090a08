"""A region in its first week: what to do first, in order, instead of empty tables (T8)."""

from dataclasses import dataclass, replace
from typing import Any

from django.utils.translation import gettext as _

from governance.dashboard.queries import BEFORE_THE_START, Beginnings
from governance.figures.addresses import to
from regions.access.permissions import Permission as P
from regions.access.permissions import can
from regions.access.request import RegionRequest


@dataclass(frozen=True)
class FirstStep:
    """One thing a new region does; `open` says that this person can do it now."""

    title: str
    text: str
    url: str
    action: str
    done: bool
    open: bool
    is_next: bool = False
    import_url: str = ""


STEPS = (
    ("members", P.VIEW_MEMBERS, False),
    ("organisations", P.EDIT_ORGANISATIONS, False),
    ("supervisors", P.MANAGE_MEMBERS, False),
    ("employers", P.EDIT_EMPLOYERS, False),
    ("participants", P.REGISTER_PARTICIPANT, True),
    ("trajectories", P.MANAGE_TRAJECTORIES, True),
)  # what, who may do it, and whether it waits for the subsidy


def first_steps(request: RegionRequest, has: Beginnings) -> dict[str, Any]:
    """The steps with what is done; links only for who may do them, and not before the region may have people."""
    early = request.region.state in BEFORE_THE_START
    words = _words(request)
    import_url = to(request, "intake:imports") if can(request.membership, P.IMPORT) and not early else ""
    steps = [
        FirstStep(
            **words[name],
            done=getattr(has, name),
            open=can(request.membership, needed) and not (early and waits),
            import_url=import_url if name == "participants" else "",
        )
        for name, needed, waits in STEPS
    ]
    first_open = next((step for step in steps if step.open and not step.done), None)
    return {"steps": [replace(step, is_next=step is first_open) for step in steps], "early": early}


def _words(request: RegionRequest) -> dict[str, dict[str, str]]:
    return {
        "members": {
            "title": _("Nodig collega’s uit"),
            "text": _("Zij krijgen een eigen account en een rol."),
            "url": to(request, "members"),
            "action": _("Collega uitnodigen"),
        },
        "organisations": {
            "title": _("Voeg organisaties toe"),
            "text": _("Gemeenten, scholen en Taalhuizen die samenwerken."),
            "url": to(request, "organisations"),
            "action": _("Organisatie toevoegen"),
        },
        "supervisors": {
            "title": _("Zorg voor begeleiders"),
            "text": _("Elke deelnemer krijgt één vaste begeleider."),
            "url": to(request, "members"),
            "action": _("Begeleider uitnodigen"),
        },
        "employers": {
            "title": _("Voeg werkgevers toe"),
            "text": _("Waar kunnen mensen leren en werken?"),
            "url": to(request, "employers:list"),
            "action": _("Werkgever toevoegen"),
        },
        "participants": {
            "title": _("Voeg de eerste deelnemers toe"),
            "text": _("Eén voor één, of met een bestand van een school of gemeente."),
            "url": to(request, "participants:register"),
            "action": _("Deelnemer toevoegen"),
        },
        "trajectories": {
            "title": _("Start het eerste traject"),
            "text": _("Basisvaardigheden en vakvaardigheden horen bij elkaar."),
            "url": to(request, "trajectories:list"),
            "action": _("Naar trajecten"),
        },
    }
