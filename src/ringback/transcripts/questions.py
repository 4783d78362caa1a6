"""What they asked for: of several questions the last one decides, and a request counts as a question."""

from ringback.language.tokens import Token
from ringback.model.quick import dataclass
from ringback.transcripts.forms import Kind
from ringback.transcripts.heard import Heard

REQUESTS = frozenset(["can", "could", "would", "will", "please", "maybe", "perhaps"])
"""Words with which a request dresses as a question of yes or no."""


@dataclass(frozen=True, slots=True)
class Question:
    """One prompt: what it asks for (its last question decides), and the tokens of its last question."""

    kind: Kind
    tokens: tuple[Token, ...]
    kinds: frozenset[Kind]
    """Of all its questions: a yes answers the first of two as well."""

    @property
    def asks(self) -> bool:
        """False for a statement."""
        return self.kind is not Kind.STATEMENT


def read_question(heard: Heard) -> Question:
    """What an utterance asks for. Never raises; a statement where nothing is asked."""
    found = [s for s in heard.said if s.kind is not Kind.STATEMENT]
    wanted = Kind.EVENT if heard.has("wants_event") else Kind.ACCOUNT if heard.has("ask") else None
    if not found:
        return Question(wanted or Kind.STATEMENT, heard.tokens, frozenset([wanted] if wanted else []))
    last = found[-1]
    kind = wanted if wanted and (wanted is Kind.EVENT or _is_request(last.tokens)) else last.kind
    return Question(kind, last.tokens, frozenset([kind, *(s.kind for s in found)]))


def _is_request(tokens: tuple[Token, ...]) -> bool:
    """ "Can you tell me about …?" has the form of a yes-no question and is none."""
    return any(t.text in REQUESTS for t in tokens[:8])


def asks(heard: Heard) -> bool:
    """True if an utterance asks something, in form or in meaning."""
    return heard.has("ask", "questions_invited") or any(s.kind is not Kind.STATEMENT for s in heard.said)


def questions_in(heard: Heard) -> tuple[str, ...]:
    """The sentences of an utterance that are questions in form."""
    return tuple(s.piece.text for s in heard.said if s.kind is not Kind.STATEMENT)
