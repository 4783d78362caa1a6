"""Opportunity: everything at one employer, on one timeline."""
