"""Opening the pages to the home network: a passphrase first, then an address that a phone can read."""

import os
import socket
import sys
from getpass import getpass
from ipaddress import ip_address

from ringback.web.environment import WrongSetting, secret

LEAST = 12
"""Letters of a passphrase."""
NAME = "RINGBACK_PASSPHRASE"
EVERYWHERE = ("0.0.0.0", "::")
NOWHERE = (("192.0.2.1", socket.AF_INET), ("2001:db8::1", socket.AF_INET6))
"""Addresses of documentation. Asking the way there sends nothing, and tells which address this machine would go from."""


def open_to_the_house(host: str, port: int) -> None:
    """Asks for a passphrase where there is none yet, then shows the address and a code that a phone can read."""
    _need_passphrase()
    address = f"http://{_in_url(shown_host(host))}:{port}/"
    print(f"On your phone, in the same network: {address}")
    print(_code(address), flush=True)


def hosts(host: str) -> str:
    """Under which names the pages may be asked for, apart by commas."""
    named = [host] if host not in EVERYWHERE else [*own_addresses(), _own_name(), f"{_own_name()}.local"]
    return ",".join(_in_url(n) for n in named if n)


def shown_host(host: str) -> str:
    """The address to type into a phone."""
    if host not in EVERYWHERE:
        return host
    found = own_addresses()
    if not found:
        raise WrongSetting("This machine is in no network at the moment. Join one, or leave --host out.")
    return found[0]


def own_addresses() -> list[str]:
    """The addresses of this machine in its networks, the one it would be reached by first."""
    found = [a for place, family in NOWHERE if (a := _way_to(place, family))]
    return list(dict.fromkeys(a for a in found if not ip_address(a).is_loopback))


def _way_to(place: str, family: socket.AddressFamily) -> str:
    with socket.socket(family, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect((place, 9))
            return str(probe.getsockname()[0])
        except OSError:
            return ""


def _own_name() -> str:
    return socket.gethostname().lower()


def _in_url(host: str) -> str:
    return f"[{host}]" if ":" in host else host


def _need_passphrase() -> None:
    from ringback.web.middleware import me

    account, given = me(), secret(NAME)
    if given:
        if not account.check_password(_long_enough(given)):
            account.set_password(given)
            account.save(update_fields=["password"])
    elif not account.password:
        account.set_password(_ask())
        account.save(update_fields=["password"])


def _long_enough(words: str) -> str:
    if len(words) < LEAST:
        raise WrongSetting(f"The passphrase is too short. Take at least {LEAST} letters; a few words are best.")
    return words


def _ask() -> str:
    if not sys.stdin.isatty():
        raise WrongSetting(f"There is no passphrase yet. Start it once in a terminal, or set {NAME} or {NAME}_FILE.")
    print("Others in your network could open these pages. Choose a passphrase; a few words are best.")
    words = _long_enough(getpass("Passphrase: "))
    if getpass("Once more: ") != words:
        raise WrongSetting("The two were not the same. Nothing is changed; start again.")
    return words


def _code(address: str) -> str:
    """A QR code for the terminal; nothing where the terminal cannot show one."""
    import io

    import segno

    if os.environ.get("TERM") == "dumb":
        return ""
    drawn = io.StringIO()
    segno.make(address, error="l").terminal(out=drawn, compact=True)
    return drawn.getvalue()
