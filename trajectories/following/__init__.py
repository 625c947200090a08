"""A trajectory from start to end: begin, steps, stop, work found, taking back."""
