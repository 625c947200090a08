"""The checks after months of work, in words."""

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from regions import words
from regions.models import Region
from trajectories.addresses import to
from trajectories.enums import FollowUpAnswer
from trajectories.models import FollowUp
from trajectories.presenters import PersonLine, due_tone

ANSWERS = (
    (FollowUpAnswer.WORKING, "circle-check"),
    (FollowUpAnswer.NOT_WORKING, "circle-x"),
    (FollowUpAnswer.NOT_REACHED, "phone-off"),
)


@dataclass(frozen=True)
class AnswerButton:
    value: str
    label: str
    icon: str


def answer_buttons() -> list[AnswerButton]:
    """Three, each an answer."""
    return [AnswerButton(one.value, words.sentence_case(one.label), icon) for one, icon in ANSWERS]


def follow_up_line(check: FollowUp, region: Region, today: date) -> PersonLine:
    return PersonLine(
        name=check.participant.identity.full_name,
        url=to(region, "follow_up", check.pk),
        note=at_work_since(check),
        badge=words.date_short(check.due_on, today),
        tone=due_tone(check.due_on, today),
    )


def at_work(months: int) -> str:
    """ "6 maanden aan het werk"."""
    return ngettext("%(months)s maand aan het werk", "%(months)s maanden aan het werk", months) % {
        "months": months
    }


def at_work_since(check: FollowUp) -> str:
    """ "6 maanden aan het werk, sinds 22 mei 2026"."""
    since = words.date_medium(check.work_since)
    return _("%(at_work)s, sinds %(since)s") % {"at_work": at_work(check.months), "since": since}


def too_early(due_on: date) -> str:
    return _("Dit kun je pas vanaf %(day)s vastleggen.") % {"day": words.date_medium(due_on)}


def answered(check: FollowUp) -> str:
    """ "Samira: werkt nog"."""
    said = FollowUpAnswer(check.answer).label
    return _("%(name)s: %(answer)s") % {"name": check.participant.identity.first_name, "answer": said}
