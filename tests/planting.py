"""Plants one row of every region-owned model, with a word in each text that only that region has."""

import uuid
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from django.apps import apps
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils import timezone

from regions.models import Region, User
from regions.tenancy.models import RegionOwned

TODAY = date(2026, 11, 22)
# Values that a constraint or a rule asks for; everything else is made from the field itself.
FITTING: dict[str, dict[str, Any]] = {
    "participants.Eligibility": {"is_eligible": True, "ground": "low_literate", "start_qualification": None},
    "participants.Milestone": {"undone_at": None, "undone_by": None},
    "participants.Participant": {"removed_at": None, "standing": "on_the_road"},
    "employers.Employer": {"recognition": "unknown", "recognition_checked_on": None},
    "trajectories.Trajectory": {"ended_on": None, "state": "running", "previous": None},
    "trajectories.FollowUp": {"months": 6, "answer": ""},
    "regions.ProgrammePeriod": {
        "wave": "pilot_2022",
        "starts_on": TODAY,
        "ends_on": TODAY + timedelta(days=400),
    },
    "regions.Membership": {"ended_at": None},
    "regions.Job": {"file": "", "state": "failed"},
    "regions.JobPart": {"state": "done", "results": []},
    "regions.Task": {"done_at": None},
    "partnership.Agreement": {"end_reason": ""},
    "partnership.AgreementParty": {"name": ""},
    "impact.PublishedFigure": {"value": 30, "cell": 10},
}
LEFT_EMPTY = {
    "undone_at",
    "removed_at",
    "ended_at",
    "ended_on",
    "ends_on",
    "valid_to",
    "revoked_at",
    "accepted_at",
}


def canary(region: Region) -> str:
    """A word that occurs in this region's rows and nowhere else."""
    return f"Kanarie{region.abbreviation.title()}"


def owned_models() -> list[type[RegionOwned]]:
    """Region-owned models, each after the ones it refers to."""
    waiting = [model for model in apps.get_models() if issubclass(model, RegionOwned)]
    ordered: list[type[RegionOwned]] = []
    while waiting:
        ready = [model for model in waiting if set(references(model)) <= {*ordered, model}]
        ordered += ready
        waiting = [model for model in waiting if model not in ready]
    return ordered


def references(model: type[models.Model]) -> Iterator[type[models.Model]]:
    for field in model._meta.local_fields:
        if isinstance(field, models.ForeignKey) and issubclass(field.remote_field.model, RegionOwned):
            yield field.remote_field.model


def plant_users(regions: list[Region]) -> dict[int, User]:
    """Accounts of the planted memberships; made outside any scope."""
    return {
        region.pk: User.objects.create_user(f"{canary(region).lower()}@example.org", name=canary(region))
        for region in regions
    }


def plant_row_of_everything(region: Region, user: User) -> dict[type[RegionOwned], RegionOwned]:
    """One row per region-owned model, in the open scope of `region`."""
    rows: dict[type[RegionOwned], RegionOwned] = {}
    for model in owned_models():
        rows[model] = model(**values_for(model, region, user, rows))
        rows[model].save(force_insert=True)
    return rows


def values_for(model: type[RegionOwned], region: Region, user: User, rows: dict) -> dict[str, Any]:
    fitting = FITTING.get(model._meta.label, {})
    values = {}
    for field in model._meta.local_fields:
        if field.name in ("id", "region"):
            continue
        values[field.name] = (
            fitting[field.name] if field.name in fitting else value_for(field, region, user, rows)
        )
    return values


def value_for(field: models.Field, region: Region, user: User, rows: dict) -> Any:
    if isinstance(field, models.ForeignKey):
        if field.remote_field.model is User:
            return user
        return rows.get(field.remote_field.model)
    if field.name in LEFT_EMPTY:
        return None
    if field.choices:
        return next(value for value, _label in field.flatchoices if value != "")
    return plain_value(field, canary(region))


def plain_value(field: models.Field, word: str) -> Any:
    match field:
        case models.EmailField():
            return f"{word.lower()}@example.org"
        case models.URLField():
            return f"https://{word.lower()}.example.org/"
        case models.TextField() | models.CharField():
            return word[: field.max_length or 100]
        case models.JSONField():
            return json_value(field, word)
        case ArrayField():
            return [plain_value(field.base_field, word)]
        case models.UUIDField():
            return uuid.uuid4()
        case models.BooleanField():
            return True
        case models.DateTimeField():
            return timezone.now()
        case models.DateField():
            return TODAY
        case models.IntegerField():
            return 3
    raise TypeError(f"How do we plant a {type(field).__name__}? ({field})")


def json_value(field: models.JSONField, word: str) -> Any:
    """In the form its readers expect: pairs in the log of changes, cells as texts, other lists empty."""
    if field.name == "changes":
        return {"tekst": [None, word]}
    if field.default is list:
        return [word] if field.name == "cells" else []
    return {"tekst": word}
