"""Hard but lawful facts in German, Spanish and French: apostrophes, capitals, articles, any question."""

import re
from dataclasses import replace

import pytest

from ringback import api
from ringback.letters.choose import Choice
from ringback.model.case import Case, Moment
from ringback.model.draft import Draft
from ringback.model.values import DraftChannel, Purpose, Tone

from .builders import everything, said
from .tongues import LANGUAGES, PAIRS, said_in, told_in

CALL, THANKS = (Purpose.SECOND_CHANCE, DraftChannel.CALL_SCRIPT), (Purpose.THANK_YOU, DraftChannel.EMAIL)
EMPLOYERS = {
    "de": ("die Nordkamm Spedition", "der Verein am See", "BMW AG", "ÖBB", "O’Neill & Söhne", "Die Zeit"),
    "es": ("el Museo del Puerto", "la ONCE", "ACS", "L'Auditori", "O’Neill e Hijos", "Hospital de la Santa Cruz"),
    "fr": ("le Musée du Nord", "les Ateliers d'Ivry", "EDF", "L'ATELIER", "l’Oréal", "Hôpital Henri-Mondor"),
}
NAMES = {
    "de": ("Herrn Wiebe", "Frau O’Brien-Müller", "Herr Dr. d'Ester", "KELLER", "Frau von der Heide", ""),
    "es": ("Doña Ana Ruiz", "don Luis", "Sra. D'Ors", "Sr. de la Vega", "GARCÍA", ""),
    "fr": ("Mme d'Aubigné", "M. L'Hermite", "Mme de La Tour", "M. O'Brien", "ROUX", ""),
}
ASKED = {
    "de": (
        "Warum sollten wir gerade Sie nehmen?",
        "wie ich plane",
        "„Und wenn zwei ausfallen?“",
        "BUDGET",
        "das Budget",
    ),
    "es": ("¿Por qué deberíamos elegirle?", "cómo planifico", "«¿Y si faltan dos?»", "PRESUPUESTO", "el presupuesto"),
    "fr": ("Pourquoi vous ?", "comment je planifie", "« Et s'il en manque deux ? »", "BUDGET", "l'argent"),
}
BROKEN = {
    "de": r"\b(?:bei|für|von|an|zu) der Verein|\bbei die |\b(?:von|zu|an|bei|für|mit) Herr\b|\bzu dem\b|Herrn [^,:.]*,$",
    "es": r"\b(?:a|de) el\b|\b(?:el|la) [dD]o[nñ]a?\b|¿[^?]*[.]$",
    "fr": r"\b(?:à|de) (?:le|les) (?!(?:savoir|dire|faire))|\b(?:que|de|ne|se|je|me) (?:[aeéèêiouâôh](?!\b)\w*)",
}
"""What no sentence of ours may come out with: an article or a title that has to be declined, contracted or left out."""
DOUBLED = re.compile(r"\?\?|\?\.|\.\.|„„|««|»»|““|,,| ,|\( |  ")


def hard(tag: str, employer: str, name: str, asked: str) -> Case:
    """A case with such facts."""
    case = told_in(tag, name)
    moment = Moment(asked=asked, better_answer=case.debrief.moments[0].better_answer)
    job = replace(case.opportunity, employer=employer)
    return replace(case, opportunity=job, debrief=replace(case.debrief, moments=(moment,)))


def cases(tag: str) -> list[Case]:
    """Every employer, every name and every question once."""
    rows = zip(EMPLOYERS[tag], NAMES[tag], (*ASKED[tag], ASKED[tag][0]), strict=True)
    return [hard(tag, *row) for row in rows]


def all_said(tag: str, case: Case) -> list[tuple[Draft, str]]:
    """Every sentence of every draft, in each tone and with several seeds."""
    drafts = [
        said_in(tag, case, pair, tone, Choice(seed)) for pair in PAIRS[tag] for tone in Tone for seed in (None, 1, 2, 3)
    ]
    return [(d, s.text) for d in drafts for s in everything(d)]


