"""The lines of a résumé that is plain text → its posts and facts. What the look of a line does not tell stays unknown."""

from collections.abc import Iterator
from dataclasses import field, replace

from ringback.files.resume_dates import ONE, date_of, span_in, without
from ringback.files.resume_numbers import numbers_in
from ringback.files.resume_words import (
    BULLET,
    CONTACT,
    DEGREE,
    FIRM,
    ITEMS,
    PARTS,
    PLACE_OF_STUDY,
    TITLE,
    Section,
    section_of,
)
from ringback.model.quick import dataclass
from ringback.model.resume import Fact, FactKind, Line, Post

LONGEST_HEAD = 90
"""Characters of a line that may name a post; longer ones tell of it."""
LONGEST_ITEM = 60
OF_A_POST = (FactKind.TITLE, FactKind.DATE)
LOOK_BACK = 2
"""Lines above a span of time that may name its post."""


@dataclass
class _Draft:
    """A post while its lines go by."""

    employer: str = ""
    title: str = ""
    start: str = ""
    end: str = ""
    current: bool = False
    lines: list[str] = field(default_factory=list)
    facts: int = 0
    """How many facts there were before it."""

    def post(self) -> Post:
        return Post(self.employer, self.title, self.start, self.end, self.current, tuple(self.lines))


def read_text(lines: tuple[Line, ...]) -> tuple[tuple[Fact, ...], tuple[Post, ...]]:
    """Facts and posts of a résumé in plain lines, in their order."""
    reader = _Reader(lines)
    reader.run()
    return tuple(reader.facts), tuple(d.post() for d in reader.posts)


