"""What Ringback composes holds nothing that its own case does not hold."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from ringback import api
from ringback.letters.compose import SHAPES
from ringback.model.values import Tone
from tests.builders import EXAMPLES

CLOCK = datetime(2026, 11, 22, 9, tzinfo=UTC)
FACTS = {"unverified", "clashes", "wrong_name", "wrong_pronoun", "stretched", "placeholder"}


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda p: p.stem)
def test_no_draft_says_what_the_case_does_not_hold(path: Path) -> None:
    case = api.read_case(path.read_text("utf-8"), path.name, CLOCK)
    drafts = [(p, c, api.draft(p, c, tone, case, CLOCK)) for p, c in SHAPES for tone in Tone]
    assert drafts
    for purpose, channel, draft in drafts:
        text = f"Subject: {draft.subject}\n\n{draft.body}" if draft.subject else draft.body
        result = api.check(text, purpose, channel, case)
        wrong = [(f.check, f.message) for f in result.findings if f.check in FACTS]
        if not draft.missing:
            assert wrong == []
        else:
            assert [w for w in wrong if w[0] != "placeholder"] == []
