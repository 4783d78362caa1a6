"""Debrief: what happened, in the person's own words first."""
