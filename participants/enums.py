"""Lists about people. Codes are English and stored; labels are Dutch and shown (docs/glossary.md)."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class MilestoneKind(models.TextChoices):
    """The person's road, and the events beside it. One set of words everywhere."""

    REGISTERED = "registered", _("aangemeld")
    SCREENED = "screened", _("gescreend")
    STARTED = "started", _("gestart")
    COMPLETED = "completed", _("traject klaar")
    AT_WORK = "at_work", _("aan het werk")
    STILL_6 = "still_6", _("werkt na 6 maanden")
    STILL_12 = "still_12", _("werkt na 12 maanden")
    STILL_24 = "still_24", _("werkt na 24 maanden")
    WORK_ENDED = "work_ended", _("werk gestopt")
    PAUSED = "paused", _("onderbroken")
    RESUMED = "resumed", _("weer verder")
    STOPPED = "stopped", _("eerder gestopt")
    REFERRED = "referred", _("doorverwezen")
    NOT_ELIGIBLE = "not_eligible", _("past niet bij de regeling")
    REOPENED = "reopened", _("heropend")


class Stage(models.TextChoices):
    """Where somebody is on the road: the furthest milestone that still holds."""

    REGISTERED = "registered", _("aangemeld")
    SCREENED = "screened", _("gescreend")
    STARTED = "started", _("gestart")
    COMPLETED = "completed", _("traject klaar")
    AT_WORK = "at_work", _("aan het werk")
    STILL_6 = "still_6", _("werkt na 6 maanden")


class Standing(models.TextChoices):
    """Beside the stage: is somebody on the road, or off it for now?"""

    ON_THE_ROAD = "on_the_road", _("onderweg")
    PAUSED = "paused", _("onderbroken")
    STOPPED = "stopped", _("eerder gestopt")
    REFERRED = "referred", _("doorverwezen")
    NOT_ELIGIBLE = "not_eligible", _("past niet bij de regeling")


class StopReason(models.TextChoices):
    WORK = "work", _("werk gevonden")
    HEALTH = "health", _("gezondheid")
    PRIVATE = "private", _("privé")
    MOTIVATION = "motivation", _("wil niet meer")
    LEVEL = "level_mismatch", _("niveau past niet")
    MOVED = "moved", _("verhuisd")
    EMPLOYER = "employer_stopped", _("werkgever stopt")
    LOST_CONTACT = "lost_contact", _("geen contact meer")
    OTHER = "other", _("anders")


class Gender(models.TextChoices):
    FEMALE = "female", _("vrouw")
    MALE = "male", _("man")
    OTHER = "other", _("anders")
    UNKNOWN = "unknown", _("niet bekend")


class LanguageBackground(models.TextChoices):
    NT1 = "nt1", _("Nederlands is de eerste taal")
    NT2 = "nt2", _("Nederlands is een tweede taal")
    UNKNOWN = "unknown", _("niet bekend")


class EducationLevel(models.TextChoices):
    NONE = "none", _("geen")
    PRIMARY = "primary", _("basisonderwijs")
    PRACTICAL = "practical_education", _("praktijkonderwijs of vso")
    VMBO = "vmbo", _("vmbo of mavo")
    HAVO_VWO_LOWER = "havo_vwo_lower", _("havo of vwo, klas 1 tot en met 3")
    HAVO_VWO_NO_DIPLOMA = "havo_vwo_no_diploma", _("havo of vwo, geen diploma")
    MBO1 = "mbo1", _("mbo-1 of entree")
    MBO2 = "mbo2", _("mbo-2")
    MBO3 = "mbo3", _("mbo-3")
    MBO4 = "mbo4", _("mbo-4")
    HAVO = "havo", _("havo")
    VWO = "vwo", _("vwo")
    HBO = "hbo", _("hbo")
    WO = "wo", _("universiteit")
    FOREIGN = "foreign", _("diploma uit een ander land")
    UNKNOWN = "unknown", _("niet bekend")


class WorkStatus(models.TextChoices):
    EMPLOYED = "employed", _("werkt")
    EMPLOYED_WITH_BENEFIT = "employed_with_benefit", _("werkt, met uitkering")
    SEEKING_WITH_BENEFIT = "job_seeking_benefit", _("zoekt werk, met uitkering")
    SEEKING_WITHOUT_BENEFIT = "job_seeking_no_benefit", _("zoekt werk, zonder uitkering")
    SHELTERED = "sheltered", _("werkt bij een sociaal ontwikkelbedrijf")
    EDUCATION = "education", _("volgt een opleiding")
    OTHER = "other", _("anders")
    UNKNOWN = "unknown", _("niet bekend")


class BenefitKind(models.TextChoices):
    PARTICIPATION_ACT = "participation_act", _("Participatiewet")
    WW = "ww", _("WW")
    WIA_WAO = "wia_wao", _("WIA of WAO")
    WAJONG = "wajong", _("Wajong")
    ZW = "zw", _("Ziektewet")
    OTHER = "other", _("anders")
    NONE = "none", _("geen")


class FindingPlace(models.TextChoices):
    """Through whom somebody came in."""

    MUNICIPALITY = "municipality", _("gemeente")
    UWV = "uwv", _("UWV")
    WORK_CENTRE = "work_centre", _("Werkcentrum")
    SCHOOL = "school", _("school of roc")
    LANGUAGE_HOUSE = "language_house", _("Taalhuis")
    LIBRARY = "library", _("bibliotheek")
    EMPLOYER = "employer", _("werkgever")
    WELFARE = "welfare", _("welzijn of vluchtelingenwerk")
    SELF = "self", _("zelf aangemeld")
    OTHER = "other", _("anders")
    UNKNOWN = "unknown", _("niet bekend")


