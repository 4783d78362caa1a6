"""`ringback serve`: the folder, the key, the record book, the address; then the pages."""

import argparse
import hashlib
import os
import sys
from pathlib import Path

from ringback import __version__
from ringback.web.home import make_home, make_key

LOOPBACK = ("127.0.0.1", "localhost", "::1")
SETTINGS = "ringback.web.settings"


def serve(args: argparse.Namespace) -> int:
    """Starts the pages and stays until it is stopped."""
    from ringback.web.environment import WrongSetting

    try:
        prepare(args.host)
        if args.host not in LOOPBACK:
            from ringback.web.network import open_to_the_house

            open_to_the_house(args.host, args.port)
    except (WrongSetting, OSError) as error:
        print(f"ringback serve: {error}", file=sys.stderr)
        return 2
    return _run(args.host, args.port)


def prepare(host: str = LOOPBACK[0]) -> Path:
    """Folder, key, tables and the one account; made where they are missing. Returns the folder."""
    folder = make_home()
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", SETTINGS)
    if not os.environ.get("RINGBACK_SECRET_KEY"):
        os.environ.setdefault("RINGBACK_SECRET_KEY_FILE", str(make_key(folder)))
    if host not in LOOPBACK:
        os.environ["RINGBACK_MODE"] = "home"
    import django

    django.setup()
    _bring_up_to_date(folder)
    return folder


def _bring_up_to_date(folder: Path) -> None:
    """Tables and the files that pages load, made anew only where this version brings others."""
    from django.core.management import call_command

    from ringback.web.middleware import me

    stamp, wanted = folder / "version", _stamp()
    if not stamp.exists() or stamp.read_text("utf-8") != wanted or not (folder / "ringback.sqlite3").exists():
        call_command("migrate", verbosity=0, interactive=False)
        call_command("collectstatic", verbosity=0, interactive=False, clear=True)
        stamp.write_text(wanted, "utf-8")
    (folder / "ringback.sqlite3").chmod(0o600)
    me()


def _stamp() -> str:
    """What the tables and files of this version are called: another one means there is something to do."""
    room = Path(__file__).parent
    found = hashlib.sha256()
    for path in sorted([*(room / "static").rglob("*"), *(room / "records" / "migrations").glob("*.py")]):
        if path.is_file():
            found.update(path.read_bytes())
    return f"{__version__} {found.hexdigest()}"


def _run(host: str, port: int) -> int:
    from django.core.wsgi import get_wsgi_application
    from waitress.server import create_server

    try:
        server = create_server(get_wsgi_application(), host=host, port=port, threads=6, ident=None)
    except OSError as error:
        hint = f"Something else uses port {port} already. Try: ringback serve --port {port + 1}"
        print(f"ringback serve: {hint} ({error.strerror})", file=sys.stderr)
        return 2
    shown = "127.0.0.1" if host in LOOPBACK else host
    print(f"Ringback is at http://{shown}:{port}/ (stop it with Ctrl+C)", flush=True)
    try:
        server.run()
    except KeyboardInterrupt:
        pass
    return 0
