"""Cockpit: the call, on one screen."""
