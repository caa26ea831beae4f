"""Fields with a label above and a message below."""

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from orders_gui.overriding import override
from orders_gui.ui.fonts import MEDIUM, Size
from orders_gui.ui.theme import Theme
from orders_gui.ui.widgets.labels import PlainLabel
from orders_gui.ui.widgets.problem_line import ProblemLine


class LineField(QLineEdit):
    """A line of text; of a long one that is put into it, the beginning is in view."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(text)

    @override
    def setText(self, text: str | None) -> None:
        super().setText(text or "")
        self.setCursorPosition(0)


class IconField(LineField):
    """A line with an icon at its beginning."""

    def __init__(
        self, theme: Theme, icon: str, parent: QWidget | None = None, *, text: str = ""
    ) -> None:
        super().__init__(text, parent)
        self.theme = theme
        self._icon_name = icon
        self.icon_action = QAction(self)
        self.addAction(self.icon_action, QLineEdit.ActionPosition.LeadingPosition)
        self._recolour()
        theme.changed.connect(self._recolour)

    def _recolour(self) -> None:
        color = self.theme.tokens.text3
        self.icon_action.setIcon(self.theme.icons.icon(self._icon_name, color, 16))


class SearchField(IconField):
    """A field with a magnifier and a button that clears it."""

    def __init__(self, theme: Theme, hint: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, "search", parent)
        self.setPlaceholderText(hint)
        self.setAccessibleName(hint)
        self.setClearButtonEnabled(False)
        self._clear = QAction(self)
        self._clear.setToolTip(self.tr("Clear"))
        self._clear.setVisible(False)
        self._clear.triggered.connect(self.clear)
        self.addAction(self._clear, QLineEdit.ActionPosition.TrailingPosition)
        self.textChanged.connect(self._show_clear)
        self._recolour_clear()
        theme.changed.connect(self._recolour_clear)

    def _show_clear(self, text: str) -> None:
        self._clear.setVisible(bool(text))

    def _recolour_clear(self) -> None:
        self._clear.setIcon(self.theme.icons.icon("x", self.theme.tokens.text3, 16))


class Field(QWidget):
    """A labelled input; `show_problem` puts a sentence with an icon under it."""

    def __init__(
        self, theme: Theme, label: str, editor: QWidget, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
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
        self._problem = ProblemLine(theme, self)
        layout.addWidget(self._problem)

    def add_mark(self, mark: QWidget) -> None:
        """Put a small mark beside the label."""
        self._head.insertWidget(1, mark)

    @property
    def problem(self) -> str:
        """The sentence under the field, empty when all is well."""
        return self._problem.text

    @property
    def is_wrong(self) -> bool:
        """Whether the field says that it has to be looked at, and does not only warn."""
        return bool(self.problem) and self.editor.property("wrong") == "true"

    def show_problem(self, text: str, *, warning: bool = False) -> None:
        """Say what is wrong with the field; an empty text says that nothing is."""
        self._problem.say(text, warning=warning)
        self.editor.setProperty("wrong", "true" if text and not warning else "false")
        self.editor.setAccessibleDescription(text)
        self.editor.style().unpolish(self.editor)
        self.editor.style().polish(self.editor)
