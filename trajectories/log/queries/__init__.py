"""Whom one may log for, and the draft that waits."""
