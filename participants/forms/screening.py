"""A screening, and apart from it a tested level (D4)."""

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from participants.enums import (
    SCALE_LEVELS,
    SCALE_SKILLS,
    Instrument,
    LanguageBackground,
    LevelScale,
    ScreeningOutcome,
    Skill,
    level_in_words,
)
from participants.forms.bsn import AsksAboutBsn
from participants.forms.fields import DatedForm, PastDate, choices_without, chosen, text, tiles
from regions.fields import offer
from regions.words import sentence_case

TESTS = (Instrument.TOA, Instrument.TOETSPLATFORM_TAAL, Instrument.OTHER)
FIRST_LANGUAGE_ONLY, SECOND_LANGUAGE_ONLY = (LevelScale.REF_LANGUAGE,), (LevelScale.CEFR, LevelScale.ALFA)


class ScreeningForm(AsksAboutBsn, DatedForm):
    instrument = chosen(gettext_lazy("Waarmee?"), choices_without(Instrument, *TESTS[:2]))
    taken_on = PastDate(label=gettext_lazy("Op welke dag?"))
    outcome = tiles(gettext_lazy("Wat kwam eruit?"), choices_without(ScreeningOutcome))
    place = text(gettext_lazy("Waar was het?"), most=80, required=False)

    def answers(self) -> dict[str, Any]:
        """What the action asks, without the question about a BSN."""
        return {name: self.cleaned_data[name] for name in ("instrument", "taken_on", "outcome", "place")}


class LevelTestForm(DatedForm):
    """`level` is "scale:level", so that a level can only be chosen on its own scale; the language background
    leaves out the scales that are not for this person."""

    skill = tiles(gettext_lazy("Wat is getoetst?"), choices_without(Skill))
    level = chosen(gettext_lazy("Welk niveau?"), [])
    instrument = tiles(
        gettext_lazy("Met welke toets?"),
        [(test.value, sentence_case(test.label)) for test in TESTS],
        initial=TESTS[0],
    )
    taken_on = PastDate(label=gettext_lazy("Op welke dag?"))

    def __init__(self, *args: Any, language_background: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        groups = [(sentence_case(scale.label), _levels(scale)) for scale in scales_for(language_background)]
        offer(self, "level", [("", _("Kies een niveau")), *groups])

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        skill, level = cleaned.get("skill"), cleaned.get("level")
        if skill and level and skill not in SCALE_SKILLS[LevelScale(level.split(":")[0])]:
            words = _("Dit niveau hoort niet bij %(skill)s. Kies een ander niveau.")
            self.add_error("level", words % {"skill": Skill(skill).label})
        return cleaned

    def answers(self) -> dict[str, Any]:
        scale, level = self.cleaned_data["level"].split(":")
        return {**self.cleaned_data, "scale": scale, "level": level}


def _levels(scale: LevelScale) -> list[tuple[str, str]]:
    return [(f"{scale}:{level}", sentence_case(level_in_words(level))) for level in SCALE_LEVELS[scale]]


def scales_for(language_background: str) -> list[LevelScale]:
    """Scales of a first and of a second language are never mixed."""
    left_out: tuple[LevelScale, ...] = ()
    if language_background == LanguageBackground.NT1:
        left_out = SECOND_LANGUAGE_ONLY
    elif language_background == LanguageBackground.NT2:
        left_out = FIRST_LANGUAGE_ONLY
    return [scale for scale in LevelScale if scale not in left_out]
