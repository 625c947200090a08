"""What the portfolio shows, and for whom portfolios can be made."""
