"""Once its facts are given, whatever is written to be sent passes our own check as it stands in its file, in every tone."""

from dataclasses import replace
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import SMTP
from pathlib import Path

import pytest

from ringback import api
from ringback.export.everything import everything, file_name
from ringback.export.made import EML, TXT, File
from ringback.model.draft import Draft
from ringback.model.values import DraftChannel, Purpose, Tone
from tests.builders import EXAMPLES
from tests.export.test_planned_sheets import with_facts

WRITTEN = (DraftChannel.EMAIL, DraftChannel.LETTER)


def message_in(file: File) -> str:
    """The message in a file as a person would paste it into the check."""
    if file.kind == TXT:
        return file.data.decode()
    mail = message_from_bytes(file.data, policy=SMTP)
    assert isinstance(mail, EmailMessage)
    body = mail.get_body(("plain",))
    assert isinstance(body, EmailMessage)
    return f"Subject: {mail['Subject']}\n\n{body.get_content()}"


@pytest.mark.parametrize("tone", Tone)
@pytest.mark.parametrize("language", ["", "en-US"])
@pytest.mark.parametrize("path", EXAMPLES, ids=lambda p: p.stem)
def test_every_written_file_is_ready_to_send(path: Path, tone: Tone, language: str) -> None:
    told = with_facts(path.stem)
    case = replace(told, candidate=replace(told.candidate, language=language))
    assert case.now is not None
    judgement = api.assess(case, case.now)
    used = api.drafts_for(case, case.now, judgement, tone)
    others = tuple(
        api.draft(purpose, channel, tone, case, case.now)
        for purpose in (Purpose.SECOND_CHANCE, Purpose.THANK_YOU, Purpose.TWO_COLUMN, Purpose.IDEAS_SHEET)
        for channel in api.channels_of(purpose)
        if channel in WRITTEN and (purpose, channel) not in {(d.purpose, d.channel) for d in used}
    )
    drafts: dict[str, Draft] = {file_name(d): d for d in (*used, *others) if d.channel in WRITTEN and d.ready}
    files, problems = everything(
        case, api.recipient(case), judgement.plan, tuple(drafts.values()), case.now, api.words_on_paper
    )
    assert problems == ()
    sent = [f for f in files if f.kind in (EML, TXT)]
    assert len(sent) >= 6
    for file in sent:
        draft = drafts[file.name.rpartition(".")[0]]
        found = api.check(message_in(file), draft.purpose, draft.channel, case)
        assert found.ready, (file.name, [f.message for f in found.findings])
