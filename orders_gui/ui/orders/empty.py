"""What the list's place shows when there are no orders, or none that match."""

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from orders_gui.domain.filters import OrderFilter
from orders_gui.overriding import override
from orders_gui.store.rows.listing import Query, View
from orders_gui.ui.fonts import MEDIUM, STRONG, Size
from orders_gui.ui.theme import Theme
from orders_gui.ui.widgets.buttons import Button
from orders_gui.ui.widgets.labels import PlainLabel


class _Parcel(QWidget):
    """An open box with an arrow into it, a receipt and a photo beside it."""

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
        painter.drawEllipse(QRectF(30, 4, 160, 160))
        painter.setBrush(QColor(0, 0, 0, 90 if tokens.dark else 26))
        painter.drawEllipse(QRectF(58, 136, 104, 16))
        for color, points in _BOX:
            painter.setBrush(QColor(color))
            painter.drawPolygon(QPolygonF([QPointF(x, y) for x, y in points]))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(
            QPen(
                QColor(tokens.accent), 2.5, Qt.PenStyle.SolidLine,
                Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin,
            )
        )  # fmt: skip
        for stroke in _ARROW:
            painter.drawPolyline(QPolygonF([QPointF(x, y) for x, y in stroke]))
        for left, top, icon in ((50, 24, "receipt"), (144, 18, "image")):
            tile = QRectF(left, top, 30, 30)
            painter.setPen(QPen(QColor(tokens.border), 1))
            painter.setBrush(QColor(tokens.surface))
            painter.drawRoundedRect(tile, 8, 8)
            inner = tile.adjusted(7, 7, -7, -7)
            self._theme.icons.paint(painter, icon, tokens.accent_text, inner, stroke=1.75)


_BOX = (
    ("#8A6134", ((110, 56), (158, 74), (110, 94), (62, 74))),
    ("#C08D50", ((62, 74), (110, 94), (110, 144), (62, 122))),
    ("#D6A469", ((158, 74), (110, 94), (110, 144), (158, 122))),
    ("#E2B880", ((62, 74), (110, 94), (92, 110), (44, 88))),
    ("#EBC793", ((158, 74), (110, 94), (128, 110), (176, 88))),
)
"""The box's faces, from back to front: a colour and its corners; cardboard in both themes."""

_ARROW = (((110, 20), (110, 62)), ((98, 50), (110, 62), (122, 50)))

_TEXT_WIDTH = 500
_FACTS_BESIDE = 680


