"""A pattern that is compiled when it is first looked for.

Why: the checks that compare a message with its case hold over a hundred patterns, and most of them are never asked, because no
line of the case wakes them; contacts are counted only where nobody answered. Compiling them all would take longer than reading.
"""

import re
from collections.abc import Iterator
from functools import cached_property


class Later:
    """As a compiled pattern of `re`, with the methods that are used."""

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self.pattern, self._flags = pattern, flags

    @cached_property
    def _made(self) -> re.Pattern[str]:
        return re.compile(self.pattern, self._flags)

    def search(self, text: str, start: int = 0) -> re.Match[str] | None:
        """The first place in the text, from `start` on."""
        return self._made.search(text, start)

    def match(self, text: str, start: int = 0) -> re.Match[str] | None:
        """The place that begins at `start`."""
        return self._made.match(text, start)

    def finditer(self, text: str, start: int = 0) -> Iterator[re.Match[str]]:
        """Every place, in order."""
        return self._made.finditer(text, start)

    def split(self, text: str) -> list[str]:
        """The pieces between its places."""
        return [part for part in self._made.split(text) if part is not None]

    def sub(self, put: str, text: str) -> str:
        """The text with `put` in the place of each."""
        return self._made.sub(put, text)
