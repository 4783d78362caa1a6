"""German, Spanish and French: each with its own conventions, every fact as it was told, and nothing that would have to agree."""

import re
from dataclasses import replace
from datetime import date

import pytest

from ringback import api
from ringback.files.languages import load_tongues
from ringback.language.which import which
from ringback.letters.choose import Choice
from ringback.model.case import Case
from ringback.model.draft import word_count
from ringback.model.values import Channel, DraftChannel, Purpose, Tone, Tri

from .builders import everything, moves, said
from .tongues import LANGUAGES, PAIRS, PROMISED, TOLD, WHOM, said_in, told_in

WRITTEN = (DraftChannel.EMAIL, DraftChannel.LETTER)
EMAIL, LETTER = (Purpose.THANK_YOU, DraftChannel.EMAIL), (Purpose.THANK_YOU, DraftChannel.LETTER)
MISSED = (Purpose.MISSED_COMMITMENT, DraftChannel.EMAIL)
CALL = (Purpose.SECOND_CHANCE, DraftChannel.CALL_SCRIPT)
AGREES = {
    "de": r"\b(?:dankbarer|interessierter|er/sie|Ihr/e)\b",
    "es": r"\b(?:interesad[oa]|encantad[oa]|agradecid[oa]|dispuest[oa]|segur[oa]|list[oa]|distraíd[oa]|franco)\b",
    "fr": r"\b(?:désolée?|ravie?|intéressée?|reconnaissante?|prête?|sûre?|distraite?|bref|allée?|restée?|écoutée?)\b",
}
"""Words that would tell whether a man or a woman speaks or is spoken to, and so would be a guess."""
CASES = [(tag, pair) for tag in LANGUAGES for pair in PAIRS[tag]]


def test_each_has_words_for_what_is_needed_most_and_for_what_goes_out_with_it() -> None:
    for tag in LANGUAGES:
        assert set(PAIRS[tag]) == {
            *((Purpose.SECOND_CHANCE, c) for c in DraftChannel if c is not DraftChannel.SPOKEN_OPENER),
            *((Purpose.THANK_YOU, c) for c in WRITTEN),
            *((Purpose.TWO_COLUMN, c) for c in WRITTEN),
            (Purpose.IDEAS_SHEET, DraftChannel.LETTER),
            *((Purpose.MISSED_COMMITMENT, c) for c in DraftChannel if c.value in ("call_script", "voicemail", "email")),
        }  # fmt: skip


@pytest.mark.parametrize("seed", [None, 1, 2, 3, 4, 5])
@pytest.mark.parametrize(("tag", "pair"), CASES)
def test_every_draft_is_whole_and_in_its_language(
    tag: str, pair: tuple[Purpose, DraftChannel], seed: int | None
) -> None:
    for tone in Tone:
        found = said_in(tag, told_in(tag), pair, tone, Choice(seed))
        told = which(found.body, load_tongues())
        assert found.ready, found.missing
        assert told
        assert told.tag == tag
        for sentence in everything(found):
            assert not re.search(r"[{}\[\]!]| {2}|\.\.|\?\.|\bNone\b", sentence.text), sentence
            assert not re.search(AGREES[tag], sentence.text, re.I), sentence
            assert sentence.rules


@pytest.mark.parametrize(("tag", "pair"), CASES)
def test_facts_stand_as_they_were_told(tag: str, pair: tuple[Purpose, DraftChannel]) -> None:
    body = said_in(tag, told_in(tag), pair).body
    wanted = {
        Purpose.SECOND_CHANCE: TOLD[tag].moments[0].asked,
        Purpose.THANK_YOU: TOLD[tag].not_heard[0],
        Purpose.MISSED_COMMITMENT: PROMISED[tag],
        Purpose.TWO_COLUMN: TOLD[tag].evidence[0].shown,
        Purpose.IDEAS_SHEET: TOLD[tag].ideas[0],
    }[pair[0]]
    assert wanted in body
    assert "Nordkamm Spedition" in body


@pytest.mark.parametrize(("tag", "pair"), CASES)
def test_the_three_tones_and_two_seeds_differ(tag: str, pair: tuple[Purpose, DraftChannel]) -> None:
    assert len({said_in(tag, told_in(tag), pair, tone).body for tone in Tone}) >= 2
    assert len({said_in(tag, told_in(tag), pair, choice=Choice(n)).body for n in range(6)}) >= 5


