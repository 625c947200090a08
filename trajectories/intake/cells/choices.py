"""Words that mean one of a list: schooling, work, referrer, outcome. All ``find_`` functions take plain words."""

import re
from collections.abc import Mapping
from typing import TypeVar

from django.db.models import TextChoices

from participants.enums import (
    BenefitKind,
    ConsentAnswer,
    EducationLevel,
    FindingPlace,
    Gender,
    Instrument,
    LanguageBackground,
    ScreeningOutcome,
    StopReason,
    WorkStatus,
)
from trajectories.enums import TemplateKind
from trajectories.intake.words import any_word, plain

Code = TypeVar("Code", bound=TextChoices)


def words(text: str) -> tuple[str, ...]:
    """ "a, b c" → the phrases a and b c."""
    return tuple(phrase.strip() for phrase in text.split(","))


GENDERS = {
    "m": Gender.MALE, "man": Gender.MALE, "male": Gender.MALE, "mannelijk": Gender.MALE, "dhr": Gender.MALE,
    "heer": Gender.MALE, "de heer": Gender.MALE, "jongen": Gender.MALE, "mr": Gender.MALE,
    "v": Gender.FEMALE, "vrouw": Gender.FEMALE, "f": Gender.FEMALE, "female": Gender.FEMALE, (
        "vrouwelijk"
    ): Gender.FEMALE,
    "mevr": Gender.FEMALE, "mevrouw": Gender.FEMALE, "mw": Gender.FEMALE, "w": Gender.FEMALE,
    "x": Gender.OTHER, "anders": Gender.OTHER, "o": Gender.OTHER, "non binair": Gender.OTHER, "overig": Gender.OTHER,
    "onbekend": Gender.UNKNOWN, "niet bekend": Gender.UNKNOWN, "onb": Gender.UNKNOWN,
}  # fmt: skip
UNKNOWN_WORDS = {"onbekend", "niet bekend", "onb", "weet niet", "nvt", "n v t", "geen idee"}

# First that fits decides, so what is more particular stands first.
EDUCATION: tuple[tuple[EducationLevel, tuple[str, ...]], ...] = (
    (EducationLevel.UNKNOWN, words("onbekend, niet bekend, onb, weet niet")),
    (EducationLevel.FOREIGN, words("buitenland*, ander land, land van herkomst, niet gewaardeerd, foreign")),
    (
        EducationLevel.PRACTICAL,
        words(
            "praktijkonderwijs, praktijkschool, pro, vso, voortgezet speciaal, speciaal onderwijs, praktijk"
        ),
    ),
    (
        EducationLevel.VMBO,
        words("vmbo*, mavo, lbo, vbo, lts, mulo, huishoudschool, leao, lhno, ambachtsschool"),
    ),
    (EducationLevel.MBO1, words("mbo 1, mbo1, mbo niveau 1, entree*, assistentenopleiding, mbo entree")),
    (EducationLevel.MBO2, words("mbo 2, mbo2, mbo niveau 2, basisberoepsopleiding")),
    (EducationLevel.MBO3, words("mbo 3, mbo3, mbo niveau 3, vakopleiding")),
    (EducationLevel.MBO4, words("mbo 4, mbo4, mbo niveau 4, middenkader*, mts, meao")),
    (EducationLevel.HBO, words("hbo, hogeschool, bachelor, hts")),
    (EducationLevel.WO, words("wo, universiteit, universitair, master")),
    (
        EducationLevel.PRIMARY,
        words("basisonderwijs, basisschool, lagere school, lager onderwijs, primair onderwijs, bo, basis"),
    ),
    (EducationLevel.NONE, words("geen, geen opleiding, geen onderwijs, nooit naar school, geen school")),
)
LOWER_YEARS = words(
    "klas 1, klas 2, klas 3, leerjaar 1, leerjaar 2, leerjaar 3, onderbouw, 1e klas, 2e klas, 3e klas, t m 3"
)
WITHOUT_DIPLOMA = words(
    "zonder diploma, geen diploma, niet afgerond, niet afgemaakt, niet behaald, gestopt, zonder"
)

BENEFITS: tuple[tuple[BenefitKind, tuple[str, ...]], ...] = (
    (BenefitKind.PARTICIPATION_ACT, words("participatiewet, p wet, pwet, pw, bijstand*, wwb, ioaw, ioaz")),
    (BenefitKind.WIA_WAO, words("wia, wao, wga, iva")),
    (BenefitKind.WAJONG, words("wajong")),
    (BenefitKind.ZW, words("ziektewet, zw")),
    (BenefitKind.WW, words("ww, werkloosheid*")),
)
WORK_SHELTERED = words(
    "sociale werkvoorziening, wsw, sw, beschut*, sociaal ontwikkelbedrijf, sociale werkplaats"
)
WORK_SEEKING = words(
    "werkzoekend*, werkloos, werkeloos, zoekt werk, geen werk, zonder werk, niet werkend*, zoekend"
)
WORK_EMPLOYED = words(
    "werkend*, werkt, in dienst, betaald werk, baan, loondienst, zzp*, employed, parttime, fulltime, vast"
    " contract, tijdelijk contract, uitzend*, oproep*"
)
WORK_STUDYING = words("opleiding, student, volgt onderwijs, school, studeert, scholier, volgt een opleiding")
WITHOUT_BENEFIT = words("niet uitkeringsgerechtigd*, nugger, nug, geen uitkering, zonder uitkering")

