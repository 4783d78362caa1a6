"""The readers of single values: each gives the value, or None after it has noted a problem with a hint."""

import re
import unicodedata
from datetime import date, datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo, available_timezones

import yaml

from ringback.model.values import ATTEMPT, Purpose, Tri

if TYPE_CHECKING:
    from ringback.files.strict import Reader, Slot

YES_NO = {"true": "yes", "on": "yes", "y": "yes", "false": "no", "off": "no", "n": "no", "none": "no"}
ALIASES = {
    "panel_member": "panel",
    "thanks": "thank_you",
    "thankyou": "thank_you",
    "mail": "email",
    "e_mail": "email",
    "telephone": "phone",
    "call": "phone",
    "onsite": "in_person",
    "face_to_face": "in_person",
    "text": "message",
    "zoom": "video",
    "teams": "video",
    "skype": "video",
    "webex": "video",
    "google_meet": "video",
    "online": "video",
    "video_call": "video",
    "phone_call": "phone",
    "mobile": "phone",
    "in_the_office": "in_person",
    "on_site": "in_person",
    "sometimes": "some",
    "always": "every",
    "each": "every",
}
"""Other words that people use for a value of ours; each is taken for exactly one, and only where that one is allowed."""
YEARS = (1900, 2199)
"""Outside them a date is a slip of the finger, and arithmetic with it would leave the calendar."""
EMAIL_SHAPE = re.compile(r"[^@\s<>\",;]+@[^@\s<>\",;]+\.[^@\s<>\",;.]+")


def read_text(reader: "Reader", _kind: Any, node: yaml.ScalarNode, slot: "Slot") -> str | None:
    """A text as typed. Names, addresses and subjects may hold no line break and no control character."""
    text: str = node.value
    if slot.metadata.get("one_line") and (bad := _control(text)):
        reader.page.problem(node, f"“{slot.key}” holds {bad}.", "Write it on one line, without special characters.")
        return None
    if slot.metadata.get("zone") and text and not known_zone(text):
        reader.page.problem(node, f"“{text}” is no time zone.", _zone_hint(text))
        return None
    if slot.metadata.get("email") and text and not EMAIL_SHAPE.fullmatch(text):
        reader.page.problem(node, f"“{text}” is no e-mail address.", "It should look like name@place.example.")
        return None
    if slot.metadata.get("purpose"):
        return _purpose(reader, node)
    return text


def _purpose(reader: "Reader", node: yaml.ScalarNode) -> str | None:
    from ringback.files.strict import suggest

    known = [*Purpose, ATTEMPT]
    word = _normal(node.value)
    word = ALIASES.get(word, word)
    if word in known:
        return word
    reader.page.problem(node, f"“{node.value}” is no purpose.", suggest(node.value, [str(k) for k in known]))
    return None


def read_enum(reader: "Reader", kind: type[StrEnum], node: yaml.ScalarNode, slot: "Slot") -> StrEnum | None:
    """One of a closed list. Yes and no may be written in any way YAML knows."""
    from ringback.files.strict import suggest

    known = [str(k) for k in kind]
    word = _normal(node.value)
    bare = YES_NO.get(word, word)
    for guess in (word, bare, ALIASES.get(word, ""), "none" if bare == "no" else ""):
        if guess in known:
            return kind(guess)
    reader.page.problem(node, f"“{node.value}” cannot stand for “{slot.key}”.", suggest(node.value, known))
    return None


def read_done(reader: "Reader", _kind: Any, node: yaml.ScalarNode, slot: "Slot") -> StrEnum | datetime | date | None:
    """Yes, no, unknown, or when it was done."""
    if node.value[:1].isdigit():
        return read_when(reader, datetime | date, node, slot)
    return read_enum(reader, Tri, node, slot)


def read_bool(reader: "Reader", _kind: Any, node: yaml.ScalarNode, slot: "Slot") -> bool | None:
    """True or false, for data files."""
    word = _normal(node.value)
    word = YES_NO.get(word, word)
    if word in ("yes", "no"):
        return word == "yes"
    reader.page.problem(node, f"“{slot.key}” is yes or no.", "Write yes or no.")
    return None


