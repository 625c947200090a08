"""Forms of the partnership. They check what was typed; saving is for actions."""
