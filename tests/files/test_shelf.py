"""The shelf loads, its compiled form is the same shelf, and nothing about that form can stop anybody."""

import shutil
from dataclasses import fields
from pathlib import Path

import pytest

from ringback.files import shelf as shelf_module
from ringback.files.shelf import LIBRARY, Shelf, load_shelf, load_wording, read_sense, read_shelf, read_wording
from ringback.language.gist import gist_from
from ringback.language.sense import Sense
from ringback.language.tokens import tokens_of
from ringback.model.problem import InputProblems
from ringback.model.values import Play

TEXT = "She frowned and went quiet. I froze on the budget question. They said they would let me know by Friday."


def same(one: Shelf, other: Shelf) -> bool:
    """Equal in what it holds and in what it hears."""
    tokens = tokens_of(TEXT)
    return (
        one.advice == other.advice
        and one.ear.taxonomy == other.ear.taxonomy
        and all(
            getattr(one.ear.sense, f.name) == getattr(other.ear.sense, f.name)
            for f in fields(Sense)
            if f.name != "leaning"
        )
        and one.ear.sense.evidence(TEXT) == other.ear.sense.evidence(TEXT)
        and one.ear.kinds == other.ear.kinds
        and one.ear.generic == other.ear.generic
        and one.ear.book.matches(tokens) == other.ear.book.matches(tokens) != ()
    )


@pytest.fixture
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the library in a folder of its own, in the place of ours."""
    copy = tmp_path / "ringback" / "library"
    shutil.copytree(LIBRARY, copy, ignore=shutil.ignore_patterns("__pycache__"))
    monkeypatch.setattr(shelf_module, "LIBRARY", copy)
    return copy


def test_it_loads() -> None:
    shelf = load_shelf()
    assert {p.play for p in shelf.advice.plays} == set(Play)
    assert len(shelf.ear.taxonomy.mistakes) > 20
    assert len(shelf.ear.taxonomy.signals) > 10
    assert len(shelf.ear.taxonomy.events) > 10
    assert all(k.phrases for k in shelf.ear.kinds.values() if not k.generic)


def test_it_has_a_kind_for_every_label_of_the_sense() -> None:
    ear = read_shelf().ear
    assert ear.sense.labels
    heard = {label for label in ear.sense.labels if not label.startswith("~")}
    assert heard
    assert heard <= set(ear.generic)


def test_it_names_every_kind_once() -> None:
    ear = read_shelf().ear
    every = [k.id for kinds in (ear.taxonomy.mistakes, ear.taxonomy.signals, ear.taxonomy.events) for k in kinds]
    assert len(every) == len(set(every)) == len(ear.kinds)


def test_it_is_the_same_from_its_compiled_form(library: Path) -> None:
    first = load_shelf()
    assert (library / "__pycache__" / "shelf.pickle").is_file()
    second = load_shelf()
    assert second is not first
    assert same(first, second)
    assert same(second, read_shelf())


def test_it_takes_the_words_from_their_compiled_form(library: Path) -> None:
    assert load_wording() == read_wording()
    assert (library / "__pycache__" / "wording.pickle").is_file()
    assert load_wording() == read_wording()


@pytest.mark.parametrize("harm", ["empty", "cut", "garbage", "another stamp", "another thing", "a folder"])
def test_it_ignores_a_broken_compiled_file(library: Path, harm: str) -> None:
    load_shelf()
    compiled = library / "__pycache__" / "shelf.pickle"
    data = compiled.read_bytes()
    stamp = data[: data.index(b"\n") + 1]
    compiled.unlink()
    if harm == "a folder":
        compiled.mkdir()
    else:
        thing = b"\x80\x05K\x01."  # a pickled 1
        compiled.write_bytes(
            {
                "empty": b"",
                "cut": data[: len(data) // 2],
                "garbage": stamp + b"\x80\x05garbage",
                "another stamp": b"0.0.0 00000000\n" + data[len(stamp) :],
                "another thing": stamp + thing,
            }[harm]
        )
    assert same(load_shelf(), read_shelf())


def test_it_needs_no_folder_that_can_be_written(library: Path) -> None:
    (library / "__pycache__").write_text("a file where the folder would be", "utf-8")
    assert same(load_shelf(), read_shelf())
    assert same(load_shelf(), read_shelf())


def test_it_compiles_anew_when_a_data_file_changes(library: Path) -> None:
    load_shelf()
    before = (library / "__pycache__" / "shelf.pickle").read_bytes()
    with (library / "words.yaml").open("a", encoding="utf-8") as file:
        file.write("\n# one line more\n")
    load_shelf()
    after = (library / "__pycache__" / "shelf.pickle").read_bytes()
    assert before.split(b"\n")[0] != after.split(b"\n")[0]


def test_it_leaves_no_half_written_file_behind(library: Path) -> None:
    load_shelf()
    load_wording()
    assert sorted(p.name for p in (library / "__pycache__").iterdir()) == ["shelf.pickle", "wording.pickle"]


def test_it_names_the_file_and_the_line_of_a_slip_in_the_library(library: Path) -> None:
    path = library / "labels.yaml"
    path.write_text(path.read_text("utf-8") + "\nlabls: {}\n", "utf-8")
    with pytest.raises(InputProblems) as caught:
        read_shelf(library)
    (problem,) = caught.value.problems
    assert problem.file == str(path)
    assert problem.source == "labls: {}"
    assert "“labels”" in problem.hint


def test_it_reads_a_sense_whose_table_fits_its_labels() -> None:
    sense = read_sense(LIBRARY / "sense.bin", gist_from((LIBRARY / "gist.bin").read_bytes()))
    assert len(sense.weights) == len(sense.known.hashes) * len(sense.labels)
    assert len(sense.rarity) == len(sense.known.hashes)
    assert len(sense.labels) == len(sense.scale) == len(sense.bias) == len(sense.line) == len(set(sense.labels))
    assert all(len(h.answers) == len(h.bias) == len(h.weights) for h in sense.heads)
