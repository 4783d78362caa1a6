"""Free text → what happened: proposed moments, signals, events and promises, each with the span it came from."""
