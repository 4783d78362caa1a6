"""Who would be called, when that person is at work, how free they are to decide, and what they asked for."""

import re
from datetime import datetime, time
from zoneinfo import ZoneInfo

from ringback.hours.office import Days, Office
from ringback.model.case import Case, Contact
from ringback.model.defaults import Defaults
from ringback.model.play import Advice
from ringback.model.reaching import HourWord
from ringback.model.reading import Reading
from ringback.model.values import Role, Tri

CLOCK = r"(?P<h>\d{1,2})(?:[:.](?P<m>\d{2}))?\s*(?P<half>am|pm)?"
EVENING = 18
"""Hour after which nobody is taken to be at work for whom no more than an hour was told."""
PART = r"(?P<part>half past |half |quarter past |quarter to )?"
MINUTES = {"half past": 30, "half": 30, "quarter past": 15, "quarter to": -15}
"""Parts of an hour before it, as English says them: "half four" is 16:30."""
OTHERS = r"(?:she|he|they|(?:the|my) \w+|(?:mr|mrs|ms|dr)\.? \w+|frau \w+|herr \w+|madam|sir)"
SAY = r"(?:said|says?|told|tells?|goes|went|was like)"
OWN_WORDS = r"\b(?:i|we)\s+(?:\w+\s+)?(?:said|say|told|tell|answer(?:ed)?|goes|went|asked)\b"
THEIR_WORDS = re.compile(
    rf"\b{OTHERS}\s+(?:also\s+|then\s+|just\s+)?{SAY}\b(?!.*{OWN_WORDS})(?P<words>.*)", re.I | re.S
)
"""What the other side said, in its own words: nothing of the person's own comes after it."""
STAYS = r"(?:i['’]?m|i am|i['’]?ll be|i will be|we['’]?re|we are|i work|i stay|i sit)\b[^.;!?]{0,25}?\b(?:till|until|til|to)"
STOPS = (
    r"(?:i|we|my (?:shift|day)|the (?:shift|shop|office|line)) "
    r"(?:finish|finishes|stop|stops|end|ends|leave|close|closes|shut|shuts|knock off|clock off|get off|go home"
    r"|am off|['’]?m off|am done|['’]?m done|am gone|['’]?m gone)(?: work)?(?: today)? (?:at|by)"
)
THERE = rf"\b(?:{STAYS}|{STOPS})\s+(?:around\s+|about\s+)?"
"""How somebody says until when one is there."""
MACHINE = "machine_answered"
RANG_BACK = re.compile(
    r"\b(?:called|rang|rung|phoned|tried|dialled|dialed|call|ring)\s+(?:(?:him|her|them|the \w+|(?:mr|mrs|ms)\.? \w+)\s+)?"
    r"(?:straight\s+|right\s+)?back\b",
    re.I,
)
REACH = frozenset({"at_work_until", "within_reach"})


def called_person(case: Case) -> Contact | None:
    """The contact who would be called: who held the interview, else who decides, else the first; a gatekeeper last."""
    names = set(case.interview.with_)
    order = sorted(
        case.contacts,
        key=lambda c: (c.role is Role.GATEKEEPER, c.name not in names if names else False, c.decides is not Tri.YES),
    )
    return order[0] if order else None


def discretion_of(case: Case, marked: bool) -> str:
    """Whether one person may follow their own judgement (S4-28): no where marks are kept or only panels are known."""
    if marked or (case.contacts and all(c.role is Role.PANEL for c in case.contacts)):
        return "no"
    free = any(c.role is Role.HIRING_MANAGER and c.decides is Tri.YES for c in case.contacts)
    return "yes" if free else "unknown"


def is_instructed(case: Case, name: str, advice: Advice) -> bool:
    """True if the contacts' instructions say this together; a plain route such as "email" is no instruction."""
    said = " ".join(c.instruction for c in case.contacts)
    return any(rule.holds(said) for rule in advice.instructions if rule.id == name)


def office_of(
    case: Case, reading: Reading, now: datetime, defaults: Defaults, days: Days, hours: tuple[HourWord, ...] = ()
) -> Office:
    """Their working hours: the default ones in their zone, changed by what they said ("I'm in until five", "I work Saturdays")."""
    called = called_person(case)
    zone = (called.time_zone if called else "") or case.candidate.time_zone or "UTC"
    closes = _hour(defaults.office_closes_hour)
    extra = None
    local = now.astimezone(ZoneInfo(zone))
    for event in reading.events:
        if event.kind in REACH and (said := _said_by_them(event.text, hours)):
            closes = said
        if event.likely:
            continue
        if event.kind == "works_weekend":
            extra = local.date()
        if event.kind in ("at_work_until", "works_weekend") and (said := _until(event.text, hours)):
            closes = said
    return Office(zone, _hour(defaults.office_opens_hour), _still_ahead(closes, local.time()), days, extra)


def _still_ahead(closes: time, now: time) -> time:
    """An hour of the evening that may be one of the morning ("until ten") is the morning's while that is still ahead."""
    morning = closes.replace(hour=closes.hour - 12) if closes.hour > EVENING else closes
    return morning if morning > now else closes


def _said_by_them(text: str, hours: tuple[HourWord, ...]) -> time | None:
    """The hour in "she said I am here till four": the "I" there is hers, however faintly the rest was heard."""
    told = THEIR_WORDS.search(text)
    words = {h.word: h.hour for h in hours}
    found = re.search(rf"{THERE}{PART}(?:{CLOCK}|(?P<word>{_either(words)})\b)", told["words"], re.I) if told else None
    return _said(found, words) if found else None


def _either(words: dict[str, int]) -> str:
    return "|".join(re.escape(w) for w in words) or r"(?!)"


def rang_back(reading: Reading) -> bool:
    """True if it is told outright that they were rung back and a machine answered: then a second such call is no help."""
    return any(e.kind == MACHINE and RANG_BACK.search(e.text) for e in reading.events)


def _hour(hour: float) -> time:
    return time(int(hour), round(hour % 1 * 60))


def _until(text: str, hours: tuple[HourWord, ...]) -> time | None:
    words = {h.word: h.hour for h in hours}
    named = _either(words)
    until = rf"\b(?:till|til|until|to|before|at|by)\s+(?:around\s+|about\s+)?{PART}(?:{CLOCK}|(?P<word>{named})\b)"
    found = [h for m in re.finditer(until, text, re.I) if (h := _said(m, words)) is not None]
    return found[-1] if found else None


def _said(match: re.Match[str], words: dict[str, int]) -> time | None:
    if match["word"]:
        return _moved(words[match["word"].lower()], 0, match["part"])
    hour, minute = int(match["h"]), int(match["m"] or 0)
    if (match["half"] and match["half"].lower() == "pm" and hour < 12) or (not match["half"] and 1 <= hour <= 8):
        hour += 12
    return _moved(hour, minute, match["part"]) if 9 <= hour < 24 and minute < 60 else None


def _moved(hour: int, minute: int, part: str | None) -> time:
    """An hour with its "half past" or "quarter to"."""
    whole, rest = divmod(hour * 60 + minute + MINUTES.get((part or "").strip().lower(), 0), 60)
    return time(whole, rest)
