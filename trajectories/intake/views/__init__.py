"""Pages of the import: read the input, ask one query or call one action, answer."""
