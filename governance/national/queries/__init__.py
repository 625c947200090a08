"""Reads of the national office. All run inside the national scope."""
