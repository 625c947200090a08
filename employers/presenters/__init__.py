"""Rows about employers in words, for the pages."""
