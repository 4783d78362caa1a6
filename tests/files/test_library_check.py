"""The library check: every kind of slip is found at its own line, all at once, and nothing that anybody writes can raise."""

import shutil
import tempfile
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from ringback.files.library_catalogue import ENTRIES, KNOWN, OURS_ALONE
from ringback.files.library_check import check_library, look_over
from ringback.files.shelf import LIBRARY
from ringback.language import trie as trie_module
from ringback.language.phrases import PhraseBook
from ringback.language.tokens import tokens_of
from tests.files.own_folders import KIND, PLAY, RULE, WORDS, folder_with, problems_of

NUMBERS = """\
numbers: {call_window_minutes: 120, office_opens_hour: 8.5, office_closes_hour: 18, repair_due_hours: 24,
  repair_late_hours: 48, check_in_working_days: 5, after_their_date_working_days: 3, contact_cap: 3}
rules: {}
"""
PROMISE = """\
promised:
  tick_off:
    title: "Tick it off: {what}"
    days_before: 2
    when: [promise_ahead]
    rules: [S4-29]
    speaks: [{facts: {promise_ahead: "yes"}}]
    silent: [{facts: {}}]
"""
SLIPS: list[tuple[str, str, str, str, str, str]] = [
    # file, its text, what is changed, into what, a part of the message, what the shown line holds
    ("mistakes", KIND, "means:", "meens:", "no key “meens”", "meens"),
    ("mistakes", KIND, "    means: You came without the portfolio.\n", "", "“means” is missing", "group"),
    ("mistakes", KIND, "weight: real", "weight: huge", "cannot stand for “weight”", "huge"),
    ("mistakes", KIND, "group: m_core", "group: m_cora", "no group “m_cora”", "m_cora"),
    ("mistakes", KIND, "weight: real", "weight: real\n    impression: unprepard", "no impression", "unprepard"),
    ("mistakes", KIND, "portfolio at home", "~ at home", "begins or ends with a gap", "~ at home"),
    ("mistakes", KIND, "portfolio at home", "portfolio ~12 home", "a gap is ~ or ~1 to ~9", "~12"),
    ("mistakes", KIND, "portfolio at home", "portfolio ~² home", "a gap is ~ or ~1 to ~9", "~²"),
    ("mistakes", KIND, "portfolio at home", "'@nobody portfolio'", "no word list", "@nobody"),
    ("mistakes", KIND, "portfolio at home", "p* at home", "after two letters", "p* at"),
    ("mistakes", KIND, "portfolio at home", "(portfolio) (home)", "match everywhere", "(home)"),
    ("mistakes", KIND, "portfolio at home", "a " * 41, "41 elements", "a a a"),
    ("mistakes", KIND, "portfolio at home", "(a) " * 9 + "home", "optional words", "(a)"),
    ("mistakes", KIND, "portfolio at home", "home " + "~9 home " * 5, "more than 40 words", "~9"),
    (
        "mistakes",
        KIND,
        "I forgot my portfolio on the train.",
        "I left it.",
        "No phrase of “forgot_portfolio”",
        "I left",
    ),
    ("mistakes", KIND, "She liked my portfolio.", "I forgot my portfolio.", "should not be", "I forgot my portfolio.]"),
    ("mistakes", KIND, "    silent: [She liked my portfolio.]\n", "", "no example under “silent”", "means"),
    ("mistakes", KIND, "    phrases: [forgot my portfolio, portfolio at home]\n", "", "no phrases", "means"),
    ("mistakes", KIND, "[S0-10]", "[S0-10, X-9]", "“X-9” is no id", "X-9"),
    ("mistakes", KIND, "weight: real", "weight: real\n    generic: yes", "a generic kind already", "generic"),
    ("mistakes", KIND, "forgot_portfolio:", "frowned:", "something else in our library", "means"),
    ("mistakes", KIND, "forgot_portfolio:", "poor_core_answer:", "no generic kind", "means"),
    ("mistakes", KIND, "She liked", "She liked " + "so " * 400, "too long", "She liked"),
    ("mistakes", KIND, "mistakes:\n", "mistakes:\n  [a, b]: {}\n", "A name is one word", "[a, b]"),
    ("mistakes", KIND, "  forgot_portfolio:\n    means", "  - means", "have names", "- means"),
    ("mistakes", KIND, "You came without the portfolio.", "!!python/object:os.system x", "The tag", "!!python"),
    ("mistakes", KIND, "[S0-10]", "&a [*a]", "repeats or nests", "mistakes"),
    ("mistakes", "", "", "", "is empty", ""),
    ("mistakes", "a: [", "", "", "cannot be read as YAML", "a: ["),
    ("mistakes", "a: " + "[" * 2000, "", "", "nests too much", "[[["),
    ("mistakes", "a: \x07", "", "", "cannot hold", "\x07"),
    ("severity", RULE, "when: [small_slip]", "when: [small_slipp]", "no fact “small_slipp”", "small_slipp"),
    ("severity", RULE, "when: [small_slip]", "when: [{all: []}]", "names a fact, or all", "{all: []}"),
    ("severity", RULE, "[small_slip]", "[small_slip, {fact: channel, is: fone}]", "never “fone”", "fone"),
    ("severity", RULE, "[small_slip]", "[small_slip, {fact: channel, at_least: 2}]", "has no bounds", "at_least"),
    ("severity", RULE, 'facts: {small_slip: "yes"}', "facts: {small_slop: x}", "no fact “small_slop”", "small_slop"),
    ("severity", RULE, 'small_slip: "yes"', "small_slip: maybe", "is yes or no", "maybe"),
    ("severity", RULE, "facts: {}", "facts: {mistakes: many}", "is a number", "many"),
    ("severity", RULE, "facts: {}", "facts: {severity: awful}", "never “awful”", "awful"),
    ("severity", RULE, 'small_slip: "yes"', 'small_slip: "no"', "stays silent for this example", "speaks"),
    ("severity", RULE, "facts: {}", 'facts: {small_slip: "yes"}', "should stay silent", "silent"),
    ("severity", RULE, '    speaks: [{facts: {small_slip: "yes"}}]\n', "", "no example under “speaks”", "severity"),
    ("severity", RULE, "[P4]", "[P4444]", "“P4444” is no id", "P4444"),
    ("plays/x", PLAY, "play: thank_you_only", "play: thank_you", "cannot stand for “play”", "thank_you"),
    ("plays/x", PLAY, "opens: now", "opens: nov", "no moment “nov”", "nov"),
    ("plays/x", PLAY, "hours: 24", "hours: 24000", "No step lies more than", "24000"),
    ("plays/x", PLAY, "at: end, hours: 24", "at: end, working_days: 9999", "working days away", "9999"),
    ("plays/x", PLAY, "steps:\n" + PLAY.split("steps:\n")[1].split("speaks")[0], "steps: []\n", "no steps", "steps"),
    ("plays/x", PLAY, "severity: overthinking", 'rejected: "yes"', "does not lead to “thank_you_only”", "rejected"),
    (
        "plays/x",
        PLAY,
        'rejected: "yes", severity: fatal, recoverable: "no"',
        "severity: overthinking",
        "and should not",
        "overthinking",
    ),
    ("wording/en/x", WORDS, "move: apologise", "move: apologize", "No draft has a move “apologize”", "apologize"),
    ("wording/en/x", WORDS, "{employer}", "{emploier}", "no slot “emploier”", "emploier"),
    ("wording/en/x", WORDS, "{employer}", "{employer", "A brace is open", "{employer"),
    ("wording/en/x", WORDS, 'plain: ["I am', 'plain: []\n    any: []  # ["I am', "nothing to say in the tone", "plain"),
    ("wording/en/x", WORDS, "move: apologise", "move: apologise\n    channels: [pigeon]", "cannot stand for", "pigeon"),
    ("wording/en/x", 'parts: {a: {phrasings: ["{b}"]}, b: {phrasings: ["{a}"]}}', "", "", "made of itself", "parts"),
    ("wording/en/x", "parts: {a: {phrasings: [{text: x, needs: [nomark]}]}}", "", "", "slot, part or mark", "nomark"),
    ("wording/en/x", "calendar: {weekdays: [Mon], months: [Jan]}", "", "", "Here are 1 weekdays", "Mon"),
    ("wording/en/x", "sheet: {subjekt: Betreff}", "", "", "No sheet has words called “subjekt”", "subjekt"),
    ("wording/en/x", 'sheet: {call: "Call {whom}"}', "", "", "Nothing fills “whom”", "whom"),
    ("wording/en/x", 'sheet: {call: "Call {to"}', "", "", "Nothing fills", "Call"),
    ("wording/en/x", "sheet: {paper: a5}", "", "", "“a5” is no paper", "a5"),
    ("wording/en/x", "titles: {thank_you pigeon: Danke}", "", "", "There is no draft “thank_you pigeon”", "pigeon"),
    ("promises", PROMISE, "off: {what}", "off", "promise itself is missing", "off"),
    ("promises", PROMISE, "days_before: 2", "days_before: -2", "“days_before” goes from 0", "-2"),
    ("promises", PROMISE, "days_before: 2", "days_before: 2000", "lies more than 250 days away", "2000"),
    ("facts", "facts: {wheather: {yes: a, no: b}}", "", "", "no fact “wheather”", "wheather"),
    ("words", "lists: {odd: {words: []}}", "", "", "is empty", "odd"),
    ("words", "lists: {odd: {words: [Two words]}}", "", "", "can never be found", "Two words"),
    ("defaults", NUMBERS, "contact_cap: 3", "contact_cap: 300", "goes from 1 to 10", "300"),
    ("defaults", NUMBERS, "closes_hour: 18", "closes_hour: 6", "close before they open", "6"),
    ("mistaks", KIND, "", "", "No file of the library is called “mistaks.yaml”", ""),
    ("play/x", PLAY, "", "", "No folder of the library is called “play”", ""),
    ("wording/x", WORDS, "", "", "beside the languages", ""),
    ("rules", "rules: {}", "", "", "cannot be replaced", ""),
]
IDS = [f"{slip[0]}-{slip[4][:30]}" for slip in SLIPS]
"""Pairs of a slip and what is said about it."""


