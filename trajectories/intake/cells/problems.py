"""What can be wrong with a cell or a row: how bad it is, and the words that say what to do."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from trajectories.intake.enums import Severity

E, Q, N = Severity.ERROR, Severity.QUESTION, Severity.NOTICE

KINDS: dict[str, tuple[Severity, str | Promise]] = {
    # dates
    "date_unreadable": (
        E,
        _("We zien geen datum in “%(value)s”. Schrijf dag-maand-jaar, bijvoorbeeld 06-01-1986."),
    ),
    "date_impossible": (
        E,
        _("%(value)s bestaat niet. Kijk na welke dag het moet zijn, of maak de cel leeg."),
    ),
    "date_incomplete": (
        E,
        _("Er staat alleen “%(value)s”. Vul ook de dag en de maand in, of maak de cel leeg."),
    ),
    "date_not_yet": (E, _("%(value)s is nog niet geweest. Kijk het jaar na, of maak de cel leeg.")),
    "date_long_ago": (Q, _("%(value)s is lang geleden. Klopt het jaar?")),
    "date_from_number": (N, _("Het getal %(value)s is in Excel de datum %(date)s. Die nemen we over.")),
    "start_to_come": (N, _("%(value)s komt nog. We nemen dit over als geplande start.")),
    "work_to_come": (N, _("%(value)s komt nog. We zetten het in de tijdlijn, nog niet als “aan het werk”.")),
    "birth_not_yet": (E, _("Een geboortedatum kan niet in de toekomst liggen: %(value)s.")),
    "age_unlikely": (Q, _("Volgens %(value)s is deze deelnemer %(age)s jaar. Klopt dat?")),
    "before_birth": (E, _("%(value)s is vóór de geboortedatum. Een van de twee klopt niet.")),
    "end_before_start": (Q, _("%(value)s is vóór de start op %(start)s. Klopt dat?")),
    "completed_and_stopped": (Q, _("Er staat dat het traject klaar is én dat het eerder stopte. Wat klopt?")),
    "stopped_without_start": (
        N,
        _("Er staat waarom deze deelnemer stopte, maar niet wanneer het traject begon."),
    ),
    "work_without_day": (
        N,
        _("Er staat dat er werk is, maar niet sinds wanneer. “Aan het werk” vullen we niet in."),
    ),
    # names
    "name_missing": (E, _("Er staat geen achternaam. Vul een naam in, of sla deze rij over.")),
    "first_name_missing": (Q, _("Er staat geen voornaam. Vul hem in, of neem de rij zo over.")),
    "letter_lost": (Q, _("In “%(value)s” is een letter verloren gegaan. Verbeter de naam.")),
    "name_guessed": (
        Q,
        _(
            "We lezen: voornaam %(first)s, achternaam %(last)s. Klopt dat? Zo niet: schrijf achternaam, voornaam."
        ),
    ),
    "name_odd": (Q, _("“%(value)s” lijkt geen naam. Klopt dit?")),
    "text_long": (E, _("Deze tekst is te lang: hoogstens %(limit)s tekens. Maak hem korter.")),
    # contact
    "phone_zero_restored": (N, _("De 0 vooraan was weg. We maken er %(phone)s van.")),
    "phone_unreadable": (
        E,
        _("“%(value)s” is geen telefoonnummer. Schrijf bijvoorbeeld 06 12 34 56 78, of maak de cel leeg."),
    ),
    "phone_two": (Q, _("Hier staan meer nummers: %(value)s. Kies er één.")),
    "postcode_unreadable": (
        E,
        _("“%(value)s” is geen postcode. Schrijf bijvoorbeeld 7512 AB of 7512, of maak de cel leeg."),
    ),
    "email_unreadable": (E, _("“%(value)s” is geen e-mailadres. Verbeter het, of maak de cel leeg.")),
    # words from a list
    "word_unknown": (Q, _("We kennen “%(value)s” niet als %(field)s. Kies wat het beste past.")),
    "referrer_other": (N, _("“%(value)s” nemen we over als “anders”; de naam komt in de tijdlijn.")),
    "stop_reason_other": (N, _("“%(value)s” nemen we over als “anders”; de tekst komt in de tijdlijn.")),
    "consent_unclear": (
        N,
        _(
            "“%(value)s” is geen duidelijk ja of nee. We laten de toestemming open: vraag het de deelnemer zelf."
        ),
    ),
    "not_low_educated": (
        N,
        _(
            "Deze opleiding geeft een startkwalificatie. De deelnemer telt pas mee als er een aanwijzing is voor "
            "moeite met taal, rekenen of digitaal."
        ),
    ),
    # levels
    "levels_mixed": (Q, _("“%(value)s” noemt niveaus van twee schalen. Kies het niveau dat is getoetst.")),
    "level_unknown": (Q, _("“%(value)s” is geen niveau dat we kennen. Kies er een, of maak de cel leeg.")),
    "level_other_scale": (
        Q,
        _("Niveau %(value)s hoort bij %(scale)s, maar deze deelnemer staat op %(background)s. Wat klopt?"),
    ),
    "level_without_day": (N, _("Bij niveau %(value)s staat geen datum. We nemen de dag van aanmelding.")),
    "outcome_without_day": (
        Q,
        _(
            "Er staat een uitslag, maar geen datum van de screening. Zonder datum nemen we de uitslag niet over."
        ),
    ),
    # road
    "route_from_work": (N, _("Er staat geen route. Door de werksituatie nemen we route %(route)s.")),
    "module_without_start": (
        N,
        _(
            "Er staat een scholing, maar geen startdatum. We maken nog geen traject; de naam komt in de tijdlijn."
        ),
    ),
    "registered_unknown": (N, _("Er staat geen datum van aanmelding. We nemen de eerste dag die we kennen.")),
    # supervisor
    "supervisor_unknown": (N, _("%(value)s is geen lid van deze regio. De begeleider blijft leeg.")),
    "supervisor_several": (N, _("Er zijn meer leden die %(value)s kunnen zijn. De begeleider blijft leeg.")),
    # what is never taken over
    "formula": (N, _("Hier staat een formule (%(value)s). Die nemen we niet over.")),
    "cell_error": (N, _("Excel geeft hier een fout (%(value)s). Die cel nemen we niet over.")),
    "bsn": (N, _("Hier staat een BSN. Dat nemen we niet over en bewaren we niet.")),
    # the same person twice
    "same_in_file": (
        Q,
        _("Dit lijkt dezelfde deelnemer als rij %(row)s (%(why)s). Overslaan, of is het een ander?"),
    ),
    "same_number_in_file": (
        Q,
        _(
            "Nummer %(number)s staat ook in rij %(row)s, bij een andere naam. Verbeter het nummer, of neem de rij "
            "zo over."
        ),
    ),
    "maybe_known": (Q, _("%(name)s staat al in de regio en lijkt op deze rij (%(why)s). Is dit dezelfde?")),
    "known": (N, _("Deze deelnemer staat al in de regio (%(why)s). We vullen alleen aan wat nog leeg is.")),
}


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing to look at. ``column`` is None when it is about the row; ``suggestions`` are texts that would do."""

    code: str
    column: int | None = None
    params: Mapping[str, str] = field(default_factory=dict)
    suggestions: tuple[str, ...] = ()

    @property
    def severity(self) -> Severity:
        return KINDS[self.code][0]

    @property
    def key(self) -> str:
        """What "klopt zo" is remembered under, inside its row. It holds until the cell says something else."""
        return f"{'' if self.column is None else self.column}:{self.code}"

    @property
    def text(self) -> str:
        return gettext(str(KINDS[self.code][1])) % self.params

    def to_json(self) -> dict[str, Any]:
        return {
            "code": self.code,
            "column": self.column,
            "params": dict(self.params),
            "suggestions": list(self.suggestions),
        }

    @classmethod
    def from_json(cls, stored: Mapping[str, Any]) -> "Problem":
        return cls(stored["code"], stored["column"], stored["params"], tuple(stored["suggestions"]))


@dataclass(frozen=True, slots=True)
class Reading:
    """What one cell gives: values by their name (JSON can carry them), and what is to be said about it."""

    values: Mapping[str, Any] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()


NOTHING = Reading()
