"""The same answer as Markdown, to keep or to paste. A person's own words are escaped, so that they stay letter for letter."""

import re
from datetime import datetime

from ringback import api
from ringback.advice.assess import Judgement
from ringback.cli.show import NOT_CHECKED, READ_BY_SOMEBODY, language_note
from ringback.hours.clock import say_left, say_when
from ringback.letters.on_paper import OnPaper
from ringback.letters.titles import title_of
from ringback.model.assessment import Disagreement
from ringback.model.draft import Draft

SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~])")


def escaped(text: str) -> str:
    """Text in which nothing is read as a Markdown sign."""
    return re.sub(r"^(\s*)([-+]|\d+[.)])(?=\s)", r"\1\\\2", SPECIAL.sub(r"\\\1", text))


def overview(judgement: Judgement, drafts: tuple[Draft, ...], now: datetime, uncompared: tuple[str, ...] = ()) -> str:
    """First move and clock, steps, words, reasons: one page."""
    a = judgement.assessment
    lines = [f"# {judgement.play.title}", ""]
    if a.window:
        lines += [f"**Before {say_when(a.window.closes, now)}** ({say_left(a.window.closes, now)}). {a.window.why}", ""]
    lines += [judgement.play.why, "", "## In this order", ""]
    lines += [f"{n}. {s.title} *(by {say_when(s.due, now)})*" for n, s in enumerate(judgement.plan.steps, 1)]
    if trip := judgement.plan.trip:
        lines += ["", "## The journey", "", f"{escaped(trip.says)} ({', '.join(trip.rules)})"]
    for draft in drafts:
        lines += ["", f"## {title_of(draft.purpose, draft.channel)}", "", *_words(draft, api.words_on_paper(""))]
    if uncompared:
        lines += ["", "## Not compared with your résumé", "", *(f"- {escaped(said)}" for said in uncompared)]
    severity, recoverable = api.label(str(a.severity)), api.label(str(a.recoverable))
    lines += ["", "## How bad was it, really?", "", f"**{severity.title}.** {severity.text}", ""]
    lines += [f"Can it be saved? **{recoverable.title}.** {recoverable.text}", ""]
    lines += [f"- {escaped(p)}" for p in a.positives]
    lines += [f"- {'For' if r.speaks_for else 'But'}: {r.text} ({', '.join(r.rules)})" for r in a.reasons]
    if a.disagreements:
        lines += ["", "## Where good sources differ", ""]
        lines += [_differing(d) for d in a.disagreements]
    lines += ["", "## And keep looking", ""]
    lines += [f"- {s.title} *(by {say_when(s.due, now)})*" for s in judgement.plan.keep_hunting]
    return "\n".join(lines) + "\n"


def _differing(d: Disagreement) -> str:
    weighing = " ".join(f"“{w.side}” weighs more if {w.when}." for w in d.weighs)
    return f"- **{d.question}** {d.one_side} {d.other_side} {weighing} {d.default} ({d.id})"


def listed(names: list[str], unread: set[str]) -> str:
    """The files that lie beside the overview, and which of them our checks do not read."""
    lines = ["", "## The files here", "", *(f"- `{n}`{NOT_CHECKED if n in unread else ''}" for n in names)]
    return "\n".join([*lines, *(["", READ_BY_SOMEBODY] if unread else [])]) + "\n"


def draft_page(draft: Draft, words: OnPaper) -> str:
    """One draft alone, under headings of its own language."""
    title = words.title(draft.purpose, draft.channel)
    return "\n".join([f"# {title}", "", *_words(draft, words)]) + "\n"


def _words(draft: Draft, on_paper: OnPaper) -> list[str]:
    note = language_note(draft)
    lines = [f"*{note}*", ""] if note else []
    lines += (
        [f"> **{on_paper.word('subject')}{on_paper.colon}** {escaped(draft.subject)}", ">"] if draft.subject else []
    )
    lines += [f"> {escaped(line)}".rstrip() for line in draft.body.split("\n")]
    for branch in draft.branches:
        if branch.name not in ("answer", "voicemail"):
            lines += ["", f"**{branch.heading}**", "", "> " + escaped(" ".join(s.text for s in branch.sentences))]
    if draft.beside:
        lines += [
            "",
            "Beside the résumé that they hold:",
            "",
            *(f"- {escaped(b.message)} {b.advice}" for b in draft.beside),
        ]
    if draft.missing:
        lines += [
            "",
            f"{on_paper.word('still_needed')}{on_paper.colon}",
            "",
            *(f"- {m.ask} (`{m.slot}`)" for m in draft.missing),
        ]
    return lines
