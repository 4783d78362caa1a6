"""What to say: moves × wording × facts → a draft whose every sentence knows its rules and its facts. Pure."""
