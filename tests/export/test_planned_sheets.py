"""Two-column letter, ideas sheet and visit: who has the facts for them finds them in the plan, and in one e-mail with the rest."""

from dataclasses import replace
from datetime import datetime
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import SMTP

import pytest

from ringback import api
from ringback.export.enclosed import enclosed_with, in_order, name_for_them
from ringback.export.everything import everything
from ringback.export.made import PDF, File
from ringback.model.case import Case, Evidence, Travel
from ringback.model.draft import Draft, MissingSlot
from ringback.model.plan import Plan, Step
from ringback.model.values import DraftChannel, Play, Purpose
from tests.builders import CALM, EXAMPLES
from tests.export.sheets_builder import ENGLISH, NOW, mail
from tests.export.test_everything import text_of

MUSEUM = next(p for p in EXAMPLES if "museum" in p.stem).read_text("utf-8")
COLUMNS, IDEAS = (Purpose.TWO_COLUMN, DraftChannel.LETTER), (Purpose.IDEAS_SHEET, DraftChannel.LETTER)
THANKS, OFFER = (Purpose.THANK_YOU, DraftChannel.EMAIL), (Purpose.VISIT_OFFER, DraftChannel.EMAIL)
CALLED = "outreach: [{at: 2026-11-25T10:30:00-05:00, by: phone, to: Mr Pike, purpose: visit_call, answered: yes}]\n"
SHEETS = tuple(
    Draft(purpose, DraftChannel.LETTER, mail().tone, "", mail().paragraphs, ())
    for purpose in (Purpose.TWO_COLUMN, Purpose.IDEAS_SHEET)
)


def museum(text: str = MUSEUM) -> Case:
    """The museum, six hours away."""
    return api.read_case(text)


def drafts_of(case: Case) -> dict[tuple[Purpose, DraftChannel], Draft]:
    """The drafts that its plan uses, in their order."""
    assert case.now is not None
    return {(d.purpose, d.channel): d for d in api.drafts_for(case, case.now, api.assess(case, case.now))}


def files_of(case: Case) -> dict[str, File]:
    """The files that its plan uses."""
    assert case.now is not None
    judgement = api.assess(case, case.now)
    files, problems = api.exports(case, case.now, judgement, api.drafts_for(case, case.now, judgement))
    assert problems == ()
    return {f.name: f for f in files}


def read(file: File) -> EmailMessage:
    """A mail as a mail program reads it."""
    found = message_from_bytes(file.data, policy=SMTP)
    assert isinstance(found, EmailMessage)
    assert not found.defects
    return found


def with_facts(name: str) -> Case:
    """An example with something set beside a requirement, and an idea."""
    case = api.read_case(next(p for p in EXAMPLES if p.stem == name).read_text("utf-8"))
    shown = tuple(Evidence(need, "I did it for four years") for need in case.opportunity.requirements)
    return replace(case, debrief=replace(case.debrief, evidence=shown, ideas=("A board for open questions.",)))


def test_who_set_evidence_beside_a_need_gets_the_two_column_letter() -> None:
    assert drafts_of(museum())[COLUMNS].ready
    none = replace(museum(), debrief=replace(museum().debrief, evidence=()))
    assert COLUMNS not in drafts_of(none)
    other = replace(museum(), debrief=replace(museum().debrief, evidence=(Evidence("juggling", "four balls"),)))
    assert COLUMNS not in drafts_of(other)


def test_a_row_that_is_still_empty_is_asked_for() -> None:
    told = replace(museum().debrief, evidence=museum().debrief.evidence[1:])
    found = drafts_of(replace(museum(), debrief=told))[COLUMNS]
    assert ["managing a team" in m.ask.casefold() for m in found.missing] == [True]


def test_who_has_an_idea_gets_the_sheet() -> None:
    assert drafts_of(museum())[IDEAS].ready
    assert IDEAS not in drafts_of(replace(museum(), debrief=replace(museum().debrief, ideas=(" ",))))


@pytest.mark.parametrize("name", ["furrowed-brows", "distracted-phone-screen", "museum-six-hours-away"])
def test_every_plan_that_writes_carries_both_in_one_message(name: str) -> None:
    found = list(drafts_of(with_facts(name)))
    assert COLUMNS in found
    assert IDEAS in found
    mails = [read(f) for n, f in files_of(with_facts(name)).items() if n.endswith(".eml")]
    assert sorted(len(list(m.iter_attachments())) for m in mails)[-1] == 2
    assert sum(len(list(m.iter_attachments())) for m in mails) == 2


def test_who_is_invited_takes_the_ideas_along() -> None:
    found = drafts_of(with_facts("botched-stage-one"))
    assert IDEAS in found
    assert COLUMNS not in found
    assert not list(read(files_of(with_facts("botched-stage-one"))["thank-you-email.eml"]).iter_attachments())


def test_the_message_comes_before_what_goes_with_it() -> None:
    found = list(drafts_of(museum()))
    assert found[:3] == [THANKS, COLUMNS, IDEAS]


