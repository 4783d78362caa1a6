"""Assessment: how bad it was, whether it can be saved, and what to do first."""
