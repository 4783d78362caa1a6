"""What notices a change in how people are reached: recorded instructions, and the hours that they say they are there until.

Each sentence is understood by one piece of the data alone, so that none can fall out unnoticed.
"""

from dataclasses import replace
from datetime import time

from ringback.advice.people import is_instructed, office_of
from ringback.files.calendars import year_at
from ringback.model.case import Contact
from ringback.model.play import Advice
from ringback.model.reading import HeardEvent, Reading, Span
from tests.builders import CALM, NOW

INSTRUCTED = {
    "write_only": (
        "Don't call the desk.",
        "No calls to the ward.",
        "She asked me to not call her.",
        "Don't ring the shop floor.",
        "No phone at her place of work.",
        "By letter, not by phone.",
        "Never call before the board has met.",
        "Kindly write.",
        "Mail is what they prefer.",
        "Please write.",
        "Mail only.",
        "Questions in writing.",
        "Questions go in writing, do not contact the members.",
        "All mail goes into one queue.",
        "Would you not ring the shop floor.",
        "Don't phone the wards.",
        "She asked me to not phone her.",
        "Never ring before the board has met.",
        "One writes there, without calling.",
        "The office is too small to take calls.",
        "Nobody answers this line.",
        "No one answers the phone there.",
        "Only by the portal.",
        "A letter, please.",
        "The inbox only.",
        "Please use the contact form.",
        "Mail, rather.",
        "Mail works best.",
        "Always by mail.",
        "Please mail, the phone is hard for me.",
        "Write here, it is difficult to phone.",
        "Mail me, it is not easy to get me on the phone.",
        "Mail me, I rarely take the phone.",
        "Mail me, I seldom hear the phone.",
    ),
    "no_contact": (
        "No contact while the panel sits.",
        "Do not contact the panel.",
        "Don't contact the board.",
        "No inquiries before June.",
        "No enquiries before June.",
        "A call to the panel means exclusion.",
        "There is to be no further contact.",
        "Canvassing is not allowed.",
        "A call to the panel disqualifies.",
    ),
    "": (
        "Please call, mail is slow.",
        "Phone is best, mail takes days.",
        "Rather ring than mail.",
        "Rings back after lunch.",
        "Her e-mail stands on the card.",
        "Call any time.",
        "In the office from nine.",
        "Do not contact the client.",
        "Don't contact our client directly.",
        "There is an inbox, do not contact the members.",
        "Don't contact the company directly.",
        "Don't contact the employer directly.",
        "Don't contact the hospital directly.",
        "Don't contact the customer directly.",
        "Don't contact the manager directly.",
        "Don't contact them, all goes through me.",
        "Don't contact them, all goes through us.",
        "Don't contact them but via me.",
        "Don't contact them, all goes through the agency.",
        "Don't contact them, write to me.",
    ),
}
"""Instruction → what people were told, each sentence by itself; under no name what is no instruction."""
UNTIL = {
    "noon": 12,
    "two": 14,
    "three": 15,
    "four": 16,
    "five": 17,
    "six": 18,
    "seven": 19,
    "eight": 20,
    "nine": 21,
    "ten": 22,
}
EARLY = 11.5
"""An office that closes at none of these hours by itself, so that each of them has to be heard."""


def instructed(sentence: str, advice: Advice) -> set[str]:
    """What the facts of a case take from a contact's instruction."""
    case = replace(CALM, contacts=(Contact("Frau Wiebe", instruction=sentence),))
    return {name for name in INSTRUCTED if name and is_instructed(case, name, advice)}


def closes(word: str, advice: Advice) -> time:
    """When somebody stops work who is said to be in until then."""
    text = f"She is in until {word}."
    reading = Reading(events=(HeardEvent("at_work_until", text, Span("debrief.text", 0, len(text))),))
    numbers = replace(advice.defaults, office_closes_hour=EARLY)
    return office_of(CALM, reading, NOW, numbers, year_at, advice.hours).closes


def instructions_hold(advice: Advice) -> bool:
    """True if every instruction is still taken as it was recorded, and nothing else for one."""
    return all(instructed(s, advice) == ({name} - {""}) for name, told in INSTRUCTED.items() for s in told)


def hours_hold(advice: Advice) -> bool:
    """True if every word for an hour still means that hour."""
    return all(closes(word, advice) == time(hour) for word, hour in UNTIL.items())
