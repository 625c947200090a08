"""Pages of the ground, one file per noun."""
