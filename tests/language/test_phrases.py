"""The notation of phrases, its errors in words, and one pass that finds what a naive reader would find."""

from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ringback.language.phrases import GAP_DEFAULT, GAP_MOST, PhraseBook, PhraseError
from ringback.language.tokens import Token, tokens_of

LISTS = {"they": ("he", "she", "they"), "move": ("sigh*", "frowned")}


def found(phrase: str, text: str) -> list[str]:
    """What one phrase covers in a text."""
    tokens = tokens_of(text)
    matches = PhraseBook([("kind", phrase)], LISTS).matches(tokens)
    assert all(m.owner == "kind" for m in matches)
    return [text[tokens[m.first].start : tokens[m.last - 1].end] for m in matches]


SPEAKS = [
    ("went quiet", "She went quiet then.", ["went quiet"]),
    ("went quiet", "WENT, quiet!", ["WENT, quiet"]),
    ("didn't know", "I didn’t know", ["didn’t know"]),
    ("didn’t know", "I didn't know", ["didn't know"]),
    ("went|turned cool", "it turned cool", ["turned cool"]),
    ("turned cool*", "it turned cooler", ["turned cooler"]),
    ("cool* voice", "a cool voice", ["cool voice"]),
    ("(very) long pause", "a very long pause", ["very long pause", "long pause"]),
    ("long (awkward) pause", "a long pause", ["long pause"]),
    ("long (awkward) pause", "a long awkward pause", ["long awkward pause"]),
    ("@they sighed", "then they sighed", ["they sighed"]),
    ("she @move", "she sighed, she frowned", ["she sighed", "she frowned"]),
    ("asked ~ again", "asked again", ["asked again"]),
    ("asked ~ again", "asked me that again", ["asked me that again"]),
    ("asked ~1 again", "asked me again", ["asked me again"]),
    ("(he|she) laughed", "she laughed", ["she laughed", "laughed"]),
    ("quiet", "quiet and quiet", ["quiet", "quiet"]),
    ("went ~ quiet", "went quiet quiet", ["went quiet"]),  # of one phrase at one place the shortest
    ("why ?", "why?", ["why?"]),
    ("質問", "はい 質問 です", ["質問"]),
]
SILENT = [
    ("went quiet", "she went very quiet"),
    ("went quiet", "quiet she went"),
    ("cool voice", "a cooler voice"),
    ("turned cool*", "turned co"),
    ("asked ~1 again", "asked me that again"),
    ("long (awkward) pause", "a long, truly awkward pause"),
    ("@they sighed", "we sighed"),
    ("went quiet", ""),
    ("went quiet", "!!!"),
]


@pytest.mark.parametrize(("phrase", "text", "expected"), SPEAKS)
def test_it_finds_a_phrase(phrase: str, text: str, expected: list[str]) -> None:
    assert found(phrase, text) == expected


@pytest.mark.parametrize(("phrase", "text"), SILENT)
def test_it_stays_silent_where_the_phrase_does_not_stand(phrase: str, text: str) -> None:
    assert found(phrase, text) == []


@pytest.mark.parametrize("size", range(1, GAP_MOST + 1))
def test_it_takes_a_gap_for_exactly_its_number_of_words(size: int) -> None:
    for words in range(GAP_MOST + 3):
        text = " ".join(["asked", *["x"] * words, "again"])
        assert found(f"asked ~{size} again", text) == ([text] if words <= size else [])


def test_it_takes_a_bare_gap_for_the_default_number_of_words() -> None:
    assert GAP_DEFAULT == 3
    assert found("asked ~ again", "asked a b c again") == ["asked a b c again"]
    assert found("asked ~ again", "asked a b c d again") == []


@pytest.mark.parametrize(
    ("phrase", "message"),
    [
        ("", "empty"),
        ("   ", "empty"),
        ("~ again", "begins or ends with a gap"),
        ("again ~", "begins or ends with a gap"),
        ("asked ~0 again", "~1 to ~9"),
        ("asked ~10 again", "~1 to ~9"),
        ("asked ~x again", "~1 to ~9"),
        ("@nobody sighed", "no word list of that name"),
        ("s* voice", "a star stands at the end"),
        ("* voice", "a star stands at the end"),
        ("co*ol voice", "a star stands at the end"),
        ("cool|", "a star stands at the end"),
        ("(quiet)", "would match everywhere"),
        ("(very) (quiet)", "would match everywhere"),
    ],
)
def test_it_says_in_words_what_is_wrong_with_a_phrase(phrase: str, message: str) -> None:
    with pytest.raises(PhraseError, match=message.replace("~", "\\~")):
        PhraseBook([("kind", phrase)], LISTS)


