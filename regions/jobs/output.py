"""What work leaves behind: a file, or what one document of a batch says."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID


@dataclass(frozen=True)
class Output:
    """The file a job leaves behind. `name` holds no personal data."""

    content: bytes
    name: str
    content_type: str


@dataclass(frozen=True)
class Gathered:
    """What one document says. `name` is the name of its file and holds no personal data."""

    subject_id: UUID
    name: str
    content: Any
