"""Checks of one's own: read after ours, proven by their examples, and each slip in them found at its own line."""

from pathlib import Path

import pytest

from ringback import api
from ringback.cli.main import main
from ringback.files.library_check import look_over
from ringback.files.shelf import LIBRARY
from tests.files.own_folders import BEGS, CHECK, folder_with, problems_of

OFFERS = "Dear Ms Hale, thank you for Monday. I can work every weekend."
PLEADS = (
    "Dear Ms Hale, please, I am begging you, please give me one more chance. I will do anything, my children depend "
    "on me getting this job and my rent is three months behind. Please, please reconsider."
)
FACT = """\
checks:
  untrue:
    shape: fact
    about: clash
    says: “{found}” is not so.
    advice: Put it right.
    rules: [S3-27]
"""
OMITS = """\
checks:
  promises_nothing_new:
    shape: omits
    acts: [repair, evidence]
    beside: [apology]
    channels: [voicemail]
    level: advice
    says: You say sorry and bring nothing.
    advice: Bring one thing.
    rules: [S2-26]
    speaks: [I am sorry about Monday., I apologise for my answer.]
    silent: [I will ring you tomorrow.]
"""
ORDER = """\
checks:
  asks_too_early:
    shape: order
    acts: [ask]
    beside: [apology]
    level: advice
    says: The request comes before the apology.
    advice: Turn them round.
    rules: [S3-19]
    speaks: [Could we speak again? I am sorry about Monday.]
    silent: [I am sorry about Monday. Could we speak again?]
"""
SLIPS: list[tuple[str, str, str, str, str]] = [
    # the file, what is changed, into what, a part of the message, what the shown line holds
    (CHECK, "says: This", "say: This", "no key “say”", "say"),
    (CHECK, "shape: says", "shape: hears", "cannot stand for “shape”", "hears"),
    (CHECK, "level: warning", "level: shout", "cannot stand for “level”", "shout"),
    (CHECK, "promises_overtime:", "Promises/overtime:", "is no name for a check", "shape"),
    (CHECK, "level: warning", "flag: pleads", "no flag “pleads”", "pleads"),
    (CHECK, "any hours]", "~ hours]", "cannot be read", "~ hours"),
    (CHECK, "[on call]", "['@nobody call']", "cannot be read", "@nobody"),
    (CHECK, "    phrases: [work (every) weekend|weekends, any hours]\n", "", "needs “phrases”", "shape"),
    (CHECK, "level: warning", "acts: [plea]", "“acts” has no effect", "plea"),
    (CHECK, "level: warning", "acts: [pleading]", "cannot stand for “acts”", "pleading"),
    (CHECK, "level: warning", "in_case: [wait]", "“in_case” has no effect", "wait"),
    (CHECK, "This offers", "“{found}” offers", "Nothing is filled in for {found}", "{found}"),
    (CHECK, "[S3-25]", "[S3-25, X-9]", "“X-9” is no id", "X-9"),
    (CHECK, "I can work every weekend.", "I can work on Monday.", "finds nothing", "Monday"),
    (CHECK, "How was your weekend?", "I work weekends.", "finds something", "I work weekends"),
    (CHECK, "    silent: [How was your weekend?]\n", "", "no example under “silent”", "shape"),
    (CHECK, "How was your weekend?", "So. " * 1001, "too long", "So."),
    (CHECK, "shape: says", "shape: length", "has no effect in the shape “length”", "phrases"),
    (CHECK, "shape: says", "shape: fact", "needs “about”", "shape"),
    (FACT, "about: clash", "about: weather", "never about “weather”", "weather"),
    (FACT, "shape: fact", "shape: fact\n    speaks: [I have a dog.]", "has no examples", "dog"),
    (BEGS, "flag: begs", "flag: too_long", "knows nothing of “too_long”", "too_long"),
    (BEGS, "    flag: begs\n", "", "needs “flag”", "shape"),
    (BEGS, "    acts: [plea, need]\n", "", "needs “acts”", "shape"),
    (BEGS, "acts: [plea, need]", "acts: [plea]\n    about: subject", "“about” has no effect", "subject"),
    (OMITS, "    acts: [repair, evidence]\n", "", "needs “acts”", "shape"),
    (OMITS, "    beside: [apology]\n", "", "finds something", "ring you"),
    (OMITS, "[voicemail]", "[fax]", "cannot stand for “channels”", "fax"),
    (ORDER, "    beside: [apology]\n", "", "needs “beside”", "shape"),
    (ORDER, "speaks: [Could we speak again? I", "speaks: [I", "finds nothing", "Monday"),
    (CHECK, "level: warning", "beside: [plea]", "“beside” has no effect", "plea"),
]
IDS = [f"{slip[2][:20]}-{slip[3][:30]}" for slip in SLIPS]


def found_in(text: str) -> dict[str, str]:
    """Check → its advice, for everything that is found in a message."""
    return {f.check: f.advice for f in api.check(text).findings}


