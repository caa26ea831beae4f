"""Dialogs that tell or ask; the only place that makes them."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from orders_gui.ui.fonts import STRONG, Size
from orders_gui.ui.theme import Theme
from orders_gui.ui.widgets.buttons import Button
from orders_gui.ui.widgets.labels import PlainLabel

WIDTH = 440


class MessageDialog(QDialog):
    """A heading, a sentence and buttons named by what they do; Esc is the safe one."""

    agreed = Signal()

    def __init__(self, theme: Theme, title: str, text: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.setMinimumWidth(WIDTH)
        self._theme = theme
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(24, 22, 24, 20)
        self.body.setSpacing(10)
        heading = PlainLabel(theme, title, self, size=Size.SUBTITLE, weight=STRONG, wrap=True)
        self.body.addWidget(heading)
        self.text = PlainLabel(theme, text, self, tone="2", wrap=True)
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.body.addWidget(self.text)
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.addStretch(1)

    def add_button(self, text: str, *, kind: str = "", agrees: bool = False) -> Button:
        """Add a button at the right; one that does not agree closes the dialog only."""
        button = Button(self._theme, text, self, kind=kind)
        button.clicked.connect(self._agree if agrees else self.reject)
        self.buttons.addWidget(button)
        return button

    def finish(self, default: Button) -> None:
        """Put the buttons below; `default` has the focus and takes Enter."""
        self.body.addSpacing(6)
        self.body.addLayout(self.buttons)
        default.setDefault(True)
        default.setFocus(Qt.FocusReason.OtherFocusReason)

    def _agree(self) -> None:
        self.agreed.emit()
        self.accept()


class Messages:
    """Makes the dialogs of one window."""

    def __init__(self, theme: Theme, window: QWidget) -> None:
        self._theme = theme
        self._window = window

    def tell(self, title: str, text: str) -> MessageDialog:
        """Say something that has to be read."""
        dialog = MessageDialog(self._theme, title, text, self._window)
        close = QGuiApplication.translate("Messages", "Close")
        dialog.finish(dialog.add_button(close, kind="primary"))
        dialog.open()
        return dialog

    def ask(
        self, title: str, text: str, act: str, agreed: Callable[[], None], *, final: bool = False
    ) -> MessageDialog:
        """Ask before something that cannot be taken back; `agreed` is a method of a QObject."""
        dialog = MessageDialog(self._theme, title, text, self._window)
        safe = dialog.add_button(QGuiApplication.translate("Messages", "Cancel"))
        dialog.add_button(act, kind="danger" if final else "primary", agrees=True)
        dialog.agreed.connect(agreed)
        dialog.finish(safe)
        dialog.open()
        return dialog

    def show_crash(self, report: str) -> MessageDialog:
        """Something unexpected: what to copy for a report, without private data."""
        dialog = MessageDialog(
            self._theme,
            QGuiApplication.translate("Messages", "Something went wrong"),
            QGuiApplication.translate(
                "Messages",
                "The program met a fault of its own. What was saved before is kept. "
                "The report below holds no names, titles or addresses.",
            ),
            self._window,
        )
        shown = QPlainTextEdit(report, dialog)
        shown.setReadOnly(True)
        shown.setMinimumHeight(160)
        shown.setAccessibleName(QGuiApplication.translate("Messages", "Report"))
        dialog.body.addWidget(shown)
        copy = Button(
            self._theme, QGuiApplication.translate("Messages", "Copy"), dialog, icon="copy"
        )
        copy.clicked.connect(shown.selectAll)
        copy.clicked.connect(shown.copy)
        dialog.buttons.addWidget(copy)
        close = QGuiApplication.translate("Messages", "Close")
        dialog.finish(dialog.add_button(close, kind="primary"))
        dialog.open()
        return dialog
