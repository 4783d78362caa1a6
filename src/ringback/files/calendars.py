"""Time zone → country, and that country's week-end and public holidays, from the library `holidays`.

What it says is kept beside Python's own byte code, a small file a place and year: importing it costs a tenth of a second,
and a person who waits asks for the same place again. Where the folder cannot be written it is simply asked anew.
"""

import json
from datetime import date
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from ringback.hours.office import Year

KEPT = Path(__file__).parent / "__pycache__"
REGION_OF_ZONE = {
    "Europe/London": ("GB", "ENG"),
    "Europe/Belfast": ("GB", "NIR"),
    "America/Toronto": ("CA", "ON"),
    "America/Montreal": ("CA", "QC"),
    "America/Vancouver": ("CA", "BC"),
    "America/Edmonton": ("CA", "AB"),
    "America/Winnipeg": ("CA", "MB"),
    "America/Regina": ("CA", "SK"),
    "America/Halifax": ("CA", "NS"),
    "America/St_Johns": ("CA", "NL"),
    "Australia/Sydney": ("AU", "NSW"),
    "Australia/Melbourne": ("AU", "VIC"),
    "Australia/Brisbane": ("AU", "QLD"),
    "Australia/Adelaide": ("AU", "SA"),
    "Australia/Perth": ("AU", "WA"),
    "Australia/Hobart": ("AU", "TAS"),
    "Australia/Darwin": ("AU", "NT"),
}
"""Zones that tell the part of the country too, where that part has holidays of its own."""

OLD_NAMES = {"Asia/Calcutta": "IN", "Asia/Saigon": "VN", "Asia/Katmandu": "NP", "Asia/Rangoon": "MM", "US/Eastern": "US",
             "US/Central": "US", "US/Mountain": "US", "US/Pacific": "US", "America/Buenos_Aires": "AR",
             "America/Jamaica": "JM", "Europe/Kiev": "UA", "Singapore": "SG", "Hongkong": "HK", "Japan": "JP", "GB": "GB",
             "Eire": "IE", "Turkey": "TR", "Israel": "IL", "Iran": "IR", "Egypt": "EG", "Portugal": "PT", "Poland": "PL",
             "NZ": "NZ", "PRC": "CN", "ROK": "KR", "Asia/Macao": "MO", "Atlantic/Faeroe": "FO", "Asia/Tel_Aviv": "IL",
             "Asia/Dacca": "BD", "Asia/Istanbul": "TR", "Europe/Nicosia": "CY", "ROC": "TW", "W-SU": "RU", "Libya": "LY",
             "Iceland": "IS", "Jamaica": "JM", "Cuba": "CU", "GB-Eire": "GB", "US/Alaska": "US", "US/Arizona": "US",
             "US/Hawaii": "US", "US/Michigan": "US", "US/East-Indiana": "US", "America/Indianapolis": "US",
             "America/Louisville": "US", "Brazil/East": "BR", "Brazil/West": "BR", "Chile/Continental": "CL",
             "Mexico/General": "MX", "America/Cordoba": "AR", "America/Godthab": "GL", "Asia/Chongqing": "CN",
             "Canada/Eastern": "CA", "Canada/Pacific": "CA", "Canada/Central": "CA", "Canada/Mountain": "CA",
             "Canada/Atlantic": "CA", "Australia/ACT": "AU", "Australia/Canberra": "AU", "Australia/NSW": "AU",
             "Australia/Victoria": "AU", "Australia/Queensland": "AU"}  # fmt: skip
"""Names that zone.tab no longer lists, but that people and phones still give."""

WEEKENDS = {"NP": frozenset({5})}
"""Where the calendar library has no week of its own: offices in Nepal work on Sundays (the second free day ended in June 2022)."""


@cache
def countries_by_zone() -> dict[str, str]:
    """IANA zone → ISO country code, from the zone table that comes with the time zones themselves."""
    from importlib.resources import files  # only a place that was never asked for before needs it

    table = files("tzdata").joinpath("zoneinfo", "zone.tab").read_text("utf-8")
    rows = (line.split("\t") for line in table.splitlines() if line and not line.startswith("#"))
    return {row[2]: row[0] for row in rows} | OLD_NAMES


def country_of(zone: str) -> str:
    """ISO code of the zone's country; empty where a zone has none (UTC)."""
    return countries_by_zone().get(zone, "")


@cache
def year_at(zone: str, year: int) -> Year:
    """The week-end and the public holidays of one year at one place; Saturday and Sunday where the country is not known."""
    kept = KEPT / f"days-{zone.replace('/', '-')}-{year}.json"
    try:
        stored = json.loads(kept.read_text("utf-8"))
        if stored["stamp"] != _stamp():
            raise ValueError("written by other code or another calendar")
        holidays = {date.fromisoformat(d): name for d, name in stored["holidays"].items()}
        return Year(frozenset(stored["weekend"]), holidays, stored["country"])
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        found = ask_year(zone, year)
        _keep(kept, found)
        return found


def ask_year(zone: str, year: int) -> Year:
    """The same, asked from the library itself."""
    import holidays  # costs a tenth of a second

    country, region = REGION_OF_ZONE.get(zone, (country_of(zone), None))
    try:
        calendar = holidays.country_holidays(country, subdiv=region, years=year, language="en_US")
    except (NotImplementedError, KeyError):
        return Year(frozenset({5, 6}), {}, country)
    weekend = WEEKENDS.get(country, frozenset(calendar.weekend))
    return Year(weekend, {day: str(name) for day, name in calendar.items()}, country)


@cache
def _stamp() -> str:
    """Changes whenever this file or the library's own files do: an answer of theirs must not outlive them."""
    spec = find_spec("holidays")
    paths = [Path(__file__), *([Path(spec.origin)] if spec and spec.origin else [])]
    return " ".join(f"{s.st_size}.{s.st_mtime_ns}" for s in (p.stat() for p in paths))


def _keep(path: Path, year: Year) -> None:
    try:
        path.parent.mkdir(exist_ok=True)
        half = path.with_suffix(".half")
        named = {day.isoformat(): name for day, name in sorted(year.holidays.items())}
        told = {"stamp": _stamp(), "weekend": sorted(year.weekend), "holidays": named, "country": year.country}
        half.write_text(json.dumps(told, ensure_ascii=False), "utf-8")
        half.replace(path)
    except OSError:
        return
