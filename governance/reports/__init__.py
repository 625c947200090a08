"""The progress report of a region, on screen and on paper."""
