"""Which sheets of a plan go out with which message, and under which names: one contact, and not several (S1-9, S1-10, P4)."""

from ringback.letters.on_paper import OnPaper
from ringback.model.draft import Draft
from ringback.model.plan import Plan
from ringback.model.values import DraftChannel, Purpose

Which = tuple[Purpose, DraftChannel]


def in_order(plan: Plan) -> tuple[Which, ...]:
    """The drafts that a plan uses, once each, in its order; an enclosed sheet stands after the message it goes with."""
    planned = [(s.purpose, s.channel, s.encloses) for s in plan.steps if s.purpose and s.channel]
    sheets = {(p, DraftChannel.LETTER) for *_, encloses in planned for p in encloses}
    used = {(purpose, channel) for purpose, channel, _ in planned}
    found: list[Which] = []
    for purpose, channel, encloses in planned:
        found += [] if (purpose, channel) in sheets else [(purpose, channel)]
        found += [(p, DraftChannel.LETTER) for p in encloses if (p, DraftChannel.LETTER) in used]
    return tuple(dict.fromkeys(found))


def enclosed_with(draft: Draft, plan: Plan, drafts: tuple[Draft, ...]) -> tuple[Draft, ...]:
    """The sheets that go out with a message, in the order of its step. One that is not ready stays behind."""
    steps = [s for s in plan.steps if (s.purpose, s.channel) == (draft.purpose, draft.channel)]
    wanted = dict.fromkeys(p for s in steps for p in s.encloses)
    ready = {d.purpose: d for d in drafts if d.channel is DraftChannel.LETTER and d.ready}
    return tuple(ready[p] for p in wanted if p in ready)


def name_for_them(sheet: Draft, author: str, words: OnPaper) -> str:
    """What an enclosed sheet is called where they open it: whose it is, and what it is; without its ending."""
    kind = f"enclosed_{sheet.purpose}"
    return " ".join(filter(None, (author, words.word(kind if words.has(kind) else "enclosed"))))
