"""Numbers as people write them: "twenty-five", "1,200", "1 200", "3rd", "4k", "£12.50", "nineteen ninety-nine"."""

import re

UNITS = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
TENS = dict(
    zip(["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], range(20, 100, 10), strict=True)
)
LARGE = {"hundred": 100, "thousand": 1000, "million": 1_000_000}
WORDS = {word: n for n, word in enumerate(UNITS)} | TENS | {"dozen": 12}
WORD = "(?:" + "|".join([*TENS, *reversed(UNITS), *LARGE, "dozen"]) + ")"
SHORT = {"k": 1000, "m": 1_000_000, "million": 1_000_000, "thousand": 1000}
DIGITS = re.compile(
    r"(\d{1,3}(?:[  '’]\d{3})+|\d+(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d{3})+(?:,\d+)?|\d+(?:[.,]\d+)?)"
    r"\s?(%|k|m|million|thousand|st|nd|rd|th)?"
)
NUMBER = re.compile(
    r"(?<![\w.])(?<![^\W\d_][-–])[£$€]?(?:\d{1,3}(?:[  '’]\d{3})+(?![\d])|\d+(?:[.,:/]\d+)*)"
    r"(?:\s?%|k\b|m\b|\s(?:million|thousand)\b|st\b|nd\b|rd\b|th\b)?(?!\w)"
    rf"|\b(?:{'|'.join(UNITS[1:10])})-and-(?:{'|'.join(TENS)})\b|\b{WORD}(?:[-\s](?:and\s)?{WORD})*\b",
    re.I,
)


def number_of(said: str) -> float | None:
    """The number that digits or words say; None for what is no plain number, such as "10:05" or "24/7"."""
    return next(iter(readings_of(said)), None)


def readings_of(said: str) -> tuple[float, ...]:
    """Every way to read a number: "1.200" is twelve hundred to one reader and one and a fifth to the next."""
    text = said.lower().strip().lstrip("£$€").strip()
    digits = DIGITS.fullmatch(text)
    if digits:
        times = SHORT.get(digits.group(2) or "", 1)
        return tuple(value * times for value in _digits(digits.group(1)))
    value = _in_words(text)
    return () if value is None else (value,)


def _digits(text: str) -> tuple[float, ...]:
    plain = re.sub(r"[  '’]", "", text)
    if re.fullmatch(r"\d+(?:,\d{3})+(?:\.\d+)?", plain):
        thousands = float(plain.replace(",", ""))
        return (
            (thousands, float(plain.replace(",", "."))) if plain.count(",") == 1 and "." not in plain else (thousands,)
        )
    if re.fullmatch(r"\d+(?:\.\d{3})+(?:,\d+)?", plain):
        thousands = float(plain.replace(".", "").replace(",", "."))
        return (float(plain), thousands) if plain.count(".") == 1 and "," not in plain else (thousands,)
    return (float(plain.replace(",", ".")),)


def _in_words(text: str) -> float | None:
    total, part, seen = 0.0, 0.0, False
    for word in re.findall(r"[^\W\d_]+", text):
        if word in WORDS:
            year = 10 <= part < 100 and WORDS[word] >= 10  # "nineteen ninety", "twenty nineteen"
            part, seen = part * (100 if year else 1) + WORDS[word], True
        elif word in LARGE:
            part, seen = (part or 1) * LARGE[word], True
            if word != "hundred":
                total, part = total + part, 0
        elif word != "and":
            return None
    return total + part if seen else None
