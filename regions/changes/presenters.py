"""The log of changes in words. Codes come from actions in every app; a test looks whether each has its words here."""

import re
from datetime import date

from django.apps import apps
from django.core.exceptions import FieldDoesNotExist
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from regions.models import AuditEvent, NationalEvent
from regions.words import date_medium

DAY = re.compile(r"\d{4}-\d\d-\d\d")
t = gettext_lazy

ACTIONS: dict[str, Promise] = {
    "agreement.added": t("Afspraak gemaakt"),
    "agreement.changed": t("Afspraak veranderd"),
    "agreement.ended": t("Afspraak gestopt"),
    "agreement.signed": t("Afspraak getekend"),
    "caseload.moved": t("Deelnemers aan een andere begeleider gegeven"),
    "consent.taken_back": t("Toestemming uit een bestand teruggedraaid"),
    "consent.recorded": t("Toestemming vastgelegd"),
    "eligibility.taken_back": t("Vaststelling uit een bestand teruggedraaid"),
    "eligibility.assessed": t("Vastgesteld of iemand bij het programma hoort"),
    "employer.added": t("Werkgever toegevoegd"),
    "employer.changed": t("Gegevens van een werkgever veranderd"),
    "employer.contact_added": t("Contactpersoon van een werkgever toegevoegd"),
    "employer.contact_ended": t("Contactpersoon van een werkgever gestopt"),
    "employer.contact_logged": t("Contact met een werkgever vastgelegd"),
    "employer.contact_undone": t("Contact met een werkgever teruggedraaid"),
    "employer.location_added": t("Vestiging van een werkgever toegevoegd"),
    "employer.location_removed": t("Vestiging van een werkgever weggehaald"),
    "employer.taken_back": t("Werkgever teruggedraaid"),
    "entry.added": t("Iets vastgelegd bij een deelnemer"),
    "entry.undone": t("Iets teruggedraaid bij een deelnemer"),
    "figures.published": t("Cijfers van een kwartaal vastgezet voor impactpartners"),
    "follow_up.answer_undone": t("Antwoord op ‘werkt na 6 maanden’ teruggedraaid"),
    "follow_up.answered": t("Gevraagd of iemand nog werkt"),
    "import.changed": t("Bestand met deelnemers verbeterd voor het opslaan"),
    "import.confirmed": t("Deelnemers uit een bestand opgeslagen"),
    "import.discarded": t("Bestand met deelnemers weggegooid"),
    "import.forgotten": t("Rijen van een oud bestand weggehaald"),
    "import.problems_taken": t("Lijst met wat niet klopt in een bestand gedownload"),
    "import.read": t("Bestand met deelnemers gelezen"),
    "import.refused": t("Bestand met deelnemers kon niet worden gelezen"),
    "import.undone": t("Bestand met deelnemers teruggedraaid"),
    "import.uploaded": t("Bestand met deelnemers gekozen"),
    "invitation.resent": t("Uitnodiging opnieuw verstuurd"),
    "invitation.revoked": t("Uitnodiging ingetrokken"),
    "invitation.sent": t("Iemand uitgenodigd"),
    "job.asked": t("Bestand of rapport aangevraagd"),
    "job.cancel_asked": t("Bestand of rapport gestopt"),
    "job.done": t("Bestand of rapport klaar"),
    "job.downloaded": t("Bestand of rapport opgehaald"),
    "job.cancelled": t("Bestand of rapport gestopt"),
    "job.failed": t("Bestand of rapport niet gelukt"),
    "level.tested": t("Niveau vastgelegd"),
    "look.opened": t("Met een reden bij een andere deelnemer gekeken"),
    "member.ended": t("Toegang beëindigd"),
    "member.joined": t("Nieuwe collega"),
    "member.role_changed": t("Rol veranderd"),
    "milestone.recorded": t("Mijlpaal vastgelegd"),
    "milestone.undone": t("Mijlpaal teruggedraaid"),
    "national_invitation.resent": t("Uitnodiging voor het landelijk projectbureau opnieuw verstuurd"),
    "national_invitation.revoked": t("Uitnodiging voor het landelijk projectbureau ingetrokken"),
    "national_invitation.sent": t("Iemand uitgenodigd voor het landelijk projectbureau"),
    "national_member.ended": t("Toegang tot alle regio’s beëindigd"),
    "national_member.joined": t("Nieuwe collega bij het landelijk projectbureau"),
    "organisation.added": t("Organisatie toegevoegd"),
    "organisation.changed": t("Gegevens van een organisatie veranderd"),
    "organisation.ended": t("Organisatie gestopt"),
    "organisation.reopened": t("Organisatie doet weer mee"),
    "participant.asked_elsewhere": t("Gekeken of iemand in een andere regio bekend is"),
    "participant.assigned": t("Andere begeleider gegeven"),
    "participant.changed": t("Gegevens van een deelnemer veranderd"),
    "participant.registered": t("Deelnemer toegevoegd"),
    "participant.removed": t("Deelnemer weggehaald"),
    "participant.restored": t("Deelnemer teruggezet"),
    "participant.supervisor_changed": t("Andere begeleider gegeven"),
    "region.settings_changed": t("Instellingen van de regio veranderd"),
    "screening.recorded": t("Screening vastgelegd"),
    "skill.observed": t("Vaardigheid vastgelegd"),
    "step.agreed": t("Kleine stap afgesproken"),
    "step.done": t("Kleine stap klaar"),
    "step.finished": t("Kleine stap klaar"),
    "step.reopened": t("Kleine stap weer open"),
    "step.taken_back": t("Kleine stap teruggedraaid"),
    "task.added": t("Taak gemaakt"),
    "task.done": t("Taak klaar"),
    "task.reopened": t("Taak weer open"),
    "templates.added": t("Standaardtrajecten klaargezet"),
    "trajectory.ended": t("Traject klaar"),
    "trajectory.reopened": t("Traject weer open"),
    "trajectory.started": t("Traject gestart"),
    "trajectory.step_done": t("Stap van een traject klaar"),
    "trajectory.step_reopened": t("Stap van een traject weer open"),
    "trajectory.stopped": t("Traject gestopt"),
    "participant.supervisor_assigned": t("Andere begeleider gegeven"),
    "participant.teacher_assigned": t("Andere docent gegeven"),
    "step.changed": t("Kleine stap veranderd"),
    "trajectory.begun": t("Traject begonnen"),
    "trajectory.changed": t("Traject veranderd"),
    "trajectory.made": t("Traject gemaakt"),
    "trajectory.taken_back": t("Traject teruggedraaid"),
    "wish.stated": t("Wens vastgelegd"),
    "work_situation.taken_back": t("Werk uit een bestand teruggedraaid"),
    "work.recorded": t("Werk vastgelegd"),
}
# First word of an action → what the filter calls it.
SUBJECTS: dict[str, Promise] = {
    "participant": t("deelnemers"),
    "milestone": t("mijlpalen"),
    "entry": t("vastleggen"),
    "screening": t("screening"),
    "eligibility": t("hoort bij het programma"),
    "consent": t("toestemming"),
    "trajectory": t("trajecten"),
    "employer": t("werkgevers"),
    "organisation": t("organisaties"),
    "agreement": t("afspraken"),
    "figures": t("cijfers voor impactpartners"),
    "member": t("collega’s"),
    "invitation": t("uitnodigingen"),
    "task": t("taken"),
    "import": t("bestanden met deelnemers"),
    "job": t("bestanden en rapporten"),
    "region": t("instellingen"),
}
FIELDS: dict[str, Promise] = {
    "about": t("waarover"),
    "answer": t("antwoord"),
    "assessed_on": t("vastgesteld op"),
    "assignee": t("voor wie"),
    "birth_date": t("geboortedatum"),
    "channel": t("hoe"),
    "count": t("aantal"),
    "destination": t("waarheen"),
    "due_on": t("voor wanneer"),
    "education": t("opleiding"),
    "email": t("e-mailadres"),
    "end_reason": t("reden"),
    "ended_on": t("gestopt op"),
    "ends_on": t("einde"),
    "evidence": t("bewijs"),
    "finding_place": t("vindplaats"),
    "first_name": t("voornaam"),
    "ground": t("grond"),
    "instrument": t("instrument"),
    "is_eligible": t("hoort bij het programma"),
    "kind": t("soort"),
    "kvk_number": t("KvK-nummer"),
    "last_name": t("achternaam"),
    "level": t("niveau"),
    "name": t("naam"),
    "on": t("op"),
    "outcome": t("uitkomst"),
    "phone": t("telefoon"),
    "place": t("plaats"),
    "postcode": t("postcode"),
    "purpose": t("doel"),
    "purposes": t("doelen"),
    "reason": t("reden"),
    "reference_on": t("peildatum"),
    "registered_on": t("aangemeld op"),
    "role": t("rol"),
    "scale": t("schaal"),
    "signed_on": t("getekend op"),
    "silent_days": t("dagen zonder contact"),
    "skill": t("vaardigheid"),
    "smallest_cell": t("kleinste aantal"),
    "starts_on": t("begin"),
    "state": t("stand"),
    "street": t("straat"),
    "subjects": t("hoeveel mensen"),
    "supervisor": t("begeleider"),
    "taken_on": t("afgenomen op"),
    "template": t("soort traject"),
    "text": t("tekst"),
    "title": t("titel"),
    "website": t("website"),
}