FINDING_PLACES: tuple[tuple[FindingPlace, tuple[str, ...]], ...] = (
    (FindingPlace.SELF, words("zelf*, eigen initiatief, zelf aangemeld, zelfaanmelding")),
    (FindingPlace.UWV, words("uwv")),
    (
        FindingPlace.WORK_CENTRE,
        words("werkcentrum, werkplein, leerwerkloket, regionaal werkcentrum, wsp, werkgeversservicepunt"),
    ),
    (FindingPlace.LIBRARY, words("bibliotheek*, bieb, informatiepunt*, idop")),
    (FindingPlace.LANGUAGE_HOUSE, words("taalhuis*, taalpunt, taalcafe, taalnetwerk")),
    (
        FindingPlace.WELFARE,
        words(
            "welzijn*, vluchtelingenwerk*, vwn, wijkteam, buurthuis, humanitas, voedselbank, sociaal "
            "team, buurtteam"
        ),
    ),
    (
        FindingPlace.SCHOOL,
        words("roc*, school*, mbo, college, onderwijs*, opleider, educatie, vo, vavo, basiseducatie"),
    ),
    (
        FindingPlace.MUNICIPALITY,
        words("gemeente*, w i, sociale dienst, sociale zaken, klantmanager, afdeling werk"),
    ),
    (FindingPlace.EMPLOYER, words("werkgever*, bedrijf, leidinggevende, hr, p o, uitzendbureau")),
    (FindingPlace.UNKNOWN, words("onbekend, niet bekend")),
    (FindingPlace.OTHER, words("anders, overig, overige")),
)
OUTCOMES: tuple[tuple[ScreeningOutcome, tuple[str, ...]], ...] = (
    (
        ScreeningOutcome.REFUSED,
        words("geweigerd, weigert, wil niet, wilde niet, wilde dit niet, niet gewild"),
    ),
    (
        ScreeningOutcome.INCONCLUSIVE,
        words("niet te bepalen, onduidelijk, twijfel, niet duidelijk, onbeslist, onbekend"),
    ),
    (
        ScreeningOutcome.NO_INDICATION,
        words("geen, niet laaggeletterd, nee, negatief, voldoende, geen aanwijzing"),
    ),
    (
        ScreeningOutcome.INDICATION,
        words("moeite, aanwijzing*, indicatie, ja, positief, laaggeletterd, onvoldoende, risico"),
    ),
)
INSTRUMENTS: tuple[tuple[Instrument, tuple[str, ...]], ...] = (
    (Instrument.TAALMETER, words("taalmeter")),
    (Instrument.REKENMETER, words("rekenmeter")),
    (Instrument.DIGIMETER, words("digimeter")),
    (Instrument.SOCIAL_INCLUSION, words("sociale inclusiemeter, sim")),
    (Instrument.TAALVERKENNER, words("taalverkenner")),
    (Instrument.TOA, words("toa")),
    (Instrument.TOETSPLATFORM_TAAL, words("toetsplatform*")),
    (Instrument.SELF_TEST, words("zelftest")),
    (Instrument.CONTEXT_QUESTIONS, words("gesprek, vragen, contextvragen, vragen in een gesprek")),
    (Instrument.OTHER, words("anders")),
)
STOP_REASONS: tuple[tuple[StopReason, tuple[str, ...]], ...] = (
    (
        StopReason.LOST_CONTACT,
        words(
            "geen contact*, onbereikbaar, contact kwijt, contact verloren, reageert niet, uit beeld, no show"
        ),
    ),
    (StopReason.EMPLOYER, words("werkgever*, bedrijf stopt, faillissement, failliet, ontslag")),
    (StopReason.WORK, words("werk, baan*, werk gevonden, baan gevonden, job, dienst")),
    (StopReason.HEALTH, words("ziek*, gezondheid*, zwanger*, operatie, medisch*")),
    (StopReason.MOVED, words("verhuis*, verhuizing, moved")),
    (StopReason.LEVEL, words("niveau*, te moeilijk, te makkelijk")),
    (StopReason.MOTIVATION, words("motivatie, wil niet*, gemotiveerd, geen zin, haakt af, afgehaakt")),
    (StopReason.PRIVATE, words("prive*, persoonlijk*, thuis*, gezin*, kinderopvang, mantelzorg, familie*")),
    (StopReason.OTHER, words("anders, overig")),
)
YES = {
    "ja",
    "j",
    "yes",
    "y",
    "akkoord",
    "ja akkoord",
    "gegeven",
    "toestemming gegeven",
    "wel",
    "ja graag",
    "ik ga akkoord",
}
NO = {
    "nee",
    "n",
    "no",
    "neen",
    "niet akkoord",
    "geen toestemming",
    "geweigerd",
    "nee niet akkoord",
    "ik ga niet akkoord",
    "niet",
}


