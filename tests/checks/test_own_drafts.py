"""Whatever Ringback writes for a full case passes its own check, in every tone; none of these cases was trained on."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from ringback import api
from ringback.model.values import Purpose, Tone

CASES = sorted((Path(__file__).parent / "cases").glob("*.yaml"))
CLOCK = datetime(2026, 11, 22, 9, tzinfo=UTC)


def test_there_are_cases() -> None:
    assert len(CASES) >= 12


@pytest.mark.parametrize("tone", Tone)
@pytest.mark.parametrize("path", CASES, ids=lambda p: p.stem)
def test_a_ready_draft_passes(path: Path, tone: Tone) -> None:
    case, checked = api.read_case(path.read_text("utf-8"), path.name), 0
    for purpose in Purpose:
        for channel in api.channels_of(purpose):
            draft = api.draft(purpose, channel, tone, case, CLOCK)
            if draft.ready:
                text = f"Subject: {draft.subject}\n\n{draft.body}" if draft.subject else draft.body
                found = api.check(text, purpose, channel, case)
                assert found.ready, (purpose, channel, found.posture, [f.message for f in found.findings])
                checked += 1
    assert checked >= 10
