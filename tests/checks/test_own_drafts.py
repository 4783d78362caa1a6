"""Whatever Ringback writes for a full case passes its own check, in every tone; none of these cases was trained on."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from ringback import api
from ringback.letters.choose import Choice, choice_of
from ringback.model.case import Case
from ringback.model.values import Purpose, Tone

CASES = sorted((Path(__file__).parent / "cases").glob("*.yaml"))
CLOCK = datetime(2026, 11, 22, 9, tzinfo=UTC)


def test_there_are_cases() -> None:
    assert len(CASES) >= 12


@pytest.mark.parametrize("tone", Tone)
@pytest.mark.parametrize("path", CASES, ids=lambda p: p.stem)
def test_a_ready_draft_passes(path: Path, tone: Tone) -> None:
    case = api.read_case(path.read_text("utf-8"), path.name)
    assert sum(_passes(case, tone, choice) for choice in (Choice(), choice_of(case))) >= 20


@pytest.mark.parametrize("seed", range(1, 6))
@pytest.mark.parametrize("path", CASES, ids=lambda p: p.stem)
def test_a_ready_draft_passes_with_other_seeds_and_short_words(path: Path, seed: int) -> None:
    case, tone = api.read_case(path.read_text("utf-8"), path.name), list(Tone)[seed % 3]
    assert _passes(case, tone, Choice(seed, shorter=seed == 5)) >= 10


def _passes(case: Case, tone: Tone, choice: Choice) -> int:
    """How many drafts were ready, and passed."""
    checked, judgement = 0, api.assess(case, CLOCK)
    for purpose in Purpose:
        for channel in api.channels_of(purpose):
            draft = api.draft(purpose, channel, tone, case, CLOCK, choice, judgement)
            if draft.ready:
                text = f"Subject: {draft.subject}\n\n{draft.body}" if draft.subject else draft.body
                found = api.check(text, purpose, channel, case)
                assert found.ready, (purpose, channel, found.posture, [f.message for f in found.findings])
                checked += 1
    return checked
