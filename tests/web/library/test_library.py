"""Library: everything that a judgement rests on can be read, searched and followed."""

import pytest
from django.test import Client
from django.urls import reverse

from ringback import api
from ringback.web.library import reading

HOME = reverse("library")


def shown(page: Client, url: str) -> str:
    answer = page.get(url)
    assert answer.status_code == 200
    return answer.content.decode()


@pytest.mark.parametrize(
    "url",
    [HOME, reverse("play", args=["wait"]), reverse("rule", args=["S0-1"]), reverse("library_source", args=["S0"])],
)
def test_it_is_read_by_whoever_may_open_the_pages(page: Client, strange: Client, nobody: Client, url: str) -> None:
    assert page.get(url).status_code == strange.get(url).status_code == 200
    assert nobody.get(url).status_code == 302
    assert page.post(url).status_code == 405


def test_every_part_has_a_page_with_all_of_its_entries(page: Client) -> None:
    for part, (title, _) in reading.PARTS.items():
        entries = reading.entries(part)
        assert entries, part
        text = shown(page, reverse("library_part", args=[part]))
        assert title in text
        assert all(e.url in text or f'id="{e.id}"' in text for e in entries)


def test_every_rule_has_a_page_that_says_it(page: Client) -> None:
    assert len(api.rules()) == 170
    for rule in api.rules()[::10]:
        text = shown(page, reverse("rule", args=[rule.id]))
        assert rule.id in text


def test_every_play_shows_its_steps_and_when_it_is_not_the_answer(page: Client) -> None:
    for play in api.shelf().advice.plays:
        text = shown(page, reverse("play", args=[play.play]))
        assert text.count("<li>") >= len(play.steps)


def test_every_id_that_a_judgement_names_leads_somewhere(page: Client) -> None:
    named = {r for part in reading.PARTS for e in reading.entries(part) for r in e.rules}
    assert len(named) > 200
    codes = {name: page.get(reverse("rule", args=[name])).status_code for name in sorted(named)}
    assert {name for name, code in codes.items() if code not in (200, 302)} == set()
    for name in ("D1", "P2", "E-F1", "S0"):
        assert page.get(reverse("rule", args=[name])).status_code == 302


@pytest.mark.parametrize(
    ("name", "arg"), [("play", "dance"), ("rule", "S9-9"), ("library_source", "X"), ("library_part", "dragons")]
)
def test_what_does_not_exist_is_not_found(page: Client, name: str, arg: str) -> None:
    assert page.get(reverse(name, args=[arg])).status_code == 404


def test_a_source_says_what_it_bears_and_what_rests_on_it(page: Client) -> None:
    text = shown(page, reverse("library_source", args=["S3"]))
    assert "medium confidence" in text
    assert "S3-16" in text
    assert "year, address" in text


def test_the_search_finds_every_word_and_escapes_what_was_typed(page: Client) -> None:
    text = shown(page, f"{HOME}?q=voicemail+SPEAK")
    assert "voicemail" in text.casefold()
    assert 'value="voicemail SPEAK"' in text
    assert "<script>x" not in shown(page, f"{HOME}?q=<script>x")
    assert "Nothing holds all of these words" in shown(page, f"{HOME}?q=zebra+quark")


def test_a_rule_is_found_by_its_name(page: Client) -> None:
    assert reverse("rule", args=["S0-22"]) in shown(page, f"{HOME}?q=s0-22")


def test_a_story_of_a_note_is_marked_as_a_story_and_gives_no_odds(page: Client) -> None:
    story = next(s for s in api.stories() if "S3-17" in s.rules)
    text = shown(page, reverse("library_part", args=["stories"]))
    assert story.says in text
    assert story.caution in text
    assert text.count('<span class="kind">A story</span>') == len(api.stories())
    assert "%" not in story.says + story.caution
    assert story.source in {s.id for s in api.sources()}


def test_a_story_of_a_large_mistake_is_told_once_and_as_one(page: Client) -> None:
    told = [s for s in api.stories() if "S4-1" in s.rules]
    assert len(told) == 1
    assert "one story" in told[0].caution
    assert told[0].says in shown(page, reverse("library_part", args=["stories"]))
    assert told[0].title in shown(page, reverse("rule", args=["S4-1"]))
