"""Regions as the national office may see them: every number has gone through the sieve. No queries.

A number under ten is hidden in every form: as text, as bar, as difference with the plan, in a total, on the map, in
what a filter finds and in the order of a sorted column.
"""
