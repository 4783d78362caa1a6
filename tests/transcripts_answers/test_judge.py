"""A whole transcript, judged: never an exception, linear, and in the promised shape."""

from hypothesis import given, settings
from hypothesis import strategies as st

from ringback.model.answer import Weak
from ringback.model.transcript import Transcript, Turn
from ringback.transcripts.judge import judge_transcript
from tests.transcripts_answers.builders import WORDS, judged
from tests.work import calls, ends

TALK = """
Dana Fox: Hi Jonas, thanks for joining us today. Can you hear me all right?
Jonas Brandt: Yes, thank you for having me.
Dana Fox: Tell me about a time when a delivery went wrong.
Jonas Brandt: Um, I always try to stay calm. You have to keep people informed, and in general that works.
Dana Fox: Right.
Jonas Brandt: I'm a calm person.
Dana Fox: Why did you leave Nordfracht?
Jonas Brandt: My old boss was a complete idiot. I was at Nordfracht for three years.
Luis Ortega: And how many drivers did you plan for?
Jonas Brandt: Forty, and sixty before Christmas.
Dana Fox: Do you have any questions for us?
Jonas Brandt: No, I think you covered everything.
"""
PIECES = [
    "Why?",
    "Tell me about it.",
    "Mm-hm.",
    "I don't know.",
    "My boss was useless.",
    "Yes.",
    "Any questions for us?",
    "…",
    "",
]
TURNS = st.lists(
    st.builds(
        Turn,
        text=st.one_of(st.text(max_size=80), st.sampled_from(PIECES)),
        speaker=st.sampled_from(["", "Me", "Ana", "Ben Cole", "Q", "A", "  "]),
        start=st.one_of(st.none(), st.floats(0, 9_000)),
        end=st.one_of(st.none(), st.floats(0, 9_000)),
        line=st.integers(0, 99),
    ),
    max_size=14,
)


def test_it_tells_the_whole_story_of_a_talk() -> None:
    found = judged(TALK, every=20.0)
    assert [a.weak for a in found.answers] == [(), (Weak.THIN,), (Weak.BAD_MOUTHING,), (), (Weak.NO_QUESTIONS,)]
    assert found.duration == 236.0
    assert found.cleaned is False
    assert found.measures.words == sum(a.measures.words for a in found.answers)
    assert [a.directness is None for a in found.answers] == [False, False, False, False, True]


def test_an_empty_transcript_has_no_answers_and_keeps_its_problems() -> None:
    found = judge_transcript(Transcript("unknown"), WORDS)
    assert found.answers == ()
    assert found.cleaned is None
    assert found.duration is None


@settings(deadline=None, max_examples=200)
@given(TURNS, st.sampled_from(["", "Me", "Ben", "Zoe", "?"]))
def test_it_never_raises_and_every_figure_keeps_its_bounds(turns: list[Turn], me: str) -> None:
    found = judge_transcript(Transcript("named", tuple(turns)), WORDS, me)
    for answer in found.answers:
        assert answer.directness is None or 0 <= answer.directness <= 1
        assert answer.exchange.latency is None or answer.exchange.latency >= 0
        assert answer.exchange.duration is None or answer.exchange.duration >= 0
        assert {w.weak for w in answer.why} == set(answer.weak)
    assert found.talk_share is None or 0 <= found.talk_share <= 1
    assert found.duration is None or found.duration >= 0


@settings(deadline=None, max_examples=100)
@given(st.text(max_size=2_000))
def test_any_text_as_one_long_turn_is_fine(text: str) -> None:
    turns = (Turn("Why did you leave?", "Q"), Turn(text, "A"), Turn(text, ""))
    judge_transcript(Transcript("named", turns), WORDS)


def work(transcript: Transcript) -> int:
    """What judging it takes, in calls."""
    return calls(lambda: ends(lambda: judge_transcript(transcript, WORDS)))


def lines(times: int) -> Transcript:
    """The talk, so many times."""
    turns = [line.split(": ", 1) for line in TALK.strip().splitlines()] * times
    return Transcript("named", tuple(Turn(text, name) for name, text in turns))


def test_the_cost_grows_with_the_number_of_turns_and_not_faster() -> None:
    assert work(lines(160)) < 5 * work(lines(40))


def test_the_cost_grows_with_the_length_of_one_turn_and_not_faster() -> None:
    def one(words: int) -> Transcript:
        answer = "I was at the yard. In 2015 I joined Bosch -- I think, um, and so on, " * (words // 17)
        return Transcript("named", (Turn("Why did you join Bosch in 2015?", "Q"), Turn(answer, "A")))

    assert work(one(40_000)) < 5 * work(one(10_000))
