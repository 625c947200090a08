"""The words of trajectories: in the list, on their page, in a plan, on a card."""
