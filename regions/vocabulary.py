"""The words of the log of changes. Each app owns its events and their sentences, and adds them in AppConfig.ready()."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from django.db import models
from django.utils.functional import Promise

from regions.extending import Registry


class EventCode(models.TextChoices):
    """Base of every app's `Event`. The value stands in the log for ever; the label is the sentence that people read."""


@dataclass(frozen=True)
class Vocabulary:
    """Of one app: its `events`, what the filter calls the first words of their codes, and names of changed `fields`.

    `values` are the words of codes that are not choices of the field of that name on the model the event is about.
    """

    events: type[EventCode]
    subjects: Mapping[str, Promise] = field(default_factory=dict)
    fields: Mapping[str, Promise] = field(default_factory=dict)
    values: Mapping[str, Mapping[str, str | Promise]] = field(default_factory=dict)


VOCABULARIES: Registry[Vocabulary] = Registry()
