"""Settings: who the person is, their résumé versions, and their data."""
