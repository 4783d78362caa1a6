"""The words of a draft page: what we compose, or what the person made of it."""

from dataclasses import replace
from urllib.parse import urlencode

from django.http import Http404, HttpRequest
from django.utils.datastructures import MultiValueDict

from ringback import api
from ringback.advice.assess import Judgement
from ringback.letters.choose import Choice, choice_of
from ringback.model.case import Case
from ringback.model.draft import Draft, Sentence
from ringback.model.quick import dataclass
from ringback.model.values import DraftChannel, Purpose, Tone
from ringback.web import access
from ringback.web.drafts.reading import Typed, typed
from ringback.web.judging import judge, now_of

SEEDS = 10_000
"""More wordings than anybody will leaf through."""
TITLE, IDEA, OWN = "title", "idea", "own"
Query = MultiValueDict[str, str]


@dataclass(frozen=True)
class Kind:
    """Which draft: what it is for, and its form."""

    purpose: Purpose
    channel: DraftChannel

    @property
    def is_written(self) -> bool:
        """True for what is read, and not spoken."""
        return self.channel in (DraftChannel.EMAIL, DraftChannel.LETTER)

    @property
    def has_subject(self) -> bool:
        """True for what goes out under a subject line."""
        return self.channel is DraftChannel.EMAIL


def kind_of(purpose: str, channel: str) -> Kind:
    """From an address; 404 where there are no such words."""
    try:
        kind = Kind(Purpose(purpose), DraftChannel(channel))
    except ValueError:
        raise Http404 from None
    if kind.channel not in api.channels_of(kind.purpose):
        raise Http404
    return kind


@dataclass(frozen=True)
class Wish:
    """How our wording is wished for: the tone, another turn of phrase, shorter. It stands in the address."""

    tone: Tone = Tone.PLAIN
    seed: int | None = None
    shorter: bool = False

    def choice(self, case: Case) -> Choice:
        """As the letters understand it."""
        return choice_of(case, self.seed, self.shorter)

    @property
    def asked(self) -> dict[str, str]:
        """As it stands in an address; what is as usual is left out."""
        said = {"tone": str(self.tone) if self.tone is not Tone.PLAIN else "", "shorter": "1" if self.shorter else ""}
        seed = {"seed": str(self.seed)} if self.seed is not None else {}
        return {name: value for name, value in said.items() if value} | seed

    @property
    def query(self) -> str:
        """For links that keep to it."""
        return urlencode(self.asked)

    @property
    def tones(self) -> tuple[tuple[Tone, str], ...]:
        """Each tone with the query that leads to it."""
        return tuple((tone, replace(self, tone=tone).query) for tone in Tone)

    @property
    def another(self) -> str:
        """The query for another wording."""
        return replace(self, seed=((self.seed or 0) + 1) % SEEDS).query

    @property
    def length(self) -> str:
        """The query for the shorter wording, or back."""
        return replace(self, shorter=not self.shorter).query


def wish_of(asked: Query) -> Wish:
    """From an address or a form; what cannot be read is passed over."""
    tone, seed = asked.get("tone", ""), asked.get("seed", "")
    return Wish(
        Tone(tone) if tone in list(Tone) else Tone.PLAIN,
        int(seed) % SEEDS if seed.isdecimal() and len(seed) < 9 else None,
        bool(asked.get("shorter")),
    )


@dataclass(frozen=True)
class Page:
    """Everything about one draft of one interview. `own` is None while nobody has touched our words."""

    talk: "access.Interview"
    kind: Kind
    case: Case
    judgement: Judgement
    wish: Wish
    ours: Draft
    own: "access.DraftWords | None"

    @property
    def composed(self) -> Typed:
        """Our wording, as it would be typed."""
        return typed(self.ours.subject, self.ours.body)

    @property
    def message(self) -> Typed:
        """The words that count: the person's own, else ours."""
        return typed(self.own.subject, self.own.body) if self.own else self.composed

    @property
    def draft(self) -> Draft:
        """The words that count, as a draft that can be exported."""
        return as_draft(self.ours, self.message) if self.own else self.ours

    @property
    def other_language(self) -> str:
        """What is said where we have no words in the language that was asked for; empty where we have."""
        name = self.ours.instead_of
        return api.beside().no_words.replace("{language}", name) if name else ""

    @property
    def ready(self) -> bool:
        """True where nothing is missing: the person's own words are theirs to judge."""
        return bool(self.own) or self.ours.ready


def page_of(request: HttpRequest, pk: int, purpose: str, channel: str, asked: Query | None = None) -> Page:
    """The draft that is asked for, composed anew; 404 for strangers and for words that do not exist."""
    talk = access.interview(request, pk)
    kind = kind_of(purpose, channel)
    case, judgement = judge(talk)
    wish = wish_of(request.GET if asked is None else asked)
    ours = api.draft(kind.purpose, kind.channel, wish.tone, case, now_of(talk), wish.choice(case), judgement)
    return Page(talk, kind, case, judgement, wish, ours, access.words_of(talk, kind.purpose, kind.channel))


def as_draft(like: Draft, message: Typed) -> Draft:
    """A person's own text in the form of a draft: a paragraph is one sentence, and nothing is known of its facts.

    The turns of a call stay as we composed them; columns are left, because the text holds them already.
    """
    texts = [p for p in (part.strip("\n") for part in message.body.split("\n\n")) if p.strip()]
    paragraphs = tuple((Sentence(text, _move(like, n), ()),) for n, text in enumerate(texts))
    numbers = api.shelf().advice.defaults
    return replace(
        like,
        subject=message.subject,
        paragraphs=paragraphs,
        missing=(),
        rows=(),
        speaking_seconds=numbers.seconds_to_say(len(message.body.split()), like.channel),
    )


def _move(like: Draft, place: int) -> str:
    """A sheet of ideas has a title on top, and below it one idea after the other."""
    if like.purpose is not Purpose.IDEAS_SHEET:
        return OWN
    return TITLE if place == 0 else OWN if place == 1 else IDEA
