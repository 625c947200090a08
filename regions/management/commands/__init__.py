"""Backup, restore, and the first member of the national office."""
