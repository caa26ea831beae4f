"""Small dialogs: the note of an order, About, keyboard shortcuts."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QPlainTextEdit,
    QScrollArea,
    QWidget,
)

from orders_gui import APP_NAME, __version__
from orders_gui.domain.orders import Order
from orders_gui.services.licences import licences
from orders_gui.ui.fonts import MEDIUM, Size
from orders_gui.ui.shell.actions import SPECS
from orders_gui.ui.theme import Theme
from orders_gui.ui.widgets.dialog_frame import DialogFrame
from orders_gui.ui.widgets.labels import PlainLabel


class NoteDialog(DialogFrame):
    """The note of an order."""

    saved = Signal(object, str)  # OrderId and the note

    def __init__(self, theme: Theme, order: Order, parent: QWidget) -> None:
        super().__init__(theme, QCoreApplication.translate("NoteDialog", "Note"), parent)
        self._order_id = order.id
        self.text = QPlainTextEdit(order.note, self)
        self.text.setAccessibleName(self.tr("Note"))
        self.text.setPlaceholderText(self.tr("Only for you, never in the PDF"))
        self.text.setMinimumHeight(140)
        self.text.setTabChangesFocus(True)
        self.body.addWidget(self.text)
        self.add_button(self.tr("Cancel"), self.reject, kind="ghost")
        self.set_default(self.add_button(self.tr("Save"), self._save, kind="primary"))
        QShortcut(QKeySequence("Ctrl+Return"), self).activated.connect(self._save)
        self.text.setFocus()

    def _save(self) -> None:
        self.saved.emit(self._order_id, self.text.toPlainText().strip())
        self.accept()


class AboutDialog(DialogFrame):
    """What the program is, what it is not, and whose work is in it."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, f"{APP_NAME} {__version__}", parent)
        for text, tone in (
            (
                self.tr(
                    "Keeps your orders, their deadlines, disputes and evidence on this computer. "
                    "Nothing is sent anywhere."
                ),
                "1",
            ),
            (
                self.tr(
                    "It gives information, not legal advice, and supports true claims only. "
                    "Marketplaces change their rules: the date on the order page counts."
                ),
                "2",
            ),
            (
                self.tr(
                    "Free software under the GNU General Public License, version 3 or later. "
                    "Icons: Lucide (ISC). Fonts: Inter, Noto, JetBrains Mono (SIL Open Font "
                    "License). Made with Qt for Python (LGPL), peewee, Pillow, pillow-heif, typst."
                ),
                "3",
            ),
        ):
            self.body.addWidget(PlainLabel(theme, text, self, tone=tone, wrap=True))
        text = self.tr("Licences")
        self.licences_button = self.add_button(text, self._show_licences, kind="ghost")
        self.set_default(self.add_button(self.tr("Close"), self.accept, kind="primary"))

    def _show_licences(self) -> None:
        LicencesDialog(self.theme, self).open()


class LicencesDialog(DialogFrame):
    """The libraries in the program and what their authors ask for."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, QCoreApplication.translate("LicencesDialog", "Licences"), parent)
        self.text = QPlainTextEdit(self)
        self.text.setReadOnly(True)
        self.text.setMinimumHeight(420)
        self.text.setAccessibleName(self.tr("Libraries and their licences"))
        self.text.setPlainText(
            "\n\n\n".join(
                f"{library.name} {library.version}  {library.licence}\n\n{library.text}".strip()
                for library in licences()
            )
        )
        self.body.addWidget(self.text)
        self.set_default(self.add_button(self.tr("Close"), self.accept, kind="primary"))


class ShortcutsDialog(DialogFrame):
    """All actions that have a key."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(
            theme, QCoreApplication.translate("ShortcutsDialog", "Keyboard shortcuts"), parent
        )
        content = QWidget(self)
        content.setObjectName("content")
        grid = QGridLayout(content)
        grid.setContentsMargins(0, 0, 12, 0)
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(7)
        row = 0
        for spec in SPECS:
            if not spec.keys:
                continue
            name = QCoreApplication.translate("Actions", spec.text).removesuffix("…")
            keys = "   ".join(
                QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
                for key in spec.keys
            )
            grid.addWidget(PlainLabel(theme, name, content, size=Size.SMALL), row, 0)
            grid.addWidget(
                PlainLabel(theme, keys, content, size=Size.SMALL, weight=MEDIUM, tone="2"), row, 1
            )
            row += 1
        scroll = QScrollArea(self)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setMinimumHeight(380)
        scroll.setWidget(content)
        self.body.addWidget(scroll)
        self.set_default(self.add_button(self.tr("Close"), self.accept, kind="primary"))
