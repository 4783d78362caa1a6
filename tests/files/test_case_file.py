"""Whatever is wrong in a case file is shown where it stands, all of it at once, with the person's own line and a hint."""

from datetime import timedelta
from pathlib import Path

import pytest

from ringback.files.case_file import read_case
from ringback.files.yaml_tree import LIMIT_CHARACTERS
from ringback.model.problem import InputProblems
from tests.builders import EXAMPLES, NOW, problems_in

REST = "interview: {}\ndebrief: {}\n"

WRONG = [
    # one wrong thing in a file · line · column · what the message says · what the hint says
    ("interview: {chanel: phone}\ndebrief: {}\n", 1, 13, "no key “chanel”", "“channel”"),
    (REST + "opportunty: {}\n", 3, 1, "no key “opportunty”", "“opportunity”"),
    (REST + "opportunity: {role: cook, part time}\n", 3, 27, "no key “part time”", 'quotes: "cook, part time".'),
    (REST + "opportunity: {role: 'a cook', part time}\n", 3, 31, "no key “part time”", "What may stand here: employer"),
    (REST + "zzz: {}\n", 3, 1, "no key “zzz”", "What may stand here: interview, debrief"),
    ("interview: {channel: phne}\ndebrief: {}\n", 1, 22, "“phne” cannot stand for “channel”", "“phone”"),
    ("interview: {process: maybe}\ndebrief: {}\n", 1, 22, "“maybe” cannot stand", "screening, staged"),
    ("interview: {scheduled: perhaps}\ndebrief: {}\n", 1, 24, "“perhaps”", "yes, no, unknown"),
    (REST + "contacts: [{role: boss}]\n", 3, 19, "“boss” cannot stand for “role”", "recruiter"),
    ("interview: {}\n", 1, 1, "“debrief” is missing", "Add a line `debrief: …`"),
    (REST + "commitments: [{what: call, due: 2026-11-20}]\n", 3, 15, "“by” is missing", "`by: …`"),
    ("interview: {ended: yesterday}\ndebrief: {}\n", 1, 20, "“yesterday” is not a time", "2026-11-22T10:05"),
    ("interview: {ended: 2026-02-30}\ndebrief: {}\n", 1, 20, "“2026-02-30” is not a time", "2026-11-22T10:05"),
    ("interview: {ended: 20261122}\ndebrief: {}\n", 1, 20, "“20261122” is not a time", "2026-11-22T10:05"),
    ("interview: {ended: 2026-W47-1}\ndebrief: {}\n", 1, 20, "“2026-W47-1” is not a time", "2026-11-22T10:05"),
    ("interview: {ended: ''}\ndebrief: {}\n", 1, 20, "is not a time", "2026-11-22T10:05"),
    ("interview: {ended: 0026-11-22}\ndebrief: {}\n", 1, 20, "The year 26 cannot be right", "2026-11-22"),
    ("now: 9999-12-31T23:00:00-12:00\n" + REST, 1, 6, "The year 9999 cannot be right", "2026-11-22"),
    ("now: 2026-11-22\n" + REST, 1, 6, "“now” needs the hour too", "2026-11-22T10:05"),
    ("interview: {ended: 2026-11-22T10:05:00}\ndebrief: {}\n", 1, 20, "in which time zone", "candidate.time_zone"),
    (REST + "resume: {sent: last week}\n", 3, 16, "“last week” is not a time", "Write 2026-11-22."),
    (REST + "commitments: [{what: a, by: me, done: 2026-13-01}]\n", 3, 39, "is not a time", "2026-11-22"),
    (REST + "commitments: [{what: a, by: me, done: nearly}]\n", 3, 39, "“nearly” cannot stand", "yes, no, unknown"),
    (REST + 'candidate: {name: "Ann\\nBcc: all"}\n', 3, 19, "“name” holds a line break", "on one line"),
    (REST + 'candidate: {name: "Ann\\x07"}\n', 3, 19, "“name” holds a control character", "on one line"),
    (REST + 'opportunity: {role: "a\\Lb"}\n', 3, 21, "“role” holds a line break", "on one line"),
    ('interview: {with: [Tom, "Ann\\rB"]}\ndebrief: {}\n', 1, 25, "“with” holds a line break", "on one line"),
    (REST + "candidate: {email: ann at post}\n", 3, 20, "“ann at post” is no e-mail", "name@place.example"),
    (REST + 'contacts: [{email: "a@b.example, c@d.example"}]\n', 3, 20, "is no e-mail", "name@place.example"),
    (REST + "candidate: {time_zone: Berlin}\n", 3, 24, "“Berlin” is no time zone", "“Europe/Berlin”"),
    (REST + "candidate: {time_zone: europe/berlin}\n", 3, 24, "is no time zone", "“Europe/Berlin”"),
    (REST + "candidate: {time_zone: ../etc/passwd}\n", 3, 24, "is no time zone", "Write an IANA name"),
    ("interview: {}\ndebrief: {self_rating: 11}\n", 2, 24, "goes from 1 to 10; 11 does not", "Choose"),
    ("interview: {}\ndebrief: {self_rating: 0}\n", 2, 24, "goes from 1 to 10; 0 does not", "Choose"),
    ("interview: {}\ndebrief: {self_rating: 3.5}\n", 2, 24, "a whole number, not “3.5”", "digits"),
    ("interview: {}\ndebrief: {self_rating: three}\n", 2, 24, "a whole number, not “three”", "digits"),
    (REST + "opportunity: {travel: {hours_each_way: -1}}\n", 3, 40, "-1 does not", "Choose"),
    (REST + "opportunity: {travel: {hours_each_way: nan}}\n", 3, 40, "nan does not", "Choose"),
    ("interview: []\ndebrief: {}\n", 1, 12, "keys and values", "channel, stage"),
    ("interview: {}\ndebrief: it went badly\n", 2, 10, "keys and values", "text, self_rating"),
    ("interview: {}\ndebrief: {moments: {a: b}}\n", 2, 20, "“moments” is a list", "moments: [ … ]"),
    ("interview: {}\ndebrief: {moments: froze}\n", 2, 20, "“moments” is a list", "`- …`"),
    ("interview: {stage: [a, b]}\ndebrief: {}\n", 1, 20, "“stage” takes one value", "same line"),
    (REST + "commitments: [call her]\n", 3, 15, "keys and values", "what, by, due, done"),
    ("interview: {}\ndebrief: {}\ninterview: {}\n", 3, 1, "“interview” stands here twice", "Keep one"),
    ("interview: {stage: a, stage: b}\ndebrief: {}\n", 1, 23, "“stage” stands here twice", "Keep one"),
    (REST + "outreach: [{purpose: thank_yo}]\n", 3, 22, "“thank_yo” is no purpose", "“thank_you”"),
    (REST + "<<: {}\n", 3, 1, "no key “<<”", "What may stand here"),
    (REST + "? [a]\n: b\n", 3, 3, "no key “”", "What may stand here"),
    ("- a\n- b\n", 1, 1, "keys and values", "interview, debrief"),
    ("just a sentence\n", 1, 1, "keys and values", "interview, debrief"),
    ("interview: {}\ndebrief:\n  text: she said: no\n", 3, 17, "cannot be read as YAML", "whole text in quotes"),
    ("interview:\n\tchannel: phone\ndebrief: {}\n", 2, 1, "cannot be read as YAML", "spaces here, not a tab"),
    ('interview: {}\ndebrief: {text: "abc}\n', 2, 1, "cannot be read as YAML", "quotation mark may be open"),
    ("interview: {}\ndebrief: {text: *stars}\n", 2, 17, "cannot be read as YAML", "put it in quotes"),
    ("interview: {\ndebrief: {}\n", 2, 1, "cannot be read as YAML", "indentation"),
    (REST + "---\n" + REST, 3, 1, "cannot be read as YAML", "remove the line with ---"),
    ("a: \0b\n", 1, 4, "a text file cannot hold", "type it anew"),
    ("# ééééééé\n# ñ\nnow: \0\n\n\n", 3, 6, "a text file cannot hold", "type it anew"),
    ("# one\na: \ud800\n", 2, 4, "a text file cannot hold", "type it anew"),
    ("interview: {}\ndebrief: {text: !!python/name:os.system [x]}\n", 2, 17, "takes one value", "same line"),
]


