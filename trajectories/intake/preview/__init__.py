"""What would happen if a file were saved: rows, problems, people twice, totals. Pure and fast."""

from trajectories.intake.preview.building import build_preview, reference_day
from trajectories.intake.preview.people import KnownPerson, Member
from trajectories.intake.preview.questions import ColumnQuestion
from trajectories.intake.preview.rows import Choices, Preview, PreviewRow

__all__ = [
    "Choices",
    "ColumnQuestion",
    "KnownPerson",
    "Member",
    "Preview",
    "PreviewRow",
    "build_preview",
    "reference_day",
]
