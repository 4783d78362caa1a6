"""The words by which the parts of a résumé are known. They say what words are, and nothing about what anybody should do."""

import re
from enum import StrEnum


class Section(StrEnum):
    """A part of a résumé."""

    TOP = "top"
    WORK = "work"
    SCHOOL = "school"
    SKILLS = "skills"
    CERTIFICATES = "certificates"
    OTHER = "other"


HEADINGS: dict[Section, frozenset[str]] = {
    Section.WORK: frozenset(
        [
            "experience",
            "employment",
            "career",
            "work",
            "berufserfahrung",
            "werdegang",
            "berufspraxis",
            "expérience",
            "experiencia",
            "jobs",
        ]
    ),
    Section.SCHOOL: frozenset(
        [
            "education",
            "school",
            "schooling",
            "studies",
            "academic",
            "ausbildung",
            "bildung",
            "studium",
            "schulbildung",
            "formation",
            "formación",
        ]
    ),
    Section.SKILLS: frozenset(
        [
            "skills",
            "competencies",
            "competences",
            "strengths",
            "tools",
            "software",
            "technologies",
            "kenntnisse",
            "fähigkeiten",
            "kompetenzen",
            "compétences",
            "habilidades",
            "competencias",
            "languages",
            "sprachen",
            "sprachkenntnisse",
        ]
    ),
    Section.CERTIFICATES: frozenset(
        [
            "certificates",
            "certifications",
            "certificate",
            "licences",
            "licenses",
            "qualifications",
            "courses",
            "training",
            "zertifikate",
            "weiterbildung",
            "fortbildungen",
            "certificats",
            "certificados",
            "cursos",
        ]
    ),
    Section.OTHER: frozenset(
        [
            "profile",
            "summary",
            "objective",
            "interests",
            "hobbies",
            "references",
            "publications",
            "projects",
            "contact",
            "personal",
            "about",
            "awards",
            "volunteering",
            "voluntary",
            "profil",
            "interessen",
            "hobbys",
            "referenzen",
            "kontakt",
            "loisirs",
            "intereses",
            "referencias",
        ]
    ),
}
"""One of these in a short line without figures makes it a heading."""
BESIDE = frozenset(
    [
        "and",
        "&",
        "of",
        "the",
        "my",
        "professional",
        "history",
        "relevant",
        "key",
        "core",
        "main",
        "further",
        "other",
        "additional",
        "selected",
        "skills",
        "work",
        "und",
        "et",
        "y",
        "de",
        "beruflicher",
        "beruflich",
        "professionelle",
        "profesional",
        "laboral",
    ]
)
"""Words that may stand beside one of those in a heading."""
TITLE = re.compile(
    r"\b(?:\w*(?:manager|accountant|administrator|advisor|adviser|agent|analyst|apprentice|architect|assistant|associate|baker|"
    r"carer|carpenter|cashier|chef|cleaner|clerk|coach|consultant|cook|coordinator|counsellor|curator|dentist|designer|"
    r"developer|director|dispatcher|driver|editor|electrician|engineer|executive|foreman|gardener|head|inspector|intern|"
    r"interpreter|journalist|lawyer|lead|leader|lecturer|librarian|machinist|mechanic|midwife|nurse|officer|operator|owner|"
    r"painter|partner|pharmacist|physician|physiotherapist|picker|planner|plumber|porter|president|principal|producer|"
    r"programmer|receptionist|recruiter|representative|researcher|scientist|secretary|solicitor|specialist|superintendent|"
    r"supervisor|surveyor|tailor|teacher|technician|temp|therapist|trainee|trainer|translator|tutor|volunteer|waiter|"
    r"waitress|warehouseman|welder|worker|writer|ceo|cto|cfo|"
    r"leiter|leiterin|mitarbeiter|mitarbeiterin|fahrer|fahrerin|verkäufer|verkäuferin|disponent|disponentin|kaufmann|kauffrau|"
    r"ingenieur|ingenieurin|praktikant|praktikantin|gérant|responsable|vendeur|vendeuse|encargado|encargada|gerente))\b",
    re.I,
)
"""Nouns of what people do."""
FIRM = re.compile(
    r"\b(?:gmbh|ltd|limited|inc|llc|plc|corp|corporation|ag|kg|ohg|se|s\.?a\.?|s\.?l\.?|b\.?v\.?|co|company|group|holding|"
    r"hospital|clinic|council|museum|insurance|bank|hotel|logistics|logistik|services|foods|sons|brothers|partners)\b",
    re.I,
)
"""What firms call themselves."""
PLACE_OF_STUDY = re.compile(
    r"\b\w*(?:university|college|school|academy|institute|polytechnic|universität|hochschule|schule|gymnasium|akademie|"
    r"université|lycée|universidad|instituto|escuela)\b",
    re.I,
)
DEGREE = re.compile(
    r"(?<!\w)(?:b\.?\s?sc|m\.?\s?sc|b\.?\s?a|m\.?\s?a|b\.?\s?eng|m\.?\s?eng|mba|ph\.?\s?d|bachelor|master|diploma|degree|"
    r"certificate|licen[cs]e|abitur|gcse|a-levels?|apprenticeship|diplom|meister|nvq|baccalauréat)(?!\w)\.?",
    re.I,
)
BULLET = re.compile(r"^\s*(?:[-*•–▪‣◦·●○■]|o(?=\s)|\d{1,2}[.)](?=\s))\s*")
PARTS = re.compile(r"\s+[–—|·•/-]+\s+|,\s+|;\s+|\t+|\s{3,}|\s+(?:at|with|for|bei|chez|en)\s+(?=[^\W\d_a-z])")
"""What stands between title, employer and town on one line."""
ITEMS = re.compile(r"[,;•|·▪●\t]|\s+/\s+|\s{3,}")
CONTACT = re.compile(r"@|https?://|www\.|linkedin|\+\d{2}|\b(?:tel|phone|mobile|e-?mail)\b", re.I)


def section_of(line: str) -> Section | None:
    """The part that a line is the heading of; None for any other line."""
    words = re.findall(r"[^\W\d_]+|&", line.lower())
    if not words or len(words) > 5 or len(line) > 45 or re.search(r"\d|[.,;@]", line.strip().rstrip(".")):
        return None
    for section, names in HEADINGS.items():
        known = [w for w in words if w in names]
        if known and all(w in names or w in BESIDE for w in words):
            return section
    return None
