"""Draft: the words, what they rest on, and what the checks say of them."""
