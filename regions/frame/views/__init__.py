"""Pages without a subject of their own: start, menu, help, errors, well-known addresses."""
