"""An own promise without a day is among what is not known, wherever it was told, and nowhere else is it asked for."""

import json
from pathlib import Path

import pytest

from ringback import api
from ringback.cli.main import main
from ringback.model.assessment import MissingFact
from tests.advice.facts_builder import case_text

TOLD = "She asked how I plan a tour and I froze. I promised to send her my references."
Said = pytest.CaptureFixture[str]


def asked(
    commitments: str = "[]", text: str = "She asked how I plan a tour and I froze.", **parts: str
) -> list[MissingFact]:
    """The questions for a day."""
    case = api.read_case(case_text(commitments=commitments, debrief=f'{{text: "{text}"}}', **parts))
    assert case.now is not None
    return [m for m in api.assess(case, case.now).assessment.missing if m.key.startswith("commitments")]


def test_a_noted_promise_is_asked_for_its_day() -> None:
    (found,) = asked("[{what: send references, by: me}]")
    assert found.key == "commitments[0].due"
    assert "send references" in found.why
    assert "by when?" in found.why
    assert found.also == ()


def test_so_is_one_that_was_only_told_with_what_belongs_beside_its_day() -> None:
    (found,) = asked(text=TOLD)
    assert found.key == "commitments[0].due"
    assert "I promised to send her my references" in found.why
    assert found.also == (
        ("commitments[0].what", "I promised to send her my references."),
        ("commitments[0].by", "me"),
    )


def test_each_promise_has_a_key_of_its_own_and_none_is_left_unfilled() -> None:
    found = asked("[{what: call the agency, by: me}, {what: write, by: them}]", TOLD)
    assert [m.key for m in found] == ["commitments[0].due", "commitments[2].due"]
    assert [m.why for m in found if "{" in m.why] == []


@pytest.mark.parametrize(
    ("commitments", "text"),
    [
        ("[{what: send references, by: me, due: 2026-11-20}]", "I froze."),
        ("[{what: send references, by: me, done: yes}]", "I froze."),
        ("[{what: write to me, by: them}]", "I froze."),
        ("[]", "I promised to send her my references by Friday."),
        ("[]", "I froze. I sent the references the same evening as I had promised."),
        ("[]", "I froze. She sighed."),
    ],
)
def test_nothing_is_asked_where_there_is_a_day_or_no_promise_of_ones_own(commitments: str, text: str) -> None:
    assert asked(commitments, text) == []


def test_nor_after_a_no() -> None:
    assert asked("[{what: send references, by: me}]", status="{rejected: yes}") == []


@pytest.mark.parametrize("command", ["assess", "recover", "explain"])
def test_the_terminal_shows_it_and_so_does_json(command: str, capsys: Said, tmp_path: Path) -> None:
    path = tmp_path / "case.yaml"
    path.write_text(case_text(debrief=f'{{text: "{TOLD}"}}'), "utf-8")
    assert main([command, str(path)]) == 0
    assert "by when?" in " ".join(capsys.readouterr().out.split())
    assert main([command, str(path), "--json"]) == 0
    result = json.loads(capsys.readouterr().out)["result"]
    assert "commitments[0].due" in [m["key"] for m in result.get("assessment", result)["missing"]]


def test_its_day_takes_the_question_away() -> None:
    case = api.read_case(case_text(debrief=f'{{text: "{TOLD}"}}'))
    assert case.now is not None
    (found,) = (m for m in api.assess(case, case.now).assessment.missing if m.key.startswith("commitments"))
    answered = api.with_answers(case, {**dict(found.also), found.key: "2026-11-20"}, case.now)
    assert [m.key for m in api.assess(answered, case.now).assessment.missing if m.key.startswith("commitments")] == []
