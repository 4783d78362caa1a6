"""How a talk was held and when it ended, as people tell it in passing; what names two ways or another time tells neither."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ringback.debrief.talk import held_in, talk_told
from ringback.model.values import Channel

BERLIN = ZoneInfo("Europe/Berlin")
NOW = datetime(2026, 11, 18, 10, 25, 40, tzinfo=BERLIN)
MINUTE = NOW.replace(second=0)


@pytest.mark.parametrize(
    ("text", "channel"),
    [
        ("so phone interview w/ Keiko at the pharmacy, I blanked", Channel.PHONE),
        ("Telephone screen for the clerk's job. She asked what a ledger is.", Channel.PHONE),
        ("The man interviewed me on phone for the site job.", Channel.PHONE),
        ("He asked about torque and I hung up.", Channel.PHONE),
        ("It was on Zoom and my camera froze.", Channel.VIDEO),
        ("My teams panel went badly.", Channel.VIDEO),
        ("She showed me round and shook my hand.", Channel.IN_PERSON),
        ("Two hours at their office, I froze on the first question.", Channel.IN_PERSON),
        ("Phone screen, fine. Next step would be meeting the chemist in person.", Channel.PHONE),
        ("It was by phone, not on Zoom as planned.", Channel.PHONE),
        ("He rang me out of the blue in the middle of a stand-up with my camera on.", Channel.PHONE),
        ("In the middle of the interview my camera went black.", Channel.VIDEO),
    ],
)
def test_it_hears_how_it_was_held(text: str, channel: Channel) -> None:
    assert held_in(text) is channel


@pytest.mark.parametrize(
    "text",
    [
        "",
        "I froze when she asked about SQL.",
        "My phone died on the way and I was late.",
        "She wrote my phone number down.",
        "I shook her hand, and later we went on over Zoom with the others.",
        "He asked me things. I answered. He wrote. Then yesterday she told me on the phone that I could come again.",
    ],
)
def test_what_is_not_told_or_told_twice_stays_unknown(text: str) -> None:
    assert held_in(text) is Channel.UNKNOWN


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("phone interview 40 min ago, I blanked", 40),
        ("Phone screen finished quarter of an hour ago, I'm a mess.", 15),
        ("Interview ended three quarters of an hour ago.", 45),
        ("She hung up twenty minutes ago. I emailed my boss 5 minutes ago.", 20),
        ("I just hung up. I'm shaking.", 0),
        ("Just come off the phone with the bank, interview, I froze.", 0),
        ("The panel finished two hours ago.", 120),
    ],
)
def test_it_hears_when_it_ended(text: str, minutes: int) -> None:
    assert talk_told(text, NOW, BERLIN).ended == MINUTE - timedelta(minutes=minutes)


@pytest.mark.parametrize(
    "text",
    [
        "I froze when she asked about SQL.",
        "I emailed her twenty minutes ago about the interview.",
        "I left the trade two hours ago in my head.",
        "The interview went badly. I started in this job three years ago.",
        "The interview ended 20 minutes ago. No, the call was over 50 minutes ago.",
        "One. Two. Three. The call ended an hour ago.",
    ],
)
def test_another_time_is_not_the_end(text: str) -> None:
    assert talk_told(text, NOW, BERLIN).ended is None


@given(st.text(max_size=200))
def test_any_text_is_read(text: str) -> None:
    told = talk_told(text, NOW, BERLIN)
    assert told.channel in Channel
    assert told.ended is None or told.ended <= NOW
