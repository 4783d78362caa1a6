"""A text in another language is told from English by its small words, and only where that is sure."""

import pytest

from ringback.files.languages import load_tongues
from ringback.language.which import Tongue, which

TONGUES = load_tongues()


def tag(text: str) -> str:
    found = which(text, TONGUES)
    return found.tag if found else ""


def test_there_are_languages_to_tell_apart() -> None:
    assert {t.tag for t in TONGUES} >= {"en", "de", "es", "fr"}
    assert all(len(t.common) >= 15 for t in TONGUES)
    assert {t.name for t in TONGUES} >= {"English", "German", "Spanish", "French"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Guten Tag Frau Keller, ich möchte mich für die Antwort entschuldigen, die ich Ihnen gegeben habe.", "de"),
        ("Es tut mir leid, dass ich den Termin versäumt habe, und ich rufe Sie morgen an.", "de"),
        ("Siento no haber contestado bien a la pregunta que me hizo, y le agradezco mucho su tiempo.", "es"),
        ("Je regrette de ne pas avoir mieux répondu à la question que vous m'avez posée sur le budget.", "fr"),
        ("Dear Ms Keller, I am sorry that I did not give you a good answer to the question about tours.", ""),
        ("Dear Sra. de la Cruz, thank you for the talk about El Mundo de las Artes. I would like to come back.", ""),
        ("Dear Frau von der Heide, in die Zeit and der Spiegel I read about the new yard, and I want to work for you.", ""),
        ("My answer on “was ist das und wie geht es” was not good, and I would like to answer it again for you.", ""),
        ("Ja, danke.", ""),
        ("", ""),
        ("1234 5678 --- ???", ""),
        ("IK WIL GRAAG VOOR JULLIE WERKEN", ""),
    ],
)  # fmt: skip
def test_it_says_a_language_only_where_it_is_sure(text: str, expected: str) -> None:
    assert tag(text) == expected


def test_it_knows_no_language_without_words() -> None:
    assert which("ich und die und der und das", ()) is None
    assert which("ich und die und der und das", (Tongue("en", "English", frozenset()),)) is None
