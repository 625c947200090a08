"""Figures as words and pictures, the same on screen and on paper. No queries."""
