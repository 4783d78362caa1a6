"""Labelled situations, and how well the advice meets them."""
