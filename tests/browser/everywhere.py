"""Every page in every state that it can be in, each with the way to it: what is asked of one page is asked of all."""

from collections.abc import Callable
from dataclasses import dataclass

from playwright.sync_api import Page

from tests.browser.pages import open_example, tell_of_the_panel

FILES = ("file.", "sw.js", "resumes/<int:pk>/")
"""Addresses that answer with no page."""


@dataclass(frozen=True)
class Book:
    """Keys of what stands in the record book."""

    call: int
    panel: int
    job: int
    other: int
    promise: int
    person: int


def filled(page: Page) -> Book:
    """A record book with a call, a panel whose letter is sent, a promise, a person, and something put away."""
    call = open_example(page, "phone")
    job = job_of(page, call)
    panel = tell_of_the_panel(page)
    other = job_of(page, panel)
    words(page, panel, "Dear Ms Ortega,\n\nI am begging you.")
    words(page, panel, "Dear Ms Ortega,\n\nThank you for your time.")
    page.goto(f"/opportunities/{job}/promises/new/")
    page.get_by_label("What was promised?").fill("send the references")
    page.get_by_label("By which day?").fill("2026-11-25")
    page.get_by_role("button", name="Save").click()
    page.goto(f"/interviews/{panel}/words/second_chance/email/sent/")
    page.get_by_role("button", name="Note it").click()
    page.wait_for_url("**/opportunities/**")
    page.goto("/board/new/")
    page.get_by_label("Employer").fill("Put away and Sons")
    page.get_by_role("button", name="Add it").click()
    page.get_by_role("button", name="Put away").click()
    page.wait_for_url("**/board/?*")
    page.goto(f"/opportunities/{job}/")
    links = page.locator("main a[href*='/promises/'], main a[href*='/people/']")
    found = [str(a.get_attribute("href")).strip("/").split("/") for a in links.all()]
    keys = {kind: int(row) for _, _, kind, row in (f for f in found if len(f) == 4) if row.isdecimal()}
    return Book(call, panel, job, other, keys["promises"], keys["people"])


def job_of(page: Page, talk: int) -> int:
    """The key of the opportunity that an interview belongs to."""
    page.goto(f"/interviews/{talk}/")
    link = page.locator("main a[href^='/opportunities/']").first.get_attribute("href")
    assert link
    return int(link.strip("/").split("/")[1])


def words(page: Page, talk: int, text: str) -> None:
    """Keeps words of one's own."""
    page.goto(f"/interviews/{talk}/words/second_chance/email/?edit=1")
    page.get_by_label("The words").fill(text)
    page.get_by_role("button", name="Keep these words").click()
    page.get_by_role("article").wait_for()


def paths(book: Book) -> tuple[str, ...]:
    """Every page of the table of addresses, filled."""
    call, panel, job = f"/interviews/{book.call}/", f"/interviews/{book.panel}/", f"/opportunities/{book.job}/"
    letter = f"{panel}words/second_chance/email/"
    return (
        "/", "/debrief/", f"/debrief/?opportunity={book.job}", f"{call}debrief/", call, panel, f"{call}call/", f"{panel}call/",
        f"{panel}words/", letter, f"{letter}?edit=1", f"{letter}?ours=1", f"{letter}sent/",
        f"{call}words/second_chance/call_script/", f"{call}words/second_chance/email/", f"{call}words/rejection_reply/email/",
        "/check/", "/board/", "/board/new/", "/board/away/", "/board/interviewing/", job, f"/opportunities/{book.other}/",
        f"{job}facts/", f"{job}resume/", f"{job}outcome/", f"{job}delete/", f"{job}people/new/", f"{job}promises/new/",
        f"{job}contacts/new/", f"{job}promises/{book.promise}/", f"{job}people/{book.person}/", "/library/", "/library/?q=apology",
        "/library/?q=xyzzy", "/library/plays/call_back_now/", "/library/rules/S0-22/", "/library/sources/E-J1/",
        "/library/disagreements/", "/library/sources/", "/settings/", "/settings/erase/",
    )  # fmt: skip


def bad_debrief(page: Page, book: Book) -> None:
    """A story without a word."""
    page.goto("/debrief/")
    page.get_by_role("button", name="How bad was it?").click()


def bad_promise(page: Page, book: Book) -> None:
    """A promise of nothing."""
    page.goto(f"/opportunities/{book.job}/promises/new/")
    page.evaluate("for (const field of document.querySelectorAll('[required]')) field.required = false")
    page.get_by_role("button", name="Save").click()


def bad_delete(page: Page, book: Book) -> None:
    """Without having ticked the box."""
    page.goto(f"/opportunities/{book.job}/delete/")
    page.get_by_role("button", name="Delete for good").click()


def bad_erase(page: Page, book: Book) -> None:
    """Another word."""
    page.goto("/settings/erase/")
    page.get_by_label("Type “erase”").fill("no")
    page.get_by_role("button", name="Erase everything").click()


def old_form(page: Page, book: Book) -> None:
    """A page that was open for so long that its form is not known any more."""
    page.goto("/board/new/")
    page.get_by_label("Employer").fill("Halden Foods")
    page.evaluate("document.querySelector('[name=csrfmiddlewaretoken]').value = 'x'")
    page.context.clear_cookies()
    page.get_by_role("button", name="Add it").click()


def stale_debrief(page: Page, book: Book) -> None:
    """Saved in another tab meanwhile."""
    page.goto(f"/interviews/{book.panel}/debrief/")
    page.evaluate("document.querySelector('#telling [name=version]').value = '1'")
    page.get_by_label("What happened?").fill("Another story.")
    page.get_by_role("button", name="How bad was it?").click()


def stale_words(page: Page, book: Book) -> None:
    """Words that were changed in another tab meanwhile."""
    page.goto(f"/interviews/{book.panel}/words/second_chance/email/?edit=1")
    page.evaluate("document.querySelector('#change [name=version]').value = '1'")
    page.get_by_label("The words").fill("Other words.")
    page.get_by_role("button", name="Keep these words").click()


def stale_facts(page: Page, book: Book) -> None:
    """Facts that were changed in another tab meanwhile."""
    page.goto(f"/opportunities/{book.job}/facts/")
    page.evaluate("document.querySelector('form [name=version]').value = '1'")
    page.get_by_role("button", name="Save").click()


def nothing_there(page: Page, book: Book) -> None:
    """Nobody's record."""
    page.goto("/opportunities/999999/")


STATES: dict[int, tuple[Callable[[Page, Book], None], ...]] = {
    422: (bad_debrief, bad_promise, bad_delete, bad_erase),
    403: (old_form,),
    409: (stale_debrief, stale_words, stale_facts),
    404: (nothing_there,),
}
"""What a page answers with where something is not as it should be → the ways to get there."""
EMPTY = ("/", "/board/", "/board/away/", "/settings/", "/check/")
"""Pages that look different while the record book is empty."""