@pytest.mark.parametrize(
    ("tag", "whom", "tone", "expected"),
    [
        ("de", "Frau Dr. Keller", Tone.FORMAL, "Sehr geehrte Frau Dr. Keller,"),
        ("de", "Frau Anna Keller", Tone.FORMAL, "Sehr geehrte Frau Keller,"),
        ("de", "Herr Prof. Wiebe", Tone.FORMAL, "Sehr geehrter Herr Prof. Wiebe,"),
        ("de", "Herr Wiebe", Tone.PLAIN, "Guten Tag Herr Wiebe,"),
        ("de", "Robin Vale", Tone.FORMAL, "Guten Tag Robin Vale,"),
        ("de", "", Tone.FORMAL, "Sehr geehrte Damen und Herren,"),
        ("es", "Sra. García", Tone.FORMAL, "Estimada Sra. García:"),
        ("es", "Dra. Ana Ruiz", Tone.FORMAL, "Estimada Dra. Ruiz:"),
        ("es", "Sr. López", Tone.FORMAL, "Estimado Sr. López:"),
        ("es", "Robin Vale", Tone.FORMAL, "A la atención de Robin Vale:"),
        ("es", "", Tone.FORMAL, "A quien corresponda:"),
        ("fr", "Mme Garnier", Tone.FORMAL, "Madame,"),
        ("fr", "M. Roux", Tone.FORMAL, "Monsieur,"),
        ("fr", "M. Roux", Tone.WARM, "Bonjour Monsieur,"),
        ("fr", "Camille Roux", Tone.FORMAL, "Madame, Monsieur,"),
        ("fr", "Camille Roux", Tone.PLAIN, "Bonjour Camille Roux,"),
    ],
)
def test_people_are_addressed_by_their_title_and_no_title_is_guessed(
    tag: str, whom: str, tone: Tone, expected: str
) -> None:
    assert said(said_in(tag, told_in(tag, whom), EMAIL, tone), "salutation") == expected


def test_german_goes_on_small_after_the_salutation_and_closes_without_a_comma() -> None:
    for pair in (EMAIL, LETTER, MISSED, (Purpose.SECOND_CHANCE, DraftChannel.EMAIL)):
        for seed in range(6):
            found = said_in("de", told_in("de"), pair, choice=Choice(seed))
            assert found.paragraphs[1][0].text[0].islower()
            assert not said(found, "sign_off").endswith(",")


def test_french_has_its_spaces_and_a_closing_that_names_the_reader() -> None:
    found = said_in("fr", told_in("fr"), EMAIL, Tone.FORMAL)
    assert "Madame," in said(found, "sign_off")
    assert said(found, "sign_off").endswith("distinguées.")
    assert "Monsieur" in said(said_in("fr", told_in("fr", "M. Roux"), EMAIL, Tone.FORMAL), "sign_off")
    call = " ".join(s.text for s in everything(said_in("fr", told_in("fr"), CALL)))
    assert "«\u00a0deux postes" in call
    assert not re.search(r" [:?;]", call)


@pytest.mark.parametrize(
    ("tag", "near", "far"),
    [
        ("de", "unser Telefonat am Dienstag", "unser Telefonat am 1. Oktober"),
        ("es", "nuestra conversación telefónica del martes", "nuestra conversación telefónica del 1 de octubre"),
        ("fr", "notre entretien téléphonique de mardi", "notre entretien téléphonique du 1er octobre"),
    ],
)
def test_days_are_said_as_they_are_there(tag: str, near: str, far: str) -> None:
    case = told_in(tag)
    past = replace(case, interview=replace(case.interview, ended=date(2026, 10, 1)))
    assert near in said(said_in(tag, case, EMAIL), "thanks")
    assert far in said(said_in(tag, past, EMAIL), "thanks")


@pytest.mark.parametrize(
    ("tag", "due"), [("de", "Freitag, den 13. November"), ("es", "viernes 13 de noviembre"), ("fr", "vendredi 13 novembre")]
)  # fmt: skip
def test_a_due_day_is_said_as_it_is_there(tag: str, due: str) -> None:
    assert due in said(said_in(tag, told_in(tag), MISSED), "apologise")


