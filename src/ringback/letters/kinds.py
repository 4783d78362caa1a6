"""The form in which a person wrote a fact: noun phrase, clause, question, whole sentence. It decides how it is said.

Each function gives the slots that the fact fills, as name → text. Whatever is not recognised takes the form that is
right for anything (after a colon, or in quotation marks), so a wrong guess costs style and never grammar.
"""

import re
from itertools import pairwise

from ringback.letters.fill import ENDS, bare, tidy, unquoted
from ringback.letters.promised import act_of, has_its_object, to_their_face
from ringback.letters.vocabulary import (
    AUXILIARIES,
    DETERMINERS,
    IMPERATIVES,
    PAST,
    PLACES,
    PROMISE_VERBS,
    PRONOUNS,
    QUESTION_WORDS,
    STARTERS,
    SURE,
)

NAMED = re.compile(r"\b(question|task|exercise|test|part|case|puzzle|assignment|one)s?\b", re.I)
NAMED_END = re.compile(r"\b(question|task|exercise|test|assignment|puzzle)$", re.I)
SAID_BEFORE = re.compile(
    r"^(?:(?:when )?(?:she|he|they|you|i|we|the interviewer|the panel)(?: was| were)? )?asked(?: me| us)?"
    r"(?:[,:]\s*|\s+)",
    re.I,
)
INVERTED = re.compile(
    rf"(?:(?:how|why|what|when|where|which|who)\b.*?\b(?:{AUXILIARIES}) (?:you|they|we|one)\b|"
    rf"(?:{AUXILIARIES})(?:n['’]t)?\b|"
    r"(?:what|why|who|where|when|how)(?:['’]s| is| are| was| were| makes| made| does| do| did)\b)",
    re.I,
)
"""A direct question: "how would you …", "do you …", "what is …"."""
OWN_ANSWER = re.compile(
    r"(?:i (?:should|ought|would have|could have|meant)|my answer|the (?:better|right|correct|full) answer|what i)\b",
    re.I,
)
YEARS = re.compile(
    r"(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty) years?(?: of| as| in| with| at)\b",
    re.I,
)
RELATIVE = ("that", "which", "who", "where", "when")
VERBS_AT_THE_END = ("is", "was", "are", "were", "am", "be", "been", "do", "does", "did", "has", "have", "had")
"""A question that ends so runs into the verb after it ("what the count was was not …"); it is set in quotation marks."""
LONGEST_PHRASE = 25
"""Words beyond which a question is quoted whole instead of being worked into a sentence."""
ABBREVIATIONS = ("Dr", "Mr", "Mrs", "Ms", "St", "No", "Inc", "Ltd", "Co", "vs", "approx")
SENTENCE_END = re.compile(
    "".join(rf"(?<!\b{a}\.)" for a in ABBREVIATIONS) + r"(?<=[a-zß-ÿ0-9)”\"][.!?…])[”\"]?\s+(?=[^a-z\s])"
)


def words(text: str) -> list[str]:
    """The words of a text in small letters, without the marks around them."""
    return [w.strip(".,;:!?…()“”\"‘’'").lower().replace("’", "'") for w in text.split()]


def first_word(text: str) -> str:
    """The first word, small, without what is joined to it by an apostrophe (I'd → i)."""
    return words(text)[0].split("'")[0] if text.split() else ""


def inside(text: str) -> str:
    """The text as it stands inside a sentence: a function word at its head loses its capital."""
    head = text.split(" ", 1)[0]
    small = head.istitle() or len(head) == 1 or "'" in head or "’" in head
    return text[:1].lower() + text[1:] if small and first_word(text) in STARTERS else text


def first_sentence(text: str) -> str:
    """The first sentence of a text."""
    return SENTENCE_END.split(tidy(text), maxsplit=1)[0]


def is_several(text: str) -> bool:
    """True if the text holds more than one sentence."""
    return len(SENTENCE_END.split(tidy(text), maxsplit=1)) > 1


def is_clause(text: str) -> bool:
    """True for a subject with its verb: "the kids were screaming", "I overslept"."""
    spoken = words(text)
    if not spoken or first_word(text) in PLACES:
        return False
    if first_word(text) in PRONOUNS:
        return len(spoken) > 1
    relative = _relative_at(spoken)
    if first_word(text) not in DETERMINERS:
        before = next((n for n, w in enumerate(spoken) if w in SURE or w.endswith("n't")), 0)
        return 0 < before < min(5, relative) and "," not in " ".join(text.split()[:before])
    verb = next((n for n, w in enumerate(spoken) if w in PAST and n > 0), None)
    return verb is not None and verb < relative


def _relative_at(spoken: list[str]) -> int:
    """Where a clause begins that only tells more of a thing ("hay that had to come in", "a call I had to take")."""
    pairs = enumerate(pairwise(spoken), 1)
    inner = (n for n, (before, w) in pairs if w in RELATIVE or (w in PRONOUNS and before not in ("and", "or")))
    return next(inner, len(spoken))


def asked_slots(text: str) -> dict[str, str]:
    """How a weak question was put down: its name, its topic, an indirect question, or the words themselves."""
    whole = unquoted(text)
    said = unquoted(SAID_BEFORE.sub("", whole))
    core = bare(said) or bare(whole)
    if not core:
        return {}
    if _is_direct(said, core):
        return {"asked_quote": _as_question(unquoted(said))}
    return _asked_phrase(inside(core))


