"""What stands under a key is never overruled by what the text seems to say."""

import pytest

from ringback import api
from ringback.model.values import Play

CASE = """
now: 2026-11-20T10:00:00+00:00
candidate: {{name: Ada Finch, time_zone: Europe/London}}
interview: {{channel: in_person, ended: 2026-11-10T10:00:00+00:00}}
debrief:
  text: >-
    I promised to send the two references by Friday the 13th. It is a week later and I still have not sent them.
    They are waiting for them, she wrote to ask, and I am ashamed to ring.
commitments: [{{what: send the references, by: me, due: 2026-11-13, done: {done}}}]
"""


@pytest.mark.parametrize(("done", "owned_first"), [("no", True), ("yes", False), ("2026-11-12", False)])
def test_it_believes_the_key_when_a_promise_is_noted_as_done(done: str, owned_first: bool) -> None:
    case = api.read_case(CASE.format(done=done))
    assert case.now is not None
    found = api.assess(case, case.now)
    assert found.facts.promise_overdue is owned_first
    assert (found.assessment.first_move is Play.OWN_MISSED_COMMITMENT_CALL) is owned_first
