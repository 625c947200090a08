"""Who counts from which day: marks per person, added up to tallies per region."""
