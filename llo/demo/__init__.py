"""Invented regions and people to try the product with: an app of development and test, absent in production."""
