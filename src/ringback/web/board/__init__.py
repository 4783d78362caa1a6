"""Board: all opportunities by stage."""
