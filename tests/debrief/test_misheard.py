"""What only sounds like something is not heard: promises to be in touch, a wish for quiet, a bare question, a day ahead."""

from datetime import datetime, timedelta

import pytest

from ringback import api
from ringback.debrief.denied import groups_of
from ringback.debrief.misheard import is_bare_question, is_undone
from ringback.model.reading import Reading
from ringback.model.values import Play, Side
from tests.builders import CET, ENDED, NOW, case, told

EAR = api.shelf().ear
KINDS = [k for k in EAR.taxonomy.kinds if k.unless]


def groups(reading: Reading) -> set[str]:
    """The groups of everything that was heard."""
    parts = (reading.moments, reading.signals, reading.events)
    return {EAR.groups[h.kind] for part in parts for h in part}


def heard(text: str) -> set[str]:
    return groups(api.read(told(text), NOW))


def first_move(text: str) -> Play:
    return api.assess(told(text), NOW).assessment.first_move


def test_some_kinds_name_words_that_only_sound_like_them() -> None:
    assert {k.group for k in KINDS} >= {"inst_none", "want_out", "s_bad"}
    assert [k.id for k in KINDS if not (k.speaks and k.silent)] == []


@pytest.mark.parametrize(("group", "text"), [(k.group, s) for k in KINDS for s in k.silent])
def test_the_group_is_silent_in_words_that_only_sound_like_it(group: str, text: str) -> None:
    assert group not in heard(text)


@pytest.mark.parametrize(("group", "text"), [(k.group, s) for k in KINDS for s in k.speaks])
def test_the_group_is_heard_in_words_that_mean_it(group: str, text: str) -> None:
    assert group in heard(text)


@pytest.mark.parametrize(
    "text",
    [
        "I say wrong about the salary. then he say okay thank you we contact you",
        "they will contact me",
        "She was nice. She said we'll contact you.",
        "They said they would contact me next week",
    ],
)
def test_who_will_be_contacted_is_not_told_to_wait(text: str) -> None:
    assert "inst_none" not in heard(text)
    assert not api.assess(told(text), NOW).facts.no_contact


@pytest.mark.parametrize(
    "text", ["He say dont contact we contact you", "Don't contact us, we will contact you, she said."]
)
def test_who_was_told_not_to_make_contact_waits(text: str) -> None:
    assert "inst_none" in heard(text)
    assert first_move(text) is Play.WAIT


@pytest.mark.parametrize(
    "text", ["i say wrong about the salary", "I said the wrong ones when she asked", "I said it wrong"]
)
def test_a_wrong_answer_is_no_quarrel(text: str) -> None:
    kinds = {m.kind for m in api.read(told(text), NOW).moments}
    assert "wrong_fact" in kinds
    assert "argued" not in kinds


def test_who_cannot_talk_about_it_still_wants_the_job() -> None:
    for text in (
        "It was awful. I don't want to talk about it.",
        "It was awful and I don't want to talk about it. I cried.",
    ):
        assert "want_out" not in heard(text)
        assert first_move(text) is not Play.LET_GO_KEEP_HUNTING
    assert "want_out" in heard("I don't want to work there, honestly I don't want to talk about it.")


@pytest.mark.parametrize("text", ["She asked me how I plan a tour", "She wanted to know how I plan a tour."])
def test_a_question_about_the_work_is_neither_sign_nor_mistake(text: str) -> None:
    assert is_bare_question(text)
    assert heard(text).isdisjoint({"s_good", "s_bad", "m_core"})


@pytest.mark.parametrize(
    "text",
    ["She asked how I plan a tour and I froze", "He asked how I could even apply", "He asked twice how I got in"],
)
def test_more_than_a_question_is_no_bare_one(text: str) -> None:
    assert not is_bare_question(text)


def test_a_long_sentence_is_looked_at_in_no_time() -> None:
    assert not is_bare_question("the lady asked me how " + "I plan it " * 20_000 + "; no")


