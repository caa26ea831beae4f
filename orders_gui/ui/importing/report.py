"""The report of an import as plain text: every entry with its result and its changes."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from orders_gui.services.importing.plan import Entry, ImportPlan
from orders_gui.ui.desk import Desk
from orders_gui.ui.formats import Formats
from orders_gui.ui.importing.model import GROUPS
from orders_gui.ui.importing.selection import Selection
from orders_gui.ui.importing.words import ImportWords, nothing_text
from orders_gui.ui.messages import Messages


class ReportSaver(QObject):
    """Asks where the report goes and writes it."""

    saved = Signal(str)  # the file's name

    def __init__(
        self,
        words: ImportWords,
        formats: Formats,
        desk: Desk,
        messages: Messages,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._words = words
        self._formats = formats
        self._desk = desk
        self._messages = messages
        self._window = window
        self._text = ""

    def choose(self, selection: Selection) -> None:
        """Ask for the file, then write the report."""
        self._text = report_text(selection, self._words, self._formats)
        name = f"{selection.plans[0].path.stem or 'import'}.txt"
        dialog = QFileDialog(
            self._window,
            self.tr("Save report"),
            name,
            self.tr("Text ({ending})").format(ending="*.txt"),
        )
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("txt")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.save)
        dialog.open()

    def save(self, name: str) -> None:
        """Write the report that was asked for last."""
        self._desk.beside(partial(_write, Path(name), self._text), self._done, self._fail)

    def _done(self, name: str) -> None:
        self.saved.emit(name)

    def _fail(self, error: BaseException) -> None:
        if isinstance(error, OSError):
            text = self.tr("The report was not saved: {detail}.")
            detail = error.strerror or str(error)
            self._messages.tell(self.tr("Save report"), text.format(detail=detail))
        else:
            self._desk.fail(error)


def report_text(selection: Selection, words: ImportWords, formats: Formats) -> str:
    """The whole report, a line an entry, grouped as the preview is."""
    lines: list[str] = []
    for file, plan in enumerate(selection.plans):
        lines.extend(_head(plan, words, formats))
        for state in GROUPS:
            found = [
                (place, entry) for place, entry in selection.entries(state) if place[0] == file
            ]
            if not found:
                continue
            lines.extend(("", f"{words.result(state)} ({len(found)})"))
            for place, entry in found:
                left_out = selection.can_tick(place) and not selection.is_ticked(place)
                lines.extend(_entry(entry, words, left_out=left_out))
        lines.append("")
    return "\n".join(lines)


def _head(plan: ImportPlan, words: ImportWords, formats: Formats) -> Iterator[str]:
    yield plan.path.name
    yield QCoreApplication.translate("Import", "Format: {name}").format(name=plan.format_name)
    yield f"SHA-256: {plan.sha256}"
    yield QCoreApplication.translate("Import", "Looked at: {when}").format(
        when=formats.full_instant(formats.now)
    )
    counts = (f"{words.result(state)} {plan.count(state)}" for state in GROUPS)
    rows = QCoreApplication.translate("Plurals", "%n entries", None, plan.rows)
    yield f"{rows}: " + ", ".join(counts)


def _entry(entry: Entry, words: ImportWords, *, left_out: bool) -> Iterator[str]:
    number = QCoreApplication.translate("Import", "entry {row}").format(row=entry.row)
    parts = [words.title(entry), words.subtitle(entry), number, words.placed(entry)]
    line = ", ".join(part for part in (*parts, words.total(entry)) if part)
    if left_out:
        line += " (" + QCoreApplication.translate("Import", "not ticked") + ")"
    yield f"  {line}"
    for difference in words.differences(entry):
        held = words.held(difference.change)
        note = f" ({held})" if held else ""
        old = difference.old or nothing_text()
        yield f"      {difference.name}: {old} → {difference.new}{note}"
    reason = words.reason(entry)
    if reason:
        yield f"      {reason}"


def _write(path: Path, text: str) -> str:
    path.write_text(text, encoding="utf-8")
    return path.name
