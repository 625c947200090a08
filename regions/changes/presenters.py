"""The logs of changes in words, from the vocabulary that each app adds (regions.vocabulary)."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from uuid import UUID

from django.apps import apps
from django.core.exceptions import FieldDoesNotExist
from django.utils.translation import gettext as _

from regions.enums import Role
from regions.jobs.registry import KINDS
from regions.models import AuditEvent, NationalEvent
from regions.vocabulary import VOCABULARIES
from regions.words import date_medium

DAY = re.compile(r"\d{4}-\d\d-\d\d")
# Of something new it goes without saying that the hidden fields are new too.
NEW = ("added", "sent", "registered", "recorded", "stated", "agreed")


@dataclass(frozen=True)
class ChangeLine:
    """One line of regions/_changes.html; without `who` it was the system."""

    at: datetime
    who: str
    role: str
    what: str
    values: list[str]


def region_lines(events: Iterable[AuditEvent], names: Mapping[UUID, str]) -> list[ChangeLine]:
    """`names` maps a member's id to the name."""
    return [
        change_line(event, who=names.get(event.actor_id, "") if event.actor_id else "", role=event.actor_role)
        for event in events
    ]


def national_lines(
    events: Iterable[NationalEvent], names: Mapping[UUID, str], about: Mapping[tuple[str, str], str]
) -> list[ChangeLine]:
    """`names` maps a member's key to the name, `about` the kind and id of a subject to what it is called."""
    return [
        change_line(
            event,
            who=names.get(event.actor_key, "") if event.actor_key else "",
            about=about.get((event.subject_kind, event.subject_id), ""),
        )
        for event in events
    ]


def change_line(
    event: AuditEvent | NationalEvent, *, who: str, role: str = "", about: str = ""
) -> ChangeLine:
    what = sentence(event)
    return ChangeLine(
        at=event.at,
        who=who,
        role=str(Role(role).label) if role in Role.values else "",
        what=f"{what}: {about}" if about else what,
        values=value_changes(event),
    )


def sentence(event: AuditEvent | NationalEvent) -> str:
    """What happened; the code itself for one that a former version of the product wrote."""
    return sentences().get(event.action, event.action)


@cache
def sentences() -> dict[str, str]:
    return {str(code): str(code.label) for vocabulary in VOCABULARIES for code in vocabulary.events}


@cache
def subjects() -> dict[str, str]:
    """First word of a code → what the filter calls it."""
    return {code: str(words) for vocabulary in VOCABULARIES for code, words in vocabulary.subjects.items()}


@cache
def fields() -> dict[str, str]:
    return {name: str(words) for vocabulary in VOCABULARIES for name, words in vocabulary.fields.items()}


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
    label = fields().get(field, field.replace("_", " "))
    if before is None and after is None:
        return _("%(field)s is veranderd") % {"field": label}
    if is_reference(before) or is_reference(after):
        return reference_change(before, after) % {"field": label}
    words = [in_words(event, field, value) for value in (before, after)]
    if not words[0]:
        return _("%(field)s: %(after)s") % {"field": label, "after": words[1] or "–"}
    return _("%(field)s: van %(before)s naar %(after)s") % {
        "field": label,
        "before": words[0],
        "after": words[1] or "–",
    }


def reference_change(before: object, after: object) -> str:
    """The id of another row says nothing to a reader, but whether there is one does."""
    if not before:
        return _("%(field)s is ingevuld")
    return _("%(field)s is veranderd") if after else _("%(field)s is weggehaald")


def in_words(event: AuditEvent | NationalEvent, field: str, value: object) -> str:
    if isinstance(value, bool):
        return _("ja") if value else _("nee")
    if value in (None, ""):
        return ""
    if day := day_of(value):
        return date_medium(day)
    words = values_of(field) | choices_of(event.subject_kind, field)
    return ", ".join(words.get(code, code) for code in str(value).split(", "))


def day_of(value: object) -> date | None:
    """The day that was written, if it is one: a name may look like a day of a month that has none."""
    if not (isinstance(value, str) and DAY.fullmatch(value)):
        return None
    try:
        return date.fromisoformat(value)
    except ValueError:
        return None


def values_of(field: str) -> dict[str, str]:
    """Code → words, as the apps give them; kinds of long work name themselves."""
    found = {kind.code: str(kind.label) for kind in KINDS} if field == "kind" else {}
    for vocabulary in VOCABULARIES:
        found |= {code: str(words) for code, words in vocabulary.values.get(field, {}).items()}
    return found


def choices_of(subject_kind: str, field: str) -> dict[str, str]:
    """The words of a field with choices, from the model the event is about."""
    try:
        choices = apps.get_model(subject_kind)._meta.get_field(field).flatchoices
    except (LookupError, ValueError, FieldDoesNotExist, AttributeError):
        return {}
    return {str(code): str(words) for code, words in choices}


def is_reference(value: object) -> bool:
    return isinstance(value, str) and len(value) == 36 and value.count("-") == 4
