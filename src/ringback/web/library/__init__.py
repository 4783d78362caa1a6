"""Library: plays, checks and sources, readable by anyone."""
