"""What comes over the line: a first page is light, brings no fonts, and asks nobody else for anything."""

from dataclasses import dataclass

import pytest
from playwright.sync_api import Browser, Page, Response

from tests.browser.conftest import Served, a_phone
from tests.browser.pages import open_example

MOST = 60_000
"""Bytes over the line for a first load."""


@dataclass(frozen=True)
class Piece:
    """One answer: where from, what it is, and its bytes over the line, headers and all."""

    url: str
    kind: str
    size: int


def first_load(browser: Browser, served: Served, path: str) -> list[Piece]:
    """Everything that one page brings to a browser that was never here."""
    context = a_phone(browser, served.address)
    page = context.new_page()
    answers: list[Response] = []
    page.on("response", lambda answer: answers.append(answer))
    page.goto(path, wait_until="networkidle")
    found = []
    for answer in answers:
        answer.finished()
        sizes = answer.request.sizes()
        size = sizes["responseBodySize"] + sizes["responseHeadersSize"]
        found.append(Piece(answer.url, answer.request.resource_type, size))
    context.close()
    return found


@pytest.mark.parametrize("example", ["", "phone"])
def test_a_first_load_is_light(browser: Browser, served: Served, phone: Page, example: str) -> None:
    pk = open_example(phone, example) if example else 0
    for path in (f"/interviews/{pk}/", f"/interviews/{pk}/call/") if pk else ("/", "/debrief/"):
        pieces = first_load(browser, served, path)
        assert {"document", "stylesheet", "script"} <= {p.kind for p in pieces}
        assert not [p for p in pieces if p.kind == "font"]
        assert all(p.url.startswith((served.address, "data:")) for p in pieces)
        assert all(p.size for p in pieces if p.kind in ("document", "stylesheet"))
        assert sum(p.size for p in pieces) < MOST, sorted((p.size, p.url) for p in pieces)


def test_files_come_packed_and_stay(browser: Browser, served: Served) -> None:
    context = a_phone(browser, served.address)
    page = context.new_page()
    answers: list[Response] = []
    page.on("response", lambda answer: answers.append(answer))
    page.goto("/", wait_until="networkidle")
    files = [a for a in answers if "/static/" in a.url and a.url.endswith((".css", ".js"))]
    assert files
    for answer in files:
        assert answer.headers["content-encoding"] == "gzip", answer.url
        assert "immutable" in answer.headers["cache-control"], answer.url
    context.close()
