"""Pages of the national office about impact partners, the page for developers, and the address of tokens."""
