"""The style sheet of a portfolio."""

from regions.paper import Sheet

SHEET = Sheet("portfolio")