@pytest.mark.parametrize(
    ("tag", "told"),
    [
        ("de", "Ich hatte 39 Fieber"),
        ("de", "starke Zahnschmerzen"),
        ("de", "die Beerdigung meines Onkels"),
        ("de", "meine Tochter ist erkrankt"),
        ("es", "tenía fiebre"),
        ("es", "el entierro de mi abuela"),
        ("es", "una depresion"),
        ("fr", "j'avais une migraine"),
        ("fr", "l'enterrement de mon oncle"),
        ("fr", "a l'hopital avec mon fils"),
        ("fr", "I had the flu"),
    ],
)
def test_illness_and_grief_never_go_into_a_message_by_themselves(tag: str, told: str) -> None:
    case = told_in(tag, circumstance=told)
    for pair in PAIRS[tag]:
        for tone in Tone:
            assert told not in " ".join(s.text for s in everything(said_in(tag, case, pair, tone)))


@pytest.mark.parametrize("tag", LANGUAGES)
def test_another_cause_is_told(tag: str) -> None:
    assert "cause" in moves(said_in(tag, told_in(tag), CALL))


@pytest.mark.parametrize("tag", LANGUAGES)
def test_who_only_picks_up_is_asked_for_the_person_by_name(tag: str) -> None:
    found = said_in(tag, told_in(tag), CALL)
    gate = next(" ".join(s.text for s in b.sentences) for b in found.branches if b.name == "gatekeeper")
    assert WHOM[tag] in gate
    assert [b.heading for b in found.branches if not b.heading] == []


@pytest.mark.parametrize("tag", LANGUAGES)
@pytest.mark.parametrize("channel", list(Channel))
def test_however_it_was_held_the_words_stand(tag: str, channel: Channel) -> None:
    case = told_in(tag)
    held = replace(case, interview=replace(case.interview, channel=channel, with_=("Robin Vale",)))
    assert all(said_in(tag, held, pair).ready for pair in PAIRS[tag])


def test_signs_that_french_sets_apart_are_no_words() -> None:
    assert word_count("Sur «\u00a0deux postes\u00a0», je dirais\u00a0: oui.") == 6
    assert word_count("On – two & three") == 5


@pytest.mark.parametrize("tag", LANGUAGES)
def test_short_words_are_short_there_too(tag: str) -> None:
    for pair in PAIRS[tag]:
        short, whole = (said_in(tag, told_in(tag), pair, choice=Choice(1, s)) for s in (True, False))
        assert short.words <= whole.words
        assert short.ready


@pytest.mark.parametrize("tag", LANGUAGES)
def test_a_missed_interview_is_named(tag: str) -> None:
    case = told_in(tag)
    missed = replace(case, commitments=(replace(case.commitments[0], what="attend the interview", done=Tri.NO),))
    found = said_in(tag, missed, MISSED)
    assert "regret" in moves(found)
    assert "attend the interview" not in found.body


def test_what_is_missing_is_asked_in_english() -> None:
    case = replace(told_in("de"), debrief=replace(TOLD["de"], company_fact=""))
    assert [m.ask for m in said_in("de", case, CALL).missing] == [api.wording("en").ask("company_fact")]


def judged(case: Case) -> tuple[str, str, bool]:
    assert case.now
    found = api.draft(*EMAIL, Tone.PLAIN, case, case.now)
    return found.language, found.instead_of, found.checked


def test_the_language_of_the_case_decides_and_a_region_falls_back() -> None:
    assert judged(told_in("de")) == ("de", "", False)
    assert judged(told_in("de-AT")) == ("de-AT", "", False)
    assert judged(replace(told_in("de"), candidate=replace(told_in("de").candidate, language=""))) == ("en", "", True)


def test_what_has_no_words_there_is_english_and_says_so() -> None:
    case = told_in("de")
    assert case.now
    found = api.draft(Purpose.CHECK_IN, DraftChannel.EMAIL, Tone.PLAIN, case, case.now)
    assert (found.language, found.instead_of, found.checked) == ("en", "German", True)


def test_swiss_german_has_no_sharp_s() -> None:
    bodies = [said_in("de-CH", told_in("de"), EMAIL, choice=Choice(n)).body for n in range(6)]
    assert any("Grüssen" in b for b in bodies)
    assert not any("ß" in b for b in bodies)


def test_a_german_text_is_not_checked_and_nothing_is_said_against_it() -> None:
    text = said_in("de", told_in("de"), (Purpose.SECOND_CHANCE, DraftChannel.EMAIL)).body
    checked = api.check(text)
    assert (checked.unread, checked.language, checked.ready) == ("German", "de", False)
    assert (checked.findings, checked.flags) == ((), ())
    assert checked.words == len(text.split())
    assert not api.check("I am sorry that my answer was weak, and I would like to answer it again.").unread
