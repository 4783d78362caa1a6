"""The debrief in the terminal: the free text, what was understood of it, and then only what is missing and matters."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import field, replace
from datetime import datetime, time, tzinfo
from zoneinfo import ZoneInfo

from ringback import api
from ringback.cli.keeping import Kept
from ringback.cli.paper import Paper
from ringback.cli.prompt import read_line, say
from ringback.cli.understood import harmless, promises, say_instant, understood
from ringback.debrief.ask import PROMISED
from ringback.debrief.dated import date_promises
from ringback.files.calendars import year_at
from ringback.files.case_answer import with_answer
from ringback.files.zone import answered_due, answered_when
from ringback.model.asking import Asked, Form, Question
from ringback.model.case import Case
from ringback.model.problem import InputProblems, Problem
from ringback.model.quick import dataclass
from ringback.model.values import When

WHY, BACK = "?", "<"
LONGEST = 400_000
"""Characters of the free text; a whole case holds a million."""
LONGEST_ANSWER = 20_000


@dataclass
class Session:
    """One talk. After every answer the file is whole."""

    kept: Kept
    case: Case
    tick: Callable[[], datetime]
    """The clock: asked anew at every question, for a talk may take a while."""
    machine_zone: str = ""
    before: list[tuple[Case, frozenset[str]]] = field(default_factory=list)
    """What stood before each question, so that one can go back."""

    @property
    def clock(self) -> datetime:
        """Now, or the moment that the case itself names."""
        return self.case.now or self.tick()

    @property
    def zone(self) -> tzinfo:
        """The clock that the person lives by, as far as it is known."""
        named = self.case.candidate.time_zone or self.machine_zone
        return ZoneInfo(named) if named else self.clock.tzinfo or ZoneInfo("UTC")

    @property
    def _spoken(self) -> datetime:
        """When promises were made: the end of the interview, as far as it is known."""
        ended = self.case.interview.ended
        if isinstance(ended, datetime):
            return ended
        return datetime.combine(ended, time(12), self.zone) if ended else self.clock

    def run(self) -> None:
        """Asks until nothing is open. Raises Stopped, and OSError where the file cannot be written; what was said is in `case`."""
        self._tell()
        self._show_understood()
        while asked := api.next_question(self.case, self.clock, self.kept.done):
            self._ask(asked)
        self._save()

    def _save(self) -> None:
        self.kept.write(self.case)

    def _tell(self) -> None:
        """The free text first; where a text stands already, what there is to add."""
        told = self.case.debrief.text
        if "text" in self.kept.done or (self.case.debrief.moments and not told):
            return
        question = next(q for q in api.asking().questions if q.id == ("more" if told else "text"))
        self._show(question.ask)

        def keep(lines: list[str]) -> bool:
            text = "\n".join([told, "", *lines] if told else lines)
            if len(text) > LONGEST:
                return False
            self.case = replace(self.case, debrief=replace(self.case.debrief, text=text))
            self._save()
            return True

        while (lines := read_lines(keep)) in ([WHY], [BACK]):
            told = self.case.debrief.text
            self._explain(question) if lines == [WHY] else say("This is the first question.\n")
        self.kept.done |= {"text"}
        if self.case.debrief.text:
            self._save()

    def _show_understood(self) -> None:
        paper = Paper()
        understood(paper, self.case, api.read(self.case, self.clock), self.zone)
        if paper.lines:
            paper.gap()
            paper.quiet(
                "If something here is wrong, you can put it right in the file: its keys come before what I heard."
            )
            say("\n" + paper.text)

    def _ask(self, asked: Asked) -> None:
        """One question until it is answered, skipped, or left for the one before."""
        self._show(asked.ask + self._offer(asked))
        while True:
            answer = self._answer(asked)
            if answer in (WHY, [WHY]):
                self._explain(asked.question)
            elif answer in (BACK, [BACK]):
                self._back()
                return
            elif self._take(asked, answer):
                return

    def _offer(self, asked: Asked) -> str:
        return f". Enter takes {self.machine_zone}" if asked.id == "zone" and self.machine_zone else ""

    def _answer(self, asked: Asked) -> str | list[str]:
        if asked.question.form not in (Form.LIST, Form.TEXT):
            line = read_line()
            return self.machine_zone if asked.id == "zone" and not line else line
        return read_lines(lambda lines: self._keep_list(asked, lines))

    def _keep_list(self, asked: Asked, lines: list[str]) -> bool:
        """A list that is not finished is kept as far as it goes."""
        if sum(map(len, lines)) > LONGEST_ANSWER:
            return False
        with suppress(InputProblems):  # said once the list is whole
            self._store(self._with(asked, lines))
        return True

    def _take(self, asked: Asked, answer: str | list[str]) -> bool:
        """Puts an answer into the case; False, with the reason shown, if it cannot stand there."""
        case = self.case
        if answer:
            try:
                case = self._with(asked, answer)
            except InputProblems as found:
                first = found.problems[0]
                self._tell_line(harmless(f"{first.message} {first.hint} Once more, or Enter to leave it open."))
                return False
        self.before.append((self.case, self.kept.done))
        self.kept.done |= {asked.id}
        self._store(case)
        if asked.id == "ended" and case.interview.ended:
            self._date_promises(case.interview.ended)
        return True

    def _with(self, asked: Asked, answer: str | list[str]) -> Case:
        """The case with this answer. Raises InputProblems."""
        if isinstance(answer, str) and len(answer) > LONGEST_ANSWER:
            raise InputProblems((Problem("", 1, 1, f"This is longer than {LONGEST_ANSWER:,} characters."),))
        if asked.question.form is Form.WHEN and isinstance(answer, str):
            answer = answered_when(answer, self.clock, self.zone)
        if asked.question.id == PROMISED and isinstance(answer, str):
            answer = answered_due(answer, self._spoken, self.clock, self.zone)
        case = self.case
        for key, text in asked.also:
            case = with_answer(case, key, text, self.clock)
        case = with_answer(case, asked.key, answer, self.clock)
        if asked.id == "who" and not case.interview.with_:
            case = replace(case, interview=replace(case.interview, with_=(case.contacts[0].name,)))
        return case

    def _store(self, case: Case) -> None:
        self.case = case
        self._save()

    def _back(self) -> None:
        if not self.before:
            say("This is the first question.\n")
            return
        self.case, self.kept.done = self.before.pop()
        self._save()

    def _date_promises(self, ended: When) -> None:
        """With the end of the interview known, "by Friday" has a day: worked out, kept, and shown."""
        dated = date_promises(self.case, self.clock, self.zone, year_at)
        if dated != self.case:
            self._store(dated)
        paper = Paper()
        paper.say(f"It ended {say_instant(ended, self.zone)}.", indent="")
        promises(paper, self.case, api.read(self.case, self.clock), self.zone)
        say(paper.text)

    def _show(self, text: str) -> None:
        say("\n")
        self._tell_line(harmless(text if text.endswith((".", "?")) else text + "."))

    def _explain(self, question: Question) -> None:
        self._tell_line(f"{question.why} [{', '.join(question.rules)}]")

    def _tell_line(self, text: str) -> None:
        paper = Paper()
        paper.say(text, indent="")
        say(paper.text)


def read_lines(keep: Callable[[list[str]], bool]) -> list[str]:
    """Lines until an empty one. They are kept after each, so that nothing is lost where it breaks off; a line for which
    there is no room is left out, and that is said. "?" as the first line, and "<" as any, are given alone."""
    lines: list[str] = []
    while line := read_line():
        if line == BACK or (line == WHY and not lines):
            return [line]
        if not keep([*lines, line]):
            say(f"A case holds {LONGEST:,} characters. That line was left out.\n")
            break
        lines.append(line)
    return lines
