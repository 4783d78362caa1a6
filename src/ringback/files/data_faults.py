"""What can be wrong with one value of a data file, whoever wrote it: names that do not exist, words a fact cannot take."""

import re
from collections.abc import Iterator
from dataclasses import fields
from itertools import pairwise
from typing import Any

from ringback.advice.conditions import WORDED, faults_in, with_settings
from ringback.advice.facts import FACT_NAMES, Facts
from ringback.advice.timing import ANCHORS
from ringback.files.library_folder import parts_of
from ringback.files.strict import suggest
from ringback.model.defaults import Defaults
from ringback.model.play import Anchor, Condition, PromiseRule, Setting, Vocabulary
from ringback.model.reaching import HourWord, InstructionRule
from ringback.model.source import Source
from ringback.model.trip import TripFrame
from ringback.model.values import Recoverable, Severity
from ringback.model.wording import Calendar

Fault = tuple[tuple[str | int, ...], str, str]
"""Where below the value, what is wrong, and what would mend it."""
RULE_ID = re.compile(r"S[0-4](?:-\d{1,2})?|E-[A-Z]\d{1,2}|[DPT]\d{1,2}")
"""How an id of the advice looks: a rule of an article, a row of evidence, a disagreement, a default, a tension."""
DEGREES = tuple(str(s) for s in Severity)
VALUES: dict[str, tuple[str, ...]] = {
    "channel": ("phone", "video", "in_person", "unknown"),
    "process": ("screening", "staged", "progressive_elimination", "unknown"),
    "insiders": ("known", "suspected", "none", "unknown"),
    "competition": ("strong", "unknown"),
    "discretion": ("yes", "no", "unknown"),
    "reaction": ("warm", "neutral", "hollow", "unknown"),
    "reads_as": DEGREES,
    "severity": DEGREES,
    "recoverable": tuple(str(r) for r in Recoverable),
}
"""The words that a worded fact can take, where that is a closed list."""
DEGREE_FACTS = ("reads_as", "severity")
"""Worded facts that have an order, so that a bound on them makes sense."""
YES_NO = ("yes", "no", "true", "false", "on", "off", "")
FARTHEST = {"minutes": 100_000, "hours": 10_000, "working_days": 250}
"""No step lies farther away; beyond it arithmetic with days would leave the calendar."""
NUMBERS: dict[str, tuple[float, float]] = {
    "notes_minutes": (1, 1_440),
    "call_best_minutes": (1, 10_000),
    "call_window_minutes": (1, 10_000),
    "office_opens_hour": (0, 23.5),
    "office_closes_hour": (0.5, 23.75),
    "repair_due_hours": (1, 1_000),
    "repair_late_hours": (1, 1_000),
    "check_in_working_days": (1, 60),
    "after_their_date_working_days": (0, 60),
    "contact_cap": (1, 10),
    "words_a_minute": (50, 400),
    "words_a_minute_slow": (50, 400),
    "words_a_minute_fast": (50, 400),
    "rehearsal_least_seconds": (5, 3_600),
    "rehearsal_most_seconds": (5, 3_600),
    "rehearsal_action_percent": (0, 100),
    "fillers_a_minute_note": (1, 100),
    "fillers_a_minute_warning": (1, 100),
    "apologies_most_interview": (1, 10),
    "apologies_most_promise": (1, 10),
    "words_most_subject": (3, 30),
}
"""Between what and what each default may lie."""
WORDS = (10, 1_000)
"""The same for a count of words."""
IN_ORDER = (
    ("call_best_minutes", "call_window_minutes"),
    ("repair_due_hours", "repair_late_hours"),
    ("words_least_email", "words_aim_email", "words_most_email"),
    ("words_aim_letter", "words_most_letter"),
    ("words_aim_brief_email", "words_most_email"),
    ("words_aim_voicemail", "words_most_voicemail"),
    ("words_aim_call_script", "words_most_call_script"),
    ("words_aim_owning_call", "words_most_call_script"),
    ("words_aim_spoken_opener", "words_most_spoken_opener"),
    ("words_a_minute_slow", "words_a_minute", "words_a_minute_fast"),
    ("rehearsal_least_seconds", "rehearsal_most_seconds"),
    ("fillers_a_minute_note", "fillers_a_minute_warning"),
)
"""Numbers of which none may be greater than the next."""


