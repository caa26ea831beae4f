"""Fields with a label above and a message below."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from orders_gui.ui.fonts import MEDIUM, Size
from orders_gui.ui.theme import Theme
from orders_gui.ui.tokens import Tone
from orders_gui.ui.widgets.labels import PlainLabel


class SearchField(QLineEdit):
    """A field with a magnifier and a button that clears it."""

    def __init__(self, theme: Theme, hint: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setPlaceholderText(hint)
        self.setAccessibleName(hint)
        self.setClearButtonEnabled(False)
        self._magnifier = QAction(self)
        self.addAction(self._magnifier, QLineEdit.ActionPosition.LeadingPosition)
        self._clear = QAction(self)
        self._clear.setToolTip(self.tr("Clear"))
        self._clear.setVisible(False)
        self._clear.triggered.connect(self.clear)
        self.addAction(self._clear, QLineEdit.ActionPosition.TrailingPosition)
        self.textChanged.connect(self._show_clear)
        self._recolour()
        theme.changed.connect(self._recolour)

    def _show_clear(self, text: str) -> None:
        self._clear.setVisible(bool(text))

    def _recolour(self) -> None:
        color = self._theme.tokens.text3
        self._magnifier.setIcon(self._theme.icons.icon("search", color, 16))
        self._clear.setIcon(self._theme.icons.icon("x", color, 16))


class Field(QWidget):
    """A labelled input; `show_problem` puts a sentence with an icon under it."""

    def __init__(
        self, theme: Theme, label: str, editor: QWidget, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.editor = editor
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(5)
        self.label = PlainLabel(theme, label, self, size=Size.SMALL, weight=MEDIUM, tone="2")
        self.label.setBuddy(editor)
        editor.setAccessibleName(label)
        self._head = QHBoxLayout()
        self._head.setSpacing(8)
        self._head.addWidget(self.label)
        self._head.addStretch(1)
        layout.addLayout(self._head)
        layout.addWidget(editor)
        self._problem_row = QWidget(self)
        problem = QHBoxLayout(self._problem_row)
        problem.setContentsMargins(0, 0, 0, 0)
        problem.setSpacing(6)
        self._problem_icon = PlainLabel(theme, "", self._problem_row)
        self._problem = PlainLabel(
            theme, "", self._problem_row, size=Size.CAPTION, tone="danger", wrap=True
        )
        problem.addWidget(self._problem_icon, 0, Qt.AlignmentFlag.AlignTop)
        problem.addWidget(self._problem, 1)
        self._problem_row.hide()
        layout.addWidget(self._problem_row)

    def add_mark(self, mark: QWidget) -> None:
        """Put a small mark beside the label."""
        self._head.insertWidget(1, mark)

    @property
    def problem(self) -> str:
        """The sentence under the field, empty when all is well."""
        return self._problem.text() if not self._problem_row.isHidden() else ""

    def show_problem(self, text: str, *, warning: bool = False) -> None:
        """Say what is wrong with the field; an empty text says that nothing is."""
        tone = "warn" if warning else "danger"
        self._problem.setText(text)
        self._problem.set_tone(tone)
        tint = self._theme.tint(Tone.WARN if warning else Tone.DANGER)
        self._problem_icon.setPixmap(
            self._theme.icons.pixmap(
                "triangle-alert" if warning else "circle-alert",
                tint.foreground,
                14,
                stroke=2,
                ratio=self.devicePixelRatioF(),
            )
        )
        self._problem_row.setVisible(bool(text))
        self.editor.setProperty("wrong", "true" if text and not warning else "false")
        self.editor.setAccessibleDescription(text)
        self.editor.style().unpolish(self.editor)
        self.editor.style().polish(self.editor)