@pytest.mark.parametrize(("file", "text", "old", "new", "message", "shown"), SLIPS, ids=IDS)
def test_it_says_what_is_wrong_and_shows_the_line(
    tmp_path: Path, file: str, text: str, old: str, new: str, message: str, shown: str
) -> None:
    assert old in text
    wrong = text.replace(old, new, 1) if old else text
    found = problems_of(tmp_path, **{file: wrong})
    matching = [p for p in found if message in p.message]
    assert matching, found
    assert any(shown in p.source for p in matching), matching
    assert all(p.hint and p.line >= 1 and p.column >= 1 for p in found if message)
    assert len(found) <= 3


def test_it_points_at_the_very_phrase(tmp_path: Path) -> None:
    (problem,) = problems_of(tmp_path, mistakes=KIND.replace("portfolio at home", "portfolio ~ home ~"))
    assert (problem.line, problem.column) == (7, KIND.splitlines()[6].index("portfolio at") + 1)
    assert problem.source == "    phrases: [forgot my portfolio, portfolio ~ home ~]"
    assert "“portfolio ~ home ~”" in problem.hint


def test_it_quotes_the_example_and_the_phrase_that_spoke(tmp_path: Path) -> None:
    wrong = KIND.replace("She liked my portfolio.", "She left her portfolio at home.")
    (problem,) = problems_of(tmp_path, mistakes=wrong)
    assert "“She left her portfolio at home.”" in problem.message
    assert "“portfolio at home”" in problem.hint


