"""The pages of trajectories."""
