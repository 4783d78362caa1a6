"""Our own words on sheets, in mails and in the calendar: all of them in every language."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from ringback import api
from ringback.files.shelf import read_wording
from ringback.letters.coverage import pairs_with_words
from ringback.letters.fill import slots_in
from ringback.letters.on_paper import PAPERS, SHEET_WORDS, OnPaper
from ringback.letters.titles import TITLES
from ringback.model.values import DraftChannel, Purpose

LANGUAGES = ("en", "de", "es", "fr")
OTHERS = ("de", "es", "fr")
MORNING = datetime(2026, 11, 17, 9, 5, tzinfo=timezone(timedelta(hours=1)))


def steps_of_all_plans() -> set[str]:
    """The title of every step that a plan may hold, and of the search beside it."""
    advice = api.shelf().advice
    steps = [*(s for play in advice.plays for s in play.steps), *(s for trip in advice.trips for s in trip.steps)]
    return {*(s.title for s in steps), *(s.title for s in advice.search), *(p.title for p in advice.promised)}


@pytest.mark.parametrize("tag", LANGUAGES)
def test_every_language_of_ours_has_every_word_with_the_slots_that_are_filled(tag: str) -> None:
    own = {s.name: s.text for s in read_wording(language=tag).sheet}
    assert {name: sorted(slots_in(text)) for name, text in own.items()} == {
        name: sorted(slots) for name, slots in SHEET_WORDS.items()
    }
    assert all(text.strip() for text in own.values())
    assert own["paper"] in PAPERS


@pytest.mark.parametrize("tag", OTHERS)
def test_no_language_borrows_an_english_word(tag: str) -> None:
    english = {s.name: s.text for s in read_wording().sheet}
    alike = {s.name for s in read_wording(language=tag).sheet if s.text == english[s.name]}
    assert alike <= {"paper", "colon", "enclosed_ideas_sheet"}, "“ideas” is a Spanish word too"


@pytest.mark.parametrize("tag", OTHERS)
def test_every_language_has_a_title_over_each_of_its_drafts(tag: str) -> None:
    words = read_wording(language=tag)
    pairs = pairs_with_words(api.wording(tag))
    assert words.titles
    assert {t.draft for t in words.titles} == {f"{p} {c}" for p, c in pairs}
    assert [t.draft for t in words.titles if t.text in TITLES.values()] == []


@pytest.mark.parametrize("tag", OTHERS)
def test_every_language_says_each_step_that_a_plan_may_hold(tag: str) -> None:
    steps, ours = steps_of_all_plans(), read_wording(language=tag).steps
    assert len(steps) > 50
    assert {s.title for s in ours} == steps
    assert [s.title for s in ours if not s.here.strip() or s.here == s.title] == []
    assert [s.here for s in ours if "!" in s.here] == []


@pytest.mark.parametrize(
    ("tag", "day", "clock", "another_day"),
    [
        ("", "17 November 2026", "09:05", "1 December 2026, 15:30"),
        ("en-US", "November 17, 2026", "9:05 am", "December 1, 2026, 3:30 pm"),
        ("de", "17. November 2026", "9:05 Uhr", "1. Dezember 2026, 15:30 Uhr"),
        ("de-CH", "17. November 2026", "9:05 Uhr", "1. Dezember 2026, 15:30 Uhr"),
        ("es", "17 de noviembre de 2026", "9:05 h", "1 de diciembre de 2026, 15:30 h"),
        ("fr", "17 novembre 2026", "9\u00a0h\u00a005", "1er décembre 2026, 15\u00a0h\u00a030"),
    ],
)
def test_days_and_hours_are_said_as_they_are_there(tag: str, day: str, clock: str, another_day: str) -> None:
    words = api.words_on_paper(tag)
    assert words.day(date(2026, 11, 17)) == day
    assert words.time(MORNING, MORNING) == clock
    assert words.time(datetime(2026, 12, 1, 14, 30, tzinfo=UTC), MORNING) == another_day


@pytest.mark.parametrize(("hour", "said"), [(0, "12:05 am"), (11, "11:05 am"), (12, "12:05 pm"), (23, "11:05 pm")])
def test_midnight_and_noon_are_twelve(hour: int, said: str) -> None:
    when = MORNING.replace(hour=hour)
    assert api.words_on_paper("en-US").time(when, when) == said


def test_an_american_letter_is_on_american_paper() -> None:
    assert {tag: api.words_on_paper(tag).paper for tag in ("", "en-GB", "en-US", "de", "fr-CA")} == {
        "": "a4", "en-GB": "a4", "en-US": "us-letter", "de": "a4", "fr-CA": "a4",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("tag", "found"), [("", "en"), ("EN_us", "en-US"), ("de-AT", "de-AT"), ("xx", "en"), ("nonsense", "en")]
)
def test_a_tag_is_written_as_every_reader_knows_it(tag: str, found: str) -> None:
    assert api.words_on_paper(tag).tag == found


@pytest.mark.parametrize("text", ["{when}", "{to}", "{0}", "{", "}} {{"])
def test_a_brace_in_a_persons_text_stays_a_brace(text: str) -> None:
    assert api.words_on_paper("").word("call", to=text) == f"Call {text}"
    assert api.words_on_paper("").word("from_to", opens=text, when="noon") == f"From {text}, and before noon"


def test_a_word_that_nobody_knows_is_an_error_and_not_a_blank() -> None:
    with pytest.raises(KeyError):
        api.words_on_paper("").word("no_such_word")


def test_what_a_language_does_not_say_is_said_in_english() -> None:
    words = api.words_on_paper("de")
    assert words.step("A step of a coach's own play.") == "A step of a coach's own play."
    assert words.title(Purpose.CHECK_IN, DraftChannel.EMAIL) == "The check-in, for later"
    bare = OnPaper(api.wording("de-AT"), "de-AT")
    assert bare.word("subject") == "Betreff"


@pytest.mark.parametrize(
    ("tag", "employer", "alone"),
    [
        ("", "the Lakeside Museum", "The Lakeside Museum"),
        ("", "eBay", "eBay"),
        ("", "theatre Nord", "theatre Nord"),
        ("de", "die Nordkamm Spedition", "Nordkamm Spedition"),
        ("de", "Die Zeit", "Die Zeit"),
        ("de", "der", "der"),
        ("es", "el Museo del Puerto", "El Museo del Puerto"),
        ("fr", "l'Atelier du Nord", "L'Atelier du Nord"),
        ("fr", "L'ATELIER DU NORD", "L'ATELIER DU NORD"),
    ],
)
def test_an_employer_stands_alone_in_an_address(tag: str, employer: str, alone: str) -> None:
    assert api.words_on_paper(tag).addressed(employer) == alone
