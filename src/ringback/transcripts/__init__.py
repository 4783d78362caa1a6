"""Transcripts: an export of a call, in any of the usual formats, becomes turns."""
