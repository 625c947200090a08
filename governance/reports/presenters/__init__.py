"""The progress report in words."""