def test_the_call_about_a_visit_is_planned_with_its_words() -> None:
    found = drafts_of(museum())[(Purpose.VISIT_CALL, DraftChannel.CALL_SCRIPT)]
    assert found.ready
    assert "Thursday 3 December or Tuesday 8 December" in " ".join(s.text for b in found.branches for s in b.sentences)
    assert OFFER not in drafts_of(museum()), "nothing they did asks for a visit yet"


@pytest.mark.parametrize(
    ("told", "offered"),
    [
        ("When I offered to come up he sounded really glad. I really want this job.", True),
        ("When I offered to come up he sounded really glad.", True),
        ("I mentioned that I could come up, and he stayed polite.", True),
        ("When I offered to come up he sounded hollow.", False),
    ],
)
def test_a_visit_is_offered_in_words_once_there_is_a_sign(told: str, offered: bool) -> None:
    text = MUSEUM.replace("2026-11-18T15:30:00-05:00", "2026-11-25T15:00:00-05:00").replace(
        "wasting my time.", f"wasting my time. {told}"
    )
    found = drafts_of(museum(text + CALLED))
    assert (OFFER in found) is offered
    assert not offered or found[OFFER].ready


def test_a_visit_without_days_asks_for_them() -> None:
    text = MUSEUM.replace("2026-11-18T15:30:00-05:00", "2026-11-25T15:00:00-05:00").replace(
        "wasting my time.", "wasting my time. When I offered to come up he sounded really glad."
    )
    case = replace(museum(text + CALLED), opportunity=replace(museum().opportunity, travel=Travel(6)))
    assert [m.slot for m in drafts_of(case)[OFFER].missing] == ["opportunity.travel.visit_days"]


def test_the_mail_has_its_sheets_and_names_them() -> None:
    found = read(files_of(museum())["thank-you-email.eml"])
    attached = {p.get_filename(): p.get_content() for p in found.iter_attachments() if isinstance(p, EmailMessage)}
    assert list(attached) == ["Darby-Whitlow-letter.pdf", "Darby-Whitlow-ideas.pdf"]
    files = files_of(museum())
    assert attached["Darby-Whitlow-letter.pdf"] == files["two-column-letter.pdf"].data
    assert attached["Darby-Whitlow-ideas.pdf"] == files["ideas-sheet-letter.pdf"].data
    assert [p.get_content_type() for p in found.iter_attachments()] == [PDF, PDF]
    for kind in ("plain", "html"):
        body = found.get_body((kind,))
        assert isinstance(body, EmailMessage)
        assert "Attached: Darby-Whitlow-letter.pdf, Darby-Whitlow-ideas.pdf" in body.get_content()


def step(purpose: Purpose, channel: DraftChannel, *encloses: Purpose) -> Step:
    """A step that is due at once."""
    return Step("Do it.", Play.THANK_YOU_ONLY, NOW, NOW, purpose, channel, (), encloses)


PLAN = Plan(
    Play.THANK_YOU_ONLY, (step(*COLUMNS), step(*IDEAS), step(*THANKS, Purpose.TWO_COLUMN, Purpose.IDEAS_SHEET)), (), ()
)


def test_a_sheet_that_is_not_ready_stays_behind() -> None:
    waiting = replace(SHEETS[0], missing=(MissingSlot("debrief.evidence[0]", "What have you done?"),))
    assert enclosed_with(mail(), PLAN, (mail(), waiting, SHEETS[1])) == (SHEETS[1],)
    assert enclosed_with(mail(), replace(PLAN, steps=PLAN.steps[:2]), SHEETS) == ()


def test_a_sheet_that_no_step_makes_is_not_among_the_drafts() -> None:
    assert in_order(replace(PLAN, steps=PLAN.steps[1:])) == (THANKS, IDEAS)
    assert in_order(replace(PLAN, steps=PLAN.steps[:2])) == (COLUMNS, IDEAS)


def test_a_sheet_that_cannot_be_printed_leaves_the_mail_and_is_a_problem_of_its_own() -> None:
    odd = replace(SHEETS[0], paragraphs=mail("李").paragraphs)
    files, problems = everything(CALM, CALM.contacts[0], PLAN, (mail(), odd, SHEETS[1]), NOW, api.words_on_paper)
    (thanks,) = [read(f) for f in files if f.name.endswith(".eml")]
    assert [p.get_filename() for p in thanks.iter_attachments()] == ["Jonas-Brandt-ideas.pdf"]
    assert [p.file for p in problems] == ["two-column-letter.pdf"]


def test_a_sheet_of_another_kind_has_a_name_too() -> None:
    assert name_for_them(replace(SHEETS[0], purpose=Purpose.CHECK_IN), "", ENGLISH) == "sheet"


def test_the_call_sheet_of_a_later_day_says_from_when() -> None:
    case = museum()
    assert isinstance(case.now, datetime)
    (call,) = [s for s in api.assess(case, case.now).plan.steps if s.purpose is Purpose.VISIT_CALL]
    assert (call.opens - case.now).days >= 6
    found = text_of(files_of(case)["call-sheet.pdf"])
    assert "From 25 November 2026, 10:10, and before 25 November 2026, 18:00" in found
    assert "Their number: ……" in found
