"""What trajectories write in the log of changes: a code for ever, and the sentence people read."""

from django.utils.translation import gettext_lazy as _

from participants.enums import StopReason
from regions.vocabulary import EventCode, Vocabulary


class Event(EventCode):
    FOLLOW_UP_ANSWER_UNDONE = "follow_up.answer_undone", _("Antwoord op ‘werkt na 6 maanden’ teruggedraaid")
    FOLLOW_UP_ANSWERED = "follow_up.answered", _("Gevraagd of iemand nog werkt")
    SKILL_OBSERVED = "skill.observed", _("Vaardigheid vastgelegd")
    STEP_TAKEN_BACK = "step.taken_back", _("Kleine stap teruggedraaid")
    TEMPLATES_ADDED = "templates.added", _("Standaardtrajecten klaargezet")
    TRAJECTORY_ENDED = "trajectory.ended", _("Traject klaar")
    TRAJECTORY_REOPENED = "trajectory.reopened", _("Traject weer open")
    TRAJECTORY_STEP_DONE = "trajectory.step_done", _("Stap van een traject klaar")
    TRAJECTORY_STEP_REOPENED = "trajectory.step_reopened", _("Stap van een traject weer open")
    TRAJECTORY_STOPPED = "trajectory.stopped", _("Traject gestopt")
    TRAJECTORY_BEGUN = "trajectory.begun", _("Traject begonnen")
    TRAJECTORY_CHANGED = "trajectory.changed", _("Traject veranderd")
    TRAJECTORY_MADE = "trajectory.made", _("Traject gemaakt")
    TRAJECTORY_TAKEN_BACK = "trajectory.taken_back", _("Traject teruggedraaid")


VOCABULARY = Vocabulary(
    events=Event,
    subjects={
        "trajectory": _("trajecten"),
    },
    fields={
        "added": _("toegevoegd"),
        "destination": _("waarheen"),
        "done_on": _("klaar op"),
        "employer": _("werkgever"),
        "goal": _("doel"),
        "planned_end_on": _("einde gepland op"),
        "skills": _("vaardigheden"),
    },
    values={"reason": dict(StopReason.choices)},
)
