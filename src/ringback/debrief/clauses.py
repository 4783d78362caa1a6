"""A sentence and the clauses in it: people tell three things between two full stops."""

import re

from ringback.language.sentences import Piece, sentences_of

LONG = 60
"""Characters above which a sentence is also read clause by clause."""
SHORTEST = 12
CUT = re.compile(
    r",\s+|\s+[-–—]+\s+|:\s+|\s+\(|\)\s+|\s+(?=(?:and|but|then|so|because|cause|coz|only|when|after|until|till)\s)",
    re.I,
)


def clauses_of(sentence: Piece) -> tuple[Piece, ...]:
    """The clauses of a long sentence, in order; for a short one none. Scraps are joined to what stands before them."""
    if len(sentence.text) < LONG:
        return ()
    pieces, start = [], 0
    for match in CUT.finditer(sentence.text):
        if match.start() - start >= SHORTEST:
            pieces.append((start, match.start()))
            start = match.end()
    pieces.append((start, len(sentence.text)))
    return tuple(
        Piece(sentence.text[a:b].strip(), sentence.start + a, sentence.start + b)
        for a, b in pieces
        if sentence.text[a:b].strip()
    )


def pieces_of(text: str) -> tuple[tuple[Piece, tuple[Piece, ...]], ...]:
    """Every sentence with its clauses."""
    return tuple((s, clauses_of(s)) for s in sentences_of(text))
