"""Drafts and plans in the forms in which they are used: PDF, DOCX, e-mail file, calendar file."""