def read_number(reader: "Reader", kind: type, node: yaml.ScalarNode, slot: "Slot") -> int | float | None:
    """A whole number or a number with a point, within its limits."""
    try:
        number = int(node.value) if kind is int else float(node.value)
    except ValueError:
        wanted = "a whole number" if kind is int else "a number"
        reader.page.problem(node, f"“{slot.key}” is {wanted}, not “{node.value}”.", "Write digits only, such as 3.")
        return None
    low, high = slot.metadata.get("low", 0), slot.metadata.get("high", 1_000_000_000)
    if not low <= number <= high:
        reader.page.problem(
            node, f"“{slot.key}” goes from {low} to {high}; {node.value} does not.", "Choose a number in it."
        )
        return None
    return number


def read_when(reader: "Reader", kind: Any, node: yaml.ScalarNode, slot: "Slot") -> datetime | date | None:
    """An instant in ISO 8601, or a day where a day will do. An instant without an offset needs the person's zone."""
    text = re.sub(r"\s+(?=[+-]\d)", "", node.value.strip())
    day_only = re.fullmatch(r"\d{4}-\d{2}-\d{2}", text) is not None
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        reader.page.problem(node, f"“{node.value}” is not a time that can be read.", _when_hint(kind, node.value))
        return None
    if not YEARS[0] <= moment.year <= YEARS[1]:
        reader.page.problem(node, f"The year {moment.year} cannot be right.", _when_hint(kind))
        return None
    if day_only and kind is not datetime:
        return moment.date()
    if day_only:
        reader.page.problem(node, f"“{slot.key}” needs the hour too.", _when_hint(kind))
        return None
    if not re.match(r"\d{4}-\d{2}-\d{2}[T ]", text):  # 20261122 or 2026-W47-1: readable, but no hour was meant
        reader.page.problem(node, f"“{node.value}” is not a time that can be read.", _when_hint(kind))
        return None
    if kind is date:
        return moment.date()
    return _with_zone(reader, moment, node, slot)


def _with_zone(reader: "Reader", moment: datetime, node: yaml.ScalarNode, slot: "Slot") -> datetime | None:
    if moment.tzinfo is not None:
        return moment
    if reader.zone is None:
        reader.page.problem(
            node,
            f"“{slot.key}” does not say in which time zone it is.",
            f"Write {node.value}+01:00, or give candidate.time_zone.",
        )
        return None
    return datetime.fromisoformat(moment.replace(tzinfo=reader.zone).isoformat())


def known_zone(name: str) -> bool:
    """True if the name is an IANA time zone."""
    try:
        ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        return False
    return True


def _zone_hint(text: str) -> str:
    from difflib import get_close_matches

    city = text.replace(" ", "_").split("/")[-1].lower()
    zones = sorted(available_timezones())
    hits = [z for z in zones if city and z.lower().endswith("/" + city)] or get_close_matches(text, zones, 1, 0.5)
    return f"Did you mean “{hits[0]}”?" if hits else "Write an IANA name such as Europe/Berlin."


DAY_FIRST = re.compile(r"(?P<d>\d{1,2})[./](?P<m>\d{1,2})[./](?P<y>20\d\d)(?:[ ,T]+(?P<clock>\d{1,2}[:.]\d{2}))?")


def _when_hint(kind: Any, text: str = "") -> str:
    """How to write it; where a day was written another way round, that very day."""
    if match := DAY_FIRST.fullmatch(text.strip()):
        day, month = int(match["d"]), int(match["m"])
        if month > 12:
            day, month = month, day
        clock = (match["clock"] or "").replace(".", ":")
        return f"The year comes first: write {match['y']}-{month:02}-{day:02}{'T' + clock.zfill(5) if clock else ''}."
    return "Write 2026-11-22." if kind is date else "Write 2026-11-22T10:05:00+01:00."


def _normal(word: str) -> str:
    return word.strip().lower().replace("-", "_").replace(" ", "_")


def _control(text: str) -> str:
    """What is wrong with a one-line text, in words; empty if nothing is."""
    for letter in text:
        if letter in "\r\n\u0085\u2028\u2029":
            return "a line break"
        if unicodedata.category(letter) == "Cc":
            return "a control character"
    return ""