def _by_words(text: str, table: tuple[tuple[Code, tuple[str, ...]], ...]) -> Code | None:
    """The first of the list of which a word stands in the text, or whose own label it is."""
    for code, words in table:
        if text == plain(str(code.label)) or any_word(text, *words):
            return code
    return None


def find_gender(text: str) -> Gender | None:
    return GENDERS.get(text)


def find_language_background(text: str) -> LanguageBackground | None:
    first, second = (
        any_word(text, "nt1", "nt 1", "eerste taal", "moedertaal nederlands"),
        any_word(text, "nt2", "nt 2", "tweede taal"),
    )
    if first != second:
        return LanguageBackground.NT1 if first else LanguageBackground.NT2
    return LanguageBackground.UNKNOWN if text in UNKNOWN_WORDS else None


def find_education(text: str) -> EducationLevel | None:
    """The highest schooling. Havo and vwo need a diploma to count as such."""
    if found := _by_label(text, EducationLevel):
        return found
    if any_word(text, "havo", "vwo", "gymnasium", "atheneum") and not any_word(text, "vmbo*"):
        return _havo_or_vwo(text)
    return _by_words(text, EDUCATION)


def _by_label(text: str, choices: type[Code]) -> Code | None:
    return next((code for code in choices if text in (plain(str(code.label)), plain(code.value))), None)


def _havo_or_vwo(text: str) -> EducationLevel:
    if any_word(text, *LOWER_YEARS):
        return EducationLevel.HAVO_VWO_LOWER
    if any_word(text, *WITHOUT_DIPLOMA, "klas 4", "klas 5", "klas 6", "bovenbouw"):
        return EducationLevel.HAVO_VWO_NO_DIPLOMA
    return EducationLevel.HAVO if any_word(text, "havo") else EducationLevel.VWO


def lacks_diploma(text: str) -> bool:
    """Whether plain words about schooling say it was not finished."""
    return any_word(text, *WITHOUT_DIPLOMA[:-1])


def find_work(text: str) -> tuple[WorkStatus | None, BenefitKind | None] | None:
    """Work and benefit, each None when the text does not tell; None when it tells neither."""
    if found := _by_label(text, WorkStatus):
        return found, None
    benefit = _by_words(text, BENEFITS)
    status = _work_status(text, benefit)
    return None if status is None and benefit is None else (status, benefit)


def _work_status(text: str, benefit: BenefitKind | None) -> WorkStatus | None:
    if any_word(text, *WORK_SHELTERED):
        return WorkStatus.SHELTERED
    if any_word(text, *WITHOUT_BENEFIT) and not _employed(text):
        return WorkStatus.SEEKING_WITHOUT_BENEFIT
    if _employed(text):
        extra = benefit is not None or (any_word(text, "uitkering*") and not any_word(text, *WITHOUT_BENEFIT))
        return WorkStatus.EMPLOYED_WITH_BENEFIT if extra else WorkStatus.EMPLOYED
    if benefit is not None or any_word(text, "uitkering*"):
        return WorkStatus.SEEKING_WITH_BENEFIT
    if any_word(text, *WORK_SEEKING):
        return (
            WorkStatus.SEEKING_WITHOUT_BENEFIT
            if any_word(text, "zonder")
            else WorkStatus.SEEKING_WITH_BENEFIT
        )
    if any_word(text, *WORK_STUDYING):
        return WorkStatus.EDUCATION
    return WorkStatus.UNKNOWN if text in UNKNOWN_WORDS else None


def _employed(text: str) -> bool:
    return any_word(text, *WORK_EMPLOYED) and not any_word(text, *WORK_SEEKING)


def find_finding_place(text: str) -> FindingPlace | None:
    return _by_words(text, FINDING_PLACES)


def find_outcome(text: str) -> ScreeningOutcome | None:
    return _by_words(text, OUTCOMES)


def find_instrument(text: str) -> Instrument | None:
    return _by_words(text, INSTRUMENTS)


def find_stop_reason(text: str) -> StopReason | None:
    return _by_words(text, STOP_REASONS)


def find_consent(text: str) -> ConsentAnswer | None:
    """Only a written yes or no is an answer. A cross, a tick or a 1 is a mark that somebody else put there (D8)."""
    if text in YES:
        return ConsentAnswer.GIVEN
    return ConsentAnswer.REFUSED if text in NO else None


ROUTES: Mapping[str, TemplateKind] = {"a": TemplateKind.A, "b": TemplateKind.B, "c": TemplateKind.C}


def find_route(text: str) -> TemplateKind | None:
    """ "A", "route b", "Traject C: werkzoekenden"."""
    if found := re.fullmatch(r"(?:(?:voorbeeld)?(?:route|traject|leerroute|type)\s?)?([abc])(?:\s.*)?", text):
        return ROUTES[found[1]]
    return TemplateKind.OWN if any_word(text, "eigen route", "maatwerk", "eigen") else None
