"""The résumé that they hold: what it does not say is pointed out while it is typed, and it lies open beside the call."""

from playwright.sync_api import FilePayload, Page, expect

from tests.browser.pages import open_example

HELD = "Jonas Brandt\n\nExperience\n\nOperations Supervisor, Weber Logistik GmbH    03/2019 - present\n- Lead a team of 26\n"
OTHER = "Jonas Brandt\n\nExperience\n\nShift Lead, Weber Logistik GmbH    03/2019 - present\n- Trained 40 people in Potsdam\n"


def keep(page: Page, name: str, text: str) -> None:
    """Uploads a version."""
    page.goto("/settings/")
    file: FilePayload = {"name": f"{name}.txt", "mimeType": "text/plain", "buffer": text.encode()}
    page.get_by_label("The document").set_input_files(file)
    page.get_by_label("What do you call this version?").fill(name)
    page.get_by_role("button", name="Keep it").click()
    expect(page.get_by_text(f"Kept “{name}”")).to_be_visible()


def test_what_they_have_not_seen_is_pointed_out_and_what_they_hold_lies_beside_the_call(phone: Page) -> None:
    pk = open_example(phone, "phone")
    keep(phone, "operations-2", HELD)
    keep(phone, "warehouse-1", OTHER)
    phone.goto(f"/interviews/{pk}/words/second_chance/email/?edit=1")
    findings = phone.locator("#findings")
    expect(findings).to_contain_text("with operations-2, the résumé that they hold")
    phone.get_by_label("The words").fill(
        "Dear Frau Keller,\n\nI froze. I trained 40 people in Potsdam.\n\nJonas Brandt"
    )
    expect(findings).to_contain_text("They have not seen “40”")
    expect(findings).to_contain_text("warehouse-1")
    phone.goto(f"/interviews/{pk}/call/")
    phone.get_by_text("What stands in it").click()
    expect(phone.get_by_text("- Lead a team of 26")).to_be_visible()
    expect(phone.get_by_text("Leave your other versions closed: warehouse-1.")).to_be_visible()
