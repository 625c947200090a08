"""The history of one subject of one person, newest first, at most 50, with who wrote it."""

from collections import defaultdict

from participants.models import (
    Consent,
    Eligibility,
    LevelTest,
    Milestone,
    Participant,
    Screening,
    WorkSituation,
)

MOST = 50


def events_of(participant: Participant) -> list[Milestone]:
    """Every milestone, also what was undone."""
    rows = Milestone.objects.filter(participant=participant).select_related("recorded_by")
    return list(rows.order_by("-on", "-recorded_at")[:MOST])


def assessments_of(participant: Participant) -> list[Eligibility]:
    rows = Eligibility.objects.filter(participant=participant).select_related("assessed_by")
    return list(rows.order_by("-assessed_on", "-recorded_at")[:MOST])


def screenings_of(participant: Participant) -> list[Screening]:
    rows = Screening.objects.filter(participant=participant).select_related("recorded_by")
    return list(rows.order_by("-taken_on", "-recorded_at")[:MOST])


def level_tests_of(participant: Participant) -> list[LevelTest]:
    rows = LevelTest.objects.filter(participant=participant).select_related("recorded_by")
    return list(rows.order_by("-taken_on", "-recorded_at")[:MOST])


def answers_of(participant: Participant) -> dict[str, list[Consent]]:
    """Per purpose every answer about consent; a purpose nobody asked about is an empty list."""
    answers: defaultdict[str, list[Consent]] = defaultdict(list)
    rows = Consent.objects.filter(participant=participant).select_related("recorded_by")
    for row in rows.order_by("-answered_on", "-recorded_at")[:MOST]:
        answers[row.purpose].append(row)
    return answers


def work_of(participant: Participant) -> list[WorkSituation]:
    return list(WorkSituation.objects.filter(participant=participant).order_by("-since", "-id")[:MOST])
