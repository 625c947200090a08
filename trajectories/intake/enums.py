"""Lists of the import. Labels are shown in the column selects and beside problems."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Field(models.TextChoices):
    """What a column can hold for us."""

    NUMBER = "number", _("Nummer bij de afzender")
    FIRST_NAME = "first_name", _("Voornaam")
    INFIX = "infix", _("Tussenvoegsel")
    LAST_NAME = "last_name", _("Achternaam")
    FULL_NAME = "full_name", _("Hele naam in één cel")
    BIRTH = "birth", _("Geboortedatum of geboortejaar")
    GENDER = "gender", _("Man of vrouw")
    STREET = "street", _("Straat en huisnummer")
    POSTCODE = "postcode", _("Postcode")
    PLACE = "place", _("Woonplaats of gemeente")
    PHONE = "phone", _("Telefoon")
    EMAIL = "email", _("E-mail")
    LANGUAGE_BACKGROUND = "language_background", _("NT1 of NT2")
    MOTHER_TONGUE = "mother_tongue", _("Moedertaal")
    EDUCATION = "education", _("Hoogste opleiding")
    WORK = "work", _("Werk en uitkering")
    REFERRER = "referrer", _("Aangemeld door")
    REGISTERED_ON = "registered_on", _("Aangemeld op")
    SCREENED_ON = "screened_on", _("Gescreend op")
    INSTRUMENT = "instrument", _("Gescreend met")
    OUTCOME = "outcome", _("Uitslag van de screening")
    LEVEL_READING = "level_reading", _("Niveau lezen")
    LEVEL_WRITING = "level_writing", _("Niveau schrijven")
    LEVEL_LISTENING = "level_listening", _("Niveau luisteren")
    LEVEL_SPEAKING = "level_speaking", _("Niveau spreken")
    LEVEL_NUMERACY = "level_numeracy", _("Niveau rekenen")
    LEVEL_DIGITAL = "level_digital", _("Niveau digitaal")
    ROUTE = "route", _("Route A, B of C")
    MODULE = "module", _("Scholing of module")
    STARTED_ON = "started_on", _("Gestart op")
    SUPERVISOR = "supervisor", _("Begeleider")
    COMPLETED_ON = "completed_on", _("Traject klaar op")
    AT_WORK_SINCE = "at_work_since", _("Aan het werk sinds")
    STOPPED_REASON = "stopped_reason", _("Waarom eerder gestopt")
    STOPPED_ON = "stopped_on", _("Eerder gestopt op")
    CONSENT = "consent", _("Toestemming voor onderzoek")
    REMARKS = "remarks", _("Opmerkingen")
    IGNORE = "ignore", _("Niet overnemen")


DATES = frozenset({
    Field.BIRTH, Field.REGISTERED_ON, Field.SCREENED_ON, Field.STARTED_ON, Field.COMPLETED_ON, Field.AT_WORK_SINCE,
    Field.STOPPED_ON,
})  # fmt: skip
LEVELS = frozenset({
    Field.LEVEL_READING, Field.LEVEL_WRITING, Field.LEVEL_LISTENING, Field.LEVEL_SPEAKING, Field.LEVEL_NUMERACY,
    Field.LEVEL_DIGITAL,
})  # fmt: skip
# More than one column may hold these; every other field has one column.
REPEATABLE = frozenset({Field.REMARKS, Field.IGNORE})


class Severity(models.TextChoices):
    """An error or an open question keeps a row out until somebody decides; a notice only tells."""

    ERROR = "error", _("klopt niet")
    QUESTION = "question", _("vraag")
    NOTICE = "notice", _("ter info")


class Decision(models.TextChoices):
    """What should happen with a row."""

    NEW = "new", _("Nieuwe deelnemer")
    UPDATE = "update", _("Bestaat al: aanvullen")
    SKIP = "skip", _("Overslaan")


class RowState(models.TextChoices):
    """Where a row stands in the preview. Every row is in exactly one."""

    NEW = "new", _("nieuw")
    KNOWN = "known", _("bestaat al")
    SKIPPED = "skipped", _("overgeslagen")
    OPEN = "open", _("nog na te kijken")


class QuestionKind(models.TextChoices):
    """Questions that are answered once for a whole column."""

    DATE_ORDER = "date_order", _("Dag of maand eerst?")
    NINE_DIGITS = "nine_digits", _("Nummers van 9 cijfers")
    STOPPED_WHEN = "stopped_when", _("Wanneer gestopt?")


class Answer(models.TextChoices):
    """Answers to those questions."""

    DAY_FIRST = "day_first", _("Eerst de dag, dan de maand")
    MONTH_FIRST = "month_first", _("Eerst de maand, dan de dag")
    PHONE_NUMBERS = "phone_numbers", _("Dit zijn telefoonnummers")
    OTHER_NUMBERS = "other_numbers", _("Dit zijn andere nummers, geen BSN's")
    ARE_BSN = "are_bsn", _("Dit zijn BSN's: niet overnemen")
    REFERENCE_DAY = "reference_day", _("Neem de dag van de lijst")
    NOT_STOPPED = "not_stopped", _("Zet het alleen in de tijdlijn")


class ImportState(models.TextChoices):
    """From upload to saved, and back."""

    READING = "reading", _("wordt gelezen")
    REFUSED = "refused", _("kon niet worden gelezen")
    PREVIEW = "preview", _("klaar om na te kijken")
    SAVING = "saving", _("wordt opgeslagen")
    SAVED = "saved", _("opgeslagen")
    UNDOING = "undoing", _("wordt teruggedraaid")
    UNDONE = "undone", _("teruggedraaid")
    DISCARDED = "discarded", _("weggegooid")
