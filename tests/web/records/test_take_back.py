"""An undo takes back what its act changed, and nothing that was changed by somebody since."""

from typing import Any
from uuid import UUID

import pytest
from django.contrib.auth.models import User

from ringback.web.access import begin, move_stage
from ringback.web.judging import judge, note
from ringback.web.records.keep import Act, act
from ringback.web.records.models import Commitment, Contact, Interview, Opportunity, PlannedStep, Profile
from ringback.web.records.stages import Stage
from ringback.web.records.take_back import Touched, take_back
from tests.web.builders import an_interview


def changed(owner: User, row: Any, **values: Any) -> Act:
    """An act that changes one row."""
    with act(owner, "Changed") as doing:
        doing.change(type(row).objects.get(pk=row.pk), **values)
    return doing


def a_job(owner: User) -> Opportunity:
    """An opportunity with an employer and a role."""
    return an_interview(owner).opportunity


def fresh(row: Any) -> Any:
    """The row as it stands in the record book."""
    return type(row).objects.get(pk=row.pk)


def test_what_was_changed_since_in_the_same_column_stays_and_nothing_is_taken_back(owner: User) -> None:
    job = a_job(owner)
    first = changed(owner, job, employer="Halden Foods", role="buyer")
    changed(owner, job, employer="Halden Foods Ltd")
    with pytest.raises(Touched):
        take_back(owner, first.id)
    assert (fresh(job).employer, fresh(job).role) == ("Halden Foods Ltd", "buyer")


def test_what_was_changed_since_in_another_column_stays_and_the_rest_is_taken_back(owner: User) -> None:
    job = a_job(owner)
    first = changed(owner, job, employer="Halden Foods")
    changed(owner, job, note="Parking is behind the mill")
    assert take_back(owner, first.id) == "Changed"
    assert fresh(job).employer == "Nordlicht Logistik"
    assert fresh(job).note == "Parking is behind the mill"


def test_two_acts_taken_back_one_after_the_other_leave_neither(owner: User) -> None:
    for order in (0, 1), (1, 0):
        job = a_job(owner)
        acts = (changed(owner, job, employer="Halden Foods"), changed(owner, job, note="Mine"))
        for n in order:
            take_back(owner, acts[n].id)
        assert (fresh(job).employer, fresh(job).note) == ("Nordlicht Logistik", "")


def test_after_the_later_change_is_taken_back_the_earlier_one_can_be_too(owner: User) -> None:
    job = a_job(owner)
    first, second = changed(owner, job, employer="One"), changed(owner, job, employer="Two")
    with pytest.raises(Touched):
        take_back(owner, first.id)
    take_back(owner, second.id)
    take_back(owner, first.id)
    assert fresh(job).employer == "Nordlicht Logistik"


def test_what_was_added_stays_once_something_hangs_on_it(owner: User) -> None:
    with act(owner, "Added") as doing:
        talk = begin(doing, Profile.objects.create(owner=owner), UUID(int=7))
    with act(owner, "Added a person") as later:
        later.create(Contact(opportunity=talk.opportunity, name="Ms Ortega"))
    with pytest.raises(Touched):
        take_back(owner, doing.id)
    assert Interview.objects.filter(pk=talk.pk).exists()
    assert Contact.objects.filter(name="Ms Ortega").exists()
    take_back(owner, later.id)
    take_back(owner, doing.id)
    assert not Interview.objects.filter(pk=talk.pk).exists()
    assert not Opportunity.objects.filter(pk=talk.opportunity_id).exists()


def test_what_was_added_and_then_changed_stays(owner: User) -> None:
    job = a_job(owner)
    with act(owner, "Added a person") as doing:
        person = doing.create(Contact(opportunity=job, name="Ms Ortega"))
    changed(owner, person, phone="+44 20 7946 0011")
    with pytest.raises(Touched):
        take_back(owner, doing.id)
    assert fresh(person).phone == "+44 20 7946 0011"


def test_what_was_removed_does_not_come_back_where_its_place_is_gone(owner: User) -> None:
    promise = Commitment.objects.get(opportunity=a_job(owner))
    with act(owner, "Removed a promise") as doing:
        doing.delete(promise)
    promise.opportunity.delete()
    with pytest.raises(Touched):
        take_back(owner, doing.id)
    assert not Commitment.objects.filter(what=promise.what).exists()


def test_a_tick_is_taken_back_after_the_plan_was_made_anew(owner: User) -> None:
    talk = an_interview(owner)
    step = PlannedStep.objects.filter(interview=talk).first()
    assert step
    doing = changed(owner, step, done=talk.created)
    note(talk, judge(talk)[1])
    assert fresh(step).done
    assert take_back(owner, doing.id) == "Changed"
    assert fresh(step).done is None


def test_a_verdict_that_was_noted_since_is_in_nobodys_way(owner: User) -> None:
    talk = an_interview(owner, judged=False)
    doing = changed(owner, talk, private_note="mine")
    talk = fresh(talk)
    note(talk, judge(talk)[1])
    changed(owner, talk, call_note="theirs")
    assert take_back(owner, doing.id) == "Changed"
    assert (fresh(talk).private_note, fresh(talk).call_note) == ("", "theirs")
    assert fresh(talk).severity


def test_a_move_is_taken_back_with_its_note_of_when(owner: User) -> None:
    job = a_job(owner)
    with act(owner, "Moved") as doing:
        move_stage(doing, job, Stage.OFFER, job.created)
    assert take_back(owner, doing.id) == "Moved"
    assert fresh(job).stage != Stage.OFFER
    assert not job.stage_changes.exists()
    with act(owner, "Moved") as doing:
        move_stage(doing, fresh(job), Stage.OFFER, job.created)
    with act(owner, "Moved") as other:
        move_stage(other, fresh(job), Stage.CLOSED, job.created)
    with pytest.raises(Touched):
        take_back(owner, doing.id)
    assert fresh(job).stage == Stage.CLOSED