@pytest.mark.parametrize(("text", "line", "column", "message", "hint"), WRONG)
def test_it_shows_what_is_wrong_where_it_stands(text: str, line: int, column: int, message: str, hint: str) -> None:
    found = problems_in(text, "mine.yaml")
    assert len(found) == 1
    problem = found[0]
    assert (problem.file, problem.line, problem.column) == ("mine.yaml", line, column)
    assert message in problem.message
    assert hint in problem.hint
    assert problem.source == text.split("\n")[line - 1]


def test_it_reports_all_problems_at_once_in_the_order_of_the_file() -> None:
    text = (
        "now: soon\n"
        "candidate:\n"
        "  naem: Ann\n"
        "  email: nowhere\n"
        "interview: {channel: pigeon, ended: 2026-11-22T10:00}\n"
        "debrief: {self_rating: 12, moments: oops}\n"
        "outreach: [{by: fax}, {purpose: spam}]\n"
    )
    found = problems_in(text)
    assert [(p.line, p.column) for p in found] == [
        (1, 6), (3, 3), (4, 10), (5, 22), (5, 37), (6, 24), (6, 37), (7, 17), (7, 33),
    ]  # fmt: skip
    assert all(p.message and p.hint and p.source for p in found)


def test_it_shows_the_line_without_the_windows_line_end() -> None:
    found = problems_in("interview: {chanel: phone}\r\ndebrief: {}\r\n")
    assert [p.source for p in found] == ["interview: {chanel: phone}"]


