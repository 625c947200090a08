"""Reads of the indicators: who stalls, how many of each, and who is behind a figure."""