@pytest.mark.parametrize(
    "promise",
    [
        "I said I'd send references tomorrow.",
        "I said I would email her the plan on Friday.",
        "I promised to send the portfolio this evening.",
        "I promised to send my papers tonight.",
        "I told him I'd ring by six.",
        "I promised to send the transcript by Friday but the university has not given it to me yet.",
    ],
)
def test_a_promise_whose_time_is_ahead_is_a_promise_and_not_overdue(promise: str) -> None:
    whole = told(f"I froze. {promise}")
    mine = [c for c in api.read(whole, NOW).commitments if c.by is Side.ME]
    assert [(c.overdue, c.due is not None and c.due > NOW) for c in mine] == [(False, True)]
    judged = api.assess(whole, NOW)
    assert not judged.facts.promise_overdue
    assert judged.assessment.first_move is not Play.OWN_MISSED_COMMITMENT_CALL


@pytest.mark.parametrize("day", ["tomorrow", "by Friday", "on Thursday"])
def test_the_same_promise_is_overdue_once_its_day_has_passed(day: str) -> None:
    whole = told(f"I froze. I promised to send her the references {day}.")
    later = case(debrief=whole.debrief, now=ENDED + timedelta(days=8))
    assert [c.overdue for c in api.read(later, ENDED).commitments] == [True]


def test_a_day_that_was_missed_is_the_one_before() -> None:
    (promise,) = api.read(told("I told the recruiter I'd call her on Monday and I forgot."), NOW).commitments
    assert promise.overdue
    assert promise.due == datetime(2026, 11, 16, 23, 59, tzinfo=CET)


def test_a_promise_told_as_broken_in_the_next_sentence_stays_broken() -> None:
    text = "i said i would send the plan on friday. today is monday. nothing sent."
    assert api.assess(told(text), NOW).facts.promise_overdue


@pytest.mark.parametrize(
    "text", ["I said I'd send it and forgot", "promised it but it's Monday now", "I didnt do it yet"]
)
def test_words_of_a_broken_promise_are_seen(text: str) -> None:
    assert is_undone(text)


def kinds(text: str) -> set[str]:
    """The kinds of everything that was heard."""
    reading = api.read(told(text), NOW)
    return {h.kind for part in (reading.moments, reading.signals, reading.events) for h in part}


@pytest.mark.parametrize(
    "text",
    [
        "I blanked on the oven. She asked if I can start in May and I said yes.",
        "I blanked on the oven. He said fine, please bring your papers on Monday and I said yes sir.",
        "I blanked on the oven. I say yes yes.",
        "I blanked on the oven. She asked could I manage nights and I told her yep, of course.",
    ],
)
def test_who_says_yes_to_a_question_insists_on_nothing(text: str) -> None:
    assert kinds(text).isdisjoint({"insisted_on_wrong", "poor_core_answer"})


@pytest.mark.parametrize(
    "text", ["He asked was I sure and I said yes, very sure.", "I dug my heels in about the fuse."]
)
def test_who_stands_by_a_wrong_answer_insists(text: str) -> None:
    assert "insisted_on_wrong" in kinds(text)


@pytest.mark.parametrize(
    "text",
    [
        "I froze. I told her I had never set a line by myself, which be true, and she nodded.",
        "I froze. He asked about my card and I said it ran out in June.",
    ],
)
def test_who_told_the_truth_said_nothing_untrue(text: str) -> None:
    reading = api.read(told(text), NOW)
    assert "m_false" not in groups(reading) | {EAR.groups[h.kind] for h in reading.also}


def test_who_says_that_it_was_not_true_is_heard() -> None:
    assert "m_false" in heard("I told her I had run the whole yard for two years, which is not true.")


def test_a_lesson_that_ran_on_was_not_missed() -> None:
    assert "m_noshow" not in heard("My sample lesson overran by nine minutes and I never got to the last part.")


