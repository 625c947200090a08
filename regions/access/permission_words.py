"""Permissions, roles and sight in words, for the page that shows who may do what."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from regions.access.permissions import ROLE_PERMISSIONS, ROLE_SIGHT, Permission, Sight
from regions.enums import Role

P = Permission

PERMISSION_WORDS: dict[Permission, Promise] = {
    P.VIEW_REGION: _("De regio openen"),
    P.VIEW_FIGURES: _("Cijfers van de regio zien"),
    P.MAKE_REPORT: _("Rapport van de regio maken"),
    P.SEE_OWN_FILES: _("Eigen bestanden ophalen"),
    P.LIST_PARTICIPANTS: _("Lijst met deelnemers zien"),
    P.OPEN_PARTICIPANT: _("Pagina van een deelnemer openen"),
    P.REGISTER_PARTICIPANT: _("Deelnemer toevoegen"),
    P.EDIT_PARTICIPANT: _("Gegevens van een deelnemer veranderen"),
    P.RECORD_SCREENING: _("Screening en niveau vastleggen"),
    P.ASSESS_ELIGIBILITY: _("Vaststellen of iemand bij het programma hoort"),
    P.RECORD_CONSENT: _("Toestemming vastleggen"),
    P.LOG_PROGRESS: _("Voortgang vastleggen"),
    P.VIEW_TRAJECTORIES: _("Trajecten zien"),
    P.MANAGE_TRAJECTORIES: _("Trajecten starten en afronden"),
    P.MAKE_PORTFOLIOS: _("Portfolio’s als pdf maken"),
    P.VIEW_EMPLOYERS: _("Werkgevers zien"),
    P.EDIT_EMPLOYERS: _("Werkgevers toevoegen en veranderen"),
    P.VIEW_ORGANISATIONS: _("Organisaties zien"),
    P.EDIT_ORGANISATIONS: _("Organisaties toevoegen en veranderen"),
    P.IMPORT: _("Een bestand met deelnemers inlezen"),
    P.MANAGE_TASKS: _("Taken maken en afvinken"),
    P.HAND_OVER: _("Werk aan collega’s geven en overdragen"),
    P.VIEW_MEMBERS: _("Zien wie er in de regio werkt"),
    P.MANAGE_MEMBERS: _("Mensen uitnodigen en rollen veranderen"),
    P.VIEW_ACCESS_LOG: _("Zien wie wat bekeek en veranderde"),
    P.CHANGE_SETTINGS: _("Instellingen van de regio veranderen"),
    P.VIEW_AGREEMENTS: _("Afspraken met partners zien, en wie cijfers las"),
    P.MANAGE_AGREEMENTS: _("Afspraken met partners maken, tekenen en stoppen"),
}

SIGHT_WORDS: dict[Sight, Promise] = {
    Sight.ALL: _("alle deelnemers van de regio"),
    Sight.CASELOAD: _("de eigen deelnemers; een ander alleen met een reden, en dat wordt bewaard"),
    Sight.GROUPS: _("de mensen in de eigen groepen: naam en aanwezigheid"),
    Sight.PLACED: _("wie een leerplek of werk heeft of krijgt, zonder screening en toestemming"),
    Sight.NOBODY: _("geen deelnemers"),
}


@dataclass(frozen=True)
class RightsRow:
    """One permission, and for each role in the order of ROLES whether it has it."""

    label: str
    allowed: list[tuple[str, bool]]


def role_names() -> list[str]:
    return [str(role.label) for role in ROLE_PERMISSIONS]


def rights_rows() -> list[RightsRow]:
    """The table itself, read from what the doors read."""
    return [
        RightsRow(
            str(PERMISSION_WORDS[permission]),
            [(str(role.label), permission in granted) for role, granted in ROLE_PERMISSIONS.items()],
        )
        for permission in Permission
    ]


def sight_of(role: str) -> str:
    return str(SIGHT_WORDS[ROLE_SIGHT[Role(role)]])
