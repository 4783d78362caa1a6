"""A message → everything that the checks say about it, in the order of the text."""

from bisect import bisect_right
from collections.abc import Iterable
from typing import TYPE_CHECKING

from ringback.checks.reading import ALONE, NOTHING_ASKED_ALONE, Read, read_message
from ringback.checks.shapes import Circumstances, Hit, Phrases, Spans, hits, said_outright
from ringback.language.acts import ActSense
from ringback.language.message import message_of
from ringback.language.phrases import PhraseBook
from ringback.language.which import Tongue
from ringback.model.act import Act
from ringback.model.check import Check, Checked, Finding, Goals, Level, Posture, SentenceRead, Shape
from ringback.model.defaults import Defaults
from ringback.model.quick import dataclass
from ringback.model.values import DraftChannel, Purpose

if TYPE_CHECKING:
    from ringback.checks.denials import Doubt
    from ringback.checks.facts_in_text import Known
    from ringback.checks.held import Held

GOALS = {
    "admits": ("~accepts", "ownership", "apology"),
    "names": ("names_mistake",),
    "interest": ("interest",),
    "asks": ("~asks", "ask", "offer_of_proof"),
}
"""What meets each of the four goals of a repair (S0-33)."""
MISSING = {"admits": "no_ownership", "names": "vague_mistake", "interest": "no_interest", "asks": "no_ask"}
"""The flag that says that a goal is not met."""
EVEN, PLAIN = 0.5, 0.75
"""How likely a posture must be before a message is called anything but owning, and how likely where no flag bears it out: a good
one must not be refused on a guess."""
NAME = "name"
"""The fact for which what is known could stand in the place of what was found."""
TRAINED = (Shape.READS, Shape.LACKS)
"""Shapes that ask the trained sense."""
PLAINLY = 2.0
"""Log-odds above its line at which a sentence by itself is plain."""
APOLOGIES = 2
"""Sentences that say sorry in a message that is an apology and nothing more."""
BEGS, OVER_APOLOGISES = "begs", "over_apologises"
WRONG_NAME, GAP = "wrong_name", "placeholder"


@dataclass(frozen=True)
class Checker:
    """All checks, ready to use."""

    checks: tuple[Check, ...]
    sense: ActSense
    phrases: Phrases
    defaults: Defaults


@dataclass(frozen=True)
class Before:
    """What the case says of the time before this message: contacts that nobody answered."""

    unanswered: int = 0


def make_checker(checks: Iterable[Check], sense: ActSense, defaults: Defaults) -> Checker:
    """Builds the phrase book of all checks. Raises PhraseError for a phrase that cannot be read."""
    kept = tuple(checks)
    owned = [(c.id, p) for c in kept for p in c.phrases] + [(f"{c.id}/unless", p) for c in kept for p in c.unless]
    owned += [(f"{c.id}/case", p) for c in kept for p in c.in_case]
    return Checker(kept, sense, Phrases(PhraseBook(owned)), defaults)


def check_message(
    text: str,
    checker: Checker,
    purpose: Purpose | None = None,
    channel: DraftChannel | None = None,
    known: "Known | None" = None,
    before: Before | None = None,
    held: "Held | None" = None,
) -> Checked:
    """Judges one message. What it is for and its form are guessed where they are not given; facts are compared if known,
    with the résumé that they hold too.
    """
    read = read_message(text, checker.sense)
    read = read.meant(purpose, channel, _named(read, known) if known else ())
    if purpose is None and known and known.refused and read.purpose is Purpose.THANK_YOU:
        read = read.meant(Purpose.REJECTION_REPLY, channel, _named(read, known))  # thanks after a no answer the no
    purpose, channel = read.purpose or Purpose.SECOND_CHANCE, read.channel or DraftChannel.EMAIL
    before = before or Before()
    doubts = _doubts(read, known, held, purpose) if known else ()
    asked = frozenset(owner for line in (known.lines if known else ()) for owner in checker.phrases.found(line))
    job = {
        owner: line[a:b]
        for line in (known.job if known else ())
        for owner, (a, b) in checker.phrases.found(line).items()
    }
    unanswered = before.unanswered
    if known and (unanswered or asked) and _is_due(read, known, purpose):
        unanswered, asked = 0, frozenset()
    around = Circumstances(purpose, channel, checker.defaults, unanswered, asked, job, doubts)
    said = [checker.phrases.found(s.text) for s in read.sentences]
    lines = _line_starts(text)
    found = [_finding(c, hit, lines) for c in checker.checks for hit in hits(c, read, around, said)]
    findings = tuple(sorted(found, key=lambda f: (f.start, f.end, f.check)))
    if (posture := _posture(read, PLAIN)) is Posture.OWNS:
        findings = _not_for_one_faint_sign(findings, checker, read, said)
        posture = _posture(read) if any(f.flag for f in findings) else posture
    findings = _as_an_apology(findings, read)
    findings = _not_against_itself(findings, checker, posture)
    blocked = any(f.flag or (f.level is Level.ERROR) for f in findings)
    flags = tuple(dict.fromkeys(f.flag for f in findings if f.flag))
    spoken = checker.defaults.seconds_to_say(read.message.words, channel)
    ready = posture is Posture.OWNS and not blocked and bool(read.sentences)
    goals = _goals(read, flags)
    return Checked(purpose, channel, posture, flags, ready, read.message.words, spoken, goals, findings, _acts(read))


