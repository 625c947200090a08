"""The national office about itself: its members, their invitations, its log of changes."""
