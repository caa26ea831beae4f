"""The export dialog: the preview follows the options, and every way to save."""

import time
import zipfile
from pathlib import Path

import pytest
from pikepdf import Pdf
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QFileDialog
from pytestqt.qtbot import QtBot

from orders_gui.domain.errors import UserError
from orders_gui.domain.evidence.marks import Markup, Redaction
from orders_gui.services.evidence.marks import set_marks
from orders_gui.services.exporting.document import render_pages_png
from orders_gui.services.exporting.options import Edition, Section
from orders_gui.services.workspace import Workspace
from orders_gui.ui.exporting.dialog import ExportDialog
from orders_gui.ui.exporting.pack_dialog import PackDialog
from orders_gui.ui.exporting.printing import a4_printer, print_pages
from orders_gui.ui.exporting.targets import remembered_edition, suggested_target
from orders_gui.ui.messages import MessageDialog
from orders_gui.ui.widgets.choices import Segmented
from tests.services.exporting.cases import english, pictures_of
from tests.services.exporting.pdf_reading import text_of
from tests.services.exporting.test_document import THEN
from tests.ui.exporting.conftest import Exporter


def press(choice: Segmented, text: str) -> None:
    next(b for b in choice.findChildren(QAbstractButton) if b.text() == text).click()


def save_as(exporter: Exporter, dialog: ExportDialog, button: str, target: Path) -> None:
    getattr(dialog, button).click()
    chooser = dialog.findChildren(QFileDialog)[-1]
    chooser.fileSelected.emit(str(target))
    chooser.close()
    exporter.stage.settle()


def test_the_preview_follows_every_option(exporter: Exporter) -> None:
    dialog = exporter.open()
    pages = dialog.preview.pages
    assert pages >= 5
    press(dialog.options.language, "Both")
    exporter.stage.settle()
    assert dialog.preview.pages > pages
    press(dialog.options.language, "English")
    dialog.options.sections[Section.EXHIBITS].click()
    dialog.options.sections[Section.QUESTIONS].click()
    dialog.options.sections[Section.TIMELINE].click()
    exporter.stage.settle()
    assert dialog.preview.pages == 2
    dialog.reject()


def test_a_change_is_shown_at_once(exporter: Exporter, qtbot: QtBot) -> None:
    dialog = exporter.open()
    with qtbot.waitSignal(dialog.export.previewed, timeout=20_000) as shown:
        started = time.perf_counter()
        press(dialog.options.layout_choice, "4")
    assert shown.args is not None
    first = shown.args[0][0]
    assert QImage.fromData(first).width() < 700, "the first pages are those of the screen"
    # The promise is 0.3 s on a quiet computer; the benchmark measures it.
    assert time.perf_counter() - started < 10
    exporter.stage.settle()
    dialog.reject()


def test_the_bank_is_asked_for_payments_and_the_seller_is_not(exporter: Exporter) -> None:
    dialog = exporter.open()
    assert Section.PAYMENTS not in dialog.options.sections
    press(dialog.options.edition, "Bank")
    assert dialog.options.sections[Section.PAYMENTS].isChecked()
    assert Section.QUESTIONS in dialog.options.sections
    assert not dialog.options.sections[Section.QUESTIONS].isChecked()
    press(dialog.options.edition, "Seller")
    assert Section.PAYMENTS not in dialog.options.sections
    assert dialog.options.options.edition is Edition.SELLER
    exporter.stage.settle()
    dialog.reject()


def test_the_pdf_has_what_was_chosen(exporter: Exporter, tmp_path: Path) -> None:
    dialog = exporter.open()
    press(dialog.options.edition, "Bank")
    letters = [tick.text()[:2] for tick in dialog.options.exhibits]
    assert letters == ["A.", "B.", "C.", "D."]
    dialog.options.exhibits[0].click()
    told: list[str] = []
    exporter.stage.window.commands.told.connect(lambda text, _: told.append(text))
    save_as(exporter, dialog, "save_button", tmp_path / "bank.pdf")
    text = " ".join(text_of(tmp_path / "bank.pdf").split())
    assert "Payments and refunds" in text
    assert "Parcel with the label" not in text
    assert told == ["bank.pdf saved"]
    assert remembered_edition(exporter.stage.preferences) is Edition.BANK


def test_originals_are_warned_of_before_they_go_in(exporter: Exporter, tmp_path: Path) -> None:
    exporter.ask(_cover_the_label)
    dialog = exporter.open()
    warning = dialog.options._warning
    assert not warning.isVisible()
    dialog.options.originals.click()
    assert warning.isVisible()
    assert "what I covered" in warning.text()
    exporter.stage.settle()
    save_as(exporter, dialog, "save_button", tmp_path / "all.pdf")
    with Pdf.open(tmp_path / "all.pdf") as pdf:
        assert len(pdf.attachments) == 3
    note = dialog.findChildren(MessageDialog)[-1]
    assert "is not attached" in note.text.text()
    note.close()
    dialog.reject()


