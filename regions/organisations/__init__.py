"""The organisations a region works with."""
