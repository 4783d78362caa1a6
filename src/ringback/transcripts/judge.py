"""A transcript becomes judged answers: who is who, question by question, what was measured, what was weak and why."""

from statistics import median

from ringback.model.answer import Answer, Exchange, JudgedTranscript, Side, Weak
from ringback.model.problem import Problem
from ringback.model.transcript import Transcript
from ringback.transcripts.answers import exchanges_of
from ringback.transcripts.claims import Clash, clashes_in
from ringback.transcripts.directness import directness_of
from ringback.transcripts.directness_cues import Pair
from ringback.transcripts.heard import Heard, Words, listen_all, together
from ringback.transcripts.measures import is_cleaned, joined, measured, what_cannot_be_told
from ringback.transcripts.questions import read_question
from ringback.transcripts.speakers import Sides, questions_of, sides_of
from ringback.transcripts.weak import Seen, weak_in


def judge_transcript(transcript: Transcript, words: Words, me: str = "", file: str = "") -> JudgedTranscript:
    """Everything that can be told of one transcript. `me` is the person's name as the export has it, or part of it.

    Never raises. Linear in the length of the transcript. What cannot be told is None, with the reason in `cannot_tell`.
    """
    heard = listen_all(tuple(t.text for t in transcript.turns), words)
    sides = sides_of(transcript, heard, me)
    if sides.unknown_me:
        sides = sides_of(transcript, heard)
    cleaned = is_cleaned(heard)
    exchanges = exchanges_of(transcript, heard, sides.turns)
    answers = _answers(exchanges, heard, sides, cleaned, words)
    all_ = joined([a.measures for a in answers], cleaned)
    latencies = [a.exchange.latency for a in answers if a.exchange.latency is not None]
    latency = round(median(latencies), 2) if latencies else None
    known = Side.CANDIDATE in sides.turns
    return JudgedTranscript(
        format=transcript.format,
        cleaned=cleaned,
        speakers=sides.speakers,
        duration=_duration(transcript),
        answers=answers,
        measures=all_,
        talk_share=_talk_share(heard, sides.turns) if known else None,
        latency=latency,
        questions_asked=len(questions_of(heard, sides.turns)) if known else None,
        cannot_tell=what_cannot_be_told(all_, latency, cleaned) if answers else (),
        problems=(*transcript.problems, *_doubts(transcript, sides, me, answers, file)),
    )


def _answers(
    exchanges: tuple[Exchange, ...], heard: tuple[Heard, ...], sides: Sides, cleaned: bool | None, words: Words
) -> tuple[Answer, ...]:
    said = [together(tuple(heard[i] for i in e.answer_turns), words) for e in exchanges]
    asked = [together(tuple(heard[i] for i in e.question_turns), words) for e in exchanges]
    clashes: dict[int, Clash] = {}
    for clash in clashes_in(said):
        clashes.setdefault(clash.later.answer, clash)
    invited = max((i for i, q in enumerate(asked) if q.has("questions_invited")), default=-1)
    made: list[Answer] = []
    for i, (exchange, question, answer) in enumerate(zip(exchanges, asked, said, strict=True)):
        figures = measured(answer, exchange.duration, cleaned)
        seen = Seen(
            exchange=exchange,
            pair=Pair(question, read_question(question), answer),
            measures=figures,
            directness=directness_of(question, answer),
            questions=_own_questions(exchange, heard, sides, words) if i == invited else (),
            invited=i == invited,
            clash=clashes.get(i),
        )
        why = weak_in(seen, words)
        found: tuple[Weak, ...] = tuple(dict.fromkeys(w.weak for w in why))
        made.append(Answer(exchange, figures, None if seen.invited else seen.directness, found, why))
    return tuple(made)


def _own_questions(exchange: Exchange, heard: tuple[Heard, ...], sides: Sides, words: Words) -> tuple[Heard, ...]:
    """What the person asked from the invitation to the end."""
    if not exchange.answer_turns:
        return ()
    return listen_all(questions_of(heard, sides.turns, exchange.answer_turns[0]), words)


def _duration(transcript: Transcript) -> float | None:
    """Seconds from the first word to the last, as far as the export tells."""
    starts = [t.start for t in transcript.turns if t.start is not None]
    ends = [t.end for t in transcript.turns if t.end is not None]
    if not starts or max(*starts, *ends, starts[0]) <= min(starts):
        return None
    return round(max(*starts, *ends, starts[0]) - min(starts), 2)


def _talk_share(heard: tuple[Heard, ...], turns: tuple[Side, ...]) -> float | None:
    own = sum(h.words for h, side in zip(heard, turns, strict=True) if side is Side.CANDIDATE)
    every = sum(h.words for h in heard)
    return round(own / every, 3) if every else None


def _doubts(
    transcript: Transcript, sides: Sides, me: str, answers: tuple[Answer, ...], file: str
) -> tuple[Problem, ...]:
    """What a person should hear about who is who."""
    names = ", ".join(s.name for s in sides.speakers[:12])
    if me and Side.CANDIDATE in sides.turns and not _is_named(me, sides):
        hint = f"The voices are: {names}." if names else "The voices have no names in this export."
        return (Problem(file, 1, 1, f"There is no voice “{me}” here. Who you are was guessed instead.", hint),)
    if transcript.turns and not answers:
        hint = (
            f"Say who you are: --me NAME. The voices are: {names}."
            if names
            else "Names before the lines help: “Me: …”."
        )
        return (Problem(file, 1, 1, "Who asks and who answers could not be told apart here.", hint),)
    return ()


def _is_named(me: str, sides: Sides) -> bool:
    wanted = set(me.casefold().split())
    own = next((s.name for s in sides.speakers if s.side is Side.CANDIDATE), "")
    return bool(wanted & set(own.casefold().replace(",", " ").split())) or me.strip().casefold() == own.casefold()
