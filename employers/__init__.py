"""Building block 2: employers, their contacts and their places."""
