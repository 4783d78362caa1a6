"""What the person asks in the middle of telling it: which questions stand in a text, and what each is about (S1-29)."""

from ringback.language.phrases import PhraseBook
from ringback.language.sentences import sentences_of
from ringback.language.tokens import tokens_of
from ringback.model.telling import OwnQuestion, TellingFile

SHORTEST = 2
"""Words below which a question ("Really?") asks nothing that could be answered."""
QUOTES = '“”"«»„'


def questions_in(text: str, telling: TellingFile) -> tuple[tuple[str, OwnQuestion | None], ...]:
    """Each question of the person's own with the entry that answers it; None where none does. A quoted one is theirs."""
    book = PhraseBook((q.id, p) for q in telling.answered for p in q.phrases)
    named = {q.id: q for q in telling.answered}
    found: dict[str, OwnQuestion | None] = {}
    for sentence in sentences_of(text):
        said = sentence.text.strip()
        tokens = tuple(t for t in tokens_of(said) if t.text[0] not in "?!")
        if not said.endswith("?") or len(tokens) < SHORTEST or any(q in said for q in QUOTES):
            continue
        owner = next((m.owner for m in book.matches(tokens)), None)
        found.setdefault(said, named[owner] if owner else None)
    return tuple(found.items())
