"""The parts of the overview in words."""
