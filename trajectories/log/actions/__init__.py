"""Writes of the quick log and its drafts."""
