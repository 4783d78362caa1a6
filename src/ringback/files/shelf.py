"""The library shelf: our data files, strictly read, as one value; kept compiled (`compiled.py`)."""

import json
from array import array
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from ringback.debrief.hear import Ear, make_ear
from ringback.files.compiled import compiled_or
from ringback.files.strict import read_as
from ringback.language.belief import belief_from
from ringback.language.context import context_from
from ringback.language.gist import Gist, gist_from
from ringback.language.heads import heads_from
from ringback.language.kinds import table_from
from ringback.language.leaning import leaning_from
from ringback.language.sense import Sense
from ringback.language.vocabulary import vocabulary_from
from ringback.model.defaults import DefaultFile
from ringback.model.label import LabelFile
from ringback.model.play import (
    Advice,
    AskFile,
    DisagreementFile,
    ImpressionFile,
    PlayRule,
    PromiseFile,
    ReasonFile,
    RecoverFile,
    SearchFile,
    SeverityFile,
    VocabularyFile,
    WhatIfFile,
)
from ringback.model.quick import dataclass
from ringback.model.reaching import ReachingFile
from ringback.model.taxonomy import EventFile, MistakeFile, SignalFile, Taxonomy, WordFile
from ringback.model.trip import TripFile

if TYPE_CHECKING:
    from ringback.model.answering import AnsweringFile
    from ringback.model.wording import Wording

LIBRARY = Path(__file__).parent.parent / "library"
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Shelf:
    """What hears and what decides. The words are read apart: judging does not wait for them."""

    ear: Ear
    advice: Advice


def load_shelf() -> Shelf:
    """The shelf, from its compiled form if that is up to date. Raises InputProblems if a data file is wrong."""
    return compiled_or("shelf.pickle", Shelf, read_shelf, LIBRARY)


def load_wording(language: str = "en") -> "Wording":
    """The words in the files of one language or region, in the same way; none where we have no folder for it."""
    from ringback.model.wording import Wording

    name = "wording.pickle" if language == "en" else f"wording-{language}.pickle"
    return compiled_or(name, Wording, lambda: read_wording(language=language), LIBRARY)


def load_answering() -> "AnsweringFile":
    """How people answer, for transcripts: read only where there is one."""
    from ringback.model.answering import AnsweringFile

    path = LIBRARY / "answers.yaml"
    return compiled_or("answering.pickle", AnsweringFile, lambda: _read(AnsweringFile, path), LIBRARY)


def read_shelf(folder: Path = LIBRARY) -> Shelf:
    """The shelf from its YAML files."""
    taxonomy = Taxonomy(
        _read(MistakeFile, folder / "mistakes.yaml").mistakes,
        _read(SignalFile, folder / "signals.yaml").signals,
        _read(EventFile, folder / "events.yaml").events,
        _read(WordFile, folder / "words.yaml").lists,
    )
    gist = gist_from((folder / "gist.bin").read_bytes())
    table = table_from((folder / "kinds.bin").read_bytes(), gist)
    belief = belief_from((folder / "belief.json").read_text("utf-8"))
    return Shelf(make_ear(taxonomy, read_sense(folder / "sense.bin", gist), table, belief), read_advice(folder))


def read_advice(folder: Path = LIBRARY) -> Advice:
    """Plays, rules and defaults."""
    defaults = _read(DefaultFile, folder / "defaults.yaml")
    trip, reaching = _read(TripFile, folder / "trip.yaml"), _read(ReachingFile, folder / "reaching.yaml")
    return Advice(
        plays=tuple(_read(PlayRule, p) for p in sorted((folder / "plays").glob("*.yaml"))),
        severity=_read(SeverityFile, folder / "severity.yaml").severity,
        recoverable=_read(RecoverFile, folder / "recoverable.yaml").recoverable,
        reasons=_read(ReasonFile, folder / "reasons.yaml").reasons,
        disagreements=_read(DisagreementFile, folder / "disagreements.yaml").disagreements,
        what_if=_read(WhatIfFile, folder / "what_if.yaml").what_if,
        impressions=_read(ImpressionFile, folder / "impressions.yaml").impressions,
        asks=_read(AskFile, folder / "asks.yaml").asks,
        search=_read(SearchFile, folder / "search.yaml").search,
        promised=_read(PromiseFile, folder / "promises.yaml").promised,
        vocabulary=_read(VocabularyFile, folder / "facts.yaml").facts,
        defaults=defaults.numbers,
        default_rules=defaults.rules,
        labels=_read(LabelFile, folder / "labels.yaml").labels,
        trips=trip.trips,
        trip_frame=trip.frame,
        instructions=reaching.instructions,
        hours=reaching.hours,
    )


def read_wording(folder: Path = LIBRARY, language: str = "en") -> "Wording":
    """The wording of one language, all its files together."""
    from ringback.model.wording import Wording, joined

    return joined(*(_read(Wording, p) for p in sorted((folder / "wording" / language).glob("*.yaml"))))


def read_sense(path: Path, gist: Gist) -> Sense:
    """The trained table: a line of JSON, the hashes of its features, a byte of rarity each, then their weights and those of
    the gist."""
    data = path.read_bytes()
    end = data.index(b"\n")
    head = json.loads(data[:end])
    features = head["features"]
    rarity = end + 1 + 4 * features
    body = rarity + features
    last = body + features * len(head["labels"])
    return Sense(
        labels=tuple(head["labels"]),
        known=vocabulary_from(data[end + 1 : rarity]),
        scale=tuple(head["scale"]),
        bias=tuple(head["bias"]),
        line=tuple(head["line"]),
        rarity=data[rarity:body],
        weights=array("b", data[body:last]),
        heads=heads_from(head["heads"]),
        brief_heads=heads_from(json.loads((path.parent / "brief.json").read_text("utf-8"))),
        leaning=leaning_from(gist, data[last:], head["gist_scale"]),
        context=context_from(head["context"]),
        line_among=tuple(head["context"]["line"]),
    )


def _read(cls: type[T], path: Path) -> T:
    return read_as(cls, path.read_text("utf-8"), str(path))