def not_checked(
    text: str, checker: Checker, tongue: Tongue, purpose: Purpose | None, channel: DraftChannel | None
) -> Checked:
    """A message in a language that the checks do not read: it is counted, and nothing is said for it or against it."""
    asked, form, words = purpose or Purpose.SECOND_CHANCE, channel or DraftChannel.EMAIL, message_of(text).words
    spoken = checker.defaults.seconds_to_say(words, form)
    return Checked(
        *(asked, form, Posture.OWNS, (), False, words, spoken, Goals(), ()), unread=tongue.name, language=tongue.tag
    )


def _not_for_one_faint_sign(
    findings: tuple[Finding, ...], checker: Checker, read: Read, said: list[Spans]
) -> tuple[Finding, ...]:
    """The findings without a flag that only the trained sense raises, that is the only thing in the way of sending, and that is
    not plain enough for that: neither to the whole message nor in any sentence, nor said outright."""
    in_the_way = {f.flag or f.check for f in findings if f.flag or f.level is Level.ERROR}
    faint = next((c for c in checker.checks if c.shape in TRAINED and in_the_way == {c.flag}), None)
    if faint is None or any(said_outright(faint, read, said)):
        return findings
    if faint.shape is Shape.READS and read.strongest(faint.acts, at_least=PLAINLY):
        return findings
    line = NOTHING_ASKED_ALONE if faint.flag == "no_ask" else ALONE
    return findings if read.says(faint.flag, line) else tuple(f for f in findings if f.flag != faint.flag)


def _as_an_apology(findings: tuple[Finding, ...], read: Read) -> tuple[Finding, ...]:
    """The findings without those that are none where the apology is the whole message: who asks for nothing does not beg."""
    if not any(f.flag in (BEGS, OVER_APOLOGISES) for f in findings) or not read.only_apologises:
        return findings
    sorry = sum(Act.APOLOGY in read.acts_of(n) for n in range(len(read.sentences)))
    none = {BEGS, OVER_APOLOGISES} if sorry <= APOLOGIES else {BEGS}
    return tuple(f for f in findings if f.flag not in none)


def _not_against_itself(findings: tuple[Finding, ...], checker: Checker, posture: Posture) -> tuple[Finding, ...]:
    """Without the advice that begins with "this owns it", where something else says that it does not."""
    if posture is not Posture.DEFLECTS and not any(f.flag == MISSING["admits"] for f in findings):
        return findings
    owning = {c.id for c in checker.checks if c.shape is Shape.OMITS and Act.OWNERSHIP in c.beside}
    return tuple(f for f in findings if f.check not in owning)


def _doubts(read: Read, known: "Known", held: "Held | None", purpose: Purpose) -> "tuple[Doubt, ...]":
    from ringback.checks.facts_in_text import doubts_in  # its patterns take a hundredth of a second to make
    from ringback.checks.not_now import not_now

    return (*doubts_in(read.message, known, held), *not_now(read.message, known, purpose))


def _is_due(read: Read, known: "Known", purpose: Purpose) -> bool:
    from ringback.checks.not_now import is_due

    return is_due(read.message, known, purpose)


def _named(read: Read, known: "Known") -> tuple[float, ...]:
    from ringback.checks.naming import named  # what it rests on takes time to make, and without a case nobody needs it

    said = (read.message.subject, *(s.text for s in read.sentences))
    return named(said, known.told, (*known.employers, *known.people))


def _posture(read: Read, at_least: float = EVEN) -> Posture:
    found = read.how_it_reads("posture")
    likeliest = max(found, key=lambda p: found[p], default=Posture.OWNS)
    return Posture(likeliest) if found.get(likeliest, 0.0) >= at_least else Posture.OWNS


def _goals(read: Read, flags: tuple[str, ...]) -> Goals:
    """What meets each goal; nothing does where a finding says that it is missing."""
    spans = {goal: None if MISSING[goal] in flags else read.strongest(labels) for goal, labels in GOALS.items()}
    return Goals(**{goal: (s.start, s.end) if s else None for goal, s in spans.items()})


def _acts(read: Read) -> tuple[SentenceRead, ...]:
    return tuple(SentenceRead(s.start, s.end, read.acts_of(n)) for n, s in enumerate(read.sentences))


def _line_starts(text: str) -> list[int]:
    starts = [0]
    at = text.find("\n")
    while at >= 0:
        starts.append(at + 1)
        at = text.find("\n", at + 1)
    return starts


def _finding(check: Check, hit: Hit, lines: list[int]) -> Finding:
    line = bisect_right(lines, hit.start)
    says = check.says
    for name, value in hit.values.items():
        says = says.replace("{" + name + "}", value)
    flag = check.flag if check.shape is not Shape.FACT or check.level is Level.ERROR else ""
    column = hit.start - lines[line - 1] + 1
    instead = hit.values.get("known", "") if check.about == NAME else ""
    told = (line, column, says, check.advice, check.rules, instead)
    return Finding(check.id, flag, check.level, hit.start, hit.end, *told)
