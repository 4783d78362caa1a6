"""Office time: open or shut, the next opening, working days. All of it in the zone of the person who would be called."""

from collections.abc import Callable, Mapping
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from ringback.model.quick import dataclass

SEARCH_DAYS = 40


@dataclass(frozen=True, slots=True)
class Year:
    """One year at one place: the week-days without work (Monday = 0), and the public holidays by name."""

    weekend: frozenset[int]
    holidays: Mapping[date, str]
    country: str = ""
    """ISO code of the country; empty where the zone tells none."""


Days = Callable[[str, int], Year]
"""Zone and year → that year there. Handed in, so that this floor looks nothing up."""


WEEKEND = frozenset({5, 6})


def plain_year(zone: str, year: int) -> Year:
    """A year of which nothing is known: Saturday and Sunday are free."""
    return Year(WEEKEND, {})


@dataclass(frozen=True, slots=True)
class Office:
    """The working hours of one place. `extra_day` is a day that they said they work, whatever the calendar says."""

    zone: str
    opens: time
    closes: time
    days: Days
    extra_day: date | None = None

    def local(self, instant: datetime) -> datetime:
        """The same instant on their clock."""
        return instant.astimezone(ZoneInfo(self.zone))

    def country(self, instant: datetime) -> str:
        """ISO code of the country they are in, as far as its zone tells."""
        return self.days(self.zone, self.local(instant).year).country

    def is_working_day(self, day: date) -> bool:
        """True if people are at work there on that day."""
        year = self.days(self.zone, day.year)
        return day == self.extra_day or (day.weekday() not in year.weekend and day not in year.holidays)

    def is_open(self, instant: datetime) -> bool:
        """True inside their working hours."""
        local = self.local(instant)
        return self.is_working_day(local.date()) and self.opens <= local.time() < self.closes

    def closing(self, instant: datetime) -> datetime:
        """When they stop work on the local day of this instant."""
        return datetime.combine(self.local(instant).date(), self.closes, ZoneInfo(self.zone))

    def next_open(self, instant: datetime) -> datetime:
        """This instant if they are at work, else the next one at which they are."""
        if self.is_open(instant):
            return instant
        local = self.local(instant)
        day = local.date() if local.time() < self.opens else local.date() + timedelta(days=1)
        for _ in range(SEARCH_DAYS):
            if self.is_working_day(day):
                break
            day += timedelta(days=1)
        return datetime.combine(day, self.opens, ZoneInfo(self.zone))

    def why_shut(self, instant: datetime) -> str:
        """Why nobody would pick up now: "it is Sunday there", "it is 21:40 there"; empty if they are at work."""
        local = self.local(instant)
        holiday = self.days(self.zone, local.year).holidays.get(local.date(), "")
        if self.is_open(instant):
            return ""
        if not self.is_working_day(local.date()):
            return f"it is a public holiday there ({holiday})" if holiday else f"it is {local:%A} there"
        return f"it is {local:%H:%M} there"

    def add_working_days(self, instant: datetime, days: int) -> datetime:
        """The opening hour that many working days after this instant's local day."""
        day = self.local(instant).date()
        for _ in range(SEARCH_DAYS + 2 * days):
            if days <= 0:
                break
            day += timedelta(days=1)
            days -= self.is_working_day(day)
        return datetime.combine(day, self.opens, ZoneInfo(self.zone))

    def working_days_between(self, earlier: date, later: date) -> int:
        """Working days after `earlier`, up to and including `later`."""
        span = min((later - earlier).days, 400)
        return sum(self.is_working_day(earlier + timedelta(days=n)) for n in range(1, span + 1))
