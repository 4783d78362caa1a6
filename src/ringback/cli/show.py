"""An assessment, a plan and drafts as a page of terminal text: the first move and its clock on top (S4-2), then the words."""

from datetime import datetime

from ringback import api
from ringback.advice.assess import Judgement
from ringback.cli.paper import Paper
from ringback.hours.clock import say_left, say_when
from ringback.letters.titles import title_of
from ringback.model.assessment import Assessment
from ringback.model.draft import Draft
from ringback.model.plan import Plan

NOT_CHECKED = " (not checked)"
"""Said behind a file whose words our checks do not read."""
READ_BY_SOMEBODY = (
    "Not checked means: our checks read English only. Have somebody who knows the language read those. Letters and mails "
    "do not say so themselves, because they go to the employer."
)


def recover(
    paper: Paper,
    judgement: Judgement,
    drafts: tuple[Draft, ...],
    now: datetime,
    uncompared_because: tuple[str, ...] = (),
) -> None:
    """The whole answer to one case."""
    first_move(paper, judgement, now)
    steps(paper, judgement.plan, now)
    journey(paper, judgement.plan)
    for draft in drafts:
        words(paper, draft)
    uncompared(paper, uncompared_because)
    how_bad(paper, judgement.assessment)
    keep_hunting(paper, judgement.plan, now)


def first_move(paper: Paper, judgement: Judgement, now: datetime) -> None:
    """What to do first, its clock, and why."""
    assessment = judgement.assessment
    paper.title(judgement.play.title)
    if window := assessment.window:
        opens = "" if window.opens <= now else f"from {say_when(window.opens, now)}, "
        paper.say(
            f"{opens}before {say_when(window.closes, now)} · {say_left(window.closes, now)}. {window.why}",
            mark="Clock: ",
        )
    paper.say(judgement.play.why)
    if assessment.contested:
        others = " or ".join(api.play_of(p).title.lower() for p in assessment.alternatives)
        paper.say(f"Good people differ here: you could also {others}. The choice is yours.")


def steps(paper: Paper, plan: Plan, now: datetime) -> None:
    """The dated steps."""
    paper.heading("In this order")
    for number, step in enumerate(plan.steps, 1):
        due = step.opens <= now or step.promise  # of a promise its own day counts
        when = f"by {say_when(step.due, now)}" if due else f"from {say_when(step.opens, now)}"
        paper.say(f"{step.title} ({when})", mark=f"{number}. ")


def journey(paper: Paper, plan: Plan) -> None:
    """What to do about a costly journey: its cost beside the signal (S1-18)."""
    if plan.trip:
        paper.heading("The journey")
        paper.say(f"{plan.trip.says} [{', '.join(plan.trip.rules)}]")


def words(paper: Paper, draft: Draft) -> None:
    """One draft: the words, what is still missing, and the branches of a call."""
    length = f"{draft.words} words" + (f", about {draft.speaking_seconds} seconds" if draft.speaking_seconds else "")
    state = ("ready" if draft.checked else "complete") if draft.ready else "not ready yet"
    paper.heading(f"{title_of(draft.purpose, draft.channel)} ({length}, {state})")
    if says := language_note(draft):
        paper.say(says)
    if draft.subject:
        paper.say(f"Subject: {draft.subject}", "  │ ")
        paper.words("")
    paper.words(draft.body)
    for branch in draft.branches:
        if branch.name in ("answer", "voicemail"):
            continue
        paper.gap()
        paper.say(f"{branch.heading}")
        paper.words(" ".join(s.text for s in branch.sentences))
    if draft.beside:
        paper.gap()
        paper.say("Beside the résumé that they hold:")
    for point in draft.beside:
        paper.say(f"{point.message} {point.advice} [{', '.join(point.rules)}]", mark="· ")
    if draft.missing:
        paper.gap()
        paper.say("To finish this, Ringback needs from you:")
        for missing in draft.missing:
            paper.say(f"{missing.ask} ({missing.slot})", mark="· ")


