"""What the environment says, strictly read: a wrong value stops the start with a sentence, and none is guessed."""

import os
from enum import StrEnum
from pathlib import Path


class Mode(StrEnum):
    """Who may come in: this machine only, the home network with a passphrase, or a server with accounts."""

    LOCAL = "local"
    HOME = "home"


class WrongSetting(ValueError):
    """A setting that cannot be used, as a sentence for whoever starts the server."""


def secret(name: str) -> str:
    """NAME, or the contents of the file that NAME_FILE names. Empty if neither is there."""
    if path := os.environ.get(f"{name}_FILE", "").strip():
        try:
            return Path(path).read_text("utf-8").strip()
        except OSError as error:
            raise WrongSetting(f"{name}_FILE names a file that cannot be read: {error.strerror}.") from None
    return os.environ.get(name, "").strip()


def yes(name: str, otherwise: bool) -> bool:
    """A switch: yes or no."""
    said = os.environ.get(name, "").strip().lower()
    if said not in ("", "yes", "no"):
        raise WrongSetting(f"{name} is {said!r}. Use yes or no.")
    return said == "yes" if said else otherwise


def mode() -> Mode:
    """RINGBACK_MODE: local or home."""
    said = os.environ.get("RINGBACK_MODE", "").strip().lower() or Mode.LOCAL
    try:
        return Mode(said)
    except ValueError:
        raise WrongSetting(f"RINGBACK_MODE is {said!r}. Use {' or '.join(Mode)}.") from None


def names(name: str) -> list[str]:
    """A list, parts apart by commas."""
    return [part.strip() for part in os.environ.get(name, "").split(",") if part.strip()]
