"""Nothing can fall out of the library unnoticed: each entry is taken out in memory, and some guard must speak up.

What guards an entry stands outside the library, so it is still there when the entry and its own examples are gone.
"""

import pytest

from ringback.language.tokens import tokens_of
from ringback.model.check import Check
from ringback.model.play import Advice
from ringback.model.taxonomy import Taxonomy
from ringback.model.wording import MoveWords, Phrasing, Wording
from tests.library import check_guards as checking
from tests.library import hearing_guards as hearing
from tests.library import wording_guards as speaking
from tests.library.guards import GUARDS, WHOLE, answers, examples_hold, golden, noticed, rows
from tests.library.mutants import LISTS, PARTS, PIECES, TRIP_PARTS, mutants

MUTANTS = dict(mutants(WHOLE))
UNHEARD = dict(hearing.mutants(hearing.TAXONOMY))
UNCHECKED = dict(checking.mutants(checking.WHOLE.checks))
UNSAID = dict(speaking.mutants(speaking.WORDS))
PHRASINGS = [
    pytest.param(entry, tone, phrasing, id=f"{entry.move} {tone}: {phrasing.text}")
    for entry, tone, phrasing in speaking.phrasings_of(speaking.WORDS)
]


def test_it_takes_out_every_entry_of_every_rule_file_once() -> None:
    entries = sum(len(getattr(WHOLE, name)) for name in LISTS)
    parts = sum(len(getattr(play, part)) for play in WHOLE.plays for part in PARTS)
    parts += sum(len(getattr(trip, part)) for trip in WHOLE.trips for part in TRIP_PARTS)
    parts += sum(len(getattr(rule, part)) for rule in WHOLE.instructions for part in PIECES)
    parts += sum(len(promise.when) for promise in WHOLE.promised)
    parts += len(WHOLE.trip_frame.when) + len(WHOLE.trip_frame.carried_by)
    assert len(WHOLE.plays) == 8
    assert WHOLE.trips
    assert WHOLE.instructions
    assert WHOLE.hours
    assert WHOLE.promised
    assert len(MUTANTS) == len(list(mutants(WHOLE))) == entries + parts
    assert all(advice != WHOLE for advice in MUTANTS.values())


def test_it_takes_out_every_kind_and_every_word_of_a_list_once() -> None:
    whole = hearing.TAXONOMY
    assert len(UNHEARD) == len(whole.kinds) + sum(1 + len(words.words) for words in whole.lists)
    assert all(taxonomy != whole for taxonomy in UNHEARD.values())


def test_it_takes_out_every_entry_of_the_wording_once() -> None:
    whole = speaking.WORDS
    entries = len((*whole.moves, *whole.parts, *whole.slots, *whole.headings, *whole.sheet))
    assert whole.calendar
    assert len(UNSAID) == entries + len(list(speaking.every_phrasing(whole))) + 1
    assert all(words != whole for words in UNSAID.values())


def test_it_takes_out_every_check_and_every_list_of_one_once() -> None:
    whole = checking.WHOLE.checks
    lists = sum(len(checking.lists_of(check)) for check in whole)
    assert len(whole) > 20
    assert lists > 10
    assert len(UNCHECKED) == len(whole) + lists
    assert all(checks != whole for checks in UNCHECKED.values())


def test_it_has_every_example_take_effect_in_the_whole_library() -> None:
    assert examples_hold(WHOLE)


def test_it_concludes_what_was_recorded() -> None:
    assert len(rows()) > 20
    for row in rows():
        assert {"facts": row["facts"], **dict(answers(row, WHOLE))} == row


def test_it_records_an_impression_for_every_kind_that_can_be_left() -> None:
    assert len(golden()["impressions"]) == len(WHOLE.impressions)


def test_it_has_no_guard_that_speaks_up_about_the_whole_library() -> None:
    assert [guard.__name__ for guard in GUARDS if not guard(WHOLE)] == []
    assert [guard.__name__ for guard in hearing.CROSS_REFERENCES if not guard(hearing.TAXONOMY)] == []
    assert [guard.__name__ for guard in checking.CROSS_REFERENCES if not guard(checking.WHOLE.checks)] == []
    assert [guard.__name__ for guard in speaking.CROSS_REFERENCES if not guard(speaking.WORDS)] == []


def test_it_hears_every_recorded_sentence() -> None:
    unheard = [(k, s) for k, s in hearing.recorded() if k not in hearing.heard_in(s, hearing.EAR)]
    assert unheard == []


def test_it_records_a_sentence_for_every_kind_that_can_be_heard_and_every_list_word() -> None:
    table = hearing.heard_table()
    can_be_heard = {k.id for k in hearing.TAXONOMY.kinds if k.phrases or k.group in hearing.EAR.sense.labels}
    assert len(can_be_heard) > 250
    assert set(table["kinds"]) == can_be_heard
    assert {(name, word) for name, words in table["words"].items() for word in words} == {
        (words.id, word) for words in hearing.TAXONOMY.lists for word in words.words
    }


def test_it_records_no_sentence_that_goes_with_its_entry() -> None:
    own = {(kind.id, sentence) for kind in hearing.TAXONOMY.kinds for sentence in kind.speaks}
    assert own
    assert [row for row in hearing.recorded() if row in own] == []


def test_its_books_of_one_kind_hear_together_what_the_whole_book_hears() -> None:
    books = hearing.Books(hearing.TAXONOMY)
    for _, sentence in hearing.recorded():
        tokens = tokens_of(sentence)
        assert set(books.matches(tokens)) == set(hearing.EAR.book.matches(tokens))


def test_it_records_a_message_for_every_check_and_judges_it_so() -> None:
    whole = checking.WHOLE.checks
    assert set(checking.recorded()) == {check.id for check in whole}
    assert [name for name, row in checking.recorded().items() if not checking.row_holds(name, row, whole)] == []


def test_it_says_what_was_recorded() -> None:
    assert [row for row in speaking.rows() if not speaking.row_holds(row, speaking.WORDS)] == []


@pytest.mark.parametrize(("entry", "tone", "phrasing"), PHRASINGS)
def test_it_has_a_recorded_draft_that_comes_out_with_each_phrasing(
    entry: MoveWords, tone: str, phrasing: Phrasing
) -> None:
    places = (p for row in speaking.rows() if entry.move in row["says"] for p in [speaking.place_of(row)])
    here = [p for p in places if tone in (p[3], "any") and entry.closeness(p[1], p[2]) is not None]
    assert any(speaking.comes_out(place, entry, phrasing) for place in here)


@pytest.mark.parametrize("advice", MUTANTS.values(), ids=MUTANTS.keys())
def test_it_notices_when_one_entry_is_missing(advice: Advice) -> None:
    assert noticed(advice)


@pytest.mark.parametrize("taxonomy", UNHEARD.values(), ids=UNHEARD.keys())
def test_it_notices_when_one_kind_or_list_word_is_missing(taxonomy: Taxonomy) -> None:
    assert hearing.noticed(taxonomy)


@pytest.mark.parametrize("checks", UNCHECKED.values(), ids=UNCHECKED.keys())
def test_it_notices_when_one_check_or_list_of_one_is_missing(checks: tuple[Check, ...]) -> None:
    assert checking.noticed(checks)


@pytest.mark.parametrize("words", UNSAID.values(), ids=UNSAID.keys())
def test_it_notices_when_one_piece_of_the_wording_is_missing(words: Wording) -> None:
    assert speaking.noticed(words)
