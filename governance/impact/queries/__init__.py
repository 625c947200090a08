"""Reads of the impact partners' interface."""
