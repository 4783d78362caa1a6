"""Titles, years and lengths of time that a message gives for an employer, compared with the posts of the résumé."""

import re
from collections.abc import Iterator, Sequence

from ringback.checks.claims_in_text import NOUN
from ringback.checks.denials import Doubt
from ringback.checks.held import Held
from ringback.checks.knowing import STEM, words_in
from ringback.checks.word_lists import COMMON, FILLERS, RANKS
from ringback.language.mentions import Mention, Sort
from ringback.language.message import Message
from ringback.language.numbers import readings_of
from ringback.model.resume import Post

BEGAN = re.compile(r"\b(?:joined|started|began|since|came to)\b", re.I)
LEFT = re.compile(r"\b(?:left|until|till)\b", re.I)
SAID_OF_ME = r"I(?:['’]m| am| was| became| worked as| work as| served as| have been| had been)|[Aa]s|my (?:post|job|role|time) as"
JOB = rf"{NOUN}|dispatcher|driver|assistant|clerk"
TITLE = re.compile(
    rf"\b(?:{SAID_OF_ME})(?: currently| now| also| then)?(?: an?| the| their)? ((?:[\w-]+ ){{0,3}}?(?:{JOB})(?: (?:{JOB}))*)\b",
    re.I,
)
"""A title that a person gives themselves, with or without an article: beside a résumé both are plain."""
MINE = re.compile(r"\b(?:i|my)\b", re.I)
AT = re.compile(r"\s+(?:at|with|for|of)\s+(?:the\s+)?([^\W\d_][\w&.’'-]*)", re.I)
EARLIEST, LATEST = 1950, 2049
"""Numbers between these are years."""
MONTHS = 12


def posts_in(message: Message, held: Held, mentions: Sequence[Mention]) -> Iterator[Doubt]:
    """What a message says of one post and the résumé says otherwise. Only sentences that name one employer of it."""
    yield from _titles(message, held)
    for mention in mentions:
        if mention.sort is not Sort.NUMBER or not MINE.search(mention.sentence):
            continue
        posts = _posts(held, mention.sentence)
        value = next(iter(readings_of(mention.value)), 0.0)
        if not posts:
            continue
        if mention.unit == "year" and value < EARLIEST:
            yield from _length(mention, value, posts, held)
        elif EARLIEST <= value <= LATEST and len(mention.said) == 4:
            yield from _year(mention, str(int(value)), posts)


def _posts(held: Held, sentence: str) -> list[Post]:
    """The posts at the one employer that a sentence names; none where it names two."""
    named = held.named_in(sentence)
    return [p for p in held.posts if p.employer == named[0]] if len(named) == 1 else []


def _length(mention: Mention, years: float, posts: list[Post], held: Held) -> Iterator[Doubt]:
    """More years than the résumé has for all posts there; fewer may be a part of them."""
    months = [_months(post, held) for post in posts]
    if months and all(months) and years * MONTHS > sum(m for m in months if m) + 1:
        said = "; ".join(_said(p) for p in posts)
        yield Doubt("resume_clash", mention.start, mention.end, mention.said, said)


def _months(post: Post, held: Held) -> int | None:
    """The longest that a post can have lasted, in months; None where the résumé does not tell."""
    end = f"{held.on:%Y-%m}" if post.current and held.on else post.end
    if not post.start or not end:
        return None
    first, last = _month(post.start, "01"), _month(end, "12")
    return max(0, last - first + 1) or None


def _month(said: str, otherwise: str) -> int:
    year, _, month = said.partition("-")
    return int(year) * MONTHS + int(month or otherwise)


def _year(mention: Mention, year: str, posts: list[Post]) -> Iterator[Doubt]:
    """ "I joined Weber in 2018" where every post there began in another year."""
    before = mention.sentence.partition(mention.said)[0]
    began, left = BEGAN.search(before), LEFT.search(before)
    known = [p.start if began else p.end for p in posts]
    if bool(began) is not bool(left) and known and all(known) and year not in {k[:4] for k in known}:
        said = "; ".join(_said(p) for p in posts)
        yield Doubt("resume_clash", mention.start, mention.end, mention.said, said)


def _said(post: Post) -> str:
    """A post in one line, as the résumé has it."""
    return " ".join(post.lines[0].split()) if post.lines and post.start[:4] in post.lines[0] else _made(post)


def _made(post: Post) -> str:
    end = post.end or ("still there" if post.current else "")
    return ", ".join(p for p in (post.title, post.employer, f"{post.start} – {end}".strip(" –")) if p)


def _titles(message: Message, held: Held) -> Iterator[Doubt]:
    """ "I was operations manager at Weber" where the résumé has another title there, or a smaller one."""
    for sentence in message.sentences:
        for match in TITLE.finditer(sentence.text):
            behind = AT.match(sentence.text, match.end())
            posts = _posts(held, behind.group(1)) if behind else []
            titles = [p.title for p in posts if p.title]
            if not titles or len(titles) < len(posts):
                continue
            start = sentence.start + match.start(1)
            claimed = [w for w in words_in(match.group(1)) if w not in COMMON and w not in FILLERS]
            held_words = {w[:STEM] for p in posts for line in (p.title, *p.lines) for w in words_in(line)}
            if claimed[-1][:STEM] not in held_words:
                yield Doubt("resume_clash", start, start + len(match.group(1)), match.group(1), _said(posts[0]))
            elif any(w in RANKS and w[:STEM] not in held_words for w in claimed[:-1]):
                yield Doubt("resume_stretched", start, start + len(match.group(1)), match.group(1), titles[0])
