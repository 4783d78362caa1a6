"""`ringback serve`: the folder, the key, the record book, the address; then the pages."""

import argparse
import errno
import hashlib
import os
import socket
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from contextvars import copy_context
from pathlib import Path
from typing import Any

from ringback import __version__
from ringback.web.environment import WrongSetting
from ringback.web.home import home, make_home, make_key
from ringback.web.storage import why_not

LOOPBACK = ("127.0.0.1", "localhost", "::1")
SETTINGS = "ringback.web.settings"
Application = Callable[[Any, Any], Any]
"""A WSGI application."""


def serve(args: argparse.Namespace) -> int:
    """Starts the pages and stays until it is stopped."""
    try:
        _must_be_free(args.host, args.port)
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
    with _as_a_sentence():
        folder = make_home()
        if not os.environ.get("RINGBACK_SECRET_KEY"):
            os.environ.setdefault("RINGBACK_SECRET_KEY_FILE", str(make_key(folder)))
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", SETTINGS)
    if host not in LOOPBACK:
        from ringback.web.network import hosts

        os.environ["RINGBACK_MODE"] = "home"
        os.environ["RINGBACK_HOSTS"] = ",".join(filter(None, (os.environ.get("RINGBACK_HOSTS", ""), hosts(host))))
    import django

    django.setup()
    with _as_a_sentence():
        _bring_up_to_date(folder)
    return folder


@contextmanager
def _as_a_sentence() -> Iterator[None]:
    """What stands against the folder or the record book in it, for whoever starts it."""
    try:
        yield
    except OSError as error:
        why = f"Ringback cannot keep its record book in {home()} ({(error.strerror or str(error)).lower()})."
        raise WrongSetting(f"{why} Mend that, or name another folder with RINGBACK_HOME.") from None
    except Exception as error:
        if not hasattr(error.__cause__, "sqlite_errorname"):
            raise
        raise WrongSetting(f"{why_not(error)} It lies in {home()}.") from None


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


def _must_be_free(host: str, port: int) -> None:
    """Looks before anything is made or asked: nobody should choose a passphrase for a start that cannot be."""
    if not 0 < port < 65536:
        raise WrongSetting(f"There is no port {port}. Take one between 1024 and 65535.")
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except PermissionError:
            raise WrongSetting(f"Port {port} is reserved on this machine. Try: {_with(8000)}") from None
        except OSError as error:
            if error.errno == errno.EADDRINUSE:
                raise WrongSetting(_taken(port)) from None
            raise WrongSetting(f"{host} is no address of this machine ({error.strerror or error}).") from None


def _taken(port: int) -> str:
    return f"Something else uses port {port} already. Try: {_with(port + 1 if port < 65535 else 8000)}"


def _with(port: int) -> str:
    """The same start at another port, in the words in which it was started: by `make`, or by hand."""
    return f"make run PORT={port}" if os.environ.get("MAKELEVEL") else f"ringback serve --port {port}"


def in_this_context(application: Application) -> Application:
    """The application, always called in a copy of the context in which the server was started.

    Why: a library of the person's own is in use for the context that entered it, and the threads of a server begin with an
    empty one. A copy for each request keeps what one request sets from the next; it costs less than a microsecond.
    """
    start = copy_context()

    def respond(environ: Any, begin: Any) -> Any:
        return start.copy().run(application, environ, begin)

    return respond


def _run(host: str, port: int) -> int:
    from django.core.wsgi import get_wsgi_application
    from waitress.server import create_server

    try:
        pages = in_this_context(get_wsgi_application())
        server = create_server(pages, host=host, port=port, threads=6, ident=None)
    except OSError:
        print(f"ringback serve: {_taken(port)}", file=sys.stderr)
        return 2
    shown = "127.0.0.1" if host in LOOPBACK else host
    print(f"Ringback is at http://{shown}:{port}/ (stop it with Ctrl+C)", flush=True)
    with suppress(KeyboardInterrupt):
        server.run()
    return 0
