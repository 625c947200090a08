"""Rows about people in words, for the pages: what stands where, with which link for which reader."""
