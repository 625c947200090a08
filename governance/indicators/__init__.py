"""Every figure as one record: what it means, how it is counted, who is behind it, and where it is shown."""
