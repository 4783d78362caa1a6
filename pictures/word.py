"""The DOCX files as pictures: `python -m pictures.word`, and part of `make docs`. It needs LibreOffice and poppler, and says so.

The letters are those that the machine has in place of Times New Roman, so the pictures may differ a little from machine to machine.
"""

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from ringback import api
from ringback.model.case import Case
from ringback.model.values import DraftChannel, Purpose, Tone

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "docs" / "pictures" / "word"
OFFICE = shutil.which("soffice") or shutil.which("libreoffice")
PAINTER = shutil.which("pdftoppm")
NOBODY = (
    "no LibreOffice or pdftoppm here: the pictures of the DOCX files stay as they are "
    "(apt-get install --no-install-recommends libreoffice-writer poppler-utils)"
)
WANTED: dict[str, tuple[str, Purpose, Tone]] = {
    "letter.png": ("furrowed-brows", Purpose.SECOND_CHANCE, Tone.FORMAL),
    "two-column-letter.png": ("museum-six-hours-away", Purpose.TWO_COLUMN, Tone.PLAIN),
    "ideas-sheet.png": ("museum-six-hours-away", Purpose.IDEAS_SHEET, Tone.PLAIN),
}
"""Name of a picture → the example, the letter and its tone: the same as those that are shown as PDF."""
NAMES = frozenset(WANTED)
DOTS = "84"
SECONDS = 120


def docx_of(name: str, purpose: Purpose, tone: Tone) -> bytes:
    """The DOCX that `recover --out` writes."""
    case: Case = api.read_case((ROOT / "examples" / f"{name}.yaml").read_text("utf-8"), f"{name}.yaml")
    assert case.now is not None
    judgement = api.assess(case, case.now)
    draft = api.draft(purpose, DraftChannel.LETTER, tone, case, case.now, None, judgement)
    assert draft.ready, draft.missing
    return api.export("docx", case, case.now, judgement, draft).data


def pictures() -> dict[str, bytes]:
    """Every picture under the name of its file: the first page, as LibreOffice shows it."""
    assert OFFICE
    assert PAINTER
    made = dict[str, bytes]()
    with tempfile.TemporaryDirectory() as home:
        folder = Path(home)
        for name, wanted in WANTED.items():
            (folder / name).with_suffix(".docx").write_bytes(docx_of(*wanted))
        files = [str((folder / name).with_suffix(".docx")) for name in WANTED]
        profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
        _run(OFFICE, profile, "--headless", "--convert-to", "pdf", "--outdir", home, *files)
        for name in WANTED:
            page = (folder / name).with_suffix("")
            _run(PAINTER, "-r", DOTS, "-png", "-singlefile", f"{page}.pdf", str(page))
            made[name] = (folder / name).read_bytes()
    return made


def _run(*command: str) -> None:
    subprocess.run(command, check=True, capture_output=True, timeout=SECONDS)


def main() -> int:
    """Writes them."""
    if not (OFFICE and PAINTER):
        sys.stdout.write(f"{NOBODY}\n")
        return 0
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, data in pictures().items():
        (FOLDER / name).write_bytes(data)
        sys.stdout.write(f"docs/pictures/word/{name:23}{len(data) / 1024:7.1f} KB\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
