"""Small transcripts in the tests' own words, and the library's words made ready once."""

from ringback.files.shelf import load_answering
from ringback.model.answer import Answer, JudgedTranscript, Weak
from ringback.model.transcript import Transcript, Turn
from ringback.transcripts.heard import make_words
from ringback.transcripts.judge import judge_transcript

FILE = load_answering()
WORDS = make_words(FILE)


def talk(text: str, every: float | None = None) -> Transcript:
    """A transcript of lines "Name: words"; a line without a name has no voice. `every`: seconds that each turn lasts."""
    turns = []
    for n, line in enumerate(text.strip().splitlines()):
        name, colon, said = line.strip().partition(": ")
        start = None if every is None else n * every
        end = None if every is None else n * every + 0.8 * every
        turns.append(Turn(said if colon else name, name if colon else "", start, end, n + 1))
    return Transcript("named", tuple(turns))


def judged(text: str, me: str = "", every: float | None = None) -> JudgedTranscript:
    """The same, judged."""
    return judge_transcript(talk(text, every), WORDS, me, "talk.txt")


def answer_to(question: str, answer: str) -> Answer:
    """One question, one answer."""
    found = judged(f"Q: {question}\nA: {answer}").answers
    assert len(found) == 1
    return found[0]


def weak_of(question: str, answer: str) -> tuple[Weak, ...]:
    """What is weak about one answer."""
    return answer_to(question, answer).weak