def _asked_phrase(core: str) -> dict[str, str]:
    head = first_word(core)
    if words(core)[-1] in VERBS_AT_THE_END:
        return {"asked_quote": core}
    if head in ("about", "regarding", "on", "for") and " " in core:
        return {"asked_topic": inside(core.split(" ", 1)[1])}
    if head in QUESTION_WORDS:
        return {"asked_clause": core}
    if head in ("question", "questions"):
        return {"asked_bare": core}
    if NAMED_END.search(core) or (head in DETERMINERS and NAMED.search(" ".join(core.split()[:4]))):
        return {"asked_name" if head in DETERMINERS else "asked_bare": core}
    return {"asked_topic": core}


def _is_direct(said: str, core: str) -> bool:
    """True for words that were spoken as they stand: a question, an order, a statement, or something long."""
    spoken, head = words(core), first_word(core)
    if INVERTED.match(core) or (head in PRONOUNS | IMPERATIVES and len(spoken) > 1):
        return True
    if is_several(said) or any(mark in core for mark in '“”"?!') or len(spoken) > LONGEST_PHRASE:
        return True
    indirect = any(w.split("'")[0] in ("i", "my", "to", "we", "our") for w in spoken[1:4])
    return "?" in said and (not indirect if head in QUESTION_WORDS else len(spoken) > 3)


def _as_question(said: str) -> str:
    if first_word(said) in IMPERATIVES | PRONOUNS:
        return said.rstrip(".")
    return said if said[-1:] in ENDS else said + "?"


def better_slots(text: str) -> dict[str, str]:
    """The better answer: a sentence of its own, a that-clause, or anything else (said after a colon)."""
    said = unquoted(text)
    if not said:
        return {}
    if re.match(r"that\b(?! (?:is|was)\b)", said, re.I) and not is_several(said):
        return {"better": said, "better_that": inside(said)}
    if OWN_ANSWER.match(said):
        return {"better": said, "better_own": said}
    return {"better": said, "better_said": said}


def strength_slots(text: str) -> dict[str, str]:
    """A strength that they did not hear: what I did, years of something, or anything else."""
    said = unquoted(text)
    if not said:
        return {}
    inner = bare(text)
    if is_several(said):
        return {"not_heard": said, "strength_other": said}
    if re.match(r"I(?:['’](?:ve|d|m))? (?!\W)", inner):
        return {"not_heard": said, "strength_i": inner}
    if YEARS.match(inner):
        return {"not_heard": said, "strength_years": inner[:1].lower() + inner[1:]}
    return {"not_heard": said, "strength_other": said}


def cause_slots(text: str) -> dict[str, str]:
    """What was going on around the person, first sentence only (S0-25): a clause, a place, an act, or a thing."""
    core = inside(bare(first_sentence(re.sub(r"^(?:because|since|as) (?!of\b)", "", tidy(text), flags=re.I))))
    if not core:
        return {}
    thing = inside(re.sub(r"^(?:because of|due to|owing to) ", "", core, flags=re.I))
    head = first_word(core)
    if thing != core:
        return {"cause_thing": thing}
    if head in ("while", "when", "during"):
        return {"cause_while": core}
    if is_clause(core):
        return {"cause_clause": core}
    if head in PLACES:
        return {"cause_place": core}
    if head in PAST:
        return {"cause_act": core[:1].lower() + core[1:]}
    return {"cause_thing": core}


def company_slots(text: str) -> dict[str, str]:
    """The piece of research: something they did, a clause, a noun phrase, or anything else."""
    core = inside(bare(text))
    if not core:
        return {}
    head, rest = first_word(core), core.split(" ", 1)[-1]
    if is_several(text):
        return {"company_fact": core, "company_other": tidy(text)}
    if core.startswith("they ") and rest:
        return {"company_fact": core, "company_did": rest}
    if head in PAST and rest != core:
        return {"company_fact": core, "company_did": core[:1].lower() + core[1:]}
    if is_clause(core) and head != "they":
        return {"company_fact": core, "company_clause": core}
    if core.startswith("their ") and rest:
        return {"company_fact": core, "company_their": rest}
    if head in DETERMINERS:
        return {"company_fact": core, "company_thing": core}
    return {"company_fact": core, "company_other": core}


def promise_slots(text: str, to_reader: bool = False, reader: str = "") -> dict[str, str]:
    """What was promised: something to do, a thing, or anything else; nothing where it cannot be said to that person.

    `to_reader`: nobody else can be meant by "her", "him" or "them" than the one who will hear or read it, whose name `reader` is.
    """
    core = inside(bare(text))
    if not core:
        return {}
    act = to_their_face(act_of(core, to_reader), reader)
    if not act:
        return {}
    if not has_its_object(act):
        return {}
    if first_word(act) in PROMISE_VERBS:
        return {"promise": core, "promise_act": act[:1].lower() + act[1:]}
    if first_word(act) in DETERMINERS and not is_clause(act):
        return {"promise": core, "promise_thing": inside(act)}
    return {} if is_clause(act) else {"promise": core, "promise_other": act}
