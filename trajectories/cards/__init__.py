"""Cards that trajectories put on pages of the blocks below: a participant's and an employer's."""