def test_the_case_file_and_the_pack_are_saved(exporter: Exporter, tmp_path: Path) -> None:
    dialog = exporter.open()
    save_as(exporter, dialog, "pack_button", tmp_path / "upload")
    shown = dialog.findChildren(PackDialog)[-1]
    checklist = (tmp_path / "upload" / "checklist.txt").read_text("utf-8")
    assert shown.checklist.toPlainText() == checklist.replace("\u00a0", " ")
    shown.close()
    save_as(exporter, dialog, "case_button", tmp_path / "case.zip")
    with zipfile.ZipFile(tmp_path / "case.zip") as archive:
        names = archive.namelist()
    assert "statement.pdf" in names
    assert sum(name.startswith("copies/") for name in names) == 4


@pytest.mark.parametrize("folder", ["gone"])
def test_what_cannot_be_written_is_told(exporter: Exporter, tmp_path: Path, folder: str) -> None:
    dialog = exporter.open()
    save_as(exporter, dialog, "save_button", tmp_path / folder / "a.pdf")
    told = dialog.findChildren(MessageDialog)[-1]
    assert told.windowTitle() == "The file was not saved"
    assert "is free" not in told.text.text()
    assert dialog.save_button.isEnabled()
    told.close()
    dialog.reject()


def test_a_locked_file_gets_another_name(exporter: Exporter, tmp_path: Path) -> None:
    locked = tmp_path / "locked"
    locked.mkdir()
    target = locked / "a.pdf"
    target.write_text("open elsewhere")
    dialog = exporter.open()
    dialog._target = target
    dialog._not_written(UserError("The file is open in another program."))
    told = dialog.findChildren(MessageDialog)[-1]
    assert "The name a (2).pdf is free." in told.text.text()
    told.close()
    dialog.reject()


def test_pages_are_printed_to_the_edge_and_in_range(exporter: Exporter, tmp_path: Path) -> None:
    dialog = exporter.open()
    dialog.print_button.click()
    chooser = dialog.findChildren(QPrintDialog)[-1]
    printer = dialog._printer
    assert printer is not None
    chooser.accepted.emit(printer)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "paper.pdf"))
    exporter.stage.settle()
    chooser.close()
    with Pdf.open(tmp_path / "paper.pdf") as pdf:
        assert len(pdf.pages) == dialog.preview.pages
        width, height = (float(side) for side in pdf.pages[0].MediaBox[2:])
    assert (round(width), round(height)) == (595, 842)
    assert dialog.print_button.isEnabled()
    dialog.reject()


def test_a_range_of_pages_is_printed(tmp_path: Path, qapp: object) -> None:
    pages = render_pages_png([english()], pictures_of(english()), timestamp=THEN, dpi=40).pages
    printer = a4_printer("Case")
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "paper.pdf"))
    printer.setFromTo(2, 3)
    assert print_pages(printer, pages) == 2
    with Pdf.open(tmp_path / "paper.pdf") as pdf:
        assert len(pdf.pages) == 2


def test_enter_saves_and_escape_closes(exporter: Exporter, qtbot: QtBot) -> None:
    dialog = exporter.open()
    qtbot.keyClick(dialog.preview.sheet, Qt.Key.Key_Return)
    chooser = dialog.findChildren(QFileDialog)[-1]
    assert Path(chooser.selectedFiles()[0]).name.startswith(exporter.dispute.code)
    chooser.close()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    exporter.stage.settle()
    assert not exporter.stage.window.findChildren(ExportDialog)


def test_names_are_free_and_plain(tmp_path: Path) -> None:
    (tmp_path / "D-1 30.pdf").touch()
    assert suggested_target(tmp_path, "D-1", "30").name == "D-1 30 (2).pdf"
    assert suggested_target(tmp_path, "D/1", 'a"b').name == "D-1 a-b.pdf"
    assert suggested_target(tmp_path, "", ending="").name == "dispute"


def test_every_tick_has_a_name(exporter: Exporter) -> None:
    dialog = exporter.open()
    assert all(tick.text().strip() for tick in dialog.options.findChildren(QCheckBox))
    dialog.reject()


def _cover_the_label(workspace: Workspace) -> None:
    store = workspace.library.orders
    (order,) = store.get_many(store.find_number("3042771955204471"))
    assert order.id is not None
    piece = workspace.library.evidence.of_order(order.id)[0]
    assert piece.id is not None
    set_marks(workspace, piece.id, Markup((Redaction(0.1, 0.1, 0.3, 0.3, hides="address"),)))
