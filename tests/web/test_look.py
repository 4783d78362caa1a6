"""Colours stand in one place, and every pair of them that meets on a page can be read: computed, not looked at."""

import re
from pathlib import Path

import pytest

import ringback.web

STATIC = Path(ringback.web.__file__).parent / "static" / "ringback"
LOOK = (STATIC / "look.css").read_text("utf-8")
TEXT, CONTROL = 4.5, 3.0
"""The least contrast of text, and of whatever shows where a control begins or in which state it is (WCAG 1.4.3, 1.4.11)."""
PAIRS = {
    ("ink", "paper"): (TEXT, "the page itself"),
    ("ink", "card"): (TEXT, "what belongs together; buttons and fields"),
    ("ink", "accent-soft"): (TEXT, "a tap that is chosen, our side of a disagreement, an entry that was led to"),
    ("ink", "clock-soft"): (TEXT, "words that a check points at, and what stands against sending"),
    ("muted", "paper"): (TEXT, "the second voice on the page"),
    ("muted", "card"): (TEXT, "the second voice on a card, the bar of links"),
    ("muted", "accent-soft"): (TEXT, "rules and small words beside what is chosen or led to"),
    ("muted", "clock-soft"): (TEXT, "the rules behind what stands against sending"),
    ("accent", "paper"): (TEXT, "links on the page"),
    ("accent", "card"): (TEXT, "links on a card, the page one is on"),
    ("accent", "accent-soft"): (TEXT, "a link within what is chosen"),
    ("accent", "clock-soft"): (TEXT, "a link where something stands against sending"),
    ("on-accent", "accent"): (TEXT, "the one thing to do next"),
    ("clock", "paper"): (TEXT, "what lies ahead on the timeline"),
    ("clock", "card"): (TEXT, "how much a finding weighs"),
    ("clock", "clock-soft"): (TEXT, "time that is running out, the line that there is no connection"),
    ("stop", "paper"): (TEXT, "what cannot be undone, and what is wrong in a form, on the page"),
    ("stop", "card"): (TEXT, "the same on a card"),
    ("edge", "paper"): (CONTROL, "where a field or a button ends, on the page"),
    ("edge", "card"): (CONTROL, "where a field or a button ends, on a card; the dots under a fact"),
    ("edge", "clock-soft"): (CONTROL, "a button where something stands against sending"),
}
"""Pair of tokens, the upper one first → the least contrast, and where the two meet."""
DECORATION = {"line"}
"""Hairlines carry no meaning of their own: what they part is parted by space as well."""


def tokens(block: str) -> dict[str, str]:
    """Token → colour, of one block of the style sheet."""
    return dict(re.findall(r"--([a-z-]+):\s*(#[0-9a-f]{6})\b", block))


def blocks() -> dict[str, dict[str, str]]:
    """Scheme → its tokens. The dark one changes what it names; the rest stays."""
    found = re.findall(r":root\s*\{(.*?)\}", LOOK, re.S)
    assert len(found) == 2
    light = tokens(found[0])
    return {"light": light, "dark": light | tokens(found[1])}


def luminance(colour: str) -> float:
    """How much light a colour gives, from 0 to 1 (WCAG 2)."""
    parts = [int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5)]
    red, green, blue = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """From 1 to 21."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_black_on_white_is_twenty_one() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: " on ".join(pair))
def test_every_pair_that_meets_can_be_read(scheme: str, pair: tuple[str, str]) -> None:
    colours, (least, where) = blocks()[scheme], PAIRS[pair]
    upper, lower = (colours[name] for name in pair)
    assert contrast(upper, lower) >= least, f"{where}: {contrast(upper, lower):.2f}"


def test_every_token_is_looked_at_in_both_schemes() -> None:
    light, dark = blocks().values()
    asked = {name for pair in PAIRS for name in pair} | DECORATION
    assert set(light) == set(dark) == asked
    assert light != dark


def test_every_background_and_every_text_colour_in_use_is_a_token_that_is_looked_at() -> None:
    grounds, letters = {lower for _, lower in PAIRS}, {upper for upper, _ in PAIRS}
    files = sorted(STATIC.glob("*.css"))
    assert files
    for file in files:
        text = re.sub(r"@media print\s*\{.*", "", file.read_text("utf-8"), flags=re.S)
        used = re.findall(r"(?<![-\w])(background|color):\s*[^;}]*?var\(--([a-z-]+)\)", text)
        for kind, name in used:
            assert name in (grounds | {"line", "accent", "edge", "ink", "clock"} if kind == "background" else letters), (
                file.name, kind, name,
            )  # fmt: skip


def test_colours_stand_in_the_tokens_alone() -> None:
    for file in sorted(STATIC.glob("*.css")):
        text = re.sub(r":root\s*\{.*?\}", "", file.read_text("utf-8"), flags=re.S)
        screen = re.sub(r"@media print\s*\{.*", "", text, flags=re.S)
        assert re.findall(r"#[0-9a-fA-F]{3,8}\b(?![^{]*\{)|\bhsl\(", screen) == [], file.name
        assert set(re.findall(r"\brgba?\([^)]*\)", screen)) <= {"rgb(0 0 0 / 35%)"}, file.name


def test_no_style_stands_in_a_page() -> None:
    pages = sorted((STATIC.parents[1] / "templates").rglob("*.html"))
    assert pages
    for page in pages:
        text = page.read_text("utf-8")
        assert "<style" not in text, page.name
        assert " style=" not in text, page.name
        assert not re.search(r"\son[a-z]+=", text), page.name
