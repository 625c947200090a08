"""Load the regions, write the page of figures."""
