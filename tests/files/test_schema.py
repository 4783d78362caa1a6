"""The published schemas say what the reader takes and what the commands print, no more and no less."""

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml
from hypothesis import HealthCheck, given, settings

from ringback.api import channels_of
from ringback.cli.main import main
from ringback.files.case_file import write_case
from ringback.files.schema import NAMES, RESULTS, schema_of
from ringback.model.case import Case
from ringback.model.values import Purpose
from tests.builders import EXAMPLES

from .strategies import cases


class Typed(yaml.SafeLoader):
    """YAML as an editor reads it today (1.2): `yes` and days are texts, only numbers are numbers."""


Typed.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in found if tag.rsplit(":", 1)[1] in ("int", "float", "null")]
    for first, found in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def loaded(text: str) -> Any:
    """The plain values of a case file."""
    return yaml.load(text, Loader=Typed)


CASE = jsonschema.Draft202012Validator(schema_of("case"))


@pytest.mark.parametrize("name", NAMES)
def test_it_is_a_schema(name: str) -> None:
    jsonschema.Draft202012Validator.check_schema(schema_of(name))


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda p: p.stem)
def test_it_takes_every_example(path: Path) -> None:
    CASE.validate(loaded(path.read_text("utf-8")))


@settings(deadline=None, max_examples=50, suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much])
@given(cases)
def test_it_takes_every_case_that_we_write(whole: Case) -> None:
    CASE.validate(loaded(write_case(whole)))


WRONG = [
    "interview: {chanel: phone}\ndebrief: {}",
    "interview: {with_: [Tom]}\ndebrief: {}",
    "interview: {}\ndebrief: {}\nopportunty: {}",
    "interview: {channel: pigeon}\ndebrief: {}",
    "interview: {}",
    "interview: {}\ndebrief: {moments: [{txt: froze}]}",
    "interview: {}\ndebrief: {moments: froze}",
    "interview: {}\ndebrief: {signals: [{what: frowned, how_often: rarely}]}",
    "interview: {}\ndebrief: {}\ncommitments: [{what: call}]",
    "interview: {}\ndebrief: {}\ncontacts: [{role: boss}]",
    "interview: {}\ndebrief: {}\nstatus: {next_stage: {offred: yes}}",
    "interview: {}\ndebrief: {}\nresume: {sent: [1]}",
    "- interview",
]


@pytest.mark.parametrize("text", WRONG)
def test_it_refuses_what_the_reader_refuses(text: str) -> None:
    assert list(CASE.iter_errors(loaded(text)))


def test_it_takes_a_plain_sentence_for_a_moment() -> None:
    CASE.validate(loaded("interview: {with: [Tom]}\ndebrief: {moments: [froze, {asked: why}], signals: [she sighed]}"))


def commands() -> list[tuple[str, list[str]]]:
    """Every command with a result, as it is typed before the case."""
    drafts = [("draft", ["draft", str(p)]) for p in Purpose if channels_of(p)]
    return [("assess", ["assess"]), ("plan", ["plan"]), ("explain", ["explain"]), ("recover", ["recover"]), *drafts]


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda p: p.stem)
@pytest.mark.parametrize(
    ("name", "command"), commands(), ids=lambda value: " ".join(value) if isinstance(value, list) else ""
)
def test_it_accepts_what_the_command_prints(
    name: str, command: list[str], path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([*command, str(path), "--json"]) == 0
    printed = json.loads(capsys.readouterr().out)
    jsonschema.Draft202012Validator(schema_of(name)).validate(printed)
    assert printed["ringback"] == 1


@pytest.fixture
def message(tmp_path: Path) -> Path:
    """A message with a gap in it, so that the check has something to say."""
    path = tmp_path / "message.txt"
    path.write_text("Dear [Name], thank you for your time on Monday. I would like to work with you.\n", "utf-8")
    return path


@pytest.mark.parametrize("name", list(RESULTS))
def test_it_refuses_a_result_that_has_lost_a_key(name: str, message: Path, capsys: pytest.CaptureFixture[str]) -> None:
    command = ["draft", str(Purpose.SECOND_CHANCE)] if name == "draft" else name.split()
    given = {"library show": ["frowned"], "transcript": ["examples/transcripts/named.txt"], "check": [str(message)]}
    given["resume"] = ["examples/resumes/operations-2.txt"]
    given["debrief"] = ["--from", "examples/transcripts/named.txt"]
    after = given.get(name, [] if name.startswith("library") else [str(EXAMPLES[0])])
    assert main([*command, *after, "--json"]) == (1 if name == "check" else 0)
    printed = json.loads(capsys.readouterr().out)
    validator = jsonschema.Draft202012Validator(schema_of(name))
    validator.validate(printed)
    assert printed["result"]
    for key in printed["result"]:
        lacking = {**printed, "result": {k: v for k, v in printed["result"].items() if k != key}}
        assert list(validator.iter_errors(lacking)), key
    assert list(validator.iter_errors({**printed, "ringback": 2}))


def test_it_refuses_a_checked_message_that_has_lost_a_part(message: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(message), "--json"]) == 1
    printed = json.loads(capsys.readouterr().out)
    validator = jsonschema.Draft202012Validator(schema_of("check"))
    (file,) = printed["result"]["files"]
    assert file["findings"]
    assert file["sentences"]
    for holder in (file, file["goals"], file["findings"][0], file["sentences"][0]):
        for key in list(holder):
            kept = holder.pop(key)
            assert list(validator.iter_errors(printed)), key
            holder[key] = kept
    validator.validate(printed)


def test_it_accepts_what_recover_prints_for_several_cases(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["recover", *map(str, EXAMPLES[:2]), "--json"]) == 0
    printed = json.loads(capsys.readouterr().out)
    validator = jsonschema.Draft202012Validator(schema_of("recover"))
    validator.validate(printed)
    assert len(printed["result"]["cases"]) == 2
    del printed["result"]["cases"][1]["plan"]
    assert list(validator.iter_errors(printed))


@pytest.mark.parametrize("name", NAMES)
def test_the_command_prints_the_schema(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schema", *name.split()]) == 0
    assert json.loads(capsys.readouterr().out) == schema_of(name)


def test_the_command_says_which_schemas_there_are(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schema", "nothing"]) == 2
    assert "case, assess" in capsys.readouterr().err
