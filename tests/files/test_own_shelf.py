"""A folder of one's own: entries of the same name replace ours, new ones are heard and used, and ours comes back after."""

from dataclasses import replace
from pathlib import Path

import pytest

from ringback import api
from ringback.files.library_files import read_folder
from ringback.files.own_shelf import merged, with_own_shelf
from ringback.files.shelf import load_shelf
from ringback.letters.choose import Choice
from ringback.model.draft import Draft
from ringback.model.label import Label
from ringback.model.problem import InputProblems
from ringback.model.values import DraftChannel, Play, Purpose, Tone
from tests.builders import NOW, told
from tests.files.own_folders import KIND, PLAY, RULE, WORDS, folder_with
from tests.letters.builders import full_case

FORGOT = "I forgot my portfolio on the train."
FINE = "It went well. She smiled and we talked about the team for an hour."


def heard(text: str) -> set[str]:
    """The kinds of mistake that are recognised in a text."""
    return {m.kind for m in api.assess(told(text), NOW).assessment.recognised.moments}


def test_it_hears_a_kind_of_ones_own(tmp_path: Path) -> None:
    assert "forgot_portfolio" not in heard(FORGOT)
    with api.with_library(folder_with(tmp_path, mistakes=KIND)):
        assert "forgot_portfolio" in heard(FORGOT)
        assert "went_blank" in heard("My mind went blank on the budget question.")
    assert "forgot_portfolio" not in heard(FORGOT)


def test_it_shows_the_title_and_steps_of_a_play_of_ones_own(tmp_path: Path) -> None:
    case = told(FINE)
    assert api.assess(case, NOW).play.play is Play.THANK_YOU_ONLY
    with api.with_library(folder_with(tmp_path, plays__mine=PLAY)):
        judgement = api.assess(case, NOW)
        assert judgement.play.title == "Send two warm lines"
        assert judgement.plan.steps[0].title == "Write the two lines."
        assert len(api.shelf().advice.plays) == len(Play)
    assert api.assess(case, NOW).play.title != "Send two warm lines"


def test_it_replaces_a_kind_of_ours_by_name(tmp_path: Path) -> None:
    folder = folder_with(tmp_path, mistakes=KIND.replace("forgot_portfolio", "went_blank"))
    with api.with_library(folder):
        kinds = api.shelf().ear.kinds
        assert kinds["went_blank"].means == "You came without the portfolio."
        assert "went_blank" in heard(FORGOT)
    assert len(kinds) == len(load_shelf().ear.kinds)


def test_it_says_a_move_in_words_of_ones_own(tmp_path: Path) -> None:
    case = told("My mind went blank on the budget question and she noticed.")

    def body() -> str:
        return api.draft(Purpose.SECOND_CHANCE, DraftChannel.EMAIL, Tone.PLAIN, case, NOW).body

    moves = {
        s.move
        for p in api.draft(Purpose.SECOND_CHANCE, DraftChannel.EMAIL, Tone.PLAIN, case, NOW).paragraphs
        for s in p
    }
    assert moves
    move = sorted(moves & {"own", "apologise", "interest", "thanks"})[0]
    words = WORDS.replace("apologise", move).replace(
        "    rules", "    purposes: [second_chance]\n    channels: [email]\n    rules"
    )
    assert "how that went, Nordlicht Logistik" not in body()
    with api.with_library(folder_with(tmp_path, wording__en__mine=words)):
        assert "I am sorry for how that went, Nordlicht Logistik." in body()


def test_it_puts_new_rules_before_ours_and_keeps_the_place_of_replaced_ones(tmp_path: Path) -> None:
    ours = load_shelf()
    second = ours.advice.severity[1].id
    rules = RULE + RULE.removeprefix("severity:\n").replace("coach_rule", second)
    advice = with_own_shelf(ours, read_folder(folder_with(tmp_path, severity=rules))).advice
    names = [r.id for r in advice.severity]
    assert names == ["coach_rule", *(r.id for r in ours.advice.severity)]
    assert advice.severity[2].because == "A small thing happened."
    assert advice.reasons == ours.advice.reasons


def test_it_changes_the_words_behind_a_list(tmp_path: Path) -> None:
    lists = "lists: {gear: {words: [portfolio, laptop]}}"
    kind = KIND.replace("[forgot my portfolio,", "[forgot my @gear,").replace("[forgot my @gear", "['forgot my @gear'")
    with api.with_library(folder_with(tmp_path, mistakes=kind, words=lists)):
        assert "forgot_portfolio" in heard("I forgot my laptop at home, of all days.")


def test_it_takes_defaults_and_sources_of_ones_own(tmp_path: Path) -> None:
    ours = load_shelf().advice
    folder = folder_with(
        tmp_path,
        defaults="numbers: {contact_cap: 2}",
        sources="sources: {COACH-1: {says: I saw it myself., confidence: low, read: 2026-01-01}}",
        mistakes=KIND.replace("[S0-10]", "[COACH-1]"),
    )
    with api.with_library(folder):
        assert api.shelf().advice.defaults == replace(ours.defaults, contact_cap=2)
        assert api.sources()[0].id == "COACH-1"
        assert api.shelf().advice.default_rules == ours.default_rules