def test_it_finds_what_a_check_of_ones_own_says(tmp_path: Path) -> None:
    assert "promises_overtime" not in found_in(OFFERS)
    with api.with_library(folder_with(tmp_path, checks__mine=CHECK)):
        assert found_in(OFFERS)["promises_overtime"] == "Leave it out."
        assert "promises_overtime" not in found_in("Dear Ms Hale, I am on call and work every weekend.")
        assert "placeholder" in found_in("Dear [Name], thank you for Monday.")
    assert "promises_overtime" not in found_in(OFFERS)


def test_it_replaces_a_check_of_ours_by_name(tmp_path: Path) -> None:
    ours = api.checks()
    with api.with_library(folder_with(tmp_path, checks__mine=BEGS)):
        assert [c.id for c in api.checks()] == [c.id for c in ours]
        assert found_in(PLEADS)["begs"] == "Take a breath and take it out."
        assert "begs" in api.check(PLEADS).flags
    assert api.checks() == ours
    assert found_in(PLEADS)["begs"] != "Take a breath and take it out."


def test_it_counts_words_by_the_numbers_of_ones_own(tmp_path: Path) -> None:
    letter = "Dear Ms Hale, " + "thank you for Monday and for the tour of the kiln. " * 5
    assert "too_long" not in found_in(letter)
    few = "words_least_email: 10, words_aim_email: 20, words_aim_brief_email: 20, words_most_email: 30"
    with api.with_library(folder_with(tmp_path, defaults=f"numbers: {{{few}}}")):
        assert "too_long" in found_in(letter)


def test_it_leaves_out_the_advice_of_ours_when_one_is_replaced_by_a_milder_one(tmp_path: Path) -> None:
    text = "Dear Ms Hale, thank you for Monday. Which version of my résumé do you have?"
    milder = CHECK.replace("promises_overtime", "asks_which_resume")
    assert "asks_which_resume" in found_in(text)
    with api.with_library(folder_with(tmp_path, checks__mine=milder)):
        assert "asks_which_resume" not in found_in(text)


def test_the_command_checks_lists_and_shows_with_the_folder_in_use(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    message = tmp_path / "message.txt"
    message.write_text(OFFERS, "utf-8")
    monkeypatch.setenv("RINGBACK_LIBRARY", str(folder_with(tmp_path / "own", checks__mine=CHECK)))
    assert main(["check", str(message)]) == 1
    assert "warning promises_overtime: This offers hours" in capsys.readouterr().out
    assert main(["library", "list", "checks"]) == 0
    assert "promises_overtime" in capsys.readouterr().out
    assert main(["library", "show", "promises_overtime"]) == 0
    shown = capsys.readouterr().out
    assert all(part in shown for part in ("Leave it out.", "any hours", "on call", "How was your weekend?", "S3-25"))


def test_it_passes_the_sound_ones_together(tmp_path: Path) -> None:
    assert (
        problems_of(tmp_path, checks__a=CHECK, checks__b=BEGS, checks__c=FACT, checks__d=OMITS, checks__e=ORDER) == ()
    )
    assert look_over(tmp_path).entries == 5


@pytest.mark.parametrize(("text", "old", "new", "message", "shown"), SLIPS, ids=IDS)
def test_it_says_what_is_wrong_and_shows_the_line(
    tmp_path: Path, text: str, old: str, new: str, message: str, shown: str
) -> None:
    assert old in text
    found = problems_of(tmp_path, checks__mine=text.replace(old, new, 1))
    matching = [p for p in found if message in p.message]
    assert matching, found
    assert any(shown in p.source for p in matching), matching
    assert all(p.hint for p in found)


def test_it_finds_one_name_in_two_files(tmp_path: Path) -> None:
    (problem,) = problems_of(tmp_path, checks__a=CHECK, checks__b=CHECK)
    assert "“promises_overtime” stands here for the second time." in problem.message


def test_it_takes_only_yaml_in_the_folder_of_checks(tmp_path: Path) -> None:
    folder = folder_with(tmp_path, checks__mine=CHECK)
    (folder / "checks" / "mine.txt").write_text(CHECK, "utf-8")
    (problem,) = look_over(folder).problems
    assert "“mine.txt” would not be read here." in problem.message


def test_it_refuses_more_than_five_thousand_phrases(tmp_path: Path) -> None:
    many = ", ".join(f"overtime lost{n}" for n in range(5_001))
    (problem,) = problems_of(tmp_path, checks__mine=CHECK.replace("any hours", many))
    assert "5,003 phrases" in problem.message


def test_every_flag_of_ours_can_be_raised_by_a_check_of_ones_own(tmp_path: Path) -> None:
    flags = sorted({c.flag for c in api.checks() if c.flag})
    assert len(flags) == 14
    own = "checks:\n" + "".join(
        CHECK.removeprefix("checks:\n").replace("promises_overtime", f"my_{f}").replace("level: warning", f"flag: {f}")
        for f in flags
    )
    assert problems_of(tmp_path, checks__mine=own) == ()


def test_our_own_files_are_read_by_the_same_check() -> None:
    read = {s.name for s in look_over(LIBRARY).folder.sheets if s.name.startswith("checks/")}
    assert read == {f"checks/{path.name}" for path in (LIBRARY / "checks").iterdir()}
    assert {"checks/flags.yaml", "checks/other.yaml", "checks/craft.yaml"} <= read