def test_it_tells_the_owners_of_phrases_apart() -> None:
    book = PhraseBook([("a", "went quiet"), ("b", "went quiet"), ("b", "quiet then")])
    tokens = tokens_of("she went quiet then")
    assert {(m.owner, m.phrase, m.first, m.last) for m in book.matches(tokens)} == {
        ("a", "went quiet", 1, 3),
        ("b", "went quiet", 1, 3),
        ("b", "quiet then", 2, 4),
    }


def test_it_finds_nothing_without_phrases() -> None:
    assert PhraseBook([]).matches(tokens_of("she went quiet")) == ()


# A naive reader: tries every phrase at every place, one word after the other.


def naive(phrase: str, words: list[str], first: int) -> int | None:
    """Where the shortest match of a phrase that begins at `first` ends; None if there is none."""
    ends = list(_ends(phrase.split(), words, first))
    return min(ends) if ends else None


def _ends(elements: list[str], words: list[str], at: int) -> Iterator[int]:
    if not elements:
        yield at
        return
    element, rest = elements[0], elements[1:]
    if element.startswith("~"):
        for skipped in range(int(element[1:] or GAP_DEFAULT) + 1):
            yield from _ends(rest, words, at + skipped)
        return
    optional = element.startswith("(")
    if optional:
        yield from _ends(rest, words, at)
    if at < len(words) and any(_fits(option, words[at]) for option in element.strip("()").split("|")):
        yield from _ends(rest, words, at + 1)


def _fits(option: str, word: str) -> bool:
    if option.startswith("@"):
        return any(_fits(listed, word) for listed in LISTS[option[1:]])
    return word.startswith(option[:-1]) if option.endswith("*") else word == option


WORDS = ["he", "she", "sighed", "sigh", "frowned", "cool", "cooler", "the"]
element = st.sampled_from(
    [*WORDS, "he|she", "cool*", "si*", "@they", "@move", "the|sigh*", "(the)", "(he|she)", "(cool*)"]
)
gap = st.sampled_from(["~", "~1", "~2", "~5"])
middle = st.lists(st.tuples(st.booleans(), gap, element), max_size=3)
solid = element.filter(lambda e: not e.startswith("("))


@st.composite
def phrases(draw: st.DrawFn) -> str:
    """A phrase of up to four elements, some with gaps between them."""
    parts = [draw(solid)]
    for has_gap, size, word in draw(middle):
        parts += [size, word.strip("()")] if has_gap else [word]
    return " ".join(parts)


@settings(deadline=None)
@given(st.lists(phrases(), min_size=1, max_size=6, unique=True), st.lists(st.sampled_from(WORDS), max_size=14))
def test_it_finds_in_one_pass_what_a_naive_reader_finds(written: list[str], words: list[str]) -> None:
    tokens = tuple(Token(word, n * 10, n * 10 + len(word)) for n, word in enumerate(words))
    matches = PhraseBook([(f"owner of {p}", p) for p in written], LISTS).matches(tokens)
    expected = {
        (f"owner of {p}", p, first, end)
        for p in written
        for first in range(len(words))
        if (end := naive(p, words, first)) is not None and end > first
    }
    assert len(matches) == len(set(matches))
    assert {(m.owner, m.phrase, m.first, m.last) for m in matches} == expected
    assert [m.first for m in matches] == sorted(m.first for m in matches)


@settings(deadline=None)
@given(st.text())
def test_it_gives_matches_that_lie_inside_any_text(text: str) -> None:
    tokens = tokens_of(text)
    book = PhraseBook([("any", "a|e|i|o|u|the|0|1"), ("any", "?|!|!!")])
    assert all(0 <= m.first < m.last <= len(tokens) for m in book.matches(tokens))
