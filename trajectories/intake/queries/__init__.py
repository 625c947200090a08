"""What the import reads."""
