"""The one way in: an invitation by mail, for a region or for the national office."""
