"""Which programme period a page is about."""
