"""Building block 1: people, their road, screening, consent and notes."""
