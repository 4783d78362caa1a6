"""The person's own folder: where the record book, the key and everything else of theirs lies."""

import os
import secrets
from pathlib import Path

from platformdirs import user_data_path


def home() -> Path:
    """RINGBACK_HOME, or else the platform's folder for such data."""
    named = os.environ.get("RINGBACK_HOME", "").strip()
    return Path(named).expanduser() if named else user_data_path("ringback", appauthor=False)


def make_home() -> Path:
    """The folder, made if it is not there; nobody else on the machine may look into it."""
    folder = home()
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    return folder


def make_key(folder: Path) -> Path:
    """The file with the secret that signs sessions; made of random bytes where there is none, never a default."""
    path = folder / "key"
    if not path.exists():
        with open(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="ascii") as file:
            file.write(secrets.token_urlsafe(48))
    return path
