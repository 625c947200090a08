"""What every figure means and how it is made from the tallies."""
