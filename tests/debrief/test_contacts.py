"""Contacts that nobody answered are counted as they are told: in a list, in passing, by several ways."""

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from ringback import api
from ringback.debrief.contacts import contacts_told
from ringback.model.values import Play, Severity


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("I rang on Monday. I emailed on Wednesday, no reply.", 2),
        ("Called him twice and wrote once and then on linkedin, no answer since two weeks.", 4),
        ("Email on the 3rd. A voice note on the 12th. A letter by hand on the 21st. Nothing came back.", 3),
        ("sent three emails, all ignored", 3),
        ("12 May thank you email. 7 June I left a message. All is quiet.", 2),
        ("I have texted her two times and she has not replied", 2),
    ],
)
def test_contacts_are_counted_as_they_are_told(text: str, count: int) -> None:
    assert contacts_told(text) == count


@pytest.mark.parametrize(
    "text",
    [
        "Should I call again? I could write too. No answer yet.",
        "She called me and later they emailed the date. Nothing since.",
        "I said I would email it. No reply needed.",
        "I wrote that the drill was wrong. No answer yet.",
        "I rang on Monday and she was lovely, we set a day.",
        "There was silence after my answer.",
        "He nodded and wrote. My brother calls two days without an answer a dead client.",
    ],
)
def test_what_was_only_wished_or_came_from_them_or_was_answered_is_not(text: str) -> None:
    assert contacts_told(text) == 0


@given(st.text())
def test_any_text_can_be_counted(text: str) -> None:
    assert contacts_told(text) >= 0


def test_a_third_unanswered_contact_that_is_only_told_is_the_last_one() -> None:
    told = (
        "I called him twice and wrote once and then on linkedin, no answer since two weeks. It was all right, I think."
    )
    case = api.read_case(
        yaml.safe_dump(
            {"now": "2026-12-08T10:00:00+00:00", "interview": {"ended": "2026-11-20"}, "debrief": {"text": told}}
        )
    )
    assert case.now
    found = api.assess(case, case.now).assessment
    assert found.first_move is Play.LET_GO_KEEP_HUNTING
    assert found.severity is Severity.SERIOUS
