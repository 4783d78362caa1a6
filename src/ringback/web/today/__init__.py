"""Today: "It just went wrong" on top, then what is running."""