def test_a_remark_of_the_persons_own_is_no_improper_question() -> None:
    assert "improper_origin" not in kinds("He ask me, me with thirty years on sites, if I can read a plan. I shouted.")
    assert "improper_origin" in kinds("He asked me which church I go to and where I am from.")


@pytest.mark.parametrize("text", ["Yesterday I met Mr Adeyemi.", "On Friday I saw Frau Lenz and her deputy."])
def test_a_day_on_which_they_met_is_no_promise_that_was_missed(text: str) -> None:
    whole = told(f"{text} It went well. She wanted a drawing, I said you will have it on Thursday before 16h.")
    found = api.read(whole, NOW)
    assert "p_broken" not in groups(found)
    assert [(c.overdue, c.due) for c in found.commitments] == [(False, datetime(2026, 11, 19, 16, tzinfo=CET))]


def test_what_somebody_else_does_not_pick_up_breaks_no_promise() -> None:
    text = "I promised him two names by five tonight and one of them isn't picking up."
    (promise,) = api.read(told(f"I froze. {text}"), NOW).commitments
    assert not promise.overdue
    assert promise.due == datetime(2026, 11, 17, 17, tzinfo=CET)


def test_the_day_of_the_next_talk_keeps_its_hour() -> None:
    for text, day in (
        ("She wants me back for the trade test friday at seven am.", datetime(2026, 11, 20, 7, tzinfo=CET)),
        ("Second interview on Thursday at half past nine.", datetime(2026, 11, 19, 9, 30, tzinfo=CET)),
        ("He said come on Thursday by 9 for the second round.", datetime(2026, 11, 19, 9, tzinfo=CET)),
    ):
        found = api.read(told(text), NOW)
        assert [e.when for e in found.events if e.when] == [day]
        assert found.commitments == ()


def test_a_promise_to_send_something_without_a_day_is_heard() -> None:
    (promise,) = api.read(told("I froze on the budget. I said I'd email my portfolio too."), NOW).commitments
    assert (promise.by, promise.due, promise.overdue) == (Side.ME, None, False)
    assert api.read(told("For an angry client I said I'd email my boss first."), NOW).commitments == ()


def test_an_unknown_channel_is_not_called_no_phone_call() -> None:
    from dataclasses import replace

    from ringback.model.values import Channel

    whole = told("I froze on the budget. Should I call her back now?")
    unknown = replace(whole, interview=replace(whole.interview, channel=Channel.UNKNOWN))
    judged = api.assess(unknown, NOW)
    why = {n.play: n.why for n in judged.plan.not_chosen}
    assert why[Play.CALL_BACK_NOW].startswith("It is not known how you spoke.")
    assert "interview.channel" in {m.key for m in judged.assessment.missing}
    (reply,) = api.replies(unknown, judged)
    assert "not a phone call" not in reply.answer


def test_what_was_left_out_of_an_answer_breaks_no_promise() -> None:
    left = api.read(told("I told her about the flood but I forgot to mention how it ended."), NOW)
    assert not any(c.overdue for c in left.commitments)
    broken = api.read(
        told("I told her I'd send the plans by Monday but I forgot to mention it and never sent them."), NOW
    )
    assert any(c.by is Side.ME for c in broken.commitments)


def test_a_no_in_an_answer_is_no_rejection() -> None:
    found = api.read(told("Yesterday she asked if I had a driver card and I said no."), NOW)
    assert "rejected" not in groups_of(EAR, (e.kind for e in found.events))


@pytest.mark.parametrize("hour", ["at 15h30 today", "at half past three", "today at 3"])
def test_a_call_of_theirs_for_an_hour_that_is_near_is_a_time_to_talk(hour: str) -> None:
    found = api.read(told(f"The tower went down. He wrote 'Lost you. I'll phone you {hour}.'"), NOW)
    assert found.has("set_a_time_to_talk")


def test_a_call_some_days_on_is_a_date_of_theirs() -> None:
    found = api.read(told("It went well. She said they will call me on Friday 27 November with the result."), NOW)
    assert not found.has("set_a_time_to_talk")