class EligibilityGround(models.TextChoices):
    LOW_EDUCATED = "low_educated", _("heeft een lage opleiding")
    LOW_LITERATE = "low_literate", _("heeft moeite met taal, rekenen of digitaal")
    BOTH = "both", _("allebei")


class EligibilityEvidence(models.TextChoices):
    DIPLOMA_CHECK = "diploma_check", _("diploma gezien")
    SELF_DECLARATION = "self_declaration", _("eigen verklaring")
    SCREENING = "screening", _("screening")
    LEVEL_TEST = "level_test", _("niveautoets")
    JUDGEMENT = "professional_judgement", _("oordeel van een professional")


class Instrument(models.TextChoices):
    TAALMETER = "taalmeter", _("Taalmeter")
    REKENMETER = "rekenmeter", _("Rekenmeter")
    DIGIMETER = "digimeter", _("Digimeter")
    SOCIAL_INCLUSION = "sociale_inclusiemeter", _("Sociale Inclusiemeter")
    TAALVERKENNER = "taalverkenner", _("Taalverkenner")
    CONTEXT_QUESTIONS = "context_questions", _("vragen in een gesprek")
    TOA = "toa", _("TOA")
    TOETSPLATFORM_TAAL = "toetsplatform_taal", _("Toetsplatform Taal")
    SELF_TEST = "self_test", _("zelftest")
    OTHER = "other", _("anders")


class ScreeningOutcome(models.TextChoices):
    INDICATION = "indication", _("aanwijzing voor moeite")
    NO_INDICATION = "no_indication", _("geen aanwijzing")
    INCONCLUSIVE = "inconclusive", _("niet te bepalen")
    REFUSED = "refused", _("wilde dit niet")


class Skill(models.TextChoices):
    """Basic skills of which a level can be tested; language is kept per sub-skill."""

    READING = "reading", _("lezen")
    WRITING = "writing", _("schrijven")
    LISTENING = "listening", _("luisteren")
    SPEAKING = "speaking", _("spreken")
    CONVERSATION = "conversation", _("gesprekken voeren")
    NUMERACY = "numeracy", _("rekenen")
    DIGITAL = "digital", _("digitaal")


class LevelScale(models.TextChoices):
    """Scales that are never compared with one another."""

    REF_LANGUAGE = "ref_language", _("taal, referentieniveau")
    REF_NUMERACY = "ref_numeracy", _("rekenen, referentieniveau")
    CEFR = "cefr", _("taal, ERK (tweede taal)")
    ALFA = "alfa", _("alfabetisering")
    DIGITAL = "ve_digital", _("digitaal")


SCALE_LEVELS: dict[LevelScale, tuple[str, ...]] = {
    LevelScale.REF_LANGUAGE: ("instroom", "1F", "2F", "3F"),
    LevelScale.REF_NUMERACY: ("instroom", "1F", "2F", "3F"),
    LevelScale.CEFR: ("A0", "A1", "A2", "B1", "B2", "C1", "C2"),
    LevelScale.ALFA: ("A", "B", "C"),
    LevelScale.DIGITAL: ("instroom", "basis1", "basis2"),
}
_LEVELS_IN_WORDS = {"basis1": _("basis 1"), "basis2": _("basis 2")}
_LANGUAGE = (Skill.READING, Skill.WRITING, Skill.LISTENING, Skill.SPEAKING, Skill.CONVERSATION)
SCALE_SKILLS: dict[LevelScale, tuple[Skill, ...]] = {
    LevelScale.REF_LANGUAGE: _LANGUAGE,
    LevelScale.REF_NUMERACY: (Skill.NUMERACY,),
    LevelScale.CEFR: _LANGUAGE,
    LevelScale.ALFA: _LANGUAGE,
    LevelScale.DIGITAL: (Skill.DIGITAL,),
}


def level_in_words(level: str) -> str:
    """ "2F", "basis 1": a level as people read it, in the middle of a line."""
    return str(_LEVELS_IN_WORDS.get(level, level))


class ConsentPurpose(models.TextChoices):
    IMPACT_RESEARCH = "impact_research", _("onderzoek naar wat het oplevert")
    SHARE_WITH_EMPLOYER = "share_with_employer", _("delen met een werkgever")
    SHARE_WITH_PROVIDER = "share_with_provider", _("delen met een opleider")
    CONTACT_AFTER_EXIT = "contact_after_exit", _("contact na het traject")


class ConsentAnswer(models.TextChoices):
    GIVEN = "given", _("ja")
    REFUSED = "refused", _("nee")
    WITHDRAWN = "withdrawn", _("ingetrokken")


class ConsentChannel(models.TextChoices):
    CONVERSATION = "conversation", _("in een gesprek")
    PAPER = "paper", _("op papier")
    PHONE = "phone", _("telefonisch")
    IMPORT = "import", _("uit een bestand")


class EntryKind(models.TextChoices):
    """Kinds of lines on the timeline; the first four are what a supervisor chooses."""

    WORK_FLOOR = "work_floor", _("werkvloer")
    CONVERSATION = "conversation", _("gesprek")
    LESSON = "lesson", _("les")
    PHONE = "phone", _("telefoon")
    MILESTONE = "milestone", _("mijlpaal")
    SCREENING = "screening", _("screening")
    STEP_DONE = "step_done", _("kleine stap klaar")
    TRAJECTORY = "trajectory", _("traject")
    CONSENT = "consent", _("toestemming")
    DECISION = "decision", _("besluit")
    IMPORT = "import", _("uit een bestand")
