"""The question before a backup is restored: what it holds, what becomes of the library."""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from orders_gui.services.library.backup_list import BackupContents, Present
from orders_gui.ui.fonts import MEDIUM, STRONG, Size
from orders_gui.ui.formats import Formats
from orders_gui.ui.theme import Theme
from orders_gui.ui.tokens import Tone
from orders_gui.ui.widgets.callout import Callout
from orders_gui.ui.widgets.dialog_frame import DialogFrame
from orders_gui.ui.widgets.labels import ElidedLabel, PlainLabel, as_tool_tip, line


class RestoreQuestion(DialogFrame):
    """Both libraries side by side; keeping the present one is the default and Esc."""

    agreed = Signal(object)  # BackupContents

    def __init__(
        self, theme: Theme, formats: Formats, backup: BackupContents, now: Present, parent: QWidget
    ) -> None:
        title = QCoreApplication.translate("RestoreQuestion", "Restore this backup?")
        super().__init__(theme, title, parent, width=480)
        self._backup = backup
        self.set_icon("archive-restore", Tone.WARN)
        self.explain(self.tr("Made {when}").format(when=formats.full_instant(backup.made_at)))
        name = ElidedLabel(theme, backup.path.name, self, size=Size.SMALL, tone="3")
        name.setToolTip(as_tool_tip(str(backup.path)))
        self.body.addWidget(name)
        self.body.addWidget(self._facts(backup, now))
        self.body.addWidget(PlainLabel(theme, self._consequence(now), self, tone="2", wrap=True))
        if backup.missing:
            self.body.addWidget(self._loss(backup.missing))
        act = self.tr("Restore the backup")
        self.restore_button = self.add_button(act, self._agree, kind="danger", leading=True)
        self.keep_button = self.add_button(self.tr("Keep my library"), self.reject)
        self.set_default(self.keep_button)

    def _facts(self, backup: BackupContents, now: Present) -> QFrame:
        table = QFrame(self)
        table.setProperty("kind", "sunken")
        grid = QGridLayout(table)
        grid.setContentsMargins(14, 10, 14, 12)
        grid.setHorizontalSpacing(28)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(0, 1)
        end = Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter
        heads = ((self.tr("In the backup"), 1), (self.tr("In the library now"), 2))
        for text, column in heads:
            head = PlainLabel(self.theme, text, table, size=Size.CAPTION, weight=MEDIUM, tone="3")
            grid.addWidget(head, 0, column, end)
        grid.addWidget(line(table), 1, 0, 1, 3)
        rows = (
            (self.tr("Orders"), backup.orders, now.orders),
            (self.tr("Disputes"), backup.disputes, now.disputes),
            (self.tr("Photos and files"), backup.files, now.files),
        )
        for row, (text, there, here) in enumerate(rows, start=2):
            grid.addWidget(PlainLabel(self.theme, text, table, tone="2"), row, 0)
            grid.addWidget(self._number(there, table, strong=True), row, 1, end)
            grid.addWidget(self._number(here, table, strong=False), row, 2, end)
        return table

    def _number(self, count: int, parent: QWidget, *, strong: bool) -> PlainLabel:
        weight, tone = (STRONG, "1") if strong else (MEDIUM, "2")
        return PlainLabel(self.theme, str(count), parent, weight=weight, tone=tone, tabular=True)

    def _consequence(self, now: Present) -> str:
        return self.tr(
            "The library becomes wholly what the backup holds. As it is now it is backed up "
            "first, and its folder {folder} is kept: you can return to it."
        ).format(folder=now.folder.name)

    def _loss(self, count: int) -> Callout:
        note = Callout(self.theme, Tone.WARN, self)
        note.say(
            QCoreApplication.translate("Plurals", "%n files are not in the backup", None, count),
            self.tr("The library had lost them before the backup was made."),
        )
        return note

    def _agree(self) -> None:
        self.agreed.emit(self._backup)
        self.accept()
