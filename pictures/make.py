"""Writes docs/pictures: `python -m pictures.make`. Nothing is drawn by hand: each picture shows the file that `recover` writes.

The same examples give the same bytes, so that a picture changes in the repository only where what it shows has changed.
"""

import sys
from pathlib import Path

from pictures import pages, word
from pictures.files import calendar_page, mail_page
from pictures.sheets import sheet_page
from pictures.terminal import terminal_page
from ringback import api
from ringback.export.made import File
from ringback.model.case import Case
from ringback.model.values import DraftChannel, Purpose, Tone

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "docs" / "pictures"
CALL, MUSEUM, LETTER = "distracted-phone-screen", "museum-six-hours-away", "furrowed-brows"


def case_of(name: str) -> Case:
    """One of the examples."""
    return api.read_case((ROOT / "examples" / f"{name}.yaml").read_text("utf-8"), f"{name}.yaml")


def files_of(name: str) -> dict[str, File]:
    """The files that `recover --out` writes for an example."""
    case = case_of(name)
    assert case.now is not None
    judgement = api.assess(case, case.now)
    files, problems = api.exports(case, case.now, judgement, api.drafts_for(case, case.now, judgement))
    assert problems == ()
    return {f.name: f for f in files}


def pictures() -> dict[str, bytes]:
    """Every picture under the name of its file."""
    museum, call = files_of(MUSEUM), case_of(CALL)
    letter = (Purpose.SECOND_CHANCE, DraftChannel.LETTER)
    return {
        "terminal.svg": terminal_page(call, f"ringback recover examples/{CALL}.yaml"),
        "call-sheet.png": sheet_page(call, Purpose.SECOND_CHANCE, DraftChannel.CALL_SCRIPT),
        "visit-call-sheet.png": sheet_page(case_of(MUSEUM), Purpose.VISIT_CALL, DraftChannel.CALL_SCRIPT),
        "letter.png": sheet_page(case_of(LETTER), *letter, Tone.FORMAL),
        "two-column-letter.png": sheet_page(case_of(MUSEUM), Purpose.TWO_COLUMN, DraftChannel.LETTER),
        "ideas-sheet.png": sheet_page(case_of(MUSEUM), Purpose.IDEAS_SHEET, DraftChannel.LETTER),
        "e-mail.png": mail_page(museum["thank-you-email.eml"]),
        "calendar.png": calendar_page(museum["plan.ics"]),
    }


def main() -> int:
    """Writes them, and takes away what is none of them."""
    made = pictures()
    FOLDER.mkdir(parents=True, exist_ok=True)
    for old in FOLDER.iterdir():
        if old.is_file() and old.name not in made:
            old.unlink()
    for name, data in made.items():
        (FOLDER / name).write_bytes(data)
        sys.stdout.write(f"docs/pictures/{name:28}{len(data) / 1024:7.1f} KB\n")
    return word.main() or pages.main()


if __name__ == "__main__":
    sys.exit(main())