def test_it_passes_each_of_the_sound_files(tmp_path: Path) -> None:
    files = {"mistakes": KIND, "severity": RULE, "plays__x": PLAY, "wording__en__x": WORDS, "defaults": NUMBERS}
    assert problems_of(tmp_path, **files) == ()


def test_it_reports_the_problems_of_all_files_at_once_in_order(tmp_path: Path) -> None:
    found = problems_of(
        tmp_path,
        mistakes=KIND.replace("m_core", "m_cora").replace("portfolio at home", "~ home"),
        severity=RULE.replace("when: [small_slip]", "when: [small_slipp]"),
        plays__x=PLAY.replace("opens: now", "opens: nov"),
    )
    assert [Path(p.file).name for p in found] == ["mistakes.yaml", "mistakes.yaml", "x.yaml", "severity.yaml"]
    assert [p.line for p in found[:2]] == [4, 7]


def test_it_still_looks_at_the_sound_entries_beside_a_wrong_one(tmp_path: Path) -> None:
    second = KIND.removeprefix("mistakes:\n").replace("forgot_portfolio", "forgot_again").replace("m_core", "m_cora")
    found = problems_of(tmp_path, mistakes=KIND.replace("weight: real", "weight: huge") + second)
    assert [("huge" in p.message, "m_cora" in p.message) for p in found] == [(True, False), (False, True)]


def test_it_finds_one_name_in_two_files(tmp_path: Path) -> None:
    event = KIND.replace("mistakes:", "events:").replace("m_core", "e_contact").replace("    weight: real\n", "")
    found = problems_of(tmp_path, mistakes=KIND, events=event, plays__a=PLAY, plays__b=PLAY)
    twice = [p for p in found if "for the second time" in p.message]
    assert [(Path(p.file).name, "forgot_portfolio" in p.message) for p in twice] == [
        ("mistakes.yaml", True),
        ("b.yaml", False),
    ]
    assert "events.yaml" in twice[0].hint


def test_it_finds_two_entries_for_one_move_and_place(tmp_path: Path) -> None:
    found = problems_of(tmp_path, wording__en__a=WORDS, wording__en__b=WORDS)
    assert ["same place" in p.message for p in found] == [True]


def test_it_refuses_a_file_of_more_than_a_megabyte(tmp_path: Path) -> None:
    (problem,) = problems_of(tmp_path, mistakes="# " + "x" * 1_000_001)
    assert "larger than a megabyte" in problem.message


