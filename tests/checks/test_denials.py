"""What the case says was never done, held or sent, and a message claims: pointed at, and its innocent twin is not."""

import pytest

from ringback.checks.denials import denied_in_case
from ringback.language.sentences import Piece
from tests.checks.builders import case, checked


def denied(sentence: str, *lines: str) -> list[str]:
    """The words of a sentence that these lines deny."""
    piece = Piece(sentence, 0, len(sentence))
    found = [sentence[d.start : d.end] for d in denied_in_case(piece, lines)]
    assert all(word in sentence for word in found)
    return found


@pytest.mark.parametrize(
    ("line", "claim", "word"),
    [
        ("I have no HPLC experience and said so", "I also bring three years with HPLC.", "HPLC"),
        ("True: I have never worked in complaints", "There was also my year on the complaints desk.", "complaints"),
        ("three years as a helper; no inspector's stamp", "At my last yard I held the inspector's stamp.", "stamp"),
        (
            "one season at a fish counter; no food safety certificate yet",
            "My food safety certificate covers that.",
            "certificate",
        ),
        (
            "I have not done the medicines course, only booked it",
            "I completed my medicines course last year.",
            "course",
        ),
        ("I have never run one", "For two years I ran the clinic.", "ran"),
        ("my lifesaving certificate lapsed in 2022", "My lifesaving certificate is current.", "certificate"),
        ("the course is not finished", "I have done the course.", "course"),
        ("I hold no forklift licence", "I hold the forklift licence.", "licence"),
        ("Nothing was sent on Friday", "I sent it on Friday.", "I sent it on"),
        (
            "I have not sent anything",
            "The references must have been eaten by your spam filter.",
            "must have been eaten",
        ),
        ("I wrote nothing before today", "I emailed it on Tuesday with a note.", "I emailed it on"),
    ],
)
def test_it_points_at_what_was_never_so(line: str, claim: str, word: str) -> None:
    (found,) = denied(claim, "Employer: Halden Ferries", line)
    assert word in found


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("I have no HPLC experience and said so", "I have no HPLC experience, as I told you."),
        ("I have no HPLC experience and said so", "I would like to learn HPLC with you."),
        ("I have never worked in complaints", "I want to work in complaints."),
        ("I did not know the eight-week rule", "I know the eight-week rule now: eight weeks to the final response."),
        ("I could not explain the margin", "I have looked at the margin again: it is 14%."),
        ("he has never worked with resin", "I worked with resin for four years."),
        ("True: the last bus never came", "I came on foot."),
        ("I never answered her question about rotas", "I answer the question about rotas here."),
        ("no decision yet", "I made the decision to apply in May."),
        ("three years relief milking, never missed before", "I missed the milking on Sunday."),
        ("140 climbs; no accident", "I climbed without one accident."),
        ("Nothing was sent before", "I am sending it now."),
        ("Nothing was sent on Friday", "It is attached now, and I sent a copy today."),
        ("I have a diploma from Graz but no licence", "I have a diploma from Graz."),
        ("no course of mine was ever late", "I finished the course."),
    ],
)
def test_it_lets_the_twin_pass(line: str, said: str) -> None:
    assert denied(said, "Employer: Halden Ferries", line) == []


def test_what_another_line_says_is_so_is_not_denied() -> None:
    lines = ("I have never run a clinic alone", "I worked at the clinic in Saltney for two years")
    assert denied("I worked at the clinic for two years.", *lines) == []


def test_it_says_which_line_denies_it_and_the_message_is_not_ready() -> None:
    text = "My answer on overtime was wrong, and that was my fault. I hold the forklift licence. Could we talk again?"
    found = checked(text, case())
    (finding,) = (f for f in found.findings if f.check == "clashes")
    assert "I have no forklift licence" in finding.message
    assert "dishonest" in found.flags
    assert not found.ready
