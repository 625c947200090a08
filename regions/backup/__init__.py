"""Backup and restore that count: under forced row-level security a dump can be empty and green."""
