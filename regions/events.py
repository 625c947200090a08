"""What the ground writes in the log of changes: a code for ever, and the sentence people read."""

from django.utils.translation import gettext_lazy as _

from regions.vocabulary import EventCode, Vocabulary


class Event(EventCode):
    INVITATION_RESENT = "invitation.resent", _("Uitnodiging opnieuw verstuurd")
    INVITATION_REVOKED = "invitation.revoked", _("Uitnodiging ingetrokken")
    INVITATION_SENT = "invitation.sent", _("Iemand uitgenodigd")
    JOB_ASKED = "job.asked", _("Bestand of rapport aangevraagd")
    JOB_CANCEL_ASKED = "job.cancel_asked", _("Bestand of rapport gestopt")
    JOB_DONE = "job.done", _("Bestand of rapport klaar")
    JOB_DOWNLOADED = "job.downloaded", _("Bestand of rapport opgehaald")
    JOB_CANCELLED = "job.cancelled", _("Bestand of rapport gestopt")
    JOB_FAILED = "job.failed", _("Bestand of rapport niet gelukt")
    MEMBER_ENDED = "member.ended", _("Toegang beëindigd")
    MEMBER_JOINED = "member.joined", _("Nieuwe collega")
    MEMBER_ROLE_CHANGED = "member.role_changed", _("Rol veranderd")
    NATIONAL_INVITATION_RESENT = (
        "national_invitation.resent",
        _("Uitnodiging voor het landelijk projectbureau opnieuw verstuurd"),
    )
    NATIONAL_INVITATION_REVOKED = (
        "national_invitation.revoked",
        _("Uitnodiging voor het landelijk projectbureau ingetrokken"),
    )
    NATIONAL_INVITATION_SENT = (
        "national_invitation.sent",
        _("Iemand uitgenodigd voor het landelijk projectbureau"),
    )
    NATIONAL_MEMBER_ENDED = "national_member.ended", _("Toegang tot alle regio’s beëindigd")
    NATIONAL_MEMBER_JOINED = "national_member.joined", _("Nieuwe collega bij het landelijk projectbureau")
    ORGANISATION_ADDED = "organisation.added", _("Organisatie toegevoegd")
    ORGANISATION_CHANGED = "organisation.changed", _("Gegevens van een organisatie veranderd")
    ORGANISATION_ENDED = "organisation.ended", _("Organisatie gestopt")
    ORGANISATION_REOPENED = "organisation.reopened", _("Organisatie doet weer mee")
    REGION_SETTINGS_CHANGED = "region.settings_changed", _("Instellingen van de regio veranderd")
    TASK_ADDED = "task.added", _("Taak gemaakt")
    TASK_GIVEN = "task.given", _("Taak aan iemand anders gegeven")
    TASK_DONE = "task.done", _("Taak klaar")
    TASK_REOPENED = "task.reopened", _("Taak weer open")
    WORK_HANDED_OVER = "work.handed_over", _("Werk overgedragen")
    WORK_TAKEN_BACK = "work.taken_back", _("Overdracht ongedaan gemaakt")


VOCABULARY = Vocabulary(
    events=Event,
    subjects={
        "organisation": _("organisaties"),
        "member": _("collega’s"),
        "invitation": _("uitnodigingen"),
        "task": _("taken"),
        "job": _("bestanden en rapporten"),
        "region": _("instellingen"),
        "work": _("overdrachten"),
    },
    fields={
        "about": _("waarover"),
        "answer": _("antwoord"),
        "assignee": _("voor wie"),
        "birth_date": _("geboortedatum"),
        "count": _("aantal"),
        "due_on": _("voor wanneer"),
        "education": _("opleiding"),
        "email": _("e-mailadres"),
        "ended_on": _("gestopt op"),
        "ends_on": _("einde"),
        "finding_place": _("vindplaats"),
        "first_name": _("voornaam"),
        "instrument": _("instrument"),
        "kind": _("soort"),
        "kvk_number": _("KvK-nummer"),
        "last_name": _("achternaam"),
        "level": _("niveau"),
        "name": _("naam"),
        "on": _("dag"),
        "outcome": _("uitkomst"),
        "partner": _("partner"),
        "phone": _("telefoon"),
        "place": _("plaats"),
        "postcode": _("postcode"),
        "purpose": _("doel"),
        "reason": _("reden"),
        "registered_on": _("aangemeld op"),
        "role": _("rol"),
        "scale": _("schaal"),
        "silent_days": _("dagen zonder contact"),
        "skill": _("vaardigheid"),
        "smallest_cell": _("kleinste aantal"),
        "starts_on": _("begin"),
        "state": _("stand"),
        "street": _("straat"),
        "subjects": _("hoeveel mensen"),
        "supervisor": _("begeleider"),
        "taken_on": _("afgenomen op"),
        "template": _("soort traject"),
        "text": _("tekst"),
        "title": _("titel"),
        "website": _("website"),
    },
)
