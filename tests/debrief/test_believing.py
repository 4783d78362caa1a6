"""What was heard is believed only where enough speaks for it: the name of a kind, or at least its group, or nothing."""

import json
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ringback import api
from ringback.debrief.believing import FAINTEST, believed, believed_beside, log_odds, way_of, witnesses
from ringback.debrief.hear import BY_PHRASE, Ear, Hit
from ringback.debrief.read import read_debrief
from ringback.language.belief import Belief, Way, belief_from
from ringback.language.sentences import Piece
from ringback.model.case import Case, Debrief, Interview

NOW = datetime(2026, 11, 23, 10, 25, tzinfo=UTC)
EAR = api.shelf().ear
FILE = Path(api.__file__).parents[1] / "library" / "belief.json"
FROZE = "I went completely blank on the first question."
OF_BREAD = "We had some bread and soup at the canteen."
LENGTH = len(witnesses(EAR, Hit(EAR.kinds["went_blank"], Piece("I froze", 0, 7), 1.0), Piece("I froze", 0, 7), {}, {}))


def ear_that(names: float, groups: float) -> Ear:
    """Our ear with weights that say the same of everything: log-odds for a kind and for its group."""
    flat = {str(way): (0.0,) * LENGTH for way in Way}
    return replace(EAR, belief=Belief(
        {way: (*row, names) for way, row in flat.items()}, 0.0, {way: (*row, groups) for way, row in flat.items()}, 0.0
    ))  # fmt: skip


def hit_of(kind: str, text: str = FROZE, sure: float = 0.8) -> Hit:
    """A kind heard in a whole sentence."""
    known = EAR.kinds[kind]
    return Hit(known, Piece(text, 0, len(text)), sure, None if sure == BY_PHRASE else EAR.generic[known.group])


def ids(hits: tuple[Hit, ...]) -> list[str]:
    return [h.kind.id for h in hits]


def test_what_is_believed_stays_as_it_is() -> None:
    hits = (hit_of("went_blank"), hit_of("frowned"))
    assert believed(ear_that(1, 1), hits, hits[0].piece, {}, {}) == hits
    assert believed_beside(ear_that(1, 1), hits, hits[0].piece, {}, {}) == hits


def test_where_only_the_group_is_believed_what_stands_for_it_is_told() -> None:
    hit = hit_of("went_blank")
    (told,) = believed(ear_that(-1, 1), (hit,), hit.piece, {}, {})
    assert told.kind is EAR.generic["m_core"]
    assert (told.piece, told.sure, told.weighs) == (hit.piece, hit.sure, hit.weighs)


def test_what_a_phrase_names_keeps_its_name_where_its_group_is_believed() -> None:
    hit = hit_of("went_blank", sure=BY_PHRASE)
    assert believed(ear_that(-1, 1), (hit,), hit.piece, {}, {}) == (hit,)


def test_what_a_phrase_names_is_told_unbelieved_only_if_its_own_words_sound_so() -> None:
    outright, faint = hit_of("went_blank", sure=BY_PHRASE), hit_of("went_blank", OF_BREAD, sure=BY_PHRASE)
    assert believed(ear_that(-1, -1), (outright,), outright.piece, {}, {}) == (outright,)
    assert not believed(ear_that(-1, -1), (faint,), faint.piece, {}, {})


def test_what_is_not_believed_is_not_told() -> None:
    hit = hit_of("went_blank")
    assert not believed(ear_that(-1, -1), (hit,), hit.piece, {}, {})
    assert not believed_beside(ear_that(-1, 1), (hit,), hit.piece, {}, {})


def test_two_of_a_group_are_told_once_where_only_the_group_is_believed() -> None:
    hits = (hit_of("went_blank"), hit_of("confused_answer"))
    assert ids(believed(ear_that(-1, 1), hits, hits[0].piece, {}, {})) == [EAR.generic["m_core"].id]


def test_without_weights_all_is_believed() -> None:
    hits = (hit_of("went_blank"),)
    assert believed(replace(EAR, belief=None), hits, hits[0].piece, {}, {}) == hits
    assert believed_beside(replace(EAR, belief=None), hits, hits[0].piece, {}, {}) == hits


def test_a_kind_of_somebodys_own_is_believed() -> None:
    own = replace(EAR.kinds["went_blank"], id="sang_the_anthem")
    hit = replace(hit_of("went_blank", sure=BY_PHRASE), kind=own)
    assert believed(ear_that(-1, -1), (hit,), hit.piece, {}, {}) == (hit,)


def test_how_a_kind_was_heard() -> None:
    assert way_of(hit_of("went_blank", sure=BY_PHRASE)) is Way.PHRASE
    assert way_of(hit_of("went_blank")) is Way.NAMED
    assert way_of(Hit(EAR.generic["m_core"], Piece("so it went", 0, 10), 0.6)) is Way.GROUP


def test_the_shipped_weights_are_of_the_right_shape() -> None:
    belief = belief_from(FILE.read_text("utf-8"))
    for weights in (belief.kinds, belief.groups):
        assert set(weights) == set(Way)
        assert {len(row) for row in weights.values()} == {LENGTH + 1}
    assert set(json.loads(FILE.read_text("utf-8"))) == {"kinds", "kind_line", "groups", "group_line"}


@pytest.mark.parametrize("way", list(Way))
def test_the_surer_the_sound_the_more_it_is_believed(way: Way) -> None:
    """The second witness is how likely the text is to be of this kind; the weights learned that it speaks for it."""
    assert EAR.belief is not None
    assert EAR.belief.kinds[way][1] > 0


@given(st.floats(0, 1), st.floats(0, 1))
def test_log_odds_keep_the_order_and_their_bounds(one: float, other: float) -> None:
    assert (log_odds(one) <= log_odds(other)) == (max(one, FAINTEST) <= max(other, FAINTEST)) or min(one, other) > 0.99
    assert abs(log_odds(one)) <= log_odds(1.0)


def test_belief_takes_names_away_and_never_adds_one() -> None:
    """Over the sentences that the library gives as examples: with belief no kind is named that was not named without."""
    for kind in list(EAR.kinds.values())[::6]:
        for sentence in kind.speaks[:2]:
            case = Case(Interview(), Debrief(text=sentence))
            all_of_it = read_debrief(case, NOW, replace(EAR, belief=None)).kinds
            generic = {k.id for k in EAR.generic.values()}
            assert read_debrief(case, NOW, EAR).kinds - generic <= all_of_it
