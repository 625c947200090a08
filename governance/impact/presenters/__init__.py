"""Impact partners and their interface in words."""
