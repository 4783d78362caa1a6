"""The terminal as SVG: the text itself, so that it can be read, searched and enlarged."""

import re
from html import escape

from ringback import api
from ringback.cli import show
from ringback.cli.paper import ACCENT, BOLD, DIM, RESET, Paper
from ringback.model.case import Case

WIDTH, HEIGHT, SIZE, EDGE = 8.4, 19, 14, 18
"""Of a character, a line, the type and the edge, in pixels."""
LINES = 46
STYLES = {BOLD: 'font-weight="bold"', DIM: 'fill="#8b949e"', ACCENT: 'fill="#79c0c0"'}
FACES = "ui-monospace, SFMono-Regular, Menlo, Consolas, DejaVu Sans Mono, monospace"


def terminal_page(case: Case, command: str) -> bytes:
    """The first lines of what `recover` answers, after the command."""
    assert case.now is not None
    judgement, paper = api.assess(case, case.now), Paper(79, colour=True)
    show.recover(paper, judgement, api.drafts_for(case, case.now, judgement), case.now)
    lines = [f"{DIM}$ {command}{RESET}", "", *paper.lines[:LINES], f"{DIM}  …{RESET}"]
    wide, high = round(79 * WIDTH + 2 * EDGE), (len(lines) + 1) * HEIGHT + EDGE
    told = "\n".join(_line(text, EDGE + HEIGHT * n) for n, text in enumerate(lines, 1))
    frame = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {wide} {high}" width="{wide}" height="{high}">'
    paint = f'<rect width="100%" height="100%" rx="8" fill="#0d1117"/><g font-family="{FACES}" font-size="{SIZE}" fill="#e6edf3">'
    return f"{frame}\n<title>{escape(command)}</title>\n{paint}\n{told}\n</g></svg>\n".encode()


def _line(text: str, down: int) -> str:
    styles = " ".join(style for code, style in STYLES.items() if code in text)
    return f'<text x="{EDGE}" y="{down}" xml:space="preserve" {styles}>{escape(re.sub(chr(27) + r"[^m]*m", "", text))}</text>'
