"""What imported files write in the log of changes: a code for ever, and the sentence people read."""

from django.utils.translation import gettext_lazy as _

from regions.vocabulary import EventCode, Vocabulary


class Event(EventCode):
    CONSENT_TAKEN_BACK = "consent.taken_back", _("Toestemming uit een bestand teruggedraaid")
    ELIGIBILITY_TAKEN_BACK = "eligibility.taken_back", _("Vaststelling uit een bestand teruggedraaid")
    IMPORT_CHANGED = "import.changed", _("Bestand met deelnemers verbeterd voor het opslaan")
    IMPORT_CONFIRMED = "import.confirmed", _("Deelnemers uit een bestand opgeslagen")
    IMPORT_DISCARDED = "import.discarded", _("Bestand met deelnemers weggegooid")
    IMPORT_FORGOTTEN = "import.forgotten", _("Rijen van een oud bestand weggehaald")
    IMPORT_PROBLEMS_TAKEN = "import.problems_taken", _("Lijst met wat niet klopt in een bestand gedownload")
    IMPORT_READ = "import.read", _("Bestand met deelnemers gelezen")
    IMPORT_REFUSED = "import.refused", _("Bestand met deelnemers kon niet worden gelezen")
    IMPORT_UNDONE = "import.undone", _("Bestand met deelnemers teruggedraaid")
    IMPORT_UPLOADED = "import.uploaded", _("Bestand met deelnemers gekozen")
    WORK_SITUATION_TAKEN_BACK = "work_situation.taken_back", _("Werk uit een bestand teruggedraaid")


VOCABULARY = Vocabulary(
    events=Event,
    subjects={
        "import": _("bestanden met deelnemers"),
    },
    fields={
        "lines": _("regels"),
        "row": _("rij"),
        "rows": _("rijen"),
        "what": _("wat"),
    },
    values={
        "what": {
            "columns_chosen": _("kolommen gekozen"),
            "sheet_chosen": _("tabblad gekozen"),
            "answered": _("vragen beantwoord"),
            "settled": _("vragen van meer rijen beantwoord"),
            "corrected": _("cel verbeterd"),
            "accepted": _("vraag van een rij beantwoord"),
            "decided": _("keuze voor een rij"),
        }
    },
)
