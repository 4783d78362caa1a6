"""Opening the pages to the home network: a passphrase first, then an address that a phone can read."""

from ringback.web.environment import WrongSetting


def open_to_the_house(host: str, port: int) -> None:
    """Not yet: refuses, so that nobody is let in without a passphrase."""
    raise WrongSetting(f"Opening {host}:{port} to your network is not possible yet. Leave --host out.")
