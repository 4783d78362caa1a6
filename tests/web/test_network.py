"""Opening the pages to the home network: a passphrase first, an address that a phone can read, nobody else's name."""

import argparse

import pytest
from django.conf import settings as house
from django.contrib.auth.models import User

from ringback.web import network, serving
from ringback.web.environment import WrongSetting
from ringback.web.middleware import me

WORDS = "three calm words"
Said = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(house, "PASSWORD_HASHERS", ["django.contrib.auth.hashers.MD5PasswordHasher"])
    monkeypatch.delenv(network.NAME, raising=False)


def typed(monkeypatch: pytest.MonkeyPatch, *answers: str) -> None:
    """Somebody sits at the terminal and types this."""
    left = iter(answers)
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    monkeypatch.setattr(network, "getpass", lambda _: next(left))


def test_it_asks_twice_the_first_time_and_keeps_only_a_hash(monkeypatch: pytest.MonkeyPatch, capsys: Said) -> None:
    typed(monkeypatch, WORDS, WORDS)
    network.open_to_the_house("192.168.1.20", 8000)
    account = me()
    assert account.check_password(WORDS)
    assert WORDS not in account.password
    out = capsys.readouterr().out
    assert "http://192.168.1.20:8000/" in out
    assert "█" in out


def test_it_does_not_ask_again(monkeypatch: pytest.MonkeyPatch, owner: User) -> None:
    owner.set_password(WORDS)
    owner.save()
    typed(monkeypatch)
    network.open_to_the_house("192.168.1.20", 8000)
    assert me().check_password(WORDS)


@pytest.mark.parametrize(
    ("answers", "says"), [(("short",), "too short"), ((WORDS, "three other words"), "not the same")]
)
def test_what_cannot_be_kept_is_said_and_nothing_is_changed(
    monkeypatch: pytest.MonkeyPatch, answers: tuple[str, ...], says: str
) -> None:
    typed(monkeypatch, *answers)
    with pytest.raises(WrongSetting, match=says):
        network.open_to_the_house("192.168.1.20", 8000)
    assert not me().password


def test_without_a_terminal_it_says_where_a_passphrase_can_come_from(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin.isatty", lambda: False, raising=False)
    with pytest.raises(WrongSetting, match="RINGBACK_PASSPHRASE_FILE"):
        network.open_to_the_house("192.168.1.20", 8000)


def test_the_environment_gives_one_and_changes_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(network.NAME, WORDS)
    network.open_to_the_house("192.168.1.20", 8000)
    monkeypatch.setenv(network.NAME, "three new words")
    network.open_to_the_house("192.168.1.20", 8000)
    assert me().check_password("three new words")
    monkeypatch.setenv(network.NAME, "short")
    with pytest.raises(WrongSetting, match="too short"):
        network.open_to_the_house("192.168.1.20", 8000)


def test_everywhere_means_the_addresses_of_this_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(network, "own_addresses", lambda: ["192.168.1.20", "fd00::2"])
    monkeypatch.setattr(network, "_own_name", lambda: "kitchen")
    assert network.shown_host("0.0.0.0") == "192.168.1.20"
    assert network.hosts("0.0.0.0") == "192.168.1.20,[fd00::2],kitchen,kitchen.local"
    assert network.hosts("192.168.1.21") == network.shown_host("192.168.1.21") == "192.168.1.21"


def test_without_a_network_there_is_nothing_to_open(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(network, "own_addresses", list)
    with pytest.raises(WrongSetting, match="in no network"):
        network.shown_host("0.0.0.0")


@pytest.mark.parametrize(
    ("host", "port", "says"), [("127.0.0.1", 0, "no port 0"), ("192.0.2.77", 8000, "no address of this machine")]
)
def test_a_place_that_cannot_be_opened_is_said_before_anything_is_made(
    host: str, port: int, says: str, capsys: Said
) -> None:
    assert serving.serve(argparse.Namespace(host=host, port=port)) == 2
    assert says in capsys.readouterr().err
