"""Impact partners and their interface: keys, published figures, REST."""
