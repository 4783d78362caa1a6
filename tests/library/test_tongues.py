"""Nothing can fall out of the German, Spanish and French words unnoticed, and every spelling of a region takes effect."""

import re
from dataclasses import replace

import pytest

from ringback import api
from ringback.files.shelf import read_wording
from ringback.letters.spell import respelled, spelled
from ringback.model.wording import MoveWords, Phrasing, Spelling, Wording
from tests.library import tongue_guards as guards
from tests.library.rule_ids import RULE_IDS
from tests.library.wording_guards import every_phrasing, phrasings_of

MUTANTS = [
    pytest.param(tag, words, id=f"{tag} {name}")
    for tag in guards.LANGUAGES
    for name, words in guards.all_mutants(tag).items()
]
PHRASINGS = [
    pytest.param(tag, entry, tone, phrasing, id=f"{tag} {entry.move} {tone}: {phrasing.text}")
    for tag in guards.LANGUAGES
    for entry, tone, phrasing in phrasings_of(guards.words_of(tag))
]
REGIONS = {"en-US": "en", "de-CH": "de"}


def test_there_are_words_to_guard() -> None:
    assert len(MUTANTS) > 600
    assert len(PHRASINGS) > 450


@pytest.mark.parametrize("tag", guards.LANGUAGES)
def test_the_whole_language_disturbs_no_guard(tag: str) -> None:
    assert not guards.noticed(tag, guards.own(tag))


@pytest.mark.parametrize(("tag", "entry", "tone", "phrasing"), PHRASINGS)
def test_every_phrasing_is_recorded(tag: str, entry: MoveWords, tone: str, phrasing: Phrasing) -> None:
    assert guards.recorded_in(tag, entry, tone, phrasing)


@pytest.mark.parametrize(("tag", "words"), MUTANTS)
def test_it_notices_when_one_piece_is_missing(tag: str, words: Wording) -> None:
    assert guards.noticed(tag, words)


@pytest.mark.parametrize("tag", guards.LANGUAGES)
def test_it_cites_rules_that_exist_and_raises_no_voice(tag: str) -> None:
    words = read_wording(language=tag)
    assert all(entry.rules and set(entry.rules) <= RULE_IDS for entry in words.moves)
    assert [p.text for p in every_phrasing(words) if "!" in p.text or "¡" in p.text] == []


@pytest.mark.parametrize("tag", guards.LANGUAGES)
def test_it_says_who_it_is(tag: str) -> None:
    about = read_wording(language=tag).about
    assert about
    for words in (about.common, about.ladies, about.gentlemen, about.private):
        assert len(words) >= 7
        assert len(set(words)) == len(words)
        assert all(w == w.casefold() and w.strip() == w for w in words)
    assert not set(about.ladies) & set(about.gentlemen)


@pytest.mark.parametrize("region", REGIONS)
def test_every_spelling_of_a_region_changes_something_of_ours(region: str) -> None:
    pairs, ours = read_wording(language=region).spelling, read_wording(language=REGIONS[region])
    assert pairs
    idle = [p.ours for p in pairs if respelled(replace(ours, spelling=(p,))) == replace(ours, spelling=(p,))]
    assert idle == []


def test_no_british_turn_is_left_in_american_words() -> None:
    british = re.compile(
        r"\bring(?:ing)?\b|Good day|advert\b|\btelephone\b|should be grateful|\w+(?:our|ise)d?\b(?<!our)", re.I
    )
    fine = re.compile(
        r"otherwise|promised?|advise|surprise|raised?|wise|exercise|precise|rise|arise|noise|likewise", re.I
    )
    texts = [p.text for p in every_phrasing(api.wording("en-US"))]
    assert len(texts) > 500
    left = [(t, m.group()) for t in texts for m in british.finditer(t) if not fine.fullmatch(m.group())]
    assert left == []


def test_a_letter_that_a_region_does_not_have_is_left_nowhere() -> None:
    words = api.wording("de-CH")
    texts = [*(p.text for p in every_phrasing(words)), *(s.text for s in words.sheet), *(s.here for s in words.steps)]
    assert "Grüsse" in " ".join(texts)
    assert [t for t in texts if "ß" in t] == []


def test_a_fact_keeps_its_own_spelling() -> None:
    pairs = (Spelling("ringing", "calling"), Spelling("employer", "boss"))
    assert spelled("I am Ringing {employer}, ringing.", pairs) == "I am Calling {employer}, calling."
    assert spelled("{ringing} bringing", pairs) == "{ringing} bringing"
