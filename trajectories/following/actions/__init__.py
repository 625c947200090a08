"""Writes of trajectories, each with its line in the log."""
