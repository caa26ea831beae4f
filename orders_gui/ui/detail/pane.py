"""The detail pane: everything about the order that is chosen in the list."""

from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from orders_gui.domain.ids import OrderId
from orders_gui.domain.list_row import Pill
from orders_gui.domain.orders import Order
from orders_gui.domain.parcels.number_text import grouped
from orders_gui.overriding import override
from orders_gui.ui.desk import Desk
from orders_gui.ui.detail.deadline_card import DeadlineCard
from orders_gui.ui.detail.evidence_strip import EvidenceStrip
from orders_gui.ui.detail.tags_row import TagsRow
from orders_gui.ui.fonts import STRONG, Size
from orders_gui.ui.formats import NBSP, Formats
from orders_gui.ui.marketplaces import Marketplaces
from orders_gui.ui.pictures import Pictures
from orders_gui.ui.theme import Theme
from orders_gui.ui.widgets.buttons import Button, IconButton
from orders_gui.ui.widgets.labels import ClampedLabel, ElidedLabel, PlainLabel, line
from orders_gui.ui.widgets.pill import PillLabel

if TYPE_CHECKING:
    from orders_gui.services.orders.orders import OrderDetail
    from orders_gui.services.workspace import Workspace

_PICTURE = QSize(72, 72)


class DetailPane(QFrame):
    """Shows one order; what its buttons mean is told by signals."""

    dispute_wanted = Signal(object)  # OrderId
    fine_wanted = Signal(object)  # OrderId
    photos_wanted = Signal(object)  # OrderId
    note_wanted = Signal(object)  # OrderId
    dates_wanted = Signal(object)  # OrderId
    export_wanted = Signal(object)  # OrderId
    more_wanted = Signal(object)  # QPoint, global
    back_wanted = Signal()
    page_wanted = Signal(object)  # TrackingNumber
    shown = Signal(object)  # Order

    def __init__(
        self,
        theme: Theme,
        desk: Desk,
        formats: Formats,
        pictures: Pictures,
        marketplaces: Marketplaces,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("detail_pane")
        self._theme = theme
        self._desk = desk
        self._formats = formats
        self._pictures = pictures
        self._marketplaces = marketplaces
        self._order_id: OrderId | None = None
        self._order: Order | None = None
        self._shown_hour: datetime | None = None
        self._asking = QTimer(self)  # what the list shows is painted before
        self._asking.setSingleShot(True)
        self._asking.timeout.connect(self._ask)
        self._pill_shown: Pill | None = None
        self._back_shown = self._made = False
        self._nothing = PlainLabel(
            theme, self.tr("Choose an order to see it here"), self, tone="3", wrap=True
        )
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._nothing)
        self.show_order(None)

    def complete(self) -> None:
        """Make what shows an order, once; it can wait until the first orders are painted."""
        if self._made:
            return
        self._made = True
        theme, formats, pictures = self._theme, self._formats, self._pictures
        self._make_head()
        self.card = DeadlineCard(theme, formats, self)
        self._make_tracking()
        self.strip = EvidenceStrip(theme, pictures, self)
        self.page_button = Button(theme, self.tr("External page"), self, kind="link")
        self.add_photos = Button(theme, self.tr("Add photos"), self, kind="link")
        self._no_photos = PlainLabel(
            theme,
            self.tr("Drop photos here. They are copied; your originals stay where they are."),
            self,
            size=Size.SMALL,
            tone="3",
            wrap=True,
        )
        self.tags = TagsRow(theme, self)
        self.edit_tags = Button(theme, self.tr("Edit"), self, kind="link")
        self.edit_tags.setAccessibleName(self.tr("Edit tags"))
        self.edit_note = Button(theme, self.tr("Edit"), self, kind="link")
        self._note = PlainLabel(theme, "", self, size=Size.SMALL, tone="2", wrap=True)
        self.export_button = Button(theme, self.tr("Export PDF summary"), self, icon="file-text")
        self.more_button = IconButton(theme, "ellipsis", self.tr("More actions"), self)
        self._make_back_row()
        self._lay_out()
        self._connect()
        self.set_back_shown(self._back_shown)
        self.card.fit(self.width() - 32)
        if self._pill_shown is not None:
            self._pill.show_pill(self._pill_shown)

    def set_back_shown(self, shown: bool) -> None:
        """Show the way back when the pane takes the place of the list."""
        self._back_shown = shown
        if self._made:
            self._back_row.setVisible(shown)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._made:
            self.card.fit(self.width() - 32)

    @override
    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        self.complete()
        hidden = self.card.isHidden()
        (self.more_button if hidden else self.card.dispute_button).setFocus(reason)

    @property
    def order_id(self) -> OrderId | None:
        """The order that is shown."""
        return self._order_id

    def show_order(self, order_id: OrderId | None) -> None:
        """Show another order; it is read in the background."""
        self._order_id = order_id
        if order_id is None:
            self._asking.stop()
            self._stack.setCurrentWidget(self._nothing)
            return
        self._asking.start()

    def reload(self) -> None:
        """Read the shown order again."""
        self.show_order(self._order_id)

    def reload_if_later(self) -> None:
        """Read it again when an hour has begun since: what is counted down has changed."""
        if self._formats.now.replace(minute=0, second=0, microsecond=0) != self._shown_hour:
            self.reload()

    def _ask(self) -> None:
        if self._order_id is not None:
            self._desk.ask(partial(_detail, self._order_id), self._show)

    def _show(self, detail: "OrderDetail | None") -> None:
        if detail is None or detail.order.id != self._order_id:
            return
        self.complete()
        self._shown_hour = self._formats.now.replace(minute=0, second=0, microsecond=0)
        order = self._order = detail.order
        self._title.setText(order.title)
        self._title.updateGeometry()
        shop = self._marketplaces.name(order.marketplace)
        self._shop.setText(f"{shop} · {grouped(order.number)}" if order.number else shop)
        self._price.setText(self._price_text(order))
        self._show_picture()
        self.card.show_detail(detail)
        self.tracking.show_order(order)
        self.page_button.setVisible(bool(order.tracking_numbers))
        self.strip.show_evidence(detail.evidence)
        self._no_photos.setVisible(not detail.evidence)
        self._note.setText(order.note or self.tr("No note yet"))
        self._note.set_tone("2" if order.note else "3")
        self.tags.show_tags(order.tags)
        self.export_button.setEnabled(bool(detail.disputes))
        self.export_button.setToolTip(
            "" if detail.disputes else self.tr("Open a dispute first: the summary is about it")
        )
        self._stack.setCurrentWidget(self._content)
        self._lay_out_anew()
        self.shown.emit(order)

    def _price_text(self, order: Order) -> str:
        """The total; without one the price of the only item, marked as such: `2 × $2.04`."""
        if order.total is not None:
            return self._formats.money_short(order.total)
        price = order.items[0].unit_price if len(order.items) == 1 else None
        if price is None:
            return ""
        return f"{order.items[0].quantity}{NBSP}×{NBSP}{self._formats.money_short(price)}"

    def put_below_card(self, part: QWidget) -> None:
        """Show a part that belongs to the next date below its card."""
        self._below_card.addWidget(part)

    def _lay_out_anew(self) -> None:
        """Measure at the full width first: else the scroll bar of the last order can stay."""
        inner = self._inner.layout()
        self._scroll.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        if inner is not None:
            inner.activate()
        self._scroll.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)

    def show_row_pill(self, pill: Pill) -> None:
        """Show the state that the list shows for this order."""
        self._pill_shown = pill
        if self._made:
            self._pill.show_pill(pill)

    def _show_picture(self, sha256: str = "") -> None:
        order = self._order
        picture = (
            next((i.picture_sha256 for i in order.items if i.picture_sha256), "") if order else ""
        )
        if sha256 and sha256 != picture:
            return
        ratio = self.devicePixelRatioF()
        pixmap = self._pictures.framed(picture, _PICTURE, 12, ratio) if picture else None
        if pixmap is None:
            color = self._theme.tokens.text3
            pixmap = self._theme.icons.pixmap("package", color, 30, ratio=ratio)
        self._picture.setPixmap(pixmap)

    def copy_tracking_number(self) -> bool:
        """Put the newest tracking number on the clipboard; False when there is none."""
        if self._order is None or not self._order.tracking_numbers:
            return False
        QGuiApplication.clipboard().setText(self._order.tracking_numbers[-1].number)
        return True

    def _tell_dispute(self) -> None:
        self.dispute_wanted.emit(self._order_id)

    def _tell_fine(self) -> None:
        self.fine_wanted.emit(self._order_id)

    def _tell_dates(self) -> None:
        self.dates_wanted.emit(self._order_id)

    def _tell_page(self) -> None:
        if self._order is not None and self._order.tracking_numbers:
            self.page_wanted.emit(self._order.tracking_numbers[-1])

    def _tell_photos(self) -> None:
        self.photos_wanted.emit(self._order_id)

    def _tell_note(self) -> None:
        self.note_wanted.emit(self._order_id)

    def _tell_export(self) -> None:
        self.export_wanted.emit(self._order_id)

    def _tell_more(self) -> None:
        corner = self.more_button.rect().topLeft()
        self.more_wanted.emit(self.more_button.mapToGlobal(corner))

    def _connect(self) -> None:
        self.card.dispute_wanted.connect(self._tell_dispute)
        self.card.fine_wanted.connect(self._tell_fine)
        self.card.dates_wanted.connect(self._tell_dates)
        self.back_button.clicked.connect(self.back_wanted)
        self.page_button.clicked.connect(self._tell_page)
        self.add_photos.clicked.connect(self._tell_photos)
        self.edit_note.clicked.connect(self._tell_note)
        self.export_button.clicked.connect(self._tell_export)
        self.more_button.clicked.connect(self._tell_more)
        self._pictures.arrived.connect(self._show_picture)

    def _make_back_row(self) -> None:
        text = self.tr("Back to the list")
        self._back_row = QWidget(self)
        self.back_button = Button(self._theme, text, self._back_row, kind="link", icon="arrow-left")
        row = QHBoxLayout(self._back_row)
        row.setContentsMargins(17, 8, 17, 0)
        row.addWidget(self.back_button)
        row.addStretch(1)
        self._back_row.hide()

    def _make_head(self) -> None:
        theme = self._theme
        self._picture = QLabel(self)
        self._picture.setFixedSize(_PICTURE)
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._title = ClampedLabel(theme, self, size=Size.SUBTITLE, weight=STRONG)
        middle = Qt.TextElideMode.ElideMiddle
        self._shop = ElidedLabel(
            theme, "", self, size=Size.CAPTION, tone="3", tabular=True, mode=middle
        )
        self._pill = PillLabel(theme, self)
        self._price = PlainLabel(theme, "", self, weight=STRONG, tabular=True)

    def _make_tracking(self) -> None:
        from orders_gui.ui.detail.tracking_section import TrackingSection

        self.tracking = TrackingSection(self._theme, self._formats, self)

    def _lay_out(self) -> None:
        self._inner = inner = QWidget(self)
        inner.setObjectName("content")
        body = QVBoxLayout(inner)
        body.setContentsMargins(0, 0, 0, 16)
        body.setSpacing(0)
        body.addLayout(self._head_layout())
        body.addSpacing(12)
        card = QHBoxLayout()
        card.setContentsMargins(16, 0, 16, 0)
        card.addWidget(self.card)
        body.addLayout(card)
        self._below_card = QVBoxLayout()
        self._below_card.setContentsMargins(16, 0, 16, 0)
        body.addLayout(self._below_card)
        body.addSpacing(14)
        for part in self._sections():
            body.addLayout(part)
        body.addStretch(1)
        self._scroll = scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inner)
        footer = QHBoxLayout()
        footer.setContentsMargins(20, 12, 16, 12)
        footer.addWidget(self.export_button, 1)
        footer.addWidget(self.more_button)
        self._content = QWidget(self)
        content = QVBoxLayout(self._content)
        content.setContentsMargins(0, 0, 0, 0)
        content.setSpacing(0)
        content.addWidget(self._back_row)
        content.addWidget(scroll, 1)
        content.addWidget(line(self))
        content.addLayout(footer)
        self._stack.addWidget(self._content)

    def _head_layout(self) -> QHBoxLayout:
        facts = QVBoxLayout()
        facts.setSpacing(4)
        facts.addWidget(self._title)
        facts.addWidget(self._shop)
        state = QHBoxLayout()
        state.addWidget(self._pill)
        state.addStretch(1)
        state.addWidget(self._price)
        facts.addLayout(state)
        head = QHBoxLayout()
        head.setContentsMargins(20, 18, 20, 0)
        head.setSpacing(12)
        head.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(facts, 1)
        return head

    def _sections(self) -> list[QVBoxLayout]:
        tracking = QVBoxLayout()
        tracking.addWidget(self.tracking)
        evidence = QVBoxLayout()
        evidence.addWidget(self.strip)
        evidence.addWidget(self._no_photos)
        note = QVBoxLayout()
        note.addWidget(self._note)
        tags = QVBoxLayout()
        tags.addWidget(self.tags)
        parcels = self._section(self.tr("Tracking"), self.page_button, tracking, first=True)
        ring = self.tracking.ring
        tracking.setContentsMargins(20 - ring, 0, 20 - ring, 0)
        return [
            parcels,
            self._section(self.tr("Evidence"), self.add_photos, evidence),
            self._section(self.tr("Note"), self.edit_note, note),
            self._section(self.tr("Tags"), self.edit_tags, tags),
        ]

    def _section(
        self, title: str, button: Button, content: QVBoxLayout, *, first: bool = False
    ) -> QVBoxLayout:
        """A heading with a link at its end, and what stands below; a line above all but the first.

        The link's text ends where the content ends: its frame reaches three pixels further.
        """
        section = QVBoxLayout()
        section.setContentsMargins(0, 0, 0, 14)
        section.setSpacing(6)
        head = QHBoxLayout()
        head.setContentsMargins(20, 0, 17, 0)
        head.addWidget(PlainLabel(self._theme, title, self, size=Size.SMALL, weight=STRONG))
        head.addStretch(1)
        head.addWidget(button)
        if not first:
            section.addWidget(line(self))
            section.addSpacing(4)
        content.setContentsMargins(20, 0, 20, 0)
        section.addLayout(head)
        section.addLayout(content)
        return section


def _detail(order_id: OrderId, workspace: "Workspace") -> "OrderDetail | None":
    from orders_gui.services.orders.orders import order_detail

    return order_detail(workspace, order_id)