@pytest.mark.parametrize("text", ["", "\n\n", "# only a comment\n"])
def test_it_says_that_a_file_is_empty(text: str) -> None:
    (problem,) = problems_in(text)
    assert problem.message == "This file is empty."
    assert "ringback schema case" in problem.hint


def test_it_refuses_a_file_that_is_too_long() -> None:
    (problem,) = problems_in("x" * (LIMIT_CHARACTERS + 1))
    assert "longer than 1,000,000 characters" in problem.message


def bomb(levels: int) -> str:
    """A few lines that unfold into ten to the power of `levels` values."""
    lines = ["a0: &a0 [" + ",".join("x" * 10) + "]"]
    lines += [f"a{n}: &a{n} [" + ",".join([f"*a{n - 1}"] * 10) + "]" for n in range(1, levels)]
    return "\n".join(lines)


@pytest.mark.parametrize("text", [bomb(9), "[" * 60 + "]" * 60, "[" * 30_000 + "]" * 30_000, "&a [*a]", "&a {b: *a}"])
def test_it_refuses_a_file_that_repeats_or_nests_too_much(text: str) -> None:
    (problem,) = problems_in(text)
    assert "repeats or nests too much" in problem.message or "nested too deeply" in problem.message
    assert problem.hint


@pytest.mark.parametrize(
    ("ended", "now"),
    [
        ("2026-11-22T10:05:00+01:00", "2026-11-22T10:00:00+01:00"),
        ("2026-11-22T10:05:00-05:00", "2026-11-22T10:25:00+01:00"),
        ("2026-11-24", "2026-11-22T10:00:00+01:00"),
    ],
)
def test_it_shows_an_interview_that_ends_after_now(ended: str, now: str) -> None:
    (problem,) = problems_in(f"now: {now}\ninterview: {{ended: {ended}}}\ndebrief: {{}}\n")
    assert (problem.line, problem.column) == (2, 20)
    assert "ends after `now`" in problem.message
    assert "time zones" in problem.hint
    assert problem.source == f"interview: {{ended: {ended}}}"


@pytest.mark.parametrize("ended", ["2026-11-22T10:25:00+01:00", "2026-11-22", "2026-11-22T09:00:00Z"])
def test_it_takes_an_interview_that_ended_before_now_or_on_that_day(ended: str) -> None:
    assert read_case(f"now: 2026-11-22T10:25:00+01:00\ninterview: {{ended: {ended}}}\ndebrief: {{}}\n").interview.ended


def test_it_never_shows_a_python_error_in_its_message() -> None:
    with pytest.raises(InputProblems) as caught:
        read_case("interview: {ended: 2026-99-99}\ndebrief: {self_rating: x}\n")
    assert len(caught.value.problems) == 2
    assert "Traceback" not in str(caught.value)
    assert "ValueError" not in str(caught.value)


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda p: p.stem)
def test_it_reads_every_example(path: Path) -> None:
    read = read_case(path.read_text("utf-8"))
    assert read.candidate.name
    assert read.debrief.text


def test_it_measures_against_the_clock_where_the_file_leaves_now_out() -> None:
    text = "interview: {ended: 2026-11-17T10:26:00+01:00}\ndebrief: {}\n"
    assert read_case(text).now is None
    assert read_case(text, clock=NOW + timedelta(minutes=5)).now is None
    with pytest.raises(InputProblems, match="ends in the future"):
        read_case(text, clock=NOW)
