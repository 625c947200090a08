"""Pages of employers: read the input, ask one query or call one action, answer."""
