"""Agreements between a region and its partners."""