def sound(value: object) -> bool:
    """True if nothing inside has a fault, so that it can be tried on examples."""
    return not any(list(fault_in(part)) for part in parts_of(value))


def fault_in(part: Any) -> Iterator[Fault]:
    """What is wrong with one value, not counting the values inside it."""
    for kind, look in LOOKS:
        if isinstance(part, kind):
            yield from look(part)


def _condition(condition: Condition) -> Iterator[Fault]:
    bounded = condition.at_least is not None or condition.at_most is not None
    if condition.fact and condition.fact not in FACT_NAMES:
        yield ("fact",), f"There is no fact “{condition.fact}”.", suggest_short(condition.fact, FACT_NAMES)
    elif not condition.fact and not (condition.all_ or condition.any_ or condition.none_):
        yield (), f"This cannot be read: {faults_in(condition)[0]}.", "Name a fact, such as `- rejected`."
    elif bounded and condition.fact in WORDED and condition.fact not in DEGREE_FACTS:
        yield (), f"“{condition.fact}” is a word and has no bounds.", "Write `is:` with the word instead."
    elif condition.fact in VALUES and condition.is_:
        for word in condition.is_.split("|"):
            if word not in VALUES[condition.fact]:
                known = list(VALUES[condition.fact])
                yield ("is",), f"“{condition.fact}” is never “{word}”.", suggest(word, known)


def _setting(setting: Setting) -> Iterator[Fault]:
    if setting.fact not in FACT_NAMES:
        yield (), f"There is no fact “{setting.fact}”.", suggest_short(setting.fact, FACT_NAMES)
    elif setting.fact in VALUES and setting.value not in VALUES[setting.fact]:
        hint = suggest(setting.value, list(VALUES[setting.fact]))
        yield (), f"“{setting.fact}” is never “{setting.value}”.", hint
    elif isinstance(getattr(Facts(), setting.fact), bool) and setting.value.strip() not in YES_NO:
        yield (), f"“{setting.fact}” is yes or no.", "Write yes or no."
    else:
        try:
            with_settings(Facts(), (setting,))
        except ValueError:
            yield (), f"“{setting.fact}” is a number, not “{setting.value}”.", "Write digits only, such as 3."


def _anchor(anchor: Anchor) -> Iterator[Fault]:
    if anchor.at not in ANCHORS:
        yield ("at",), f"There is no moment “{anchor.at}”.", suggest(anchor.at, list(ANCHORS))
    for key, most in FARTHEST.items():
        if abs(getattr(anchor, key)) > most:
            yield (key,), f"No step lies more than {most:,} {key.replace('_', ' ')} away.", "Choose a nearer moment."


def _vocabulary(said: Vocabulary) -> Iterator[Fault]:
    if said.id not in FACT_NAMES:
        yield (), f"There is no fact “{said.id}”.", suggest_short(said.id, FACT_NAMES)


def _defaults(numbers: Defaults) -> Iterator[Fault]:
    for f in fields(numbers):
        low, high = NUMBERS.get(f.name, WORDS)
        if not low <= getattr(numbers, f.name) <= high:
            yield (f.name,), f"“{f.name}” goes from {low:g} to {high:g}.", "Choose a number in it."
    if numbers.office_opens_hour >= numbers.office_closes_hour:
        yield ("office_closes_hour",), "They would close before they open.", "Swap the two hours."
    for names in IN_ORDER:
        for lower, higher in pairwise(names):
            most = getattr(numbers, higher)
            if getattr(numbers, lower) > most:
                hint = f"Lower it, or raise “{higher}”."
                yield (lower,), f"“{lower}” is greater than “{higher}”, {most:g}.", hint


