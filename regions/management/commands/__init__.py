"""Backup, restore, the first member of the national office, the page of words."""
