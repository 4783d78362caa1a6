"""A case as the form shows it, and what was told put into the case. Only what was changed is put: the rest stays as it was."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from ringback import api
from ringback.debrief.talk import held_in, talk_told
from ringback.files.scalars import known_zone
from ringback.model.case import Case, Moment, Signal
from ringback.model.values import Channel, Frequency, Tri

HALF = timedelta(minutes=30)
KEYS = {
    "my_name": "candidate.name",
    "my_phone": "candidate.phone",
    "employer": "opportunity.employer",
    "role": "opportunity.role",
    "who": "contacts[0].name",
    "phone": "contacts[0].phone",
    "decides": "contacts[0].decides",
    "instruction": "contacts[0].instruction",
    "channel": "interview.channel",
    "process": "interview.process",
    "text": "debrief.text",
    "circumstance": "debrief.circumstance",
    "wanted_to_learn": "debrief.wanted_to_learn",
    "self_rating": "debrief.self_rating",
}
"""Field → case key, for what is put in as it was typed."""
LISTS = {"goodwill": "debrief.goodwill", "not_heard": "debrief.not_heard"}


def shown(case: Case, now: datetime, fresh: bool = False) -> dict[str, Any]:
    """What the form shows of a case. A fresh one ended just now, as far as anybody knows."""
    contact, ended, told = case.contacts[0] if case.contacts else None, case.interview.ended, api.telling()
    named = {m.text for m in case.debrief.moments}
    often = {s.what: s.how_often or Frequency.ONCE for s in case.debrief.signals}
    return {
        "text": case.debrief.text,
        "opened": now.astimezone(UTC).isoformat(timespec="seconds"),
        "ended_tap": "now" if fresh else "earlier" if ended else "",
        "ended": ended.astimezone(now.tzinfo).replace(tzinfo=None) if isinstance(ended, datetime) else None,
        "channel": "" if case.interview.channel is Channel.UNKNOWN else case.interview.channel,
        "scheduled": case.interview.scheduled is Tri.NO,
        "employer": case.opportunity.employer,
        "role": case.opportunity.role,
        "who": contact.name if contact else "",
        "phone": contact.phone if contact else "",
        "decides": contact.decides if contact else Tri.UNKNOWN,
        "instruction": contact.instruction if contact else "",
        "my_name": case.candidate.name,
        "my_phone": case.candidate.phone,
        "zone": case.candidate.time_zone,
        "process": case.interview.process,
        "cause": list(case.debrief.causes),
        "circumstance": case.debrief.circumstance,
        "tap": [t.id for part in told.look_back for t in part.taps if t.says in named],
        "not_so": case.debrief.not_so,
        "not_heard": "\n".join(case.debrief.not_heard),
        "goodwill": "\n".join(case.debrief.goodwill),
        "wanted_to_learn": case.debrief.wanted_to_learn,
        "self_rating": case.debrief.self_rating or "",
        **{f"sign-{s.id}": often.get(s.says, "") for s in told.signs},
    }


def with_told(case: Case, told: dict[str, Any], now: datetime) -> Case:
    """The case with everything that was told. What could not be read is not among it, and stays as it was.

    Raises InputProblems for what cannot stand in a case.
    """
    before = shown(case, now)
    said: dict[str, str | list[str]] = {
        key: str(told[name]) for name, key in KEYS.items() if name in told and _differs(told[name], before[name])
    }
    said |= {key: _lines(told[name]) for name, key in LISTS.items() if name in told and told[name] != before[name]}
    # Whoever writes "phone screen" into the story need not tap it as well. Nothing tapped takes back nothing that was heard.
    held = held_in(str(told.get("text", ""))) if not told.get("channel") else Channel.UNKNOWN
    if held is not Channel.UNKNOWN and ("channel" in told or case.interview.channel is Channel.UNKNOWN):
        said["interview.channel"] = str(held)
    zone = told.get("zone", "")
    if not case.candidate.time_zone and zone and known_zone(zone):
        said["candidate.time_zone"] = zone
    if "scheduled" in told and told["scheduled"] != before["scheduled"]:
        said["interview.scheduled"] = "no" if told["scheduled"] else ""
    ended = _ended(told, before, ZoneInfo(case.candidate.time_zone or str(said.get("candidate.time_zone") or "UTC")))
    if ended:
        said["interview.ended"] = ended
    case = api.with_answers(case, said, now)
    debrief = replace(
        case.debrief,
        causes=tuple(told.get("cause", case.debrief.causes)),
        not_so=tuple(told.get("not_so", case.debrief.not_so)),
        moments=_moments(case, told["tap"]) if "tap" in told else case.debrief.moments,
        signals=_signals(case, told),
    )
    return replace(case, debrief=debrief)


def _differs(said: Any, before: Any) -> bool:
    """True if something else was said; an empty answer changes nothing where nothing was known."""
    return str(said) != str(before) and (bool(said) or str(before) != "unknown")


def _lines(text: str) -> list[str]:
    return [kept for part in text.splitlines() if (kept := part.strip())]


def _ended(told: dict[str, Any], before: dict[str, Any], zone: ZoneInfo) -> str:
    """When it ended, as it is put into a case; empty where nothing is to be changed."""
    opened, tap = told.get("opened"), told.get("ended_tap")
    if tap in ("now", "half") and isinstance(opened, datetime):
        at = (opened if tap == "now" else opened - HALF).astimezone(zone)
        # "Just now" stands there by itself, so what they write counts for more.
        ended = talk_told(str(told.get("text", "")), at, zone).ended if tap == "now" else None
        at = ended if isinstance(ended, datetime) else at
        # Whole minutes, as everywhere on the pages: what they note in the same minute must not lie before the end.
        return at.replace(second=0, microsecond=0).isoformat()
    typed = told.get("ended")
    if isinstance(typed, datetime):
        bare = typed.replace(tzinfo=None)
        known = before["ended"]
        if known is None or bare.replace(second=0) != known.replace(second=0, microsecond=0):
            return bare.replace(tzinfo=zone).isoformat()
    return ""


def _moments(case: Case, taps: Iterable[str]) -> tuple[Moment, ...]:
    """Moments with those that were tapped, and without those whose tap was taken back; what is their own stays."""
    by_id = {t.id: t.says for part in api.telling().look_back for t in part.taps}
    wanted, ours = [by_id[t] for t in taps if t in by_id], set(by_id.values())
    kept = [m for m in case.debrief.moments if m.text not in ours or m.text in wanted]
    there = {m.text for m in kept}
    return (*kept, *(Moment(text=says) for says in wanted if says not in there))


def _signals(case: Case, told: dict[str, Any]) -> tuple[Signal, ...]:
    """Signals with those that were tapped and how often they were seen."""
    signs = {s.says: told.get(f"sign-{s.id}") for s in api.telling().signs if f"sign-{s.id}" in told}
    kept = [replace(s, how_often=_often(signs.pop(s.what))) if signs.get(s.what) else s for s in case.debrief.signals]
    left = [s for s in kept if s.what not in signs]
    return (*left, *(Signal(says, _often(often)) for says, often in signs.items() if often))


def _often(word: Any) -> Frequency:
    return Frequency(word)
