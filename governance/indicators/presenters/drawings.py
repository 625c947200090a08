"""Charts of figures, kept per process."""

from functools import lru_cache

from regions.components import charts

# The same numbers give the same drawing: most visits are between two changes.
drawn = lru_cache(maxsize=512)(charts.fitting)