def ours(text: str, case: Case) -> str:
    """The sentence without what the person wrote, but for names: grammar is looked at in our own words."""
    told = case.debrief
    facts = [told.circumstance, told.company_fact, *told.not_heard, *(m.better_answer for m in told.moments)]
    facts += [case.commitments[0].what, *told.ideas, *(e.shown for e in told.evidence)]
    for fact in sorted((f.rstrip(".") for f in facts if f), key=len, reverse=True):
        text = text.replace(fact, "…")
    return text


@pytest.mark.parametrize("tag", LANGUAGES)
@pytest.mark.parametrize("number", range(6))
def test_nothing_has_to_be_declined_contracted_or_elided(tag: str, number: int) -> None:
    case = cases(tag)[number]
    said_all = all_said(tag, case)
    assert len(said_all) > 400
    broken = {t for _, t in said_all if re.search(BROKEN[tag], ours(t, case))}
    assert broken == set()
    assert {t for _, t in said_all if DOUBLED.search(t)} == set()


@pytest.mark.parametrize("tag", LANGUAGES)
@pytest.mark.parametrize("number", range(6))
def test_what_was_asked_stands_letter_for_letter(tag: str, number: int) -> None:
    case = cases(tag)[number]
    core = case.debrief.moments[0].asked.strip("„“«» \u00a0")
    assert core.rstrip("?¿ \u00a0") in said(said_in(tag, case, CALL), "name_mistake")


@pytest.mark.parametrize(
    ("tag", "whom", "greeted", "asked_for"),
    [
        ("de", "Herrn Wiebe", "Sehr geehrter Herr Wiebe,", "Herr Wiebe"),
        ("de", "Frau O’Brien-Müller", "Sehr geehrte Frau O’Brien-Müller,", "Frau O’Brien-Müller"),
        ("es", "Doña Ana Ruiz", "Estimada Doña Ana Ruiz:", "con Doña Ana Ruiz"),
        ("es", "don Luis", "Estimado don Luis:", "con don Luis"),
        ("es", "Sra. D'Ors", "Estimada Sra. D'Ors:", "con la Sra. D'Ors"),
        ("es", "Sr. de la Vega", "Estimado Sr. de la Vega:", "con el Sr. de la Vega"),
        ("fr", "Mme d'Aubigné", "Madame,", "Mme d'Aubigné"),
        ("fr", "M. L'Hermite", "Monsieur,", "M. L'Hermite"),
    ],
)
def test_people_are_greeted_and_asked_for_by_their_title(tag: str, whom: str, greeted: str, asked_for: str) -> None:
    case = told_in(tag, whom)
    assert said(said_in(tag, case, THANKS, Tone.FORMAL), "salutation") == greeted
    (gate,) = [b for b in said_in(tag, case, CALL).branches if b.name == "gatekeeper"]
    assert asked_for in " ".join(s.text for s in gate.sentences)


@pytest.mark.parametrize(
    ("employer", "said_so"), [("die Nordkamm Spedition", "bei Nordkamm Spedition"), ("Die Zeit", "bei Die Zeit")]
)
def test_a_small_german_article_is_left_out_and_a_name_is_not_touched(employer: str, said_so: str) -> None:
    case = told_in("de")
    named = replace(case, opportunity=replace(case.opportunity, employer=employer))
    assert all(said_so in said(said_in("de", named, CALL, choice=Choice(n)), "interest") for n in range(4))


@pytest.mark.parametrize("tag", LANGUAGES)
def test_the_job_stands_in_quotation_marks_so_that_its_article_may_stay(tag: str) -> None:
    case = told_in(tag)
    role = {"de": "die Disponentin", "es": "el jefe de tráfico", "fr": "le responsable d'exploitation"}[tag]
    named = replace(case, opportunity=replace(case.opportunity, role=role))
    found = [said(said_in(tag, named, THANKS, Tone.PLAIN, Choice(n)), "interest") for n in range(6)]
    assert any(role in text for text in found)
    assert [text for text in found if role in text and not re.search(rf"[„«]\u00a0?{re.escape(role)}", text)] == []


def test_no_fact_can_open_or_close_our_quotation_marks_twice() -> None:
    for tag in LANGUAGES:
        for case in cases(tag):
            body = said_in(tag, case, CALL).body
            assert body.count("„") == body.count("“") or tag != "de"
            assert body.count("«") == body.count("»")
    assert api.wording("de").headings
