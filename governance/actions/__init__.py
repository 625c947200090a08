"""Writes of governance."""

from governance.actions.marks import fold_tallies, rebuild_marks, refresh_marks

__all__ = ["fold_tallies", "rebuild_marks", "refresh_marks"]
