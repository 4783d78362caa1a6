"""The terminal: one command, one thing each, exit codes that mean something."""
