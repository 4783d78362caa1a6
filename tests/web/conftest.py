"""Three people: the owner, a stranger with a record book of their own, and somebody who is not signed in."""

import pytest
from django.contrib.auth.models import User
from django.test import Client
from pytest_django.fixtures import Settings

from ringback.web.environment import Mode
from ringback.web.middleware import ME
from tests.web.builders import an_interview


@pytest.fixture(autouse=True)
def _home_mode(settings: Settings, db: None) -> None:
    """With a passphrase asked for, so that "not signed in" is something that can happen."""
    settings.MODE = Mode.HOME
    settings.ALLOWED_HOSTS = ["testserver", "localhost", "127.0.0.1"]


@pytest.fixture
def owner() -> User:
    """Whose record book it is."""
    return User.objects.get_or_create(username=ME)[0]


@pytest.fixture
def stranger() -> User:
    """Somebody else, with an interview of their own."""
    user = User.objects.create(username="stranger")
    an_interview(user)
    return user


@pytest.fixture
def page(owner: User) -> Client:
    """The owner's browser."""
    client = Client()
    client.force_login(owner)
    return client


@pytest.fixture
def strange(stranger: User) -> Client:
    """The stranger's browser."""
    client = Client()
    client.force_login(stranger)
    return client


@pytest.fixture
def nobody() -> Client:
    """A browser in which nobody is signed in."""
    return Client()
