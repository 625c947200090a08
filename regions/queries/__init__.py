"""Reads of the ground, inside a region's scope."""
