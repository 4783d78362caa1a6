"""Sheets of paper as pictures: the typesetter's own, from the same template and the same values as the PDF."""

import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

import typst

from ringback import api
from ringback.export.everything import step_of
from ringback.export.pdf import TEMPLATE_OF, TEMPLATES, shipped_fonts
from ringback.export.sheets import call_sheet_of, sheet_of
from ringback.model.case import Case
from ringback.model.values import DraftChannel, Purpose, Tone

PPI = 84


def sheet_page(case: Case, purpose: Purpose, channel: DraftChannel, tone: Tone = Tone.PLAIN) -> bytes:
    """The first page of the sheet of a draft, as PNG."""
    assert case.now is not None
    draft = api.draft(purpose, channel, tone, case, case.now)
    assert draft.ready, draft.missing
    to, step = api.recipient(case), step_of(api.assess(case, case.now).plan, draft)
    words = api.words_on_paper(draft.language)
    is_call = channel is DraftChannel.CALL_SCRIPT
    sheet = (
        call_sheet_of(case, to, draft, step, case.now, words) if is_call else sheet_of(case, to, draft, case.now, words)
    )
    return set_page(TEMPLATES / TEMPLATE_OF[type(sheet)], TEMPLATES, asdict(sheet))


def set_page(template: Path, root: Path, data: dict[str, Any]) -> bytes:
    """A template with its data as PNG, with our fonts and no others."""
    made: bytes | list[bytes] = typst.compile(
        template,
        root=root,
        font_paths=shipped_fonts(),
        format="png",
        ppi=PPI,
        sys_inputs={"data": json.dumps(data, ensure_ascii=False)},
    )
    return made[0] if isinstance(made, list) else made
