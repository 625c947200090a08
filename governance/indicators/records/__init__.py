"""The records by theme, in the order of the page; governance.indicators.catalogue puts the themes together."""
