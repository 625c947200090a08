"""Building block 4: figures, dashboard and reports; the network and its accountability."""