class EmptyLibrary(QWidget):
    """The first start: one main action, two quiet ones, and where the data stay."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setObjectName("empty_library")
        self.setAccessibleName(self.tr("No orders yet"))
        self.add_button = Button(
            theme, self.tr("Add first order"), self, kind="primary", icon="plus"
        )
        self.import_button = Button(theme, self.tr("Import orders…"), self, icon="file-down")
        self.sample_button = Button(
            theme, self.tr("Look around with sample data"), self, kind="link"
        )
        self.sample_button.setFont(theme.font(Size.BODY, MEDIUM))
        self._facts: list[tuple[QLabel, str]] = []
        middle = Qt.AlignmentFlag.AlignHCenter
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 16, 24, 22)
        layout.setSpacing(0)
        layout.addStretch(1)
        layout.addWidget(_Parcel(theme, self), 0, middle)
        layout.addSpacing(12)
        layout.addWidget(self._heading())
        layout.addSpacing(6)
        layout.addLayout(_centred(self._explanation()))
        layout.addSpacing(20)
        layout.addLayout(_centred(self.add_button, self.import_button))
        layout.addSpacing(6)
        layout.addWidget(self.sample_button, 0, middle)
        layout.addSpacing(24)
        layout.addLayout(_centred(_DropHint(theme, self)))
        layout.addStretch(1)
        layout.addLayout(self._make_fact_row())
        self._recolour()
        theme.changed.connect(self._recolour)

    def _heading(self) -> PlainLabel:
        text = self.tr("No orders yet")
        label = PlainLabel(self._theme, text, self, size=Size.DISPLAY, weight=STRONG, wrap=True)
        label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        return label

    def _explanation(self) -> PlainLabel:
        text = self.tr(
            "Add what you are waiting for. You will see how long buyer protection lasts and "
            "what to do when something goes wrong."
        )
        label = PlainLabel(self._theme, text, self, tone="2", wrap=True)
        label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        label.setMaximumWidth(_TEXT_WIDTH)
        return label

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        down = QBoxLayout.Direction.TopToBottom
        beside = QBoxLayout.Direction.LeftToRight
        self._fact_row.setDirection(beside if self.width() >= _FACTS_BESIDE else down)

    def _make_fact_row(self) -> QBoxLayout:
        self._fact_row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._fact_row.setSpacing(6)
        self._fact_row.addStretch(1)
        for icon, text in (
            ("hard-drive", self.tr("Stays on this computer")),
            ("undo-2", self.tr("Every change can be undone")),
            ("file-text", self.tr("Turns a dispute into a PDF")),
        ):
            mark = QLabel(self)
            mark.setFixedSize(16, 16)
            self._facts.append((mark, icon))
            fact = QHBoxLayout()
            fact.setContentsMargins(9, 0, 9, 0)
            fact.setSpacing(8)
            fact.addStretch(1)
            fact.addWidget(mark)
            fact.addWidget(PlainLabel(self._theme, text, self, size=Size.SMALL, tone="3"))
            fact.addStretch(1)
            self._fact_row.addLayout(fact)
        self._fact_row.addStretch(1)
        return self._fact_row

    def _recolour(self) -> None:
        for mark, icon in self._facts:
            color, ratio = self._theme.tokens.text3, self.devicePixelRatioF()
            mark.setPixmap(self._theme.icons.pixmap(icon, color, 16, ratio=ratio))


def _centred(*widgets: QWidget) -> QHBoxLayout:
    """Widgets beside each other in the middle, which may become narrower than they want."""
    row = QHBoxLayout()
    row.setSpacing(10)
    row.addStretch(1)
    for widget in widgets:
        row.addWidget(widget, 1000 if widget.maximumWidth() < _UNLIMITED else 0)
    row.addStretch(1)
    return row


_UNLIMITED = 16_777_215


class _DropHint(QWidget):
    """A dashed frame that says that files can be dropped anywhere."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setMaximumWidth(560)
        row = QHBoxLayout(self)
        row.setContentsMargins(18, 12, 18, 12)
        row.setSpacing(14)
        self._icon = QLabel(self)
        self._icon.setFixedSize(22, 22)
        row.addWidget(self._icon)
        texts = QVBoxLayout()
        texts.setSpacing(2)
        title = self.tr("Or drop files anywhere in this window")
        texts.addWidget(PlainLabel(theme, title, self, weight=STRONG, wrap=True))
        kinds = self.tr("Order lists from AliExpress as CSV or JSON, and photos for an order")
        texts.addWidget(PlainLabel(theme, kinds, self, size=Size.SMALL, tone="3", wrap=True))
        row.addLayout(texts, 1)
        self._recolour()
        theme.changed.connect(self._recolour)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(QColor(tokens.border_strong), 1.5)
        pen.setDashPattern([5, 4])
        painter.setPen(pen)
        painter.setBrush(QColor(tokens.sunken))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 10, 10)

    def _recolour(self) -> None:
        color, ratio = self._theme.tokens.accent_text, self.devicePixelRatioF()
        self._icon.setPixmap(self._theme.icons.pixmap("inbox", color, 22, ratio=ratio))
        self.update()


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
        self.setFocusProxy(self.clear_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(32, 24, 32, 24)
        layout.addStretch(2)
        self._icon = QLabel(self)
        self._icon.setFixedSize(40, 40)
        layout.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addSpacing(6)
        for label in (self._title, self._text):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            layout.addWidget(label)
        layout.addSpacing(10)
        layout.addWidget(self.clear_button, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(3)

    def explain(self, query: Query) -> None:
        """Say why the list is empty."""
        filtered = query.filter != OrderFilter()
        self.clear_button.setVisible(bool(query.search) or filtered)
        if query.search:
            title = self.tr("Nothing found for “{text}”").format(text=query.search)
            self._say(title, self.tr("Other views are not searched: choose one at the left."))
            self._show_icon("search-x")
            return
        if filtered:
            self._say(
                self.tr("No order fits the filter"),
                self.tr("Take a part of it away, or clear it to see the whole view."),
            )
            self._show_icon("search-x")
            return
        done = query.view is View.NEEDS_ACTION
        self._show_icon("circle-check" if done else "inbox")
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

    def _show_icon(self, name: str) -> None:
        color, ratio = self._theme.tokens.text3, self.devicePixelRatioF()
        pixmap = self._theme.icons.pixmap(name, color, 40, stroke=1.25, ratio=ratio)
        self._icon.setPixmap(pixmap)

    def _say(self, title: str, text: str) -> None:
        self._title.setText(title)
        self._text.setText(text)
