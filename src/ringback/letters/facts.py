"""Everything that the words may use, taken from the case: slots (text and its case keys) and marks (what holds)."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from ringback.letters.address import as_addressed, with_the, without_article
from ringback.letters.as_told import as_told, asked_as_told
from ringback.letters.fill import Fact, bare, tidy
from ringback.letters.kinds import (
    asked_slots,
    better_slots,
    cause_slots,
    company_slots,
    promise_slots,
    strength_slots,
    words,
)
from ringback.letters.marks import NOTHING_WEIGHED, THAT_DAY, Weighed, marks_of, marks_weighed
from ringback.letters.needs import Items, idea_items, need_rows, visit_slots
from ringback.letters.private import is_private
from ringback.letters.promise import Promise, is_missed_interview, missed_promise, prevention
from ringback.letters.talk import Recipient, day_words, recipient_of, talk_slots
from ringback.letters.vocabulary import AFTER_A_JOB, JOB_WORDS
from ringback.letters.weak import Weak, missing_weak, weak_questions
from ringback.model.assessment import Impression
from ringback.model.case import Case
from ringback.model.reading import Reading
from ringback.model.values import DraftChannel, Severity
from ringback.model.wording import About, Calendar

SPOKEN = (DraftChannel.CALL_SCRIPT, DraftChannel.VOICEMAIL)


@dataclass(frozen=True, slots=True)
class Facts:
    """The facts of one draft. `homes` says under which case key a missing fact would stand."""

    slots: Mapping[str, Fact]
    marks: frozenset[str]
    homes: Mapping[str, str]
    weak: tuple[Weak, ...] = ()
    items: Mapping[str, Items] = field(default_factory=dict)
    doubts: tuple[Impression, ...] = ()
    """Impressions that a letter must answer."""

    def holds(self, name: str) -> bool:
        """True if a mark holds or a slot is filled."""
        return name in self.marks or name in self.slots

    def about(self, weak: Weak) -> "Facts":
        """The same facts with another weak question in the place of the first."""
        others = {k: v for k, v in self.slots.items() if not k.startswith(("asked", "better"))}
        others |= asked_as_told(weak)
        homes = {**self.homes, "asked": weak.asked_key, "better": weak.better_key}
        return replace(self, slots={**others, **_weak_slots(weak)}, homes=homes)

    def each(self, name: str) -> tuple["Facts", ...]:
        """The same facts once for every item of a list, with the item added."""
        return tuple(replace(self, slots={**self._beside(item), **item}) for item in self.items.get(name, ()))

    def _beside(self, item: Mapping[str, Fact]) -> dict[str, Fact]:
        """The slots that stand beside those of an item: a question of its own takes the place of the first."""
        return {k: v for k, v in self.slots.items() if "asked" not in item or not k.startswith(("asked", "better"))}


def gather(
    case: Case,
    reading: Reading,
    severity: Severity,
    channel: DraftChannel,
    calendar: Calendar | None,
    weighed: Weighed = NOTHING_WEIGHED,
    about: About | None = None,
    read_later: bool = False,
) -> Facts:
    """All facts of a case that words may use. What the case does not hold is not here.

    `about` is the language of the words: its titles, and what is private in it. `read_later`: they are not for today, so that
    the talk is named by its date.
    """
    told_of = about or About("English")
    recipient, promise = recipient_of(case), missed_promise(case, reading)
    weak = weak_questions(case, reading)
    first = weak[0] if weak else missing_weak(case)
    slots = {
        **_names(case, recipient, channel, told_of),
        **talk_slots(case, calendar, read_later),
        **_weak_slots(first),
        **_strengths(case),
        **_circumstance(case, told_of),
        **_from(company_slots(case.debrief.company_fact), "debrief.company_fact"),
        **_promised(promise, calendar, recipient.name, alone=len(case.contacts) == 1),
        **_next_stage(case, calendar),
        **visit_slots(case, calendar),
        **as_told(case, first, promise),
    }
    if is_private(case.debrief.circumstance, told_of.private):
        slots.pop("cause_as_told", None)
    items = {"rows": need_rows(case), "ideas": idea_items(case)}
    if items["ideas"]:
        slots["idea1"] = items["ideas"][0]["idea"]
    if mended := prevention(case):
        slots["prevention"] = Fact(mended[0], (mended[1],))
    if is_missed_interview(case, reading, promise) and "promise" not in slots:
        slots["promise"] = Fact("the interview", ("interview",))
    marks = marks_of(case, reading, severity, recipient, promise, slots, told_of) | marks_weighed(weighed)
    if read_later:
        marks -= THAT_DAY
    if channel is DraftChannel.SPOKEN_OPENER:
        marks -= {"asked_it"}  # at the next stage somebody else may sit there
    doubts = weighed.impressions if severity.rank >= Severity.SERIOUS.rank else ()
    items["doubts"] = _further_answers(slots, doubts, weak)
    return Facts(slots, marks, _homes(case, recipient, first), weak, items, doubts)


def _from(found: Mapping[str, str], *keys: str) -> dict[str, Fact]:
    return {name: Fact(text, keys) for name, text in found.items() if text}


def _names(case: Case, recipient: Recipient, channel: DraftChannel, about: About) -> dict[str, Fact]:
    role = tidy(case.opportunity.role)
    for article in ("the ", "a ", "an "):
        role = role[len(article) :] if role.lower().startswith(article) else role
    spoken = words(role)
    named = any(w in JOB_WORDS and (n + 1 == len(spoken) or spoken[n + 1] in AFTER_A_JOB) for n, w in enumerate(spoken))
    pairs = (
        (
            "contact",
            as_addressed(recipient.name) if recipient.is_person or channel not in SPOKEN else "",
            recipient.key,
        ),
        ("name", tidy(case.candidate.name), "candidate.name"),
        ("phone", tidy(case.candidate.phone), "candidate.phone"),
        ("employer", _employer(case, about), "opportunity.employer"),
        ("job_named" if named else "job_title", role, "opportunity.role"),
        *((f"requirement{place}", text, key) for place, (text, key) in enumerate(_needs(case), 1)),
    )
    return {slot: Fact(text, (key,)) for slot, text, key in pairs if text}


def _needs(case: Case) -> list[tuple[str, str]]:
    """Up to three requirements with their keys; one that is a list itself does not fit into a list."""
    told = [(bare(r), f"opportunity.requirements[{n}]") for n, r in enumerate(case.opportunity.requirements)]
    single = [(text, key) for text, key in told if text and " and " not in text and "," not in text]
    return single[:3] or [pair for pair in told if pair[0]][:1]


def _weak_slots(weak: Weak) -> dict[str, Fact]:
    asked = _from(asked_slots(weak.asked), weak.asked_key)
    if asked:
        asked["asked"] = Fact(weak.asked, (weak.asked_key,))
    return {**asked, **_from(better_slots(weak.better), weak.better_key)}


def _employer(case: Case, about: About) -> str:
    name = without_article(tidy(case.opportunity.employer), about.articles)
    return with_the(name) if about.name == "English" else name


def _strengths(case: Case) -> dict[str, Fact]:
    told = [(n, t) for n, t in enumerate(case.debrief.not_heard) if tidy(t)]
    slots = dict[str, Fact]()
    if told:
        slots |= _from(strength_slots(told[0][1]), f"debrief.not_heard[{told[0][0]}]")
    if len(told) > 1:
        slots["another"] = Fact(bare(told[1][1]), (f"debrief.not_heard[{told[1][0]}]",))
    return slots


def _further_answers(slots: Mapping[str, Fact], doubts: tuple[Impression, ...], weak: tuple[Weak, ...]) -> Items:
    """The facts that answer an impression and are not said anyway: as the better answer or one of the two strengths (S3-20).

    The better answer to another question comes with that question.
    """
    said = {key for name in ("better", "not_heard", "another") if name in slots for key in slots[name].keys}
    others = {w.better_key: w for w in weak}
    items = []
    for doubt in {d.answer_key: d for d in doubts if d.answer_key and d.answer_key not in said}.values():
        fact = {"answer_fact": Fact(bare(doubt.answer), (doubt.answer_key,))}
        other = others.get(doubt.answer_key)
        if other and other.asked:
            items.append({**_weak_slots(other), **asked_as_told(other), **fact, "other_asked": Fact(other.asked)})
        elif fact["answer_fact"].text and not (other is None and ".better_answer" in doubt.answer_key):
            items.append(fact)
    return tuple(items)


def _circumstance(case: Case, about: About) -> dict[str, Fact]:
    told = case.debrief.circumstance
    return {} if is_private(told, about.private) else _from(cause_slots(told), "debrief.circumstance")


def _promised(promise: Promise | None, calendar: Calendar | None, reader: str, alone: bool) -> dict[str, Fact]:
    if promise is None:
        return {}
    slots = _from(promise_slots(promise.what, to_reader=alone, reader=reader), promise.key)
    if promise.due is not None:
        slots["due"] = Fact(day_words(promise.due, calendar), (promise.due_key,))
    return slots


def _next_stage(case: Case, calendar: Calendar | None) -> dict[str, Fact]:
    """The day of the next stage, as long as it is ahead."""
    when, now = case.status.next_stage.when, case.now
    if when is None or (now is not None and date(when.year, when.month, when.day) < now.date()):
        return {}
    return {"next_day": Fact(day_words(when, calendar), ("status.next_stage.when",))}


def _homes(case: Case, recipient: Recipient, weak: Weak) -> dict[str, str]:
    return {
        "contact": recipient.key,
        "name": "candidate.name",
        "phone": "candidate.phone",
        "employer": "opportunity.employer",
        "asked": weak.asked_key,
        "better": weak.better_key,
        "not_heard": "debrief.not_heard[0]",
        "company_fact": "debrief.company_fact",
        "promise": "commitments[0].what",
        "requirement1": "opportunity.requirements",
        "evidence": f"debrief.evidence[{len(case.debrief.evidence)}]",
        "idea1": "debrief.ideas[0]",
        "visit_day2": "opportunity.travel.visit_days",
        "visit_fair": "debrief.text",
        "visit_open": "debrief.text",
        "doubt": f"debrief.not_heard[{len(case.debrief.not_heard)}]",
    }
