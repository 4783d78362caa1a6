"""Working time of the person who would be called: their zone, their week, their public holidays. No clock of its own."""
