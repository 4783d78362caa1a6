"""Two hundred invented cases: what people of many trades might tell. The same every time."""

from datetime import date, datetime, timedelta
from random import Random

from ringback.letters.marks import Weighed
from ringback.model.case import (
    Candidate,
    Case,
    Commitment,
    Contact,
    Debrief,
    Evidence,
    Interview,
    Moment,
    Opportunity,
    Status,
    Travel,
)
from ringback.model.values import Channel, Role, Side, Tone, Tri, TripMove

from .builders import CET

HOW_MANY = 200
CHANNELS = (Channel.PHONE, Channel.PHONE, Channel.VIDEO, Channel.IN_PERSON)
PLACES = [
    "Hafen",
    "Linden",
    "Kestrel",
    "Nordlys",
    "Aldgate",
    "Brook",
    "Tallinn",
    "Mistral",
    "Corvo",
    "Quay",
    "Fern",
    "Umber",
    "Sable",
    "Tern",
    "Juniper",
]
TRADES = [
    "Freight",
    "Mills",
    "Clinic",
    "Bakery",
    "Textiles",
    "Rail",
    "Software",
    "Foods",
    "Museum",
    "Theatre",
    "Dairy",
    "Optics",
    "Timber",
    "Press",
]
ROLES = [
    "dispatcher",
    "shift lead",
    "nurse",
    "data analyst",
    "bookkeeper",
    "night porter job",
    "buyer",
    "welder",
    "sales rep",
    "archivist",
]
SURNAMES = [
    "Nowak",
    "Wiebe",
    "Okafor",
    "Santos",
    "Lindqvist",
    "Moreau",
    "Haddad",
    "Petrov",
    "Kimura",
    "Byrne",
    "Castellan",
    "Demir",
]
TITLES = ("Ms", "Mr", "Dr", "Frau", "Herr", "Anna", "Tomas", "Recruiting desk of")
NEEDS = [
    "tour planning",
    "stock control",
    "English",
    "telematics",
    "triage",
    "invoicing",
    "Excel",
    "first aid",
    "forklifts",
    "rotas",
]
QUESTIONS = (
    *(
        "the budget question",
        "budget question",
        "SQL",
        "how I plan a tour",
        "How would you plan a shift?",
        "why I left",
    ),
    *("a hard customer", "Tell me about a conflict", "my notice period", "the stock exercise", "hygiene rules"),
)
BETTERS = (
    *(
        "I split the work in two and ring the customer first.",
        "that I check the count twice a day",
        "joins, then indexes",
    ),
    *("I ask what it costs them, then I offer a day.", "I write the list the evening before.", "that I call the ward"),
    *("My answer should have been three weeks.", "I weigh the load, sign it and tell the driver."),
)
STRENGTHS = (
    *(
        "I have led a depot of {} people",
        "{} years of night shifts",
        "complaints down by {} in a year",
        "I wrote {} rotas",
    ),
    *("{} years in Leeds", "I trained {} apprentices", "{} lorries under my care", "{} years with one employer"),
)
AROUND = (
    *("", "", "", "a crisis meeting", "the kids were screaming", "in a queue at the till", "while I was driving"),
    *("a funeral in the family", "picked up in a delivery", "I had a fever", "a fire drill", "my phone died"),
)
RESEARCH = (
    *("they opened a second yard in Hull", "their new plant", "the merger with Orbit", "new depot since autumn"),
    *("the group bought a mill", "they won a prize for safety", "their night service"),
)
PROMISES = (
    *("send the references", "the certificate", "references from two employers", "attend the interview"),
    *("call on Thursday", "return the form", "send a sample"),
)
IDEAS = ("Ring every customer once a month.", "Give drivers the tour by six.", "one number for late calls")


def generated() -> tuple[tuple[Case, Tone, Weighed], ...]:
    """The cases, each with the tone that its person likes and with what was concluded about a journey."""
    thrown = Random(20261122)
    return tuple(_one(thrown) for _ in range(HOW_MANY))


def _one(thrown: Random) -> tuple[Case, Tone, Weighed]:
    pick = thrown.choice
    ended = datetime(2026, 9, 1, 9, 15, tzinfo=CET) + timedelta(minutes=15 * thrown.randrange(5000))
    now = ended + timedelta(minutes=pick((12, 90, 600, 3000, 9000, 30000)))
    needs = tuple(thrown.sample(NEEDS, thrown.randrange(1, 4)))
    whom = f"{pick(TITLES)} {pick(SURNAMES)}"
    debrief = Debrief(
        circumstance=pick(AROUND),
        moments=tuple(Moment(asked=pick(QUESTIONS), better_answer=pick(BETTERS)) for _ in range(pick((1, 1, 2)))),
        not_heard=tuple(text.format(thrown.randrange(3, 40)) for text in thrown.sample(STRENGTHS, 2)),
        company_fact=pick(RESEARCH),
        evidence=tuple(Evidence(need, pick(STRENGTHS).format(thrown.randrange(3, 40))) for need in needs),
        ideas=tuple(thrown.sample(IDEAS, pick((1, 2)))),
    )
    case = Case(
        Interview(pick(CHANNELS), ended=ended, with_=(whom,) if pick((True, True, False)) else ()),
        debrief,
        now,
        Candidate(f"{pick(('Jonas', 'Maria', 'Deepak', 'Lea'))} {pick(SURNAMES)}", f"030 {thrown.randrange(10**6):06}"),
        Opportunity(
            f"{pick(PLACES)} {pick(TRADES)}",
            pick(ROLES),
            needs,
            travel=Travel(4, visit_days=(now.date() + timedelta(6), now.date() + timedelta(8))),
        ),
        None,
        (Contact(whom, Role.HIRING_MANAGER, Tri.YES),),
        (Commitment(pick(PROMISES), Side.ME, _due(thrown, now.date()), pick((Tri.NO, Tri.NO, Tri.YES))),),
        (),
        Status(Tri.YES, pick(("", "more years of stock control"))),
    )
    return case, pick(tuple(Tone)), Weighed(TripMove.OFFER)


def _due(thrown: Random, today: date) -> date | None:
    return thrown.choice((None, today - timedelta(2), today - timedelta(9), today + timedelta(2)))
