"""News of a parcel whose order is not known: the preview asks which order it belongs to."""

from email.message import EmailMessage
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from orders_gui.services.importing.plan import EntryState
from orders_gui.ui.importing.preview import ImportPreview
from orders_gui.ui.importing.unmatched import OrderQuestion
from orders_gui.ui.screenshots import IN_TRANSIT
from tests.ui.importing.conftest import Person

PARCELS = ("JY26CAA0D000551012", "JY26CAA0D000551029")


def mails(folder: Path, *numbers: str) -> list[Path]:
    """A mail of AliExpress about each parcel; it names no order."""
    paths = []
    for number in numbers:
        mail = EmailMessage()
        mail["From"] = "AliExpress <transaction@notice.aliexpress.com>"
        mail["To"] = "me@example.org"
        mail["Subject"] = f"Package {number}: with local carrier"
        mail["Date"] = "Tue, 20 Oct 2026 11:10:20 +0200"
        mail.set_content("see the page")
        paths.append(folder / f"{number}.eml")
        paths[-1].write_bytes(mail.as_bytes())
    return paths


def question(person: Person) -> OrderQuestion:
    person.stage.settle()
    return next(one for one in person.stage.window.findChildren(OrderQuestion) if one.isVisible())


def find(person: Person, asked: OrderQuestion, text: str) -> None:
    asked.search.setFocus()
    QTest.keyClicks(asked.search, text)
    asked._pause.timeout.emit()
    person.stage.settle()


def states(preview: ImportPreview) -> list[EntryState]:
    return [entry.state for _, entry in preview.selection.entries()]


def test_each_parcel_is_given_to_an_order_and_the_rest_left_out(
    person: Person, tmp_path: Path
) -> None:
    preview = person.preview(*mails(tmp_path, *PARCELS))
    assert states(preview) == [EntryState.SKIPPED, EntryState.SKIPPED]
    assert "2 parcels belong to no order" in preview.parcels.accessibleName()
    preview.parcels.button.click()
    asked = question(person)
    assert "JY26" in asked._explained.text()
    assert asked.list.model().rowCount() > 3
    find(person, asked, IN_TRANSIT)
    assert asked.list.model().rowCount() == 1
    QTest.keyClick(asked.search, Qt.Key.Key_Return)
    person.stage.settle()
    question(person).pass_button.click()
    person.stage.settle()
    assert states(preview) == [EntryState.CHANGED, EntryState.SKIPPED]
    assert "1 parcel" in preview.parcels.accessibleName()
    preview.import_button.click()
    person.stage.settle()
    order = person.order(IN_TRANSIT)
    assert order is not None
    assert PARCELS[0] in [number.number for number in order.tracking_numbers]
    assert "with local carrier" in [event.text for p in order.parcels for event in p.events]


def test_what_was_said_counts_when_the_file_is_read_again(person: Person, tmp_path: Path) -> None:
    preview = person.preview(*mails(tmp_path, PARCELS[0]))
    preview.parcels.button.click()
    asked = question(person)
    find(person, asked, IN_TRANSIT)
    asked.take_button.click()
    person.stage.settle()
    assert states(preview) == [EntryState.CHANGED]
    assert not preview.parcels.isVisible()
    preview._answer_currency("EUR")
    person.stage.settle()
    assert states(preview) == [EntryState.CHANGED]


def test_nothing_is_found_and_nothing_can_be_taken(person: Person, tmp_path: Path) -> None:
    preview = person.preview(*mails(tmp_path, PARCELS[0]))
    preview.parcels.button.click()
    asked = question(person)
    find(person, asked, "no such order anywhere")
    assert not asked.take_button.isEnabled()
    QTest.keyClick(asked, Qt.Key.Key_Escape)
    person.stage.settle()
    assert states(preview) == [EntryState.SKIPPED]
