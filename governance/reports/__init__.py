"""Figures as pictures and words: the same on screen and on paper."""
