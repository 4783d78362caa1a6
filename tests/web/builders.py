"""Rows with calm defaults."""

from datetime import UTC, datetime
from typing import Any

from django.contrib.auth.models import User

from ringback import api
from ringback.model.case import Case
from ringback.web.judging import judge, note
from ringback.web.records.cases import store
from ringback.web.records.keep import act
from ringback.web.records.models import Interview, Opportunity, Profile

CASE = """
now: 2026-11-17T10:23:00+01:00
candidate: {name: Jonas Brandt, phone: "+49 30 23125 042", email: jonas@post.example, time_zone: Europe/Berlin}
opportunity: {employer: Nordlicht Logistik, role: operations manager, requirements: [shift planning]}
resume: {version: operations-2, sent: 2026-11-09, file: brandt.pdf}
contacts: [{name: Frau Keller, role: hiring_manager, decides: yes, phone: "+49 30 23125 007"}]
interview: {channel: phone, ended: 2026-11-17T10:05:00+01:00, scheduled: no, with: [Frau Keller]}
debrief:
  text: >-
    She rang out of the blue and I picked up in the middle of a crisis. I could not say how I would cut overtime.
    She went quiet.
  circumstance: a crisis meeting
  moments:
    - asked: how I would cut overtime
      said: I would have to think
      better_answer: I moved two shift starts and cut overtime by a third.
  not_heard: [I have led a team of twenty-six]
  company_fact: the second depot in Rostock
commitments: [{what: send references, by: me, due: 2026-11-20}]
outreach: [{at: 2026-11-17T10:15:00+01:00, by: phone, to: Frau Keller, purpose: attempt}]
"""


def a_case(text: str = CASE) -> Case:
    """A whole case."""
    return api.read_case(text, "case.yaml", datetime(2026, 11, 22, 12, tzinfo=UTC))


def an_interview(owner: User, case: Case | None = None, judged: bool = True, **columns: Any) -> Interview:
    """An interview with all its rows, judged; `columns` are those of its opportunity."""
    with act(owner, "Built") as doing:
        profile = Profile.objects.get_or_create(owner=owner, main=True)[0]
        job = doing.create(Opportunity(owner=owner, profile=profile, **columns))
        talk = doing.create(Interview(opportunity=job, begun=True))
        store(talk, case or a_case(), doing)
    talk = Interview.objects.select_related("opportunity__profile").get(pk=talk.pk)
    if judged:
        note(talk, judge(talk)[1])
        talk.refresh_from_db()
    return talk
