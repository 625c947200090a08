"""What the timeline says of a fact, in the words in which it is stored there."""

from django.utils.translation import gettext as _

from participants.models import Consent, Eligibility, LevelTest, Milestone, Screening


def milestone_line(milestone: Milestone) -> str:
    reason = f": {milestone.get_reason_display()}" if milestone.reason else ""
    return _begun(str(milestone.get_kind_display())) + reason


def assessment_line(assessment: Eligibility) -> str:
    evidence = str(assessment.get_evidence_display())
    if not assessment.is_eligible:
        return _("Past niet bij de regeling (%(evidence)s)") % {"evidence": evidence}
    ground = str(assessment.get_ground_display())
    return _("Past bij de regeling: %(ground)s (%(evidence)s)") % {"ground": ground, "evidence": evidence}


def screening_line(screening: Screening) -> str:
    return f"{screening.get_instrument_display()}: {screening.get_outcome_display()}"


def level_line(test: LevelTest) -> str:
    skill = str(test.get_skill_display())
    return _("Niveau getoetst: %(skill)s %(level)s") % {"skill": skill, "level": test.level}


def consent_line(consent: Consent) -> str:
    return f"{_begun(str(consent.get_purpose_display()))}: {consent.get_answer_display()}"


def _begun(label: str) -> str:
    return label[:1].upper() + label[1:]
