"""The labelled messages and sentences that the sense of acts learns from.

Files: `letters/m*.tsv` hold whole messages, `letters/l*.tsv` loose sentences; the messages of `../evals/letters_a.yaml`, by
other hands, are there to be trained on too, and so is what Ringback itself writes for the cases in `cases/`.
Their format is in `README.md`.
"""

from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

import yaml
from evals.letters import employers_in, told_in

from ringback import api
from ringback.checks.known import known_from
from ringback.language.acts import PURPOSES
from ringback.language.message import message_of
from ringback.letters.compose import SHAPES
from ringback.model.values import Tone

HERE = Path(__file__).parent
EVALS = HERE.parent / "evals"
ACTS_OF = {
    "salutation": ("greeting",),
    "greet": ("greeting",),
    "sign_off": ("closing",),
    "signature": ("closing",),
    "thanks": ("thanks",),
    "well_wish": ("well_wishing",),
    "own": ("ownership",),
    "name_mistake": ("names_mistake",),
    "cause": ("context_ok",),
    "regret": ("apology",),
    "apologise": ("apology",),
    "interest": ("interest",),
    "repair": ("repair",),
    "now_delivered": ("repair",),
    "evidence": ("evidence",),
    "new_fact": ("evidence",),
    "achievement": ("evidence",),
    "not_typical": ("not_typical",),
    "ask": ("ask",),
    "ask_again": ("ask",),
    "offer_of_proof": ("offer_of_proof",),
    "offer": ("offer_of_proof",),
    "accept_outcome": ("accepts_outcome",),
    "accept_no": ("accepts_outcome",),
}
"""What the moves of our own wording do. One sentence may make several."""
RUN_ON = 3
"""How many lines of a message are run together in its second telling."""
OURSELVES = "ringback"
"""The writer of our own drafts."""
CLOCK = datetime(2026, 1, 1, tzinfo=UTC)


@dataclass
class Message:
    """One labelled message: its place in the corpus, and how it reads as a whole."""

    first: int
    last: int = 0
    again: tuple[int, ...] = ()
    """The places of its sentences run together, as people write who put no full stops."""
    labels: dict[str, str] = field(default_factory=dict)
    subject: str = ""
    told: tuple[str, ...] = ()
    """What went wrong, as it is known."""
    names: tuple[str, ...] = ()
    """Names of people and employers."""

    @property
    def flags(self) -> list[str]:
        return self.labels["flags"].split(",")

    @property
    def unsure(self) -> list[str]:
        """Flags on which careful readers may differ: no use as an example of either side."""
        return self.labels["borderline"].split(",")


@dataclass
class Corpus:
    """All sentences with their acts."""

    texts: list[str] = field(default_factory=list)
    acts: list[list[str]] = field(default_factory=list)
    writer: list[str] = field(default_factory=list)
    """Who wrote each sentence, by the name of the file: all of one writer's are in one fold, for a writer repeats himself more
    than he knows, and Ringback is for the messages of others."""
    messages: list[Message] = field(default_factory=list)

    def add(self, acts: list[str], text: str, writer: str) -> None:
        self.texts.append(text)
        self.acts.append(acts)
        self.writer.append(writer)

    @property
    def inside(self) -> "list[bool]":
        """Which sentences stand in a message."""
        out = [False] * len(self.texts)
        for m in self.messages:
            out[m.first : m.last] = [True] * (m.last - m.first)
        return out

    @property
    def again(self) -> "list[bool]":
        """Which are sentences of a message run together."""
        out = [False] * len(self.texts)
        for m in self.messages:
            for n in m.again:
                out[n] = True
        return out


def read_corpus(folder: Path = HERE / "letters", evals: Path = EVALS) -> Corpus:
    """Everything to train on."""
    corpus = Corpus()
    for path in sorted(folder.glob("m*.tsv")):
        read_messages(corpus, path)
    read_labelled(corpus, evals / "letters_a.yaml")
    for case in sorted((HERE / "cases").glob("*.yaml")):
        read_own(corpus, case)
    for path in sorted(folder.glob("l*.tsv")):
        for line in path.read_text("utf-8").splitlines():
            if "\t" in line and not line.startswith("#"):
                acts, text = line.split("\t", 1)
                corpus.add(acts.split(","), text, path.stem)
    tell_again(corpus)
    return corpus


