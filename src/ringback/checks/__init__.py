"""The strict, kind reader: what a message does, which of it stands in its way, and whether it can be sent."""
