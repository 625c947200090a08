"""The portfolio on paper: data gathered at once, the page, and how it fits on two sides."""
