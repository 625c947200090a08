"""How it stands with an employer: the words and the colour of its badge."""

from employers.enums import EmployerStage
from employers.models import Employer
from regions.words import sentence_case

TONES = {
    EmployerStage.PROSPECT: "neutral",
    EmployerStage.INTERESTED: "info",
    EmployerStage.AGREED: "accent",
    EmployerStage.ACTIVE: "positive",
    EmployerStage.PAUSED: "warning",
    EmployerStage.ENDED: "neutral",
}


def stage_of(employer: Employer) -> str:
    return sentence_case(employer.get_stage_display())


def tone_of(employer: Employer) -> str:
    return TONES[EmployerStage(employer.stage)]
