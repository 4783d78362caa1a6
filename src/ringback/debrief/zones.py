"""Whose clock an hour is told by: "by noon, London time", "four o'clock their time", "17:00 CET"."""

import re
from datetime import tzinfo
from functools import lru_cache
from zoneinfo import ZoneInfo, available_timezones

from ringback.language.later import Later

BY_PLACE = Later(r"\b(?P<place>[A-Z][\w.’'-]+(?: [A-Z][\w’'-]+){0,2})(?:['’]s)? time\b")
THEIRS = Later(r"\b(?:their|her|his|your) (?:local )?time\b(?! off| of| to| on| with| is| was)", re.I)
LETTERS = Later(
    r"(?<=[\d ])(?P<name>GMT|UTC|BST|CEST|CET|EEST|EET|WEST|WET|EST|EDT|ET|CST|CDT|CT|PST|PDT|PT|IST|SAST|JST|AEST|AEDT"
    r"|NZST|NZDT)\b"
)
NAMED = {
    "GMT": "Europe/London", "UTC": "UTC", "BST": "Europe/London", "UK": "Europe/London", "CET": "Europe/Berlin",
    "CEST": "Europe/Berlin", "Central European": "Europe/Berlin", "EET": "Europe/Athens", "EEST": "Europe/Athens",
    "WET": "Europe/Lisbon", "WEST": "Europe/Lisbon", "EST": "America/New_York", "EDT": "America/New_York",
    "ET": "America/New_York", "Eastern": "America/New_York", "CST": "America/Chicago", "CDT": "America/Chicago",
    "CT": "America/Chicago", "Central": "America/Chicago", "Mountain": "America/Denver", "PST": "America/Los_Angeles",
    "PDT": "America/Los_Angeles", "PT": "America/Los_Angeles", "Pacific": "America/Los_Angeles", "IST": "Asia/Kolkata",
    "Indian": "Asia/Kolkata", "SAST": "Africa/Johannesburg", "JST": "Asia/Tokyo", "Japan": "Asia/Tokyo", "AEST": "Australia/Sydney",
    "AEDT": "Australia/Sydney", "NZST": "Pacific/Auckland", "NZDT": "Pacific/Auckland", "New Zealand": "Pacific/Auckland",
    "German": "Europe/Berlin", "French": "Europe/Paris", "Spanish": "Europe/Madrid", "Irish": "Europe/Dublin",
}  # fmt: skip
"""Zones by the names that people write. Where letters stand for several ("IST"), the one that most people mean by them."""


def zone_told(text: str, own: tzinfo, theirs: tzinfo | None = None) -> tzinfo:
    """The zone by whose clock the hours of a text are told; the person's own where it names none, or one that is not known.

    `theirs` is the zone of the other side, if it is known.
    """
    if theirs is not None and THEIRS.search(text):
        return theirs
    if found := LETTERS.search(text):
        return ZoneInfo(NAMED[found["name"]])
    place = BY_PLACE.search(text)
    name = _zone_of(place["place"]) if place else ""
    return ZoneInfo(name) if name else own


@lru_cache(maxsize=64)
def _zone_of(place: str) -> str:
    """The zone of a place that zones are named after ("New York"), or of a name of NAMED; empty for any other."""
    for said in (place, place.split()[-1], " ".join(place.split()[-2:])):
        if said in NAMED:
            return NAMED[said]
        wanted = "/" + said.replace(" ", "_").replace(".", "")
        if found := min((z for z in available_timezones() if z.endswith(wanted)), default=""):
            return found
    return ""