def tell_again(corpus: Corpus) -> None:
    """Every message once more, with up to RUN_ON neighbouring lines as one sentence that does what all of them do; greeting and
    closing stay by themselves where they do nothing else."""
    for message in corpus.messages:
        lines, places = list(range(message.first, message.last)), []
        while lines:
            size = 1 + len(corpus.texts[lines[0]]) % RUN_ON
            taken, lines = lines[:size], lines[size:]
            does = dict.fromkeys(act for n in taken for act in corpus.acts[n])
            places.append(len(corpus.texts))
            told = [act for act in does if act != "other"] or ["other"]
            corpus.add(told, run_together([corpus.texts[n] for n in taken]), corpus.writer[message.first])
        message.again = tuple(places)


def run_together(texts: list[str]) -> str:
    """Sentences as one, commas, "and" and nothing between them by turns."""
    first, *rest = texts
    for n, text in enumerate(rest):
        between = (", ", " ", " and ")[(len(text) + n) % 3]
        small = text if text.startswith(("I ", "I'", "I’")) else text[:1].lower() + text[1:]
        first = first.rstrip(".!? ") + between + small
    return first


def read_messages(corpus: Corpus, path: Path) -> None:
    """The compact format: a head line, facts, then a sentence a line."""
    for block in path.read_text("utf-8").split("\n\n"):
        lines = [line for line in block.splitlines() if line.strip()]
        if not lines or not lines[0].startswith("# id="):
            continue
        message = Message(len(corpus.texts), labels=dict(p.split("=", 1) for p in lines[0][2:].split() if "=" in p))
        facts = []
        for line in lines[1:]:
            acts, _, sentence = line.partition("\t")
            if acts == "fact":
                facts.append(sentence)
            elif acts == "subject":
                message.subject = sentence
            elif sentence:
                corpus.add(acts.split(","), sentence, path.stem)
        message.told, message.names = told_in(facts), employers_in(facts)
        message.last = len(corpus.texts)
        corpus.messages.append(message)


def read_labelled(corpus: Corpus, path: Path) -> None:
    """The format of the evals: YAML, a message an entry."""
    for entry in yaml.safe_load(path.read_text("utf-8")):
        message = Message(
            len(corpus.texts),
            labels={k: str(entry[k]) for k in ("purpose", "channel", "posture")}
            | {k: ",".join(entry[k]) or "-" for k in ("flags", "borderline")},
            subject=str(entry.get("subject") or ""),
            told=told_in(entry["facts"]),
            names=employers_in(entry["facts"]),
        )
        for paragraph in entry["body"]:
            for sentence, acts in paragraph:
                corpus.add(acts, sentence, path.stem)
        message.last = len(corpus.texts)
        corpus.messages.append(message)


def read_own(corpus: Corpus, path: Path) -> None:
    """What Ringback itself writes for a full case: good by its making. All of it is by one writer."""
    case = api.read_case(path.read_text("utf-8"), path.name)
    known = known_from(case)
    for number, (purpose, channel) in enumerate(SHAPES):
        draft = api.draft(purpose, channel, list(Tone)[number % len(Tone)], case, case.now or CLOCK)
        if not draft.ready or str(purpose) not in PURPOSES:
            continue
        labels = {"purpose": str(purpose), "channel": str(channel), "posture": "owns", "flags": "-", "borderline": "-"}
        names = (*known.employers, *known.people)
        message = Message(len(corpus.texts), labels=labels, subject=draft.subject, told=known.told, names=names)
        for piece in message_of(draft.body).sentences:
            moves = {s.move for s in draft.sentences if s.text.strip() in piece.text or piece.text in s.text}
            corpus.add(sorted({a for m in moves for a in ACTS_OF.get(m, ())}) or ["other"], piece.text, OURSELVES)
        message.last = len(corpus.texts)
        corpus.messages.append(message)
