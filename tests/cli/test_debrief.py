"""`ringback debrief`: asked in the terminal, broken off and taken up again."""

import stat
from datetime import datetime
from pathlib import Path

import pytest

from ringback import api
from ringback.cli.main import main
from ringback.model.values import Channel, Tri
from tests.cli.talks import BERLIN, STORY, Said, answer, be_quiet, read, recovered


@pytest.fixture(autouse=True)
def _quiet(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    be_quiet(monkeypatch, tmp_path)


def test_it_says_first_that_nothing_is_sent(monkeypatch: pytest.MonkeyPatch, capsys: Said) -> None:
    answer(monkeypatch)
    assert main(["debrief", "mine.yaml"]) == 0
    out = capsys.readouterr().out
    assert out.startswith("Nothing you type here is sent anywhere.")
    assert out.endswith("Nothing was told, so nothing was written.\n")
    assert not Path("mine.yaml").exists()


def test_a_whole_talk_becomes_a_case_that_recover_takes(monkeypatch: pytest.MonkeyPatch, capsys: Said) -> None:
    answer(
        monkeypatch,
        *(
            STORY,
            "",
            "Nordlicht",
            "dispatcher",
            "call",
            "",
            "20 minutes ago",
            "Frau Keller",
            "yes",
            "030 1",
            "k@n.example",
        ),
        *(
            "Jonas Brandt",
            "030 2",
            "I split the tour between two drivers.",
            "four years of nights",
            "German",
            "",
            "the new yard",
        ),
    )
    assert main(["debrief", "mine.yaml"]) == 0
    out = capsys.readouterr().out
    case = read("mine.yaml")
    assert case.debrief.text == STORY
    assert (case.opportunity.employer, case.opportunity.role) == ("Nordlicht", "dispatcher")
    assert case.interview.channel is Channel.PHONE
    assert case.interview.ended == datetime(2026, 11, 18, 10, 5, tzinfo=BERLIN)
    assert case.candidate.time_zone == "Europe/Berlin"
    assert case.interview.with_ == ("Frau Keller",)
    assert (case.contacts[0].decides, case.contacts[0].phone, case.contacts[0].email) == (
        Tri.YES,
        "030 1",
        "k@n.example",
    )
    assert (case.candidate.name, case.candidate.phone) == ("Jonas Brandt", "030 2")
    assert case.debrief.moments[0].asked == "how I plan a tour"
    assert case.debrief.moments[0].better_answer == "I split the tour between two drivers."
    assert case.debrief.not_heard == ("four years of nights", "German")
    assert case.debrief.company_fact == "the new yard"
    assert "!" not in out
    assert recovered("mine.yaml")


def test_what_was_understood_stands_beside_the_words_it_came_from(
    monkeypatch: pytest.MonkeyPatch, capsys: Said
) -> None:
    answer(monkeypatch, STORY, "Xyzzy plugh quux frob.", "")
    main(["debrief", "mine.yaml"])
    out = " ".join(capsys.readouterr().out.split())
    assert "They sighed. (every time) “She sighed every time.”" in out
    assert "how I plan a tour.”" in out
    assert "You promised; due Friday 20 November 2026, 23:59 (Europe/Berlin, +01:00)." in out
    assert "What I could make nothing of (it is kept) · “Xyzzy plugh quux frob.”" in out
    assert "Xyzzy" in read("mine.yaml").debrief.text


def test_every_question_can_be_skipped(monkeypatch: pytest.MonkeyPatch, capsys: Said) -> None:
    answer(monkeypatch, *[""] * 40)
    assert main(["debrief", "mine.yaml"]) == 0
    assert read("mine.yaml").debrief.text == ""
    assert "What to do now:" in capsys.readouterr().out
    assert recovered("mine.yaml")


def test_it_says_why_it_asks_and_asks_again(monkeypatch: pytest.MonkeyPatch, capsys: Said) -> None:
    answer(monkeypatch, "?", STORY, "", "?", "Nordlicht")
    main(["debrief", "mine.yaml"])
    out = " ".join(capsys.readouterr().out.split())
    for question in api.asking().questions[:3:2]:
        assert f"{question.why} [{', '.join(question.rules)}]" in out
    assert read("mine.yaml").debrief.text == STORY
    assert read("mine.yaml").opportunity.employer == "Nordlicht"


@pytest.mark.parametrize("after", range(1, 17))
def test_ctrl_c_keeps_everything_and_it_goes_on_there(
    monkeypatch: pytest.MonkeyPatch, capsys: Said, after: int
) -> None:
    lines = [
        STORY,
        "",
        "Nordlicht",
        "dispatcher",
        "phone",
        "",
        "10:05",
        "Frau Keller",
        "yes",
        "",
        "",
        "Jo",
        "",
        "Better.",
        "nights",
        "",
        "yard",
    ]
    answer(monkeypatch, *lines)
    main(["debrief", "whole.yaml"])
    answer(monkeypatch, *lines[:after], KeyboardInterrupt)
    assert main(["debrief", "part.yaml"]) == 130
    assert "ringback debrief part.yaml" in capsys.readouterr().out
    assert STORY in read("part.yaml").debrief.text
    answer(monkeypatch, *{1: ["", *lines[2:]], 15: lines[16:]}.get(after, lines[after:]))
    assert main(["debrief", "part.yaml"]) == 0
    assert read("part.yaml") == read("whole.yaml")


def test_one_can_go_back(monkeypatch: pytest.MonkeyPatch) -> None:
    answer(monkeypatch, "", "Nordlcht", "<", "Nordlicht", "dispatcher")
    main(["debrief", "mine.yaml"])
    case = read("mine.yaml")
    assert (case.opportunity.employer, case.opportunity.role) == ("Nordlicht", "dispatcher")


def test_what_cannot_stand_there_is_said_and_asked_again(monkeypatch: pytest.MonkeyPatch, capsys: Said) -> None:
    answer(
        monkeypatch,
        "",
        "N",
        "d",
        "by pigeon",
        "video",
        "Mars",
        "Europe/Berlin",
        "3",
        "tomorrow",
        "2026-11-18 23:00",
        "9:30",
    )
    main(["debrief", "mine.yaml"])
    out = " ".join(capsys.readouterr().out.split())
    for said in ("“by pigeon” cannot stand for", "“Mars” is no time zone", "“3” is not a time", "ends in the future"):
        assert said in out
    case = read("mine.yaml")
    assert case.interview.channel is Channel.VIDEO
    assert case.interview.ended == datetime(2026, 11, 18, 9, 30, tzinfo=BERLIN)


HOSTILE = [
    "\x00\x1b[2J\x07 evil",
    "!!python/object:os.system",
    "{a: [",
    "- : # '\"",
    "&a *a",
    "---",
    "\u202eabc",
    "`rm -rf`",
    "{about}",
    "🜁" * 50,
]


@pytest.mark.parametrize("nasty", HOSTILE)
def test_whatever_is_typed_is_only_text(monkeypatch: pytest.MonkeyPatch, capsys: Said, nasty: str) -> None:
    answer(monkeypatch, nasty, "", *[nasty] * 40)
    assert main(["debrief", "mine.yaml"]) == 0
    assert not set(capsys.readouterr().out) & {"\x00", "\x1b", "\x07", "\u202e"}
    assert (
        read("mine.yaml").debrief.text.split()
        == nasty.replace("\x00", "").replace("\x1b", "").replace("\x07", "").split()
    )
    assert recovered("mine.yaml")


def test_other_bytes_than_utf8_are_taken_too(monkeypatch: pytest.MonkeyPatch) -> None:
    answer(
        monkeypatch,
        "Ich sagte nein zur Tür\n".encode("cp1252"),
        b"\n",
        "Müller\r\n".encode("cp1252"),
        b"\xef\xbb\xbfKoch\n",
    )
    assert main(["debrief", "mine.yaml"]) == 0
    assert read("mine.yaml").debrief.text == "Ich sagte nein zur Tür"
    assert read("mine.yaml").opportunity.employer == "Müller"


def test_a_flood_is_refused_and_the_rest_is_kept(monkeypatch: pytest.MonkeyPatch, capsys: Said) -> None:
    answer(monkeypatch, STORY, "x" * 500_000, "y" * 30_000, "Nordlicht")
    assert main(["debrief", "mine.yaml"]) == 0
    assert "That line was left out" in capsys.readouterr().out
    assert read("mine.yaml").debrief.text == STORY
    assert read("mine.yaml").opportunity.employer == "Nordlicht"


def test_a_file_of_ones_own_is_copied_before_it_changes(monkeypatch: pytest.MonkeyPatch, capsys: Said) -> None:
    own = "# my notes\ninterview: {channel: phone}\ndebrief: {text: I froze.}\n"
    Path("mine.yaml").write_text(own, "utf-8")
    answer(monkeypatch, "And I cried.", "", "Nordlicht")
    assert main(["debrief", "mine.yaml"]) == 0
    assert Path("mine.yaml.before").read_text("utf-8") == own
    assert "mine.yaml.before" in capsys.readouterr().out
    assert read("mine.yaml").debrief.text == "I froze.\n\nAnd I cried."
    answer(monkeypatch, "dispatcher")
    main(["debrief", "mine.yaml"])
    assert not Path("mine.yaml.before2").exists()


def test_it_writes_for_the_owner_only_and_leaves_nothing_half(monkeypatch: pytest.MonkeyPatch) -> None:
    answer(monkeypatch, STORY, "")
    main(["debrief"])
    assert [p.name for p in Path().iterdir()] == ["case-2026-11-18.yaml"]
    assert stat.S_IMODE(Path("case-2026-11-18.yaml").stat().st_mode) == 0o600


def test_where_nothing_can_be_written_all_is_shown(monkeypatch: pytest.MonkeyPatch, capsys: Said) -> None:
    answer(monkeypatch, STORY, "")
    assert main(["debrief", "nowhere/mine.yaml"]) == 2
    said = capsys.readouterr()
    assert "I froze" in said.out
    assert "cannot be written" in said.err


@pytest.mark.parametrize(
    "arguments",
    [["-"], ["--json"], ["--me", "Jo"], ["a.yaml", "--from", "b.txt"], ["--out", "taken.yaml"],
     ["--from", "n.txt", "--out", "taken.yaml"]],
)  # fmt: skip
def test_wrong_use_is_one_sentence(monkeypatch: pytest.MonkeyPatch, capsys: Said, arguments: list[str]) -> None:
    Path("taken.yaml").write_text("mine", "utf-8")
    Path("n.txt").write_text(STORY, "utf-8")
    answer(monkeypatch)
    assert main(["debrief", *arguments]) == 2
    assert capsys.readouterr().err.count("\n") == 1
    assert Path("taken.yaml").read_text("utf-8") == "mine"
