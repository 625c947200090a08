"""What trajectories put on paper: plain data gathered at once, and the page that is made of it."""
