"""Reads for the pages of governance."""
