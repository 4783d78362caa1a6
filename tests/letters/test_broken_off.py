"""Where nothing failed but the line, the words go on with the talk and apologise for no answer."""

import pytest

from ringback import api
from ringback.model.values import DraftChannel, Purpose, Tone
from tests.builders import NOW

CASE = """
candidate: {name: Ada Finch, phone: "+49 30 23125 014", time_zone: Europe/Berlin}
opportunity: {employer: Halden Foods, role: buyer}
contacts: [{name: Ruth Aske, role: hiring_manager, decides: yes}]
interview: {channel: phone, ended: 2026-11-17T10:05:00+01:00}
debrief: {text: "TOLD"}
"""
ONLY_THE_LINE = "It was going well, then the line dropped in the middle of a sentence, no signal in the stairwell."
AN_ANSWER = "She asked about the stock and I froze completely. She sighed and wound up early."


@pytest.mark.parametrize("tone", list(Tone))
@pytest.mark.parametrize("channel", [DraftChannel.CALL_SCRIPT, DraftChannel.VOICEMAIL])
def test_it_goes_on_where_it_stopped_and_passes_its_own_check(channel: DraftChannel, tone: Tone) -> None:
    case = api.read_case(CASE.replace("TOLD", ONLY_THE_LINE), "case.yaml", NOW)
    assert api.assess(case, NOW).facts.only_cut_off
    found = api.draft(Purpose.SECOND_CHANCE, channel, tone, case, NOW)
    moves = [s.move for s in found.sentences]
    assert "broken_off" in moves
    assert "go_on" in moves
    assert not {"apologise", "own", "name_mistake"} & {*moves}
    assert found.ready, (found.missing, found.body)


def test_where_an_answer_failed_it_is_owned_as_ever() -> None:
    case = api.read_case(CASE.replace("TOLD", AN_ANSWER), "case.yaml", NOW)
    found = api.draft(Purpose.SECOND_CHANCE, DraftChannel.CALL_SCRIPT, Tone.PLAIN, case, NOW)
    assert "own" in [s.move for s in found.sentences]
    assert "broken_off" not in [s.move for s in found.sentences]
