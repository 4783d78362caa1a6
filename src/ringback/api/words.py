"""Drafts, and the files that are made of them."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from ringback.api.cases import at_now
from ringback.api.judging import assess
from ringback.api.library import languages, shelf, wording
from ringback.model.problem import Problem
from ringback.model.values import DraftChannel, Purpose, Tone

if TYPE_CHECKING:
    from ringback.advice.assess import Judgement
    from ringback.export.made import File
    from ringback.letters.choose import Choice
    from ringback.letters.on_paper import OnPaper
    from ringback.model.case import Case, Contact
    from ringback.model.draft import Draft
    from ringback.model.wording import Wording

VISIT_IN_ONE_LINE = "S1-12"
"""A step that rests on this rule says to offer a visit in one line of the message; then the message has that line."""


def draft(
    purpose: Purpose,
    channel: DraftChannel,
    tone: Tone,
    case: Case,
    clock: datetime,
    choice: Choice | None = None,
    judgement: Judgement | None = None,
) -> Draft:
    """Words for one purpose and channel. KeyError if there is no such pair in SHAPES.

    `choice` says which of several phrasings are taken; without one, those that belong to the case. Who has judged the case
    already gives the judgement.
    """
    return _compose(purpose, channel, tone, case, clock, judgement or assess(case, clock), choice)


def drafts_for(
    case: Case, clock: datetime, judgement: Judgement, tone: Tone = Tone.PLAIN, choice: Choice | None = None
) -> tuple[Draft, ...]:
    """Every draft that the plan uses, once each, in the plan's order; what goes out with a message stands after it."""
    from ringback.export.enclosed import in_order

    wanted = in_order(judgement.plan)
    pairs = [(p, c) for p, c in wanted if p and c and c in channels_of(p)]
    return tuple(_compose(p, c, tone, case, clock, judgement, choice) for p, c in pairs)


def _compose(
    purpose: Purpose,
    channel: DraftChannel,
    tone: Tone,
    case: Case,
    clock: datetime,
    judgement: Judgement,
    choice: Choice | None,
) -> Draft:
    from ringback.letters.choose import choice_of
    from ringback.letters.compose import compose  # a fiftieth of a second that `assess` need not wait for
    from ringback.letters.marks import Weighed

    told, now = judgement.assessment, at_now(case, clock)
    numbers, trip = shelf().advice.defaults, judgement.plan.trip
    in_one_line = any(VISIT_IN_ONE_LINE in step.rules for step in judgement.plan.steps)
    facts, impressions = judgement.facts, told.impressions
    weighed = Weighed(
        trip=trip.move if trip else None,
        impressions=impressions,
        visit_line=in_one_line,
        cut_off=facts.only_cut_off,
        invited=facts.next_stage,
        untrue=facts.false_statement and not facts.mended,
        knocked_out=facts.knocked_out,
    )
    told_by, chosen = (told.recognised, told.severity), choice or choice_of(case)
    words, said_in = words_for(case, purpose, channel)
    made = compose(purpose, channel, tone, now, *told_by, words, numbers, weighed, chosen)
    return replace(made, language=said_in[0], instead_of=said_in[1])


def words_for(case: Case, purpose: Purpose, channel: DraftChannel) -> tuple[Wording, tuple[str, str]]:
    """The words for one draft of a case, the tag of their language, and the name of the one that has none for it."""
    from ringback.files.languages import ENGLISH, main_of
    from ringback.letters.coverage import has_words

    tag = case.candidate.language
    wanted, found = main_of(tag), wording(tag)
    if wanted == ENGLISH:
        return found, (tag or ENGLISH, "")
    if has_words(found, purpose, channel):
        return found, (tag, "")
    return wording(), (ENGLISH, found.about.name if found.about else tag)


def channels_of(purpose: Purpose) -> tuple[DraftChannel, ...]:
    """The channels that a purpose has words for."""
    from ringback.letters.compose import SHAPES

    return tuple(channel for p, channel in SHAPES if p is purpose)


def forms_of(channel: DraftChannel) -> tuple[str, ...]:
    """The files that a draft can be had as, by their endings."""
    from ringback.export.one import FORMS

    return FORMS[channel]


def words_on_paper(tag: str) -> OnPaper:
    """The words of a language as sheets, mails and calendars take them; English where it has none."""
    from ringback.files.languages import ENGLISH, is_known
    from ringback.letters.on_paper import OnPaper

    found = tag.strip() if tag and is_known(tag, languages()) else ENGLISH
    main, _, region = found.replace("_", "-").partition("-")
    return OnPaper(wording(found), "-".join(filter(None, (main.lower(), region.upper()))))


def recipient(case: Case) -> Contact:
    """Whom the drafts of a case speak to, with what the case knows of them."""
    from ringback.letters.talk import recipient_of
    from ringback.model.case import Contact

    whom = recipient_of(case)
    named = {f"contacts[{n}].name": c for n, c in enumerate(case.contacts)}
    return replace(named.get(whom.key, Contact()), name=whom.name)


def exports(
    case: Case, clock: datetime, judgement: Judgement, drafts: tuple[Draft, ...]
) -> tuple[tuple[File, ...], tuple[Problem, ...]]:
    """The drafts and the plan as files to send, print and import, and why any of them could not be made."""
    from ringback.export.everything import everything

    return everything(at_now(case, clock), recipient(case), judgement.plan, drafts, case.now or clock, words_on_paper)


def export(
    form: str, case: Case, clock: datetime, judgement: Judgement, draft: Draft, others: tuple[Draft, ...] = ()
) -> File:
    """One draft as a file; `others` may go out with a mail. KeyError for a form that `forms_of` its channel does not name.

    Raises InputProblems for a character that such a file cannot hold.
    """
    from ringback.export.one import one

    return one(
        form, at_now(case, clock), recipient(case), draft, case.now or clock, judgement.plan, words_on_paper, others
    )
