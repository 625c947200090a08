"""Sentences of the import's pages."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from regions.spreadsheets import SkipReason
from regions.words import date_long
from trajectories.intake.enums import Answer, ImportState, QuestionKind, RowState
from trajectories.intake.models import IntakeImport

t = gettext_lazy

STATE_TONES: dict[str, str] = {
    ImportState.READING: "info",
    ImportState.REFUSED: "negative",
    ImportState.PREVIEW: "warning",
    ImportState.SAVING: "info",
    ImportState.SAVED: "positive",
    ImportState.UNDOING: "info",
    ImportState.UNDONE: "neutral",
}
SKIP_WORDS: dict[str, Promise] = {
    SkipReason.ABOVE: t("staat boven de koppen"),
    SkipReason.BLANK: t("leeg"),
    SkipReason.TOTAL: t("totaal"),
    SkipReason.REPEATED_HEAD: t("de koppen nog een keer"),
    SkipReason.LONELY: t("er is maar 1 cel ingevuld"),
}


def totals_in_words(totals: Mapping[str, int]) -> str:
    """ "204 nieuw, 6 bestaan al, 6 overgeslagen, 0 na te kijken"."""
    text = ngettext(
        "%(new)s nieuw, %(known)s bestaat al, %(skipped)s overgeslagen, %(open)s na te kijken",
        "%(new)s nieuw, %(known)s bestaan al, %(skipped)s overgeslagen, %(open)s na te kijken",
        totals.get(RowState.KNOWN, 0),
    )
    return text % {state.value: totals.get(state, 0) for state in RowState}


def done_in_words(done: int, total: int) -> str:
    """ "120 van 204 rijen"."""
    text = ngettext("%(done)s van %(total)s rij", "%(done)s van %(total)s rijen", total)
    return text % {"done": done, "total": total}


def question_words(intake: IntakeImport, questions: Iterable[Mapping[str, Any]]) -> dict[str, str]:
    """Label, hint and own words of answers, by the key of the question."""
    words: dict[str, str] = {}
    for question in questions:
        label, hint = _question(question)
        words[f"label {question['key']}"], words[f"hint {question['key']}"] = label, hint
        day = date_long(intake.reference_day) if intake.reference_day else ""
        words[f"{Answer.REFERENCE_DAY} {question['key']}"] = _("Neem %(day)s, de dag van de lijst") % {
            "day": day
        }
    return words


def _question(question: Mapping[str, Any]) -> tuple[str, str]:
    place = {**question, "examples": ", ".join(question["examples"])}
    match question["kind"]:
        case QuestionKind.NINE_DIGITS:
            return (
                _("Kolom %(letter)s (%(heading)s): wat zijn deze nummers?") % place,
                ngettext(
                    "%(count)s nummer van 9 cijfers kan een BSN zijn: %(examples)s.",
                    "%(count)s nummers van 9 cijfers kunnen een BSN zijn: %(examples)s.",
                    question["count"],
                )
                % place
                + " "
                + _("Een telefoonnummer dat zijn 0 kwijt is, lijkt daarop."),
            )
        case QuestionKind.DATE_ORDER:
            return (
                _("Kolom %(letter)s (%(heading)s): staat eerst de dag of eerst de maand?") % place,
                _("Bijvoorbeeld: %(examples)s.") % place,
            )
        case _:
            return (
                _("Kolom %(letter)s (%(heading)s): wanneer stopten deze deelnemers?") % place,
                ngettext(
                    "Bij %(count)s deelnemer staat waarom (%(examples)s), maar niet wanneer.",
                    "Bij %(count)s deelnemers staat waarom (%(examples)s), maar niet wanneer.",
                    question["count"],
                )
                % place,
            )


def what_is_left(intake: IntakeImport) -> str:
    """What stands between this upload and saving it, in one sentence; empty when nothing does."""
    questions = sum(not question.get("answer") for question in intake.questions)
    rows = intake.totals.get(RowState.OPEN, 0)
    left = []
    if questions:
        left.append(
            ngettext("%(count)s vraag over een kolom", "%(count)s vragen over kolommen", questions)
            % {"count": questions}
        )
    if rows:
        left.append(
            ngettext("%(count)s rij om na te kijken", "%(count)s rijen om na te kijken", rows)
            % {"count": rows}
        )
    if left:
        return _("Nog te doen: %(left)s.") % {"left": _(" en ").join(left)}
    return "" if intake.is_ready else _("Kies eerst in welke kolom de namen staan.")


def skipped_in_words(skip: Mapping[str, Any]) -> str:
    rows = {
        "first": skip["first"],
        "last": skip["last"],
        "text": skip["text"],
        "why": SKIP_WORDS[skip["reason"]],
    }
    if skip["first"] == skip["last"]:
        return (
            _("Rij %(first)s: %(why)s (%(text)s)") if skip["text"] else _("Rij %(first)s: %(why)s")
        ) % rows
    return _("Rij %(first)s tot en met %(last)s: %(why)s") % rows