class _Reader:
    """Goes through the lines once and remembers which part of the résumé it is in."""

    def __init__(self, lines: tuple[Line, ...]) -> None:
        self.lines = lines
        self.facts: list[Fact] = []
        self.posts: list[_Draft] = []
        self.section = Section.TOP
        self.head = frozenset[int]()
        """Numbers of lines that name the post whose dates come after them."""

    def run(self) -> None:
        for number, line in enumerate(self.lines):
            section = section_of(line.text)
            if section:
                self.section = section
                continue
            if self.section is Section.TOP and number == 0:
                self._name(line)
            LOOKS.get(self.section, _Reader._plain)(self, number, line)
            if not CONTACT.search(line.text):
                self.facts += numbers_in(line, self._about())

    def _about(self) -> str:
        return self.posts[-1].employer if self.section is Section.WORK and self.posts else ""

    def _add(self, kind: FactKind, text: str, line: Line, value: str = "", about: str = "") -> None:
        at = line.text.find(text)
        self.facts.append(Fact(kind, text, line, line.column + max(at, 0), value or text.casefold(), about))

    def _name(self, line: Line) -> None:
        words = line.text.split()
        if (
            2 <= len(words) <= 5
            and all(w[0].isupper() or not w[0].isalpha() for w in words)
            and not _figures(line.text)
        ):
            self._add(FactKind.PERSON, line.text, line)

    def _plain(self, number: int, line: Line) -> None:
        """A line of a part that holds no posts."""

    def _work(self, number: int, line: Line) -> None:
        span = span_in(line.text)
        bulleted = bool(BULLET.match(line.text))
        if span is None or bulleted or len(line.text) > LONGEST_HEAD:
            if self.posts and not self._names_the_next(number):
                self.posts[-1].lines.append(line.text)
                self._belated(line, bulleted)
            return
        draft = _Draft(start=span.start, end=span.end, current=span.current, facts=len(self.facts))
        above = self._above(number)
        draft.lines = [*(x.text for x in above), line.text]
        self.posts.append(draft)
        rest = without(line.text, span.begins, span.ends)
        self._named(draft, [(rest, line), *((x.text, x) for x in reversed(above))])
        self._add(FactKind.DATE, line.text[span.begins : span.ends], line, f"{span.start}/{span.end}", draft.employer)

    def _names_the_next(self, number: int) -> bool:
        """True for a line that stands above the dates of the next post and names it."""
        for ahead in range(number + 1, min(number + 1 + LOOK_BACK, len(self.lines))):
            line = self.lines[ahead]
            if section_of(line.text):
                return False
            if span_in(line.text) and not BULLET.match(line.text):
                return self.lines[number] in self._above(ahead)
        return False

    def _above(self, number: int) -> list[Line]:
        """The lines above a span of time that name its post: short, without a mark, and none of an earlier one."""
        line = self.lines[number]
        span = span_in(line.text)
        if span and len(list(_parts(without(line.text, span.begins, span.ends)))) > 1:
            return []
        found: list[Line] = []
        for back in range(number - 1, max(-1, number - 1 - LOOK_BACK), -1):
            above = self.lines[back]
            text = above.text
            if (
                BULLET.match(text)
                or span_in(text)
                or section_of(text)
                or len(text) > LONGEST_HEAD
                or text.endswith(".")
            ):
                break
            if _figures(text) or not (TITLE.search(text) or FIRM.search(text) or len(text.split()) <= 4):
                break
            found.insert(0, above)
        return found

    def _belated(self, line: Line, bulleted: bool) -> None:
        """The line just below the dates, where title and employer often stand."""
        draft = self.posts[-1]
        if bulleted or len(draft.lines) != 2 or (draft.employer and draft.title) or len(line.text) > LONGEST_HEAD:
            return
        if not line.text.endswith(".") and not _figures(line.text):
            self._named(draft, [(line.text, line)])

    def _named(self, draft: _Draft, texts: list[tuple[str, Line]]) -> None:
        """Title and employer from the words around a span of time: a noun of work is a title, the first other part a firm."""
        parts = [(part, line) for text, line in texts for part in _parts(text)]
        title = next(((p, x) for p, x in parts if TITLE.search(p)), None)
        others = [(p, x) for p, x in parts if (p, x) != title and not TITLE.fullmatch(p) and p[0].isupper()]
        firm = next(((p, x) for p, x in others if FIRM.search(p)), None)
        firm = firm or (others[0] if others and (title or draft.title) else None)
        if firm and not draft.employer:
            draft.employer = firm[0]
            early = self.facts[draft.facts :]  # title and dates that stood above the name of the firm
            self.facts[draft.facts :] = [replace(f, about=firm[0]) if f.kind in OF_A_POST else f for f in early]
            self._add(FactKind.EMPLOYER, firm[0], firm[1])
        if title and not draft.title:
            draft.title = title[0]
            self._add(FactKind.TITLE, title[0], title[1], about=draft.employer)

    def _school(self, number: int, line: Line) -> None:
        text = BULLET.sub("", line.text)
        span = span_in(text)
        one = None if span else ONE.search(text)
        begins, ends = (span.begins, span.ends) if span else one.span() if one else (0, 0)
        parts = list(_parts(without(text, begins, ends) if ends else text))
        school = next((p for p in parts if PLACE_OF_STUDY.search(p)), "")
        if school:
            self._add(FactKind.SCHOOL, school, line)
        for part in parts:
            if part != school and DEGREE.search(part) and len(part) <= LONGEST_HEAD:
                self._add(FactKind.CERTIFICATE, part, line, about=school)
        if ends:
            value = f"{span.start}/{span.end}" if span else date_of(text[begins:ends])
            self._add(FactKind.DATE, text[begins:ends], line, value, school)

    def _certificates(self, number: int, line: Line) -> None:
        text = BULLET.sub("", line.text).strip()
        one = ONE.search(text)
        name = without(text, one.start(), one.end()) if one else text
        if 3 <= len(name) <= LONGEST_HEAD:
            self._add(FactKind.CERTIFICATE, name, line)
            if one:
                self._add(FactKind.DATE, one["one"], line, date_of(one["one"]), name)

    def _skills(self, number: int, line: Line) -> None:
        text = BULLET.sub("", line.text)
        head, colon, rest = text.partition(":")
        for item in ITEMS.split(rest if colon and len(head) < LONGEST_ITEM else text):
            kept = item.strip(" .\t")
            if 2 <= len(kept) <= LONGEST_ITEM:
                self._add(FactKind.SKILL, kept, line)


LOOKS = {
    Section.WORK: _Reader._work,
    Section.SCHOOL: _Reader._school,
    Section.SKILLS: _Reader._skills,
    Section.CERTIFICATES: _Reader._certificates,
}
"""What is looked for in each part."""


def _parts(text: str) -> Iterator[str]:
    for part in PARTS.split(text):
        kept = part.strip(" ()[]–—-|,;:\t")
        if len(kept) > 1:
            yield kept


def _figures(text: str) -> bool:
    return any(c.isdigit() for c in text)
