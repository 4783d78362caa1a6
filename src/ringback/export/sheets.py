"""Which values of a case and a draft stand on which sheet."""

from datetime import datetime

from ringback.export.paper import CallSheet, IdeasSheet, Item, Letter, Part, Turn, TwoColumn, Written
from ringback.letters.on_paper import OnPaper
from ringback.model.case import Case, Contact
from ringback.model.draft import Draft, Sentence
from ringback.model.plan import Step
from ringback.model.values import Purpose

SAID_ALREADY = "answer"
"""The branch that holds the script itself."""
ROW, TITLE, IDEA = "row", "title", "idea"
"""Moves whose sentences have a place of their own on a sheet."""


def sheet_of(case: Case, to: Contact, draft: Draft, now: datetime, words: OnPaper) -> Written:
    """A written draft on the kind of sheet that belongs to it. `words` are those of its language."""
    if draft.purpose is Purpose.IDEAS_SHEET:
        return ideas_sheet_of(case, draft, now, words)
    letter = letter_of(case, to, draft, now, words)
    return two_column_of(letter, draft, words) if draft.rows else letter


def two_column_of(letter: Letter, draft: Draft, words: OnPaper) -> TwoColumn:
    """The letter with its rows as a table, in the place where they stand as sentences."""
    before, after = parted(draft)
    return TwoColumn(
        title=letter.title,
        author=letter.author,
        sender=letter.sender,
        to=letter.to,
        date=letter.date,
        subject=letter.subject,
        before=before,
        headings=(words.word("their_column"), words.word("my_column")),
        rows=tuple((r.left, r.right) for r in draft.rows),
        after=after,
        lang=words.tag,
        paper=words.paper,
    )


def parted(draft: Draft) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The paragraphs before the rows of a draft and those after them; without rows all stand before."""
    rows = [n for n, p in enumerate(draft.paragraphs) if any(s.move == ROW for s in p)]
    first, last = (rows[0], rows[-1]) if rows else (len(draft.paragraphs), len(draft.paragraphs))
    return _joined(draft.paragraphs[:first]), _joined(draft.paragraphs[last + 1 :])


def ideas_sheet_of(case: Case, draft: Draft, now: datetime, words: OnPaper) -> IdeasSheet:
    """The ideas, each in a block of its own."""
    named = " ".join(s.text for s in draft.sentences if s.move == TITLE)
    return IdeasSheet(
        title=named or words.word("letter"),
        author=case.candidate.name,
        date=words.day(now.date()),
        intro=tuple(s.text for s in draft.sentences if s.move not in (TITLE, IDEA)),
        ideas=tuple(s.text for s in draft.sentences if s.move == IDEA),
        lang=words.tag,
        paper=words.paper,
    )


def letter_of(case: Case, to: Contact, draft: Draft, now: datetime, words: OnPaper) -> Letter:
    """A written draft as a letter."""
    me, employer = case.candidate, words.addressed(case.opportunity.employer)
    whom = to.name or employer
    titled = words.word("letter_title", name=me.name, to=whom) if me.name and whom else words.word("letter")
    return Letter(
        title=draft.subject or titled,
        author=me.name,
        sender=_told(me.name, me.phone, me.email),
        to=_told(to.name, employer),
        date=words.day(now.date()),
        subject=draft.subject,
        paragraphs=paragraphs_of(draft),
        lang=words.tag,
        paper=words.paper,
    )


def paragraphs_of(draft: Draft) -> tuple[str, ...]:
    """The paragraphs of a draft as text."""
    return _joined(draft.paragraphs)


def _joined(paragraphs: tuple[tuple[Sentence, ...], ...]) -> tuple[str, ...]:
    return tuple(" ".join(s.text for s in p) for p in paragraphs if p)


def call_sheet_of(case: Case, to: Contact, draft: Draft, step: Step | None, now: datetime, words: OnPaper) -> CallSheet:
    """A call script with everything to have before you while you call (S0-7, S0-12 … S0-17)."""
    employer = words.addressed(case.opportunity.employer)
    whom = to.name or case.opportunity.employer
    return CallSheet(
        title=words.word("call", to=whom) if whom else words.word("call_them"),
        author=case.candidate.name,
        number=to.phone or words.word("no_number"),
        about=", ".join(_told(case.opportunity.role, employer)),
        clock=_clock(step, now, words) if step else "",
        ticks=_ticks(case, words),
        say=words.word("say"),
        script=paragraphs_of(draft),
        branches=tuple(
            Turn(b.heading, " ".join(s.text for s in b.sentences)) for b in draft.branches if b.name != SAID_ALREADY
        ),
        parts=_parts(case, draft, words),
        lang=words.tag,
        paper=words.paper,
    )


def _clock(step: Step, now: datetime, words: OnPaper) -> str:
    due = words.time(step.due, now)
    later = words.word("from_to", opens=words.time(step.opens, now), when=due) if step.opens > now else ""
    return later or words.word("before", when=due)


def _ticks(case: Case, words: OnPaper) -> tuple[str, ...]:
    what = case.debrief.circumstance.strip()
    gone = words.word("distraction", what=what) if what else words.word("no_distraction")
    return (words.word("quiet_place"), gone, words.word("mind_set"))


def _parts(case: Case, draft: Draft, words: OnPaper) -> tuple[Part, ...]:
    told, job = case.debrief, case.opportunity
    rows = {
        "answers": tuple(Item(m.asked, m.better_answer) for m in told.moments if m.better_answer),
        "unheard": _bold(*told.not_heard),
        "needs": _bold(*job.requirements),
        "resume": _resume(case, words),
        "company": _bold(told.company_fact),
        "mine": _bold(case.candidate.phone),
        "still": tuple(Item("", m.ask) for m in draft.missing),
    }
    return tuple(Part(words.word(name), items) for name, items in rows.items() if items)


def _bold(*texts: str) -> tuple[Item, ...]:
    return tuple(Item("", text) for text in _told(*texts))


def _resume(case: Case, words: OnPaper) -> tuple[Item, ...]:
    held = case.resume
    if held is None:
        return ()
    sent = words.day(held.sent) if held.sent else ""
    return _bold(", ".join(_told(held.version, sent, held.file)))


def _told(*texts: str) -> tuple[str, ...]:
    return tuple(text for text in texts if text.strip())
