"""What the pages of trajectories read. Nothing here writes, and nothing here knows of HTTP."""
