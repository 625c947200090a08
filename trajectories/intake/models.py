"""An upload with its rows, as long as somebody is looking at it; and how a sender's columns were read before.

The rows hold names and contact data: they are region-owned, and gone 14 days after the upload or 30 days after saving.
"""

from datetime import date, datetime, timedelta
from typing import ClassVar

from django.db import models

from participants.models import Participant
from regions.models import Membership
from regions.spreadsheets import Row, from_json
from regions.tenancy.constraints import region_rules
from regions.tenancy.models import RegionForeignKey, RegionOwned, RegionQuerySet, ScopedManager
from trajectories.intake.enums import Decision, ImportState, RowState

# An upload that nobody confirmed, and how long a saved one can be taken back.
FORGET_AFTER = timedelta(days=14)
UNDO_FOR = timedelta(days=30)
BUSY = (ImportState.READING, ImportState.SAVING, ImportState.UNDOING)


class IntakeImportQuerySet(RegionQuerySet["IntakeImport"]):
    def shown(self) -> "IntakeImportQuerySet":
        return self.exclude(state=ImportState.DISCARDED)

    def forgettable(self, now: datetime) -> "IntakeImportQuerySet":
        """Uploads that were never saved and have waited long enough."""
        waiting = (ImportState.READING, ImportState.REFUSED, ImportState.PREVIEW)
        return self.filter(state__in=waiting, uploaded_at__lt=now - FORGET_AFTER)

    def beyond_undo(self, now: datetime) -> "IntakeImportQuerySet":
        """Saved so long ago that their rows serve nothing any more."""
        return self.filter(state=ImportState.SAVED, saved_at__lt=now - UNDO_FOR)


class IntakeImport(RegionOwned):
    """One uploaded file. JSON fields: `sheets` list of {name, rows}; `columns` list of {index, heading, samples,
    confidence, locked}; `mapping` column → field; `answers` question → answer; `replacements` column → {old: new};
    `questions`, `totals`, `skipped` and `groups` (problems by kind and column) as the latest look left them."""

    uploaded_by = RegionForeignKey(Membership, models.PROTECT, related_name="+")
    uploaded_at = models.DateTimeField()
    file_name = models.CharField(max_length=120)
    upload = models.CharField(max_length=120, blank=True)
    state = models.CharField(max_length=10, choices=ImportState, default=ImportState.READING)
    message = models.CharField(max_length=400, blank=True)
    job_id = models.UUIDField(null=True, blank=True)
    kind = models.CharField(max_length=8, blank=True)
    encoding = models.CharField(max_length=16, blank=True)
    sheets = models.JSONField(default=list)
    sheet = models.PositiveSmallIntegerField(default=0)
    head_number = models.PositiveIntegerField(null=True, blank=True)
    signature = models.CharField(max_length=64, blank=True)
    is_remembered = models.BooleanField(default=False)
    columns = models.JSONField(default=list)
    mapping = models.JSONField(default=dict)
    answers = models.JSONField(default=dict)
    replacements = models.JSONField(default=dict)
    questions = models.JSONField(default=list)
    skipped = models.JSONField(default=list)
    groups = models.JSONField(default=list)
    totals = models.JSONField(default=dict)
    is_ready = models.BooleanField(default=False)
    reference_day = models.DateField(null=True, blank=True)
    saved_by = RegionForeignKey(Membership, models.PROTECT, null=True, blank=True, related_name="+")
    saved_at = models.DateTimeField(null=True, blank=True)
    undone_at = models.DateTimeField(null=True, blank=True)

    objects: ClassVar = ScopedManager.from_queryset(IntakeImportQuerySet)()

    class Meta:
        constraints = [*region_rules("intake_intakeimport", refs=("uploaded_by", "saved_by"))]
        indexes = [models.Index(fields=["region", "-uploaded_at"], name="intake_import_uploaded")]

    @property
    def is_busy(self) -> bool:
        return self.state in BUSY

    @property
    def is_open(self) -> bool:
        """Whether things can still be changed before saving."""
        return self.state == ImportState.PREVIEW

    def can_undo_until(self) -> date | None:
        """The last day on which the import can be taken back; None when it is not saved."""
        if self.state != ImportState.SAVED or self.saved_at is None:
            return None
        return (self.saved_at + UNDO_FOR).date()

    def __str__(self) -> str:
        return self.file_name


class IntakeRowQuerySet(RegionQuerySet["IntakeRow"]):
    def of(self, intake: IntakeImport) -> "IntakeRowQuerySet":
        """The rows of the chosen tab, in the order of the file."""
        return self.filter(intake=intake, sheet=intake.sheet).order_by("number")

    def people(self) -> "IntakeRowQuerySet":
        """Rows that stand for somebody; titles, totals and the head are kept but have no state."""
        return self.exclude(state="")

    def taken(self) -> "IntakeRowQuerySet":
        return self.filter(state__in=[RowState.NEW, RowState.KNOWN])


class IntakeRow(RegionOwned):
    """One row of the file that is not blank. `cells` as read (BSNs hidden), `corrections` column → typed text,
    `accepted` keys of questions answered with "klopt zo", `chosen` what somebody decided; the rest is what the
    latest look made of it. `outcome` says after saving what was written, so that it can be taken back."""

    intake = RegionForeignKey(IntakeImport, models.CASCADE, related_name="rows")
    sheet = models.PositiveSmallIntegerField()
    number = models.PositiveIntegerField()
    cells = models.JSONField(default=list)
    corrections = models.JSONField(default=dict)
    accepted = models.JSONField(default=list)
    chosen = models.CharField(max_length=6, choices=Decision, blank=True)
    state = models.CharField(max_length=8, choices=RowState, blank=True)
    decision = models.CharField(max_length=6, choices=Decision, blank=True)
    values = models.JSONField(default=dict)
    problems = models.JSONField(default=list)
    name = models.CharField(max_length=200, blank=True)
    known = RegionForeignKey(Participant, models.SET_NULL, null=True, blank=True, related_name="+")
    same_as_row = models.PositiveIntegerField(default=0)
    participant = RegionForeignKey(Participant, models.SET_NULL, null=True, blank=True, related_name="+")
    outcome = models.JSONField(default=dict)

    objects: ClassVar = ScopedManager.from_queryset(IntakeRowQuerySet)()

    class Meta:
        constraints = [
            *region_rules("intake_intakerow", refs=("intake", "known", "participant")),
            models.UniqueConstraint(
                fields=["region", "intake", "sheet", "number"], name="intake_intakerow_number"
            ),
        ]
        indexes = [models.Index(fields=["region", "intake", "sheet", "state"], name="intake_row_state")]

    def as_read(self) -> Row:
        return Row(self.number, tuple(from_json(cell) for cell in self.cells))

    def __str__(self) -> str:
        return f"rij {self.number}"


class ColumnMapping(RegionOwned):
    """How the columns of a sender were read last time, found again by the headings (`signature` is their hash)."""

    signature = models.CharField(max_length=64)
    mapping = models.JSONField(default=dict)
    used_at = models.DateTimeField()

    class Meta:
        constraints = [
            *region_rules("intake_columnmapping"),
            models.UniqueConstraint(fields=["region", "signature"], name="intake_columnmapping_signature"),
        ]

    def __str__(self) -> str:
        return self.signature[:8]
