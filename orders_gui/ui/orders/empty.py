"""What the list's place shows when there are no orders, or none that match."""

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget
from typing_extensions import override

from orders_gui.store.listing import Query, View
from orders_gui.ui.fonts import STRONG, Size
from orders_gui.ui.theme import Theme
from orders_gui.ui.widgets.buttons import Button
from orders_gui.ui.widgets.labels import PlainLabel


class _Parcel(QWidget):
    """A drawing of an open parcel, in the theme's colours."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setFixedSize(220, 168)
        theme.changed.connect(self.update)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.sunken))
        painter.drawEllipse(QRectF(26, 4, 168, 160))
        painter.setBrush(QColor(tokens.selected))
        painter.drawEllipse(QRectF(44, 128, 132, 18))
        self._theme.icons.paint(
            painter, "package-open", tokens.accent_text, QRectF(62, 30, 96, 96), stroke=1.1
        )
        painter.setPen(QPen(QColor(tokens.border_strong), 1.4))
        for x, y in ((30, 60), (188, 44), (170, 112)):
            painter.drawLine(QPointF(x - 4, y), QPointF(x + 4, y))
            painter.drawLine(QPointF(x, y - 4), QPointF(x, y + 4))


class EmptyLibrary(QWidget):
    """The first start: one main action, two quiet ones, and where the data stay."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.add_button = Button(
            theme, self.tr("Add your first order"), self, kind="primary", icon="plus"
        )
        self.import_button = Button(theme, self.tr("Import a file"), self, icon="file-down")
        self.sample_button = Button(
            theme, self.tr("Look around with sample data"), self, kind="link"
        )
        self._facts: list[tuple[QLabel, str]] = []
        layout = QVBoxLayout(self)
        layout.setContentsMargins(32, 24, 32, 24)
        layout.setSpacing(0)
        layout.addStretch(3)
        layout.addWidget(_Parcel(theme, self), 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addSpacing(18)
        layout.addWidget(
            self._centred(self.tr("Keep every order safe"), size=Size.DISPLAY, strong=True)
        )
        layout.addSpacing(8)
        layout.addWidget(
            self._centred(
                self.tr(
                    "Add what you bought. You see what is on the way, when protection ends, "
                    "and what to do when something goes wrong."
                ),
                size=Size.BODY,
                tone="2",
            ),
            0,
            Qt.AlignmentFlag.AlignHCenter,
        )
        layout.addSpacing(22)
        buttons = QHBoxLayout()
        buttons.setSpacing(10)
        buttons.addStretch(1)
        buttons.addWidget(self.add_button)
        buttons.addWidget(self.import_button)
        buttons.addStretch(1)
        layout.addLayout(buttons)
        layout.addSpacing(10)
        layout.addWidget(self.sample_button, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addSpacing(26)
        layout.addWidget(_DropHint(theme, self), 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(4)
        layout.addLayout(self._fact_row())
        self._recolour()
        theme.changed.connect(self._recolour)

    def _centred(
        self, text: str, *, size: int, tone: str = "1", strong: bool = False
    ) -> PlainLabel:
        label = PlainLabel(self._theme, text, self, size=size, tone=tone, wrap=True)
        if strong:
            label.setFont(self._theme.font(size, STRONG))
        label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        label.setMaximumWidth(460)
        label.setMinimumWidth(min(460, self.width() or 460))
        return label

    def _fact_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        for icon, text in (
            ("shield-check", self.tr("Stays on this computer")),
            ("undo-2", self.tr("Every change can be undone")),
            ("file-text", self.tr("One PDF for a dispute")),
        ):
            mark = QLabel(self)
            mark.setFixedSize(15, 15)
            self._facts.append((mark, icon))
            row.addWidget(mark)
            row.addWidget(PlainLabel(self._theme, text, self, size=Size.CAPTION, tone="3"))
            row.addSpacing(18)
        row.addStretch(1)
        return row

    def _recolour(self) -> None:
        for mark, icon in self._facts:
            color, ratio = self._theme.tokens.text3, self.devicePixelRatioF()
            mark.setPixmap(self._theme.icons.pixmap(icon, color, 15, ratio=ratio))


class _DropHint(QWidget):
    """A dashed frame that says that files can be dropped anywhere."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        layout = QHBoxLayout(self)
        layout.setContentsMargins(24, 14, 24, 14)
        text = self.tr("Or drop an order file anywhere in this window")
        layout.addWidget(PlainLabel(theme, text, self, size=Size.SMALL, tone="3"))
        theme.changed.connect(self.update)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(QColor(self._theme.tokens.border_strong), 1.4)
        pen.setDashPattern([5, 4])
        painter.setPen(pen)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 10, 10)


class NothingHere(QWidget):
    """No order in this view, or none that matches the search."""

    clear_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._title = PlainLabel(theme, "", self, size=Size.SUBTITLE, weight=STRONG, wrap=True)
        self._text = PlainLabel(theme, "", self, tone="2", wrap=True)
        self.clear_button = Button(theme, self.tr("Clear filter"), self)
        self.clear_button.clicked.connect(self.clear_wanted)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(32, 24, 32, 24)
        layout.addStretch(2)
        for label in (self._title, self._text):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            layout.addWidget(label)
        layout.addSpacing(10)
        layout.addWidget(self.clear_button, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(3)

    def explain(self, query: Query) -> None:
        """Say why the list is empty."""
        self.clear_button.setVisible(bool(query.search))
        if query.search:
            title = self.tr("Nothing found for “{text}”").format(text=query.search)
            self._say(title, self.tr("Other views are not searched: choose one at the left."))
            return
        title, text = {
            View.NEEDS_ACTION: (
                self.tr("All done"),
                self.tr("No order needs anything from you now."),
            ),
            View.DISPUTES: (
                self.tr("No open dispute"),
                self.tr("Open one from an order when something is wrong with it."),
            ),
            View.ARCHIVE: (
                self.tr("The archive is empty"),
                self.tr("Orders you archive are kept here."),
            ),
            View.BIN: (
                self.tr("The bin is empty"),
                self.tr("Orders you delete are kept here until you erase them."),
            ),
        }.get(query.view, (self.tr("No orders here"), self.tr("Other views may hold some.")))
        self._say(title, text)

    def _say(self, title: str, text: str) -> None:
        self._title.setText(title)
        self._text.setText(text)
