"""Two wordings of one content are judged alike: the pairs of the tuned half, of which both members may be looked at."""

from collections import defaultdict

import pytest
from evals.letters import FOLDER, Labelled, judge, messages_in

from tests.checks.builders import CHECKER


def pairs() -> list[tuple[Labelled, Labelled]]:
    """The pairs whose members both have odd numbers."""
    by_name: defaultdict[str, list[Labelled]] = defaultdict(list)
    for message in messages_in(FOLDER / "letters.yaml"):
        if message.pair and not message.kept_aside:
            by_name[message.pair].append(message)
    return [(m[0], m[1]) for m in by_name.values() if len(m) == 2]


@pytest.mark.parametrize(("one", "other"), pairs(), ids=lambda m: m.id)
def test_both_wordings_are_judged_alike(one: Labelled, other: Labelled) -> None:
    first, second = judge(one, CHECKER), judge(other, CHECKER)
    assert (first.posture, first.ready) == (second.posture, second.ready)
