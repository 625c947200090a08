"""The page that shows every component, for who builds pages."""
