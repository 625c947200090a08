"""Building block 3: where participant and employer meet; routes, progress, follow-up, portfolio."""
