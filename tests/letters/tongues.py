"""A case told in each language, and how to draft in it."""

from dataclasses import replace
from datetime import date

from ringback import api
from ringback.letters.choose import BEST, Choice
from ringback.letters.coverage import pairs_with_words
from ringback.model.case import Candidate, Case, Commitment, Contact, Debrief, Evidence, Interview, Moment, Opportunity
from ringback.model.draft import Draft
from ringback.model.values import Channel, DraftChannel, Purpose, Role, Side, Tone, Tri

from .builders import NOW, draft

LANGUAGES = ("de", "es", "fr")
PAIRS = {tag: pairs_with_words(api.wording(tag)) for tag in LANGUAGES}
WHOM = {"de": "Frau Dr. Keller", "es": "Sra. García", "fr": "Mme Garnier"}
TOLD = {
    "de": Debrief(
        circumstance="eine Krisensitzung mit zwei Fahrern",
        moments=(Moment(asked="wie ich zwei Schichten plane", better_answer="Ich rufe zuerst den Springer an."),),
        not_heard=("sechs Jahre Disposition in Spandau", "ein Staplerschein"),
        company_fact="der zweite Hof in Göttingen",
        evidence=(Evidence("Tourenplanung", "sechs Jahre Disposition in Spandau"),),
        ideas=("Ein Springerplan für das Wochenende.",),
    ),
    "es": Debrief(
        circumstance="una reunión de urgencia con dos conductores",
        moments=(Moment(asked="cómo organizo dos turnos", better_answer="Llamo primero al suplente."),),
        not_heard=("seis años de tráfico en Getafe", "un carné de carretilla"),
        company_fact="el nuevo almacén de Getafe",
        evidence=(Evidence("planificar rutas", "seis años de tráfico en Getafe"),),
        ideas=("Un plan de suplentes para el fin de semana.",),
    ),
    "fr": Debrief(
        circumstance="une réunion de crise avec deux chauffeurs",
        moments=(Moment(asked="deux postes avec une seule équipe", better_answer="J'appelle d'abord le remplaçant."),),
        not_heard=("six ans au dispatch à Lyon", "un permis cariste"),
        company_fact="le nouvel entrepôt de Lyon",
        evidence=(Evidence("planifier les tournées", "six ans au dispatch à Lyon"),),
        ideas=("Un planning de remplaçants pour le week-end.",),
    ),
}
PROMISED = {"de": "die Referenzen schicken", "es": "enviar las referencias", "fr": "envoyer les références"}
ROLE = {"de": "Disponentin", "es": "jefa de tráfico", "fr": "responsable d'exploitation"}


def told_in(tag: str, whom: str | None = None, circumstance: str | None = None) -> Case:
    """A case in which no fact is missing, told in a language."""
    main = tag[:2]
    name, told = WHOM[main] if whom is None else whom, TOLD[main]
    return Case(
        Interview(Channel.PHONE, ended=NOW, with_=(name,) if name else ()),
        told if circumstance is None else replace(told, circumstance=circumstance),
        NOW,
        Candidate("Katrin Osterloh", "030 23125 014", language=tag),
        Opportunity("Nordkamm Spedition", ROLE[main], tuple(e.need for e in TOLD[main].evidence)),
        None,
        (Contact(name, Role.HIRING_MANAGER, Tri.YES),) if name else (),
        (Commitment(PROMISED[main], Side.ME, date(2026, 11, 13)),),
    )


def said_in(
    tag: str, case: Case, pair: tuple[Purpose, DraftChannel], tone: Tone = Tone.PLAIN, choice: Choice = BEST
) -> Draft:
    """A draft in the words of a language."""
    return draft(*pair, case, tone, words=api.wording(tag), choice=choice)
