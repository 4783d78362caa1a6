"""Which circumstances stay private (P13), and which are plain everyday causes."""

import pytest

from ringback.letters.private import is_private


@pytest.mark.parametrize(
    "text",
    ["I had a migraine", "my mother passed away", "my dad had just died", "at the hospital", "panic attack",
     "chemo on Monday", "a funeral", "she'd been sick", "I am pregnant", "lost my brother", "ADHD",
     "Overslept after my anxiety meds"],
)  # fmt: skip
def test_health_and_grief_are_private(text: str) -> None:
    assert is_private(text)


@pytest.mark.parametrize(
    "text",
    ["my phone died", "the kids were screaming", "I lost my signal", "builders next door", "still on shift",
     "a wake-up call", "I was ill-prepared", "the laptop is dead", "my notes were at home", "stuck in traffic",
     "dog barking"],
)  # fmt: skip
def test_everyday_causes_are_not(text: str) -> None:
    assert not is_private(text)
