"""What the timeline says of a fact, in the words in which it is stored there."""

from django.utils.translation import gettext as _

from participants.enums import level_in_words
from participants.models import Consent, Eligibility, LevelTest, Milestone, Screening
from regions.words import sentence_case


def milestone_line(milestone: Milestone) -> str:
    reason = f": {milestone.get_reason_display()}" if milestone.reason else ""
    return sentence_case(milestone.get_kind_display()) + reason


def assessment_line(assessment: Eligibility) -> str:
    evidence = str(assessment.get_evidence_display())
    if not assessment.is_eligible:
        return _("Past niet bij de regeling (%(evidence)s)") % {"evidence": evidence}
    ground = str(assessment.get_ground_display())
    return _("Past bij de regeling: %(ground)s (%(evidence)s)") % {"ground": ground, "evidence": evidence}


def screening_line(screening: Screening) -> str:
    return sentence_case(f"{screening.get_instrument_display()}: {screening.get_outcome_display()}")


def level_line(test: LevelTest) -> str:
    skill = str(test.get_skill_display())
    return _("Niveau getoetst: %(skill)s %(level)s") % {"skill": skill, "level": level_in_words(test.level)}


def consent_line(consent: Consent) -> str:
    return f"{sentence_case(consent.get_purpose_display())}: {consent.get_answer_display()}"
