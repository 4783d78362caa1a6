"""A shaking person's spelling is taken for what it plainly means."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from ringback.files.case_file import read_case
from ringback.model.case import Case, Commitment, Moment, Signal
from ringback.model.values import Channel, Frequency, Insiders, Medium, Role, Side, Tri

BERLIN = timezone(timedelta(hours=1))


def read(extra: str = "", interview: str = "{}", debrief: str = "{}") -> Case:
    """A case file that holds nothing but what is given."""
    return read_case(f"interview: {interview}\ndebrief: {debrief}\n{extra}\n")


YES = ["yes", "Yes", "YES", "y", "true", "True", "on", '"yes"', "'Yes'", '"true"']
NO = ["no", "No", "NO", "n", "false", "False", "off", '"no"', "'No'", '"false"']


@pytest.mark.parametrize("word", YES)
def test_it_takes_yes_in_any_spelling(word: str) -> None:
    assert read(interview=f"{{scheduled: {word}}}").interview.scheduled is Tri.YES
    assert read(f"contacts: [{{decides: {word}}}]").contacts[0].decides is Tri.YES
    assert read(f"commitments: [{{what: a, by: me, done: {word}}}]").commitments[0].done is Tri.YES


@pytest.mark.parametrize("word", NO)
def test_it_takes_no_in_any_spelling(word: str) -> None:
    assert read(interview=f"{{scheduled: {word}}}").interview.scheduled is Tri.NO
    assert read(f"status: {{rejected: {word}}}").status.rejected is Tri.NO
    assert read(f"commitments: [{{what: a, by: me, done: {word}}}]").commitments[0].done is Tri.NO


@pytest.mark.parametrize("word", ["unknown", "Unknown", " unknown "])
def test_it_takes_unknown(word: str) -> None:
    assert read(f'status: {{still_open: "{word}"}}').status.still_open is Tri.UNKNOWN


@pytest.mark.parametrize("word", ["none", "None", "no", "false"])
def test_it_takes_no_for_none_where_insiders_are_asked(word: str) -> None:
    assert read(f"opportunity: {{internal_candidates: {word}}}").opportunity.internal_candidates is Insiders.NONE


@pytest.mark.parametrize(
    ("word", "role"),
    [
        ("panel", Role.PANEL),
        ("panel_member", Role.PANEL),
        ("panel member", Role.PANEL),
        ("Panel-Member", Role.PANEL),
        ("hiring manager", Role.HIRING_MANAGER),
        ("Hiring-Manager", Role.HIRING_MANAGER),
        ("RECRUITER", Role.RECRUITER),
    ],
)
def test_it_takes_a_role_as_people_write_it(word: str, role: Role) -> None:
    assert read(f"contacts: [{{role: {word}}}]").contacts[0].role is role


@pytest.mark.parametrize(
    ("word", "channel"),
    [
        ("call", Channel.PHONE),
        ("telephone", Channel.PHONE),
        ("Video", Channel.VIDEO),
        ("in person", Channel.IN_PERSON),
        ("onsite", Channel.IN_PERSON),
        ("face-to-face", Channel.IN_PERSON),
    ],
)
def test_it_takes_a_channel_as_people_write_it(word: str, channel: Channel) -> None:
    assert read(interview=f"{{channel: {word}}}").interview.channel is channel


@pytest.mark.parametrize(
    ("word", "purpose"),
    [
        ("thanks", "thank_you"),
        ("thankyou", "thank_you"),
        ("thank you", "thank_you"),
        ("Thank-You", "thank_you"),
        ("check in", "check_in"),
        ("attempt", "attempt"),
    ],
)
def test_it_takes_a_purpose_as_people_write_it(word: str, purpose: str) -> None:
    assert read(f"outreach: [{{purpose: {word}}}]").outreach[0].purpose == purpose


@pytest.mark.parametrize(
    ("word", "medium"),
    [("mail", Medium.EMAIL), ("e-mail", Medium.EMAIL), ("text", Medium.MESSAGE), ("call", Medium.PHONE)],
)
def test_it_takes_a_medium_as_people_write_it(word: str, medium: Medium) -> None:
    assert read(f"outreach: [{{by: {word}}}]").outreach[0].by is medium


@pytest.mark.parametrize(
    ("done", "expected"),
    [
        ("2026-11-18", date(2026, 11, 18)),
        ("2026-11-18T09:00:00+01:00", datetime(2026, 11, 18, 9, tzinfo=BERLIN)),
        ("2026-11-18 09:00 +0100", datetime(2026, 11, 18, 9, tzinfo=BERLIN)),
        ("2026-11-18T08:00Z", datetime(2026, 11, 18, 8, tzinfo=UTC)),
    ],
)
def test_it_takes_the_day_or_the_hour_on_which_a_promise_was_kept(done: str, expected: date) -> None:
    commitment = read(f"commitments: [{{what: send it, by: me, done: {done}}}]").commitments[0]
    assert commitment == Commitment("send it", Side.ME, done=expected)
    assert commitment.is_done


def test_it_takes_plain_sentences_for_moments_and_signals() -> None:
    moments = '[froze on the budget, {text: late, asked: why}, "3"]'
    signals = "[she sighed, {what: frowned, how_often: always}]"
    debrief = read(debrief=f"{{moments: {moments}, signals: {signals}}}").debrief
    assert debrief.moments == (Moment("froze on the budget"), Moment("late", asked="why"), Moment("3"))
    assert debrief.signals == (Signal("she sighed"), Signal("frowned", Frequency.EVERY))


@pytest.mark.parametrize("nothing", ["", "~", "null", "Null"])
def test_it_takes_an_empty_value_for_nothing_said(nothing: str) -> None:
    written = (
        f"interview: {{channel: {nothing}, ended: {nothing}, with: {nothing}}}\n"
        f"debrief:\n  text: {nothing}\n  self_rating: {nothing}\n  moments: {nothing}\n"
        f"candidate: {nothing}\nresume: {nothing}\nnow: {nothing}\n"
    )
    assert read_case(written) == read()


def test_it_leaves_out_empty_items_of_a_list() -> None:
    assert read(debrief="{not_heard: [~, I led a team, null]}").debrief.not_heard == ("I led a team",)


def test_it_keeps_the_word_null_in_quotes_as_a_text() -> None:
    assert read(debrief='{text: "null", circumstance: "~"}').debrief.text == "null"


@pytest.mark.parametrize("text", ["yes", "no", "on", "12", "1e3", "2026-11-22", "0x1F", "1_000", "12:30:45"])
def test_it_keeps_a_text_letter_for_letter_whatever_it_looks_like(text: str) -> None:
    assert read(debrief=f"{{text: {text}, goodwill: [{text}]}}").debrief.text == text
    assert read(f"candidate: {{name: {text}}}").candidate.name == text


def test_it_takes_an_instant_without_offset_in_the_candidates_zone() -> None:
    read_late = read("candidate: {time_zone: Europe/Berlin}", interview="{ended: 2026-07-01T10:05}")
    assert read_late.interview.ended == datetime(2026, 7, 1, 8, 5, tzinfo=UTC)
    read_early = read("candidate: {time_zone: Europe/Berlin}", interview="{ended: 2026-11-22 10:05}")
    assert read_early.interview.ended == datetime(2026, 11, 22, 9, 5, tzinfo=UTC)


def test_it_takes_a_day_alone_where_the_hour_is_not_known() -> None:
    assert read(interview="{ended: 2026-11-22}").interview.ended == date(2026, 11, 22)


def test_it_takes_the_day_of_an_instant_where_only_a_day_is_asked() -> None:
    resume = read("resume: {sent: 2026-11-02T23:30:00+01:00}").resume
    assert resume is not None
    assert resume.sent == date(2026, 11, 2)


def test_it_takes_a_file_with_a_byte_order_mark() -> None:
    assert read_case("\ufeffinterview: {}\ndebrief: {}\n") == read()


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_it_takes_either_kind_of_line_end(end: str) -> None:
    assert read_case(f"interview: {{stage: first}}{end}debrief:{end}  text: hello{end}").debrief.text == "hello"
