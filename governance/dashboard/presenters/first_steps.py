"""A region in its first week: what to do first, in order, instead of empty tables (T8)."""

from dataclasses import dataclass, replace

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from governance.dashboard.queries import BEFORE_THE_START, Beginnings
from regions.access.permissions import Permission as P
from regions.access.permissions import can
from regions.models import Membership


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


@dataclass(frozen=True)
class _Step:
    """`name` is what the region has when the step is done; some steps wait for the subsidy."""

    name: str
    title: str | Promise
    text: str | Promise
    page: str
    action: str | Promise
    needs: P
    waits: bool = False


STEPS = (
    _Step(
        name="members",
        title=_("Nodig collega’s uit"),
        text=_("Zij krijgen een eigen account en een rol."),
        page="members",
        action=_("Collega uitnodigen"),
        needs=P.VIEW_MEMBERS,
    ),
    _Step(
        name="organisations",
        title=_("Voeg organisaties toe"),
        text=_("Gemeenten, scholen en Taalhuizen die samenwerken."),
        page="organisations",
        action=_("Organisatie toevoegen"),
        needs=P.EDIT_ORGANISATIONS,
    ),
    _Step(
        name="supervisors",
        title=_("Zorg voor begeleiders"),
        text=_("Elke deelnemer krijgt één vaste begeleider."),
        page="members",
        action=_("Begeleider uitnodigen"),
        needs=P.MANAGE_MEMBERS,
    ),
    _Step(
        name="employers",
        title=_("Voeg werkgevers toe"),
        text=_("Waar kunnen mensen leren en werken?"),
        page="employers:list",
        action=_("Werkgever toevoegen"),
        needs=P.EDIT_EMPLOYERS,
    ),
    _Step(
        name="participants",
        title=_("Voeg de eerste deelnemers toe"),
        text=_("Eén voor één, of met een bestand van een school of gemeente."),
        page="participants:register",
        action=_("Deelnemer toevoegen"),
        needs=P.REGISTER_PARTICIPANT,
        waits=True,
    ),
    _Step(
        name="trajectories",
        title=_("Start het eerste traject"),
        text=_("Basisvaardigheden en vakvaardigheden horen bij elkaar."),
        page="trajectories:list",
        action=_("Naar trajecten"),
        needs=P.MANAGE_TRAJECTORIES,
        waits=True,
    ),
)


def is_early(member: Membership) -> bool:
    """Before the subsidy is awarded a region may not have people yet."""
    return member.region.state in BEFORE_THE_START


def first_steps(member: Membership, has: Beginnings) -> list[FirstStep]:
    """The steps with what is done; links only for who may do them."""
    steps = [_first_step(step, member, has) for step in STEPS]
    first_open = next((step for step in steps if step.open and not step.done), None)
    return [replace(step, is_next=step is first_open) for step in steps]


def _first_step(step: _Step, member: Membership, has: Beginnings) -> FirstStep:
    slug, early = member.region.slug, is_early(member)
    imports = step.name == "participants" and can(member, P.IMPORT) and not early
    return FirstStep(
        title=str(step.title),
        text=str(step.text),
        url=reverse(step.page, args=[slug]),
        action=str(step.action),
        done=getattr(has, step.name),
        open=can(member, step.needs) and not (early and step.waits),
        import_url=reverse("intake:imports", args=[slug]) if imports else "",
    )
