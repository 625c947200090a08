"""The overview of a region: the two counters, what needs a look, first steps."""
