"""What participants write in the log of changes: a code for ever, and the sentence people read."""

from django.utils.translation import gettext_lazy as _

from regions.vocabulary import EventCode, Vocabulary


class Event(EventCode):
    CONSENT_RECORDED = "consent.recorded", _("Toestemming vastgelegd")
    ELIGIBILITY_ASSESSED = "eligibility.assessed", _("Vastgesteld of iemand bij het programma hoort")
    ENTRY_ADDED = "entry.added", _("Iets vastgelegd bij een deelnemer")
    ENTRY_UNDONE = "entry.undone", _("Iets teruggedraaid bij een deelnemer")
    LEVEL_TESTED = "level.tested", _("Niveau vastgelegd")
    LOOK_OPENED = "look.opened", _("Deelnemer van een collega geopend met een reden")
    MILESTONE_RECORDED = "milestone.recorded", _("Mijlpaal vastgelegd")
    MILESTONE_UNDONE = "milestone.undone", _("Mijlpaal teruggedraaid")
    PARTICIPANT_ASKED_ELSEWHERE = (
        "participant.asked_elsewhere",
        _("Gekeken of iemand in een andere regio bekend is"),
    )
    PARTICIPANT_CHANGED = "participant.changed", _("Gegevens van een deelnemer veranderd")
    PARTICIPANT_REGISTERED = "participant.registered", _("Deelnemer toegevoegd")
    PARTICIPANT_REMOVED = "participant.removed", _("Deelnemer weggehaald")
    PARTICIPANT_RESTORED = "participant.restored", _("Deelnemer teruggezet")
    SCREENING_RECORDED = "screening.recorded", _("Screening vastgelegd")
    STEP_AGREED = "step.agreed", _("Kleine stap afgesproken")
    STEP_FINISHED = "step.finished", _("Kleine stap klaar")
    STEP_REOPENED = "step.reopened", _("Kleine stap weer open")
    PARTICIPANT_SUPERVISOR_ASSIGNED = "participant.supervisor_assigned", _("Andere begeleider gegeven")
    PARTICIPANT_TEACHER_ASSIGNED = "participant.teacher_assigned", _("Andere docent gegeven")
    STEP_CHANGED = "step.changed", _("Kleine stap veranderd")
    WISH_STATED = "wish.stated", _("Wens vastgelegd")
    WORK_RECORDED = "work.recorded", _("Werk vastgelegd")
    LEVEL_REMOVED = "level.removed", _("Niveau weggehaald")
    SCREENING_REMOVED = "screening.removed", _("Screening weggehaald")


VOCABULARY = Vocabulary(
    events=Event,
    subjects={
        "participant": _("deelnemers"),
        "milestone": _("mijlpalen"),
        "entry": _("vastleggen"),
        "screening": _("screening"),
        "eligibility": _("hoort bij het programma"),
        "consent": _("toestemming"),
    },
    fields={
        "assessed_on": _("vastgesteld op"),
        "benefit": _("uitkering"),
        "birth_year": _("geboortejaar"),
        "channel": _("hoe"),
        "done_on": _("klaar op"),
        "evidence": _("bewijs"),
        "gender": _("geslacht"),
        "ground": _("grond"),
        "import_id": _("bestand"),
        "infix": _("tussenvoegsel"),
        "is_eligible": _("hoort bij het programma"),
        "language_background": _("taalachtergrond"),
        "mother_tongue": _("moedertaal"),
        "postcode4": _("cijfers van de postcode"),
        "referred_by": _("aangemeld door"),
        "regions": _("regio’s"),
        "said_on": _("gezegd op"),
        "since": _("sinds"),
        "source_number": _("eigen nummer"),
        "start_qualification": _("startkwalificatie"),
        "status": _("werk"),
        "teacher": _("docent"),
    },
)