def language_note(draft: Draft) -> str:
    """What is to be known about the language of a draft; empty for English where English was wanted."""
    if draft.instead_of:
        return f"There are no {draft.instead_of} words for this yet. These are English."
    if draft.checked:
        return ""
    return "Not checked: our checks read English. Read it aloud once, and have somebody read it who knows the language."


def uncompared(paper: Paper, because: tuple[str, ...]) -> None:
    """Why the words were not compared with a résumé that the case names."""
    if because:
        paper.heading("Not compared with your résumé")
    for sentence in because:
        paper.say(sentence)


def how_bad(paper: Paper, assessment: Assessment) -> None:
    """Severity, recoverability, and everything that speaks for and against."""
    severity, recoverable = api.label(str(assessment.severity)), api.label(str(assessment.recoverable))
    paper.heading("How bad was it, really?")
    paper.say(f"{severity.title}. {severity.text}")
    paper.say(f"Can it be saved? {recoverable.title}. {recoverable.text}")
    for positive in assessment.positives:
        paper.say(_quoted(positive, assessment), mark="+ ")
    for reason in assessment.reasons:
        paper.say(f"{reason.text} [{', '.join(reason.rules)}]", mark="for  " if reason.speaks_for else "but  ")
    for impression in assessment.impressions:
        paper.say(f"{impression.impression} What answers it: {impression.answer}", mark="·  ")
    differing(paper, assessment)
    changing(paper, assessment)
    asking(paper, assessment)


def _quoted(positive: str, assessment: Assessment) -> str:
    theirs = {s.text for s in assessment.recognised.signals} | {m.text for m in assessment.recognised.moments}
    return f"You said: “{positive}”" if positive in theirs else positive


def differing(paper: Paper, assessment: Assessment) -> None:
    """The disagreements that touch the case, both sides."""
    if assessment.disagreements:
        paper.heading("Where good sources differ")
    for d in assessment.disagreements:
        paper.say(f"{d.question} [{d.id}]", mark="· ")
        weighing = (f"“{w.side}” weighs more if {w.when}." for w in d.weighs)
        for said in (d.one_side, d.other_side, *weighing, f"What we do: {d.default}"):
            paper.say(said, "    ")


def changing(paper: Paper, assessment: Assessment) -> None:
    """What would change the answer."""
    if assessment.would_change:
        paper.heading("What would change the answer")
    for change in assessment.would_change:
        paper.say(f"{change.condition}: {change.then}.", mark="· ")


def asking(paper: Paper, assessment: Assessment) -> None:
    """What is not known and would help, how to find out, and what each answer would be worth."""
    if assessment.missing:
        paper.heading("What we do not know")
    for missing in assessment.missing:
        paper.say(f"{missing.why} ({missing.key})", mark="· ")
        if missing.find_out:
            paper.say(missing.find_out, "    ")
        telling = [a for a in missing.answers if a.changes]
        for answer in telling:
            saved = api.label(str(answer.recoverable)).title.lower()
            paper.say(f"{answer.condition}: {answer.then}. Can it be saved? {saved.capitalize()}.", "    ")
        if missing.answers and not telling:
            paper.say("Whatever the answer, it changes nothing for now.", "    ")


def keep_hunting(paper: Paper, plan: Plan, now: datetime) -> None:
    """The search that goes on."""
    paper.heading("And keep looking")
    for action in plan.keep_hunting:
        paper.say(f"{action.title} (by {say_when(action.due, now)})", mark="· ")


def explain(paper: Paper, judgement: Judgement) -> None:
    """Why this play, why not each other one, what would change it, what is not known."""
    assessment = judgement.assessment
    paper.title(f"Why: {judgement.play.title.lower()}")
    paper.say(f"{judgement.play.why} [{', '.join(judgement.play.rules)}]")
    for reason in assessment.reasons:
        paper.say(f"{reason.text} [{', '.join(reason.rules)}]", mark="for  " if reason.speaks_for else "but  ")
    paper.heading("Why nothing else")
    for other in judgement.plan.not_chosen:
        paper.say(f"{api.play_of(other.play).title}: {other.why} [{', '.join(other.rules)}]", mark="· ")
    journey(paper, judgement.plan)
    differing(paper, assessment)
    changing(paper, assessment)
    asking(paper, assessment)
