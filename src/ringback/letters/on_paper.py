"""The few words of ours beside a person's own: on sheets, in mails, over drafts and in the calendar, in their language."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from string import Formatter

from ringback.hours.clock import is_whole_day
from ringback.letters.address import without_article
from ringback.letters.fill import SLOT, capital
from ringback.letters.talk import PLAIN_CALENDAR, date_words
from ringback.letters.titles import title_of
from ringback.model.values import DraftChannel, Purpose
from ringback.model.wording import Calendar, Wording

SHEET_WORDS: dict[str, tuple[str, ...]] = {
    "paper": (),
    "colon": (),
    "subject": (),
    "still_needed": (),
    "letter": (),
    "letter_title": ("name", "to"),
    "their_column": (),
    "my_column": (),
    "call": ("to",),
    "call_them": (),
    "no_number": (),
    "before": ("when",),
    "from_to": ("opens", "when"),
    "quiet_place": (),
    "distraction": ("what",),
    "no_distraction": (),
    "mind_set": (),
    "say": (),
    "answers": (),
    "unheard": (),
    "needs": (),
    "resume": (),
    "company": (),
    "mine": (),
    "still": (),
    "attached": ("names",),
    "enclosed": (),
    "enclosed_two_column": (),
    "enclosed_ideas_sheet": (),
    "opens": ("when",),
    "due": ("when",),
}
"""Every name under `sheet:` with the slots that its text has. Each language of ours has all of them."""
AT_THE_HEAD = ("the ", "el ", "la ", "los ", "las ", "le ", "les ", "l'", "l’")
"""Articles that begin an address with a capital. Other small letters may be meant, as in "eBay"."""
WHAT = "{what}"
"""In the title of a step: what the person promised."""
PAPERS = ("a4", "us-letter")
"""What `paper` may be."""
CALENDAR_SLOTS = {
    "date": ("day", "month"),
    "weekday_date": ("weekday", "date"),
    "full_date": ("date", "year"),
    "time": ("hour", "hour2", "hour12", "minute", "half"),
}
"""Which slots each form of a day or an hour may have."""


@dataclass(frozen=True, slots=True)
class OnPaper:
    """The words of one language as sheets take them. `tag` is its tag: "de", "en-US"."""

    wording: Wording
    tag: str = "en"

    def has(self, name: str) -> bool:
        """True if there is such a phrase."""
        return any(s.name == name for s in self.wording.sheet)

    def word(self, name: str, /, **slots: str) -> str:
        """One phrase, its slots filled once: a brace in a person's own text stays a brace. KeyError if there is none."""
        text = next((s.text for s in self.wording.sheet if s.name == name), None)
        if text is None:
            raise KeyError(name)
        return SLOT.sub(lambda found: slots[found[1]], text)

    @property
    def calendar(self) -> Calendar:
        """How days are said."""
        return self.wording.calendar or PLAIN_CALENDAR

    @property
    def paper(self) -> str:
        """The paper of the country."""
        return self.word("paper")

    @property
    def colon(self) -> str:
        """A colon with the space that the language sets before it."""
        return self.word("colon")

    def addressed(self, employer: str) -> str:
        """An employer's name as it stands alone in an address: an article takes a capital, or is left out where it declines."""
        articles = self.wording.about.articles if self.wording.about else ()
        name = without_article(employer.strip(), articles)
        return capital(name) if name.startswith(AT_THE_HEAD) else name

    def day(self, day: date) -> str:
        """ "17 November 2026"."""
        return self.calendar.full_date.format(date=date_words(day, self.calendar), year=day.year)

    def time(self, when: datetime, now: datetime) -> str:
        """ "12:05" on the clock of `now`, with the day before it where that is not the same; the day by itself where its last
        minute stands for the whole of it."""
        local = when.astimezone(now.tzinfo)
        if is_whole_day(local):
            return self.day(local.date())
        halves = self.calendar.halves
        said = self.calendar.time.format(
            hour=local.hour,
            hour2=f"{local.hour:02}",
            hour12=local.hour % 12 or 12,
            minute=f"{local.minute:02}",
            half=halves[local.hour // 12] if len(halves) == 2 else "",
        )
        return said if local.date() == now.date() else f"{self.day(local.date())}, {said}"

    def title(self, purpose: Purpose, channel: DraftChannel) -> str:
        """What a draft is called over its words."""
        name = f"{purpose} {channel}"
        return next((t.text for t in self.wording.titles if t.draft == name), title_of(purpose, channel))

    def step(self, title: str) -> str:
        """A step in this language; itself where nobody has said it here, as in a play of somebody's own. What a step names
        with `{what}` stays in the person's own words."""
        for step in self.wording.steps:
            begins, slot, ends = step.title.partition(WHAT)
            if step.title == title:
                return step.here
            if slot and title.startswith(begins) and title.endswith(ends):
                return step.here.replace(WHAT, title[len(begins) : len(title) - len(ends)])
        return title


WordsOf = Callable[[str], OnPaper]
"""The tag of a language → its words."""


def slots_wrong(text: str, allowed: tuple[str, ...]) -> tuple[str, ...]:
    """The slots in a text that nothing would fill; a brace that is left open gives the text itself."""
    try:
        names = [name for _, name, _, _ in Formatter().parse(text) if name is not None]
    except ValueError:
        return (text,)
    return tuple(name for name in names if name not in allowed)
