"""What a region sets itself."""