def _calendar(calendar: Calendar) -> Iterator[Fault]:
    for key, names, count in (("weekdays", calendar.weekdays, 7), ("months", calendar.months, 12)):
        if len(names) != count:
            yield (key,), f"Here are {len(names)} {key}.", f"Write all {count}, in order."


def _hour_word(said: HourWord) -> Iterator[Fault]:
    if not 0 <= said.hour <= 23:
        yield ("hour",), f"No day has an hour {said.hour}.", "Write 0 to 23."
    if said.word != said.word.lower() or len(said.word.split()) != 1:
        yield (), f"“{said.word}” can never be found.", "One word in small letters."


def _instruction(rule: InstructionRule) -> Iterator[Fault]:
    for key in ("says", "names", "wishes", "unless", "hindered"):
        for number, piece in enumerate(getattr(rule, key)):
            if piece != piece.lower() or not piece.strip():
                yield (key, number), f"“{piece}” can never be found.", "Write it in small letters."
    if bool(rule.names) is not bool(rule.wishes):
        yield (), "“names” and “wishes” go together.", "Fill both, or leave both out."
    for key, wanted in (("speaks", True), ("silent", False)):
        if not getattr(rule, key):
            yield (), f"“{rule.id}” has no example under “{key}”.", f"Add `{key}:` with a sentence."
        for number, sentence in enumerate(getattr(rule, key)):
            if rule.holds(sentence) is not wanted:
                hint = "Mend the pieces, or move the sentence."
                yield (key, number), f"“{rule.id}” {'misses' if wanted else 'takes'} this sentence.", hint


def _promise(rule: PromiseRule) -> Iterator[Fault]:
    if "{what}" not in rule.title:
        yield ("title",), "The promise itself is missing here.", "Write {what} where it belongs."
    most = FARTHEST["working_days"]
    if rule.days_before > most:
        yield ("days_before",), f"No step lies more than {most} days away.", "Choose a nearer moment."


def _trip_frame(frame: TripFrame) -> Iterator[Fault]:
    for key in ("hours", "days"):
        if getattr(frame, key) and "{n}" not in getattr(frame, key):
            yield (key,), "The number is missing here.", "Write {n} where it belongs."


def _source(source: Source) -> Iterator[Fault]:
    for number, figure in enumerate(source.figures):
        if figure.shown and not source.is_strong:
            hint = "Give its year, and high confidence or the name of the poll under `survey`; or leave `shown` out."
            yield ("figures", number), f"The figure “{figure.value}” cannot be shown.", hint
    for number, what in enumerate(source.unknown):
        if what not in source.missing:
            yield ("unknown", number), f"The {what} is given, and called unknown.", "Remove one of the two."


LOOKS: tuple[tuple[type, Any], ...] = (
    (Condition, _condition),
    (Setting, _setting),
    (Anchor, _anchor),
    (Vocabulary, _vocabulary),
    (Defaults, _defaults),
    (Calendar, _calendar),
    (HourWord, _hour_word),
    (InstructionRule, _instruction),
    (PromiseRule, _promise),
    (TripFrame, _trip_frame),
    (Source, _source),
)
"""Which value is looked at how."""


def rule_faults(part: Any, sources: frozenset[str]) -> Iterator[Fault]:
    """Ids under `rules` or `support` that are neither ids of the advice in form nor sources of this library."""
    for key in ("rules", "support"):
        for number, name in enumerate(getattr(part, key, ())):
            if isinstance(name, str) and not RULE_ID.fullmatch(name) and name not in sources:
                hint = "Ids look like S0-12, E-A4, D3 or P10; sources of your own stand in sources.yaml."
                yield (key, number), f"“{name}” is no id of a rule or a source.", hint


def suggest_short(word: str, known: tuple[str, ...]) -> str:
    """The nearest known word, without the whole long list where nothing is near."""
    hint = suggest(word, list(known))
    return hint if hint.startswith("Did") else "All facts stand in facts.yaml of our library."