# Of something new it goes without saying that the hidden fields are new too.
NEW = ("added", "sent", "registered", "recorded", "stated", "agreed")


def sentence(event: AuditEvent | NationalEvent) -> str:
    return str(ACTIONS.get(event.action, event.action))


def value_changes(event: AuditEvent | NationalEvent) -> list[str]:
    """Each changed field in words. For names and free text the log itself holds no value: only that it changed."""
    is_new = event.action.endswith(NEW)
    pairs = ((field, before_and_after(values)) for field, values in event.changes.items())
    return [change(event, field, *pair) for field, pair in pairs if not (is_new and pair == (None, None))]


def before_and_after(values: object) -> tuple[object, object]:
    """The log is for ever, so the page has to read what an earlier version wrote otherwise."""
    if isinstance(values, list) and len(values) == 2:
        return values[0], values[1]
    return None, None


def change(event: AuditEvent | NationalEvent, field: str, before: object, after: object) -> str:
    label = str(FIELDS.get(field, field.replace("_", " ")))
    if is_reference(before) or is_reference(after) or (before is None and after is None):
        return _("%(field)s is veranderd") % {"field": label}
    words = [in_words(event, field, value) for value in (before, after)]
    if not words[0]:
        return _("%(field)s: %(after)s") % {"field": label, "after": words[1] or "–"}
    return _("%(field)s: van %(before)s naar %(after)s") % {
        "field": label,
        "before": words[0],
        "after": words[1] or "–",
    }


def in_words(event: AuditEvent | NationalEvent, field: str, value: object) -> str:
    if isinstance(value, bool):
        return _("ja") if value else _("nee")
    if value in (None, ""):
        return ""
    if isinstance(value, str) and DAY.fullmatch(value):
        return date_medium(date.fromisoformat(value))
    return choices_of(event.subject_kind, field).get(str(value), str(value))


def choices_of(subject_kind: str, field: str) -> dict[str, str]:
    """The words of a field with choices, from the model the event is about."""
    try:
        choices = apps.get_model(subject_kind)._meta.get_field(field).flatchoices
    except (LookupError, ValueError, FieldDoesNotExist, AttributeError):
        return {}
    return {str(code): str(words) for code, words in choices}


def is_reference(value: object) -> bool:
    """The id of another row says nothing to a reader."""
    return isinstance(value, str) and len(value) == 36 and value.count("-") == 4
