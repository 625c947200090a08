"""The head of the page of one person in words: where somebody stands, the next small step, how to reach somebody."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.utils.html import format_html
from django.utils.translation import gettext as _

from participants.enums import Stage, Standing
from participants.links import person_url
from participants.models import Participant
from participants.permissions import sees_personal_story, shown_stage
from participants.queries.sheet import RoadStep, StepRow
from regions import words
from regions.access.permissions import Permission, can
from regions.components.shapes import Fact
from regions.models import Membership
from regions.words import sentence_case

TONES = {Standing.PAUSED: "warning", Standing.ON_THE_ROAD: "info"}


@dataclass(frozen=True)
class TrackStep:
    """A step of templates/components/step_track.html."""

    label: str
    note: str
    state: str


@dataclass(frozen=True)
class NextStep:
    """What templates/components/next_step.html shows; without addresses for who may not change it."""

    text: str
    when: str
    done_url: str = ""
    change_url: str = ""


def badge_of(participant: Participant, membership: Membership) -> str:
    standing = Standing(participant.standing)
    stage = shown_stage(membership, participant.stage)
    return sentence_case(stage.label if standing is Standing.ON_THE_ROAD else standing.label)


def tone_of(participant: Participant) -> str:
    return TONES.get(Standing(participant.standing), "neutral")


def leads_of(participant: Participant) -> list[str]:
    supervisor = participant.supervisor.name if participant.supervisor else _("nog niemand")
    return [
        participant.place,
        _("Begeleider: %(name)s") % {"name": supervisor},
        _("Nummer %(number)s") % {"number": participant.number},
    ]


def track_of(road: Iterable[RoadStep], membership: Membership, today: date) -> list[TrackStep]:
    """The road without the screening for who may not know of it."""
    tells_all = sees_personal_story(membership)
    return [_track_step(step, today) for step in road if tells_all or step.stage is not Stage.SCREENED]


def _track_step(step: RoadStep, today: date) -> TrackStep:
    on = words.date_short(step.on, today)
    note = _("sinds %(day)s") % {"day": on} if on and step.state == "current" else on
    return TrackStep(sentence_case(step.stage.label), note, step.state)


def next_step_of(
    step: StepRow | None, *, participant_id: UUID, region: str, membership: Membership
) -> NextStep | None:
    """`region` is the slug in the address."""
    if step is None:
        return None
    when = _("Afgesproken op %(day)s.") % {"day": words.date_medium(step.agreed_on)}
    if step.due_on:
        when += " " + _("Klaar op %(day)s.") % {"day": words.date_long(step.due_on)}
    if not can(membership, Permission.LOG_PROGRESS):
        return NextStep(step.text, when)
    return NextStep(
        step.text,
        when,
        done_url=person_url(region, participant_id, "step_finish", step.id),
        change_url=person_url(region, participant_id, "step_change", step.id),
    )


def contact_of(participant: Participant) -> list[Fact]:
    """How to reach somebody; telephone and mail are links."""
    identity = participant.identity
    phone, mail = identity.phone, identity.email
    address = ", ".join(part for part in (identity.street, identity.postcode, participant.place) if part)
    return [
        Fact(_("Telefoon"), phone and format_html('<a href="tel:{}">{}</a>', words.dialled(phone), phone)),
        Fact(_("E-mail"), mail and format_html('<a href="mailto:{0}">{0}</a>', mail)),
        Fact(_("Adres"), address),
        Fact(_("Geboren"), born(participant)),
        Fact(_("Taal"), language(participant)),
    ]


def born(participant: Participant) -> str:
    return words.date_medium(participant.identity.birth_date) or str(participant.birth_year or "")


def language(participant: Participant) -> str:
    label = sentence_case(participant.get_language_background_display())
    return f"{label} ({participant.mother_tongue})" if participant.mother_tongue else label