def voicemail() -> Draft:
    """The message for the calm case, with every fact in it."""
    return api.draft(Purpose.SECOND_CHANCE, DraftChannel.VOICEMAIL, Tone.PLAIN, full_case(), NOW, Choice())


def test_it_leaves_a_voicemail_of_the_size_that_a_folder_wants(tmp_path: Path) -> None:
    ours = voicemail()
    with api.with_library(folder_with(tmp_path, defaults="numbers: {words_aim_voicemail: 100}")):
        longer = voicemail()
    assert ours.ready
    assert longer.ready
    assert ours.words <= 88 < longer.words <= 100


def test_it_asks_for_fewer_words_above_the_size_that_a_folder_allows(tmp_path: Path) -> None:
    with api.with_library(
        folder_with(tmp_path, defaults="numbers: {words_aim_voicemail: 40, words_most_voicemail: 50}")
    ):
        found = voicemail()
    assert not found.ready
    assert api.wording().ask("shorter") in [m.ask for m in found.missing]
    assert voicemail().ready


def test_it_fills_the_numbers_of_a_folder_into_the_sentence_that_it_keeps(tmp_path: Path) -> None:
    with api.with_library(folder_with(tmp_path, defaults="numbers: {words_most_voicemail: 95}")):
        advice = api.shelf().advice
        said = {r.id: r.said(advice.defaults) for r in advice.default_rules}
    assert "never over 95, and it says your number" in said["P6"]


def test_it_changes_the_sentence_of_a_default_and_no_number(tmp_path: Path) -> None:
    rule = "rules: {P6: {says: 'Half a minute, at most {words_most_voicemail} words.', support: [E-V1]}}"
    with api.with_library(folder_with(tmp_path, defaults=rule)):
        advice = api.shelf().advice
    assert advice.defaults == load_shelf().advice.defaults
    assert (
        next(r for r in advice.default_rules if r.id == "P6").said(advice.defaults)
        == "Half a minute, at most 100 words."
    )


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("numbers: {words_most_voicemail: 3}", "goes from 10 to 1000"),
        ("numbers: {words_most_voicemail: 60}", "“words_aim_voicemail” is greater than “words_most_voicemail”, 60"),
        ("numbers: {words_most_voicmail: 60}", "There is no key “words_most_voicmail” here."),
        ("numbers: {words_most_voicemail: many}", "many"),
        ("numbers: {office_opens_hour: 19}", "close before they open"),
        ("numbers: 12", "keys and values"),
    ],
)
def test_it_says_what_is_wrong_with_a_number(tmp_path: Path, text: str, message: str) -> None:
    with pytest.raises(InputProblems) as caught, api.with_library(folder_with(tmp_path, defaults=text)):
        pass
    assert any(message in p.message for p in caught.value.problems), caught.value.problems


def test_it_uses_nothing_of_a_folder_that_does_not_pass(tmp_path: Path) -> None:
    folder = folder_with(tmp_path, mistakes=KIND.replace("m_core", "m_cora"))
    with pytest.raises(InputProblems) as caught, api.with_library(folder):
        pass
    assert "m_cora" in caught.value.problems[0].message
    assert "forgot_portfolio" not in heard(FORGOT)


def test_it_reads_an_empty_folder_as_ours(tmp_path: Path) -> None:
    ours = load_shelf()
    with api.with_library(tmp_path):
        assert api.shelf().advice == ours.advice
        assert api.shelf().ear.taxonomy == ours.ear.taxonomy


def test_it_merges_by_name() -> None:
    ours = (Label("a", "A", ""), Label("b", "B", ""))
    own = (Label("c", "C", ""), Label("a", "new", ""))
    assert [x.title for x in merged(ours, own, "id")] == ["C", "new", "B"]
    assert merged(ours, (), "id") == ours


def test_it_passes_the_examples_of_the_how_to(tmp_path: Path) -> None:
    page = (Path(__file__).parents[2] / "docs" / "your-own-library.md").read_text("utf-8")
    examples = [part.split("```")[0] for part in page.split("```yaml\n# my-library/")[1:]]
    files = {name.removesuffix(".yaml").replace("/", "__"): text for name, text in (e.split("\n", 1) for e in examples)}
    assert set(files) == {"checks__mine", "defaults", "mistakes"}
    with api.with_library(folder_with(tmp_path, **files)):
        assert "forgot_portfolio" in heard("I had left my portfolio in the taxi.")
        assert api.shelf().advice.defaults.words_a_minute == 130
        assert "offers_weekends" in {f.check for f in api.check("I can work every weekend.").findings}
