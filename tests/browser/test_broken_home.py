"""A record book that cannot be written to, and a server that dies while it saves: nothing typed is lost, and it is said why."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager

from playwright.sync_api import Page, expect

from tests.browser.conftest import Served
from tests.browser.pages import heading

STORY = "She asked about stock levels and I had no answer."


@contextmanager
def locked(served: Served) -> Iterator[None]:
    """Another program is in the middle of writing to the record book."""
    with closing(sqlite3.connect(served.folder / "ringback.sqlite3", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        yield
        other.execute("ROLLBACK")


def count(served: Served, table: str) -> int:
    with closing(sqlite3.connect(served.folder / "ringback.sqlite3")) as book:
        return int(book.execute(f"SELECT count(*) FROM records_{table}").fetchone()[0])


def die(served: Served) -> None:
    """The server is gone from one moment to the next, as without power."""
    assert served.process
    served.process.kill()
    served.process.wait(10)
    served.process = None


def test_while_the_record_book_is_busy_the_story_stays_here_and_is_saved_once_it_is_free(
    phone: Page, served: Served
) -> None:
    phone.goto("/debrief/")
    with locked(served):
        phone.get_by_label("What happened?").fill(STORY)
        saved = phone.locator("#telling .saved")
        expect(saved).to_contain_text("Something else is writing to the record book", timeout=15_000)
        expect(saved).to_contain_text("Kept in this browser")
    expect(saved).to_have_text("Saved.", timeout=20_000)
    assert any("Not saved: /debrief/keep/." in line for line in served.said)


def test_a_form_that_could_not_be_saved_is_sent_again_with_one_tap(phone: Page, served: Served) -> None:
    phone.goto("/board/new/")
    phone.get_by_label("Employer").fill("Halden Foods")
    phone.get_by_label("What will you do next?").fill("Ask Marta")
    with locked(served):
        phone.get_by_role("button", name="Add it").click()
        expect(heading(phone)).to_have_text("This is not saved yet")
        expect(phone.get_by_text("Something else is writing to the record book at the moment.")).to_be_visible()
        expect(phone.get_by_label("Employer")).to_have_value("Halden Foods")
    phone.get_by_role("button", name="Try again").click()
    expect(heading(phone)).to_contain_text("Halden Foods")
    expect(phone.get_by_text("Ask Marta")).to_be_visible()


def test_a_server_that_dies_while_it_saves_leaves_all_or_nothing_and_the_words_come_back(
    phone: Page, served: Served
) -> None:
    phone.goto("/debrief/")
    phone.get_by_label("What happened?").fill(STORY)
    expect(phone.locator("#telling .saved")).to_have_text("Saved.")
    phone.get_by_label("Employer", exact=True).fill("Halden Foods")
    phone.get_by_label("Who you spoke with").fill("Ms Ortega")
    with locked(served):
        phone.get_by_role("button", name="How bad was it?").click(no_wait_after=True)
        phone.wait_for_timeout(1_500)
        die(served)
    assert count(served, "contact") == 0
    served.start()
    phone.goto("/")
    phone.get_by_role("region", name="You began to tell").get_by_role("link").first.click()
    expect(phone.get_by_label("What happened?")).to_have_value(STORY)
    expect(phone.get_by_label("Employer", exact=True)).to_have_value("Halden Foods")
    expect(phone.get_by_label("Who you spoke with")).to_have_value("Ms Ortega")
    phone.get_by_role("button", name="How bad was it?").click()
    phone.wait_for_url("**/interviews/*/?*")
    assert (count(served, "interview"), count(served, "contact")) == (1, 1)
