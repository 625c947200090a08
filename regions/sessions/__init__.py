"""One signed-in session: its limits, its second factor, and what was typed when it ended."""
