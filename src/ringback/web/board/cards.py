"""The cards of a column as HTML.

Why not a template: a board holds up to 120 cards, and a template would spend more time on looking up their names than on
everything else together. Each value is escaped here, once.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from html import escape
from typing import Any

from django.utils.safestring import SafeString, mark_safe

from ringback.web import jobs

CARD = (
    '<li class="job" data-card="{pk}"><a class="job-name" href="/opportunities/{pk}/" aria-describedby="keys">{name}</a>'
    '{role}{next}<form method="post" action="/board/move/{pk}/">{hidden}'
    '<select name="to" aria-label="Move {name} to">{options}</select><button>Move</button></form></li>\n'
)


def cards_html(cards: Iterable[Mapping[str, Any]], stage: jobs.Stage, token: str, today: date) -> SafeString:
    """All cards of a column. `token` is the one that forms carry."""
    hidden = (
        f'<input type="hidden" name="csrfmiddlewaretoken" value="{escape(token)}">'
        f'<input type="hidden" name="was" value="{stage.value}">'
    )
    options = '<option value="">Move to …</option>' + "".join(
        f'<option value="{s.value}">{escape(title)}</option>' for s, title in jobs.TITLES.items() if s is not stage
    )
    return mark_safe(
        "".join(
            CARD.format(
                pk=card["pk"],
                name=escape(card["employer"] or card["role"] or "An interview"),
                role=_role(card),
                next=_next(card["next_action"], card["next_action_due"], today),
                hidden=hidden,
                options=options,
            )
            for card in cards
        )
    )


def _role(card: Mapping[str, Any]) -> str:
    role = f'<span class="muted small">{escape(card["role"])}</span>' if card["employer"] and card["role"] else ""
    return role + ('<span class="small"><span class="kind">Example</span></span>' if card["example"] else "")


def _next(action: str, due: date | None, today: date) -> str:
    if not (action or due):
        return ""
    return f'<span class="next small">{escape(action) or "Next step"}{_due(due, today) if due else ""}</span>'


def _due(due: date, today: date) -> str:
    day = f"{due:%a} {due.day} {due:%b}"
    if due > today:
        return f' <span class="chip later">by {day}</span>'
    return f' <span class="chip">{"today" if due == today else f"since {day}"}</span>'
