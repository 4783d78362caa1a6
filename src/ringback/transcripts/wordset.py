"""Small sets of function words: grammar, not advice, so they stand beside the code that reads them."""


def word_set(text: str) -> frozenset[str]:
    """The words of a line as a set: a list of quoted words would be three times as long and no clearer."""
    return frozenset(text.split())
