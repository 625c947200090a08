"""The log of changes as a page."""
