"""Ringback: what to do, and what to say, after a job interview that went wrong."""

__version__ = "0.1.0"
