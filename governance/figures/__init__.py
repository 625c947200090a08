"""All figures on a page, and the people behind them for who may see people."""
