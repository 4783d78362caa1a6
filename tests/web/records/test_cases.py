"""A case goes into the record book and comes out equal."""

from dataclasses import replace
from pathlib import Path

import pytest
from django.contrib.auth.models import User

from ringback import api
from ringback.model.case import Case
from ringback.web.judging import judge
from ringback.web.records.cases import case_of, store
from ringback.web.records.keep import Stale, act
from ringback.web.records.models import Change, Commitment, Contact, Interview
from ringback.web.records.take_back import take_back
from tests.web.builders import a_case, an_interview

EXAMPLES = sorted((Path(__file__).parents[3] / "examples").glob("*.yaml"))
FULL = sorted((Path(__file__).parents[3] / "tests" / "checks" / "cases").glob("*.yaml"))


def test_there_are_examples() -> None:
    assert len(EXAMPLES) == 5
    assert FULL


@pytest.mark.parametrize("path", [*EXAMPLES, *FULL], ids=lambda p: p.stem)
def test_a_case_comes_back_as_it_went_in(path: Path, owner: User) -> None:
    case = api.read_case(path.read_text("utf-8"), path.name)
    assert case_of(an_interview(owner, case, judged=False)) == case


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda p: p.stem)
def test_the_exported_case_gives_the_same_answer(path: Path, owner: User) -> None:
    talk = an_interview(owner, api.read_case(path.read_text("utf-8"), path.name), judged=False)
    case, judgement = judge(talk)
    again = api.read_case(api.write_case(case), "exported.yaml")
    assert again.now is not None
    assert api.assess(again, again.now) == judgement


def test_only_what_differs_is_written(owner: User) -> None:
    talk = an_interview(owner)
    before = Change.objects.count()
    with act(owner, "Nothing") as doing:
        store(talk, case_of(talk), doing)
    assert Change.objects.count() == before


def test_a_shorter_list_takes_rows_away_and_undo_brings_them_back(owner: User) -> None:
    talk = an_interview(owner)
    case = case_of(talk)
    with act(owner, "Emptied") as doing:
        store(talk, replace(case, contacts=(), commitments=()), doing)
    assert not Contact.objects.exists()
    assert not Commitment.objects.exists()
    assert take_back(owner, doing.id) == "Emptied"
    assert case_of(Interview.objects.get(pk=talk.pk)) == case


def test_two_tabs_cannot_overwrite_each_other_unseen(owner: User) -> None:
    talk = an_interview(owner)
    case, shown = case_of(talk), Interview.objects.get(pk=talk.pk).version

    def saved(case: Case) -> None:
        with act(owner, "Saved") as doing:
            store(Interview.objects.get(pk=talk.pk), case, doing, shown)

    saved(replace(case, interview=replace(case.interview, stage="first tab")))
    with pytest.raises(Stale):
        saved(replace(case, interview=replace(case.interview, stage="second tab")))
    assert Interview.objects.get(pk=talk.pk).stage == "first tab"


def test_a_change_of_the_story_alone_counts_as_a_version_too(owner: User) -> None:
    talk = an_interview(owner)
    case, shown = case_of(talk), Interview.objects.get(pk=talk.pk).version
    with act(owner, "Saved") as doing:
        store(
            Interview.objects.get(pk=talk.pk), replace(case, debrief=replace(case.debrief, text="other")), doing, shown
        )
    assert Interview.objects.get(pk=talk.pk).version == shown + 1


def test_an_act_that_fails_leaves_nothing(owner: User) -> None:
    talk = an_interview(owner)
    case = case_of(talk)

    def fail() -> None:
        with act(owner, "Broken") as doing:
            store(talk, replace(case, contacts=()), doing)
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail()
    assert case_of(Interview.objects.get(pk=talk.pk)) == case


def test_nobody_takes_back_the_act_of_another(owner: User, stranger: User) -> None:
    talk = an_interview(owner)
    with act(owner, "Emptied") as doing:
        store(talk, replace(a_case(), contacts=()), doing)
    assert take_back(stranger, doing.id) is None
