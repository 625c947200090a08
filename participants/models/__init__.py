"""People in the programme: who they are, where they stand, what was agreed."""

from participants.models.consent import Consent
from participants.models.eligibility import Eligibility
from participants.models.looks import Look
from participants.models.matching import MatchToken
from participants.models.milestones import Milestone
from participants.models.participant import Identity, Participant
from participants.models.screening import LevelTest, Screening
from participants.models.steps import Step, Wish
from participants.models.timeline import TimelineEntry
from participants.models.work import WorkSituation

__all__ = [
    "Consent",
    "Eligibility",
    "Identity",
    "LevelTest",
    "Look",
    "MatchToken",
    "Milestone",
    "Participant",
    "Screening",
    "Step",
    "TimelineEntry",
    "Wish",
    "WorkSituation",
]
