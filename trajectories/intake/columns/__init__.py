"""The columns of somebody else's file, and what they are to us."""

from trajectories.intake.columns.guessing import (
    ColumnGuess,
    guess_columns,
    guess_mapping,
    head_signature,
    instrument_in,
    is_bsn_heading,
    known_heading,
)

__all__ = [
    "ColumnGuess",
    "guess_columns",
    "guess_mapping",
    "head_signature",
    "instrument_in",
    "is_bsn_heading",
    "known_heading",
]
