"""Own folders for the tests, written as a coach would write them."""

from pathlib import Path

from ringback.files.library_check import check_library
from ringback.model.problem import Problem

KIND = """\
mistakes:
  forgot_portfolio:
    means: You came without the portfolio.
    group: m_core
    weight: real
    rules: [S0-10]
    phrases: [forgot my portfolio, portfolio at home]
    speaks: [I forgot my portfolio on the train.]
    silent: [She liked my portfolio.]
"""
RULE = """\
severity:
  coach_rule:
    severity: minor
    when: [small_slip]
    because: A small thing happened.
    rules: [P4]
    speaks: [{facts: {small_slip: "yes"}}]
    silent: [{facts: {}}]
"""
PLAY = """\
play: thank_you_only
title: Send two warm lines
rank: 70
why: Nothing has to be repaired.
rules: [P4]
when:
  - {needs: {fact: rejected, is: "no"}, rules: [P4]}
steps:
  - {title: Write the two lines., opens: now, due: {at: end, hours: 24}, rules: [P4]}
speaks:
  - {facts: {severity: overthinking, recoverable: "yes"}}
silent:
  - {facts: {rejected: "yes", severity: fatal, recoverable: "no"}}
"""
WORDS = """\
moves:
  - move: apologise
    rules: [S0-26]
    plain: ["I am sorry for how that went, {employer}."]
    warm: ["I'm sorry for how that went."]
    formal: ["I apologise for how that went."]
"""


def folder_with(root: Path, **files: str) -> Path:
    """A folder with these files; `__` stands for a step into a folder, and `.yaml` is added."""
    for name, text in files.items():
        path = root / f"{name.replace('__', '/')}.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return root


def problems_of(root: Path, **files: str) -> tuple[Problem, ...]:
    """What the check says of such a folder."""
    return check_library(folder_with(root, **files))


CHECK = """\
checks:
  promises_overtime:
    shape: says
    level: warning
    says: This offers hours that nobody asked for.
    advice: Leave it out.
    rules: [S3-25]
    phrases: [work (every) weekend|weekends, any hours]
    unless: [on call]
    speaks: [I can work every weekend.]
    silent: [How was your weekend?]
"""
BEGS = """\
checks:
  begs:
    shape: reads
    flag: begs
    acts: [plea, need]
    says: Stop. You are pleading.
    advice: Take a breath and take it out.
    rules: [S3-25]
    speaks:
      - >-
        Please, I am begging you, please give me one more chance, I will do anything, my children depend on it
        and my rent is three months behind. Please, please reconsider.
    silent:
      - Thank you for your time on Monday. I enjoyed hearing about the new kiln.
"""