def test_it_refuses_more_than_five_thousand_phrases(tmp_path: Path) -> None:
    many = ", ".join(f"portfolio lost{n}" for n in range(5_001))
    (problem,) = problems_of(tmp_path, mistakes=KIND.replace("portfolio at home", many))
    assert "5,002 phrases" in problem.message


def test_it_refuses_what_is_no_text(tmp_path: Path) -> None:
    (tmp_path / "mistakes.yaml").write_bytes(b"mistakes:\n  \xff\n")
    (tmp_path / "signals.yaml").mkdir()
    (tmp_path / "sense.bin").write_bytes(b"{}")
    assert [(p.line, p.message) for p in check_library(tmp_path)] == [
        (2, "This file is not in UTF-8."),
        (1, "“sense.bin” cannot be replaced."),
        (1, "No folder of the library is called “signals.yaml”."),
    ]


def test_it_says_that_there_is_no_such_folder(tmp_path: Path) -> None:
    (problem,) = check_library(tmp_path / "nowhere")
    assert problem.message == "There is no such folder."


def test_it_leaves_notes_and_hidden_files_alone(tmp_path: Path) -> None:
    folder_with(tmp_path, mistakes=KIND)
    for name in ("README.md", ".DS_Store", "mistakes.yaml~"):
        (tmp_path / name).write_text("notes", "utf-8")
    assert check_library(tmp_path) == ()


def test_it_has_no_objection_to_ours() -> None:
    found = look_over()
    assert found.problems == ()
    assert found.files > 25
    assert found.entries > 500


def test_it_has_no_objection_to_a_copy_of_ours(tmp_path: Path) -> None:
    shutil.copytree(LIBRARY, tmp_path / "copy")
    assert check_library(tmp_path / "copy") == ()


def test_it_knows_every_file_and_every_entry_of_ours() -> None:
    assert ENTRIES
    assert {p.name for p in LIBRARY.glob("*.yaml")} - set(OURS_ALONE) == set(KNOWN)


def test_it_takes_as_many_steps_a_word_however_long_the_text(monkeypatch: pytest.MonkeyPatch) -> None:
    steps = 0
    plain_over = trie_module._over

    def counted(node: trie_module._Node, word: str) -> Sequence[trie_module._Node]:
        nonlocal steps
        steps += 1
        return plain_over(node, word)

    monkeypatch.setattr(trie_module, "_over", counted)
    nasty = "an* " + "an*|(ana) (an*) " * 4 + "an* ~9 an* ~9 an* ~9 an* ~9 zebra"
    book = PhraseBook([("nasty", nasty.replace("an*|(ana)", "an*|ana"))])
    counts = []
    for words in (400, 800, 1600):
        steps = 0
        book.matches(tokens_of("anana " * words + "zebra"))
        counts.append(steps)
    first, second = counts[1] - counts[0], counts[2] - counts[1]
    assert counts[0] > 0
    assert second == 2 * first
    assert first / 400 < 20_000


NAMES = st.sampled_from([*KNOWN, "plays/x.yaml", "wording/en/x.yaml"])
PIECES = st.sampled_from(
    [
        "mistakes:",
        "  a:",
        "\n",
        ": ",
        "- ",
        "[",
        "]",
        "{",
        "}",
        "phrases",
        "~",
        "@",
        "&a ",
        "*a",
        "!!x ",
        "? ",
        "<<",
        "facts",
    ]
)
SOUND = st.sampled_from([KIND, RULE, PLAY, WORDS, NUMBERS])


@st.composite
def damaged(draw: st.DrawFn) -> str:
    """A sound file with something torn out and something put in."""
    text = draw(SOUND)
    start, size = draw(st.integers(0, len(text))), draw(st.integers(0, 40))
    return text[:start] + draw(st.text(max_size=8) | PIECES) + text[start + size :]


@settings(deadline=None, max_examples=150, suppress_health_check=[HealthCheck.too_slow])
@given(NAMES, st.text(max_size=80) | st.lists(PIECES, max_size=20).map("".join) | damaged())
@example("labels.yaml", "labels: [{title: a, text: b}]")
@example("labels.yaml", "labels: {[a]: {title: a, text: b}}")
@example("words.yaml", "lists: {a: {words: ['', '*', '@']}}")
@example("mistakes.yaml", "? {a: b}\n: c")
def test_it_never_raises(name: str, text: str) -> None:
    with tempfile.TemporaryDirectory() as place:
        path = Path(place) / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode("utf-8", "surrogatepass"))
        found = check_library(Path(place))
        assert all(p.line >= 1 and p.column >= 1 and p.message for p in found)
