"""The register of rules as terminal text: one block a rule, under its article, with the count of each state on top."""

from collections import Counter
from itertools import groupby

from ringback.cli.paper import Paper
from ringback.model.rule import RuleEntry, RuleState

ARTICLES = {
    "S0": "The bombed phone interview",
    "S1": "The museum, six hours away",
    "S2": "The botched phone interview, by kind of process",
    "S3": "Damage control, the letter and the hunt",
    "S4": "The call that came on day four",
}
STATE_WIDTH = max(len(s) for s in RuleState)


def show_rules(paper: Paper, rules: tuple[RuleEntry, ...]) -> None:
    """The counts, then every rule: id, state, what it says, and where it lives or why it does not."""
    counts = Counter(r.state for r in rules)
    paper.title(f"{len(rules)} rules: " + ", ".join(f"{counts[s]} {s}" for s in RuleState if counts[s]))
    for article, group in groupby(rules, key=lambda r: r.id.split("-")[0]):
        paper.heading(f"{article} · {ARTICLES.get(article, article)}")
        for rule in group:
            _show(paper, rule)


def _show(paper: Paper, rule: RuleEntry) -> None:
    paper.say(rule.text, mark=f"{rule.id:<5} {rule.state:<{STATE_WIDTH}} ")
    behind = " · ".join(part for part in (", ".join(rule.lives), rule.why) if part)
    if behind:
        paper.quiet(behind, " " * (9 + STATE_WIDTH))
