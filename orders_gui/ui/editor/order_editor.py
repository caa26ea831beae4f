"""The dialog in which an order is added or edited."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QKeySequence, QPainter, QPixmap, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QComboBox,
    QDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QPlainTextEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from orders_gui.domain.errors import UserError
from orders_gui.domain.ids import OrderId
from orders_gui.domain.money import Money
from orders_gui.domain.orders import Order, Payment
from orders_gui.domain.states import OrderStatus
from orders_gui.overriding import override
from orders_gui.services.orders.orders import OrderDetail, add_order, edit_order
from orders_gui.services.rules.rulebooks import all_rules
from orders_gui.services.workspace import Workspace
from orders_gui.ui.desk import Desk
from orders_gui.ui.editor.amounts import read_amount
from orders_gui.ui.editor.item_list import ItemList
from orders_gui.ui.editor.parcel import ParcelForm
from orders_gui.ui.editor.pasting import Pasting
from orders_gui.ui.editor.problem_count import ProblemCount
from orders_gui.ui.editor.protection import ProtectionForm
from orders_gui.ui.editor.terms import TermsForm
from orders_gui.ui.errors import translated
from orders_gui.ui.fonts import STRONG, Size
from orders_gui.ui.formats import COMMON_CURRENCIES, Formats
from orders_gui.ui.marketplaces import Marketplaces
from orders_gui.ui.preferences import Preferences
from orders_gui.ui.rules.source_page import SourcePages
from orders_gui.ui.rules.words import shipped_hosts
from orders_gui.ui.theme import Theme
from orders_gui.ui.widgets.buttons import Button, IconButton
from orders_gui.ui.widgets.date_field import DateField
from orders_gui.ui.widgets.fields import Field, LineField
from orders_gui.ui.widgets.labels import PlainLabel, line

if TYPE_CHECKING:
    from orders_gui.services.importing.paste import Pasted

_TWO_COLUMNS = 860


def status_text(status: OrderStatus) -> str:
    """What a status is called."""
    return {
        OrderStatus.AWAITING_PAYMENT: QCoreApplication.translate("Statuses", "Awaiting payment"),
        OrderStatus.AWAITING_SHIPMENT: QCoreApplication.translate("Statuses", "Awaiting shipment"),
        OrderStatus.SHIPPED: QCoreApplication.translate("Statuses", "On the way"),
        OrderStatus.CUSTOMS: QCoreApplication.translate("Statuses", "At customs"),
        OrderStatus.OUT_FOR_DELIVERY: QCoreApplication.translate("Statuses", "Out for delivery"),
        OrderStatus.DELIVERED: QCoreApplication.translate("Statuses", "Delivered"),
        OrderStatus.COMPLETED: QCoreApplication.translate("Statuses", "Completed"),
        OrderStatus.CANCELLED: QCoreApplication.translate("Statuses", "Cancelled"),
        OrderStatus.REFUNDED: QCoreApplication.translate("Statuses", "Refunded"),
    }[status]


class OrderEditor(QDialog):
    """Two columns: the order and its items at the left, parcel and protection at the right."""

    saved = Signal(object)  # OrderId
    another_wanted = Signal()
    import_wanted = Signal(object)  # Pasted: several orders, or a table

    def __init__(
        self,
        theme: Theme,
        desk: Desk,
        formats: Formats,
        marketplaces: Marketplaces,
        preferences: Preferences,
        detail: OrderDetail | None,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("order_editor")
        self._theme = theme
        self._desk = desk
        self._formats = formats
        self._marketplaces = marketplaces
        self._order = detail.order if detail else Order("aliexpress", "")
        self._again = self._tried = False
        self.pasting: Pasting | None = None
        title = self.tr("Edit order") if detail else self.tr("Add order")
        self.setWindowTitle(title)
        self.resize(960, 816)
        self.setMinimumSize(720, 560)
        self._make_order_fields()
        self.items = ItemList(theme, formats, self._order.items, self)
        self.parcel = ParcelForm(theme, formats, self._order, self)
        self.protection = ProtectionForm(theme, formats, self)
        self.terms = TermsForm(theme, formats, self._order, self)
        self.problems = ProblemCount(theme, self)
        self._sources = SourcePages(theme, preferences, self)
        self._lay_out(title, adding=detail is None)
        self._fill()
        if detail is None:
            self._take_pastes()
        self.parcel.changed.connect(self._estimate)
        self.parcel.changed.connect(self.problems.count)
        self.terms.changed.connect(self._estimate)
        self.protection.changed.connect(self._estimate)
        self.protection.source_wanted.connect(self._open_source)
        self.ordered.day_changed.connect(self._estimate)
        self.marketplace.currentIndexChanged.connect(self._marketplace_changed)
        QApplication.instance().focusChanged.connect(self._focus_moved)  # type: ignore[union-attr]  # it runs
        self.problems.count()
        QShortcut(QKeySequence("Ctrl+Return"), self).activated.connect(self._save)
        QShortcut(QKeySequence("Ctrl+Shift+Return"), self).activated.connect(self._save_another)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        beside = self.width() >= _TWO_COLUMNS
        self._columns.setDirection(
            QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        )
        self._between.setVisible(beside)
        self.problems.beside = beside

    def order(self) -> Order:
        """The order as it is written now."""
        currency = self.currency.currentText().strip().upper() or "USD"
        paid = read_amount(self.total.text(), currency)
        ordered = self.ordered.day
        before = self._order.ordered
        kept = before is not None and ordered is not None and self._same_day(ordered)
        return replace(
            self._order,
            marketplace=str(self.marketplace.currentData()),
            number="".join(self.number.text().split()),
            seller=self.seller.text().strip(),
            status=OrderStatus(self.status.currentData()),
            ordered=before if kept else ordered,
            total=paid,
            payments=self._payments(paid),
            seller_country=self.terms.seller_country,
            free_return=self.terms.free_return.isChecked(),
            items=self.items.items(currency),
            parcels=self.parcel.parcels(),
            stated_dates=self.protection.stated(
                self._formats.now.replace(microsecond=0), self._order.stated_dates
            ),
            note=self.note.toPlainText().strip(),
        )

    def take(self, pasted: "Pasted") -> None:
        """Fill in what a pasted text tells."""
        if self.pasting is not None:
            self.pasting.take(pasted)

    def pasteable(self) -> Mapping[str, tuple[Callable[[QWidget], None], Sequence[QWidget]]]:
        """Where the mark of a filled field goes, and which widgets are its own."""
        return {
            "marketplace": (self.marketplace_field.add_mark, [self.marketplace]),
            "number": (self.number_field.add_mark, [self.number]),
            "ordered": (self.ordered_field.add_mark, [self.ordered]),
            "seller": (self.seller_field.add_mark, [self.seller]),
            "total": (self.total_field.add_mark, [self.total]),
            "status": (self.status_field.add_mark, [self.status]),
            "note": (self.note_field.add_mark, [self.note]),
            "items": (partial(self._items_head.insertWidget, 1), []),
            "parcel": (partial(self._parcel_head.insertWidget, 1), []),
            "protection": (partial(self._protection_head.insertWidget, 1), [self.protection.day]),
        }

    def _take_pastes(self) -> None:
        """Put the box for pasted texts on top; Ctrl+V works outside the fields too."""
        pasting = Pasting(self._theme, self._desk, self._formats, self._marketplaces, self)
        pasting.known_wanted.connect(self._show_known)
        pasting.import_wanted.connect(self._hand_over)
        self._place_of_box.addWidget(pasting.box)
        self._place_of_box.setContentsMargins(24, 0, 24, 12)
        QShortcut(QKeySequence.StandardKey.Paste, self).activated.connect(pasting.box.paste)
        pasting.box.setFocus(Qt.FocusReason.OtherFocusReason)
        self.pasting = pasting

    def _show_known(self, order_id: OrderId) -> None:
        """The library has the order already: bring it into view instead."""
        self.saved.emit(order_id)
        self.reject()

    def _hand_over(self, pasted: "Pasted") -> None:
        """Several orders or a table belong into the preview."""
        self.import_wanted.emit(pasted)
        self.reject()

    def _make_order_fields(self) -> None:
        self.marketplace = QComboBox(self)
        for shop in self._marketplaces.known:
            self.marketplace.addItem(self._square(shop.id), shop.name, shop.id)
        self.marketplace.setIconSize(QSize(12, 12))
        self.number = LineField(parent=self)
        self.ordered = DateField(self._theme, self._formats.locale, self)
        self.ordered.set_today(self._formats.now.date())
        self.seller = LineField(parent=self)
        self.total = LineField(parent=self)
        self.currency = QComboBox(self)
        self.currency.setEditable(True)
        self.currency.addItems(COMMON_CURRENCIES)
        self.charged = LineField(parent=self)
        self.charged.setPlaceholderText(self.tr("e.g. 5.62 EUR"))
        self.status = QComboBox(self)
        for status in OrderStatus:
            self.status.addItem(status_text(status), status.value)
        self.note = QPlainTextEdit(self)
        self.note.setTabChangesFocus(True)
        self.note.setFixedHeight(64)
        self.note.setPlaceholderText(self.tr("Only for you, never in the PDF"))

    def _fill(self) -> None:
        order = self._order
        self.marketplace.setCurrentIndex(max(self.marketplace.findData(order.marketplace), 0))
        self.number.setText(order.number)
        if order.ordered is not None:
            self.ordered.setText(self._formats.day(order.ordered))
        self.seller.setText(order.seller)
        if order.total is not None:
            self.total.setText(self._formats.number(order.total))
            self.currency.setCurrentText(order.total.currency)
        for payment in order.payments[:1]:
            if order.total is None or payment.amount.currency != order.total.currency:
                amount = self._formats.number(payment.amount)
                self.charged.setText(f"{amount} {payment.amount.currency}")
        self.status.setCurrentIndex(self.status.findData(order.status.value))
        self.note.setPlainText(order.note)
        self.protection.load(order)
        self._estimate()

    def _lay_out(self, title: str, *, adding: bool) -> None:
        theme = self._theme
        head = QHBoxLayout()
        head.setContentsMargins(24, 18, 16, 8)
        head.addWidget(PlainLabel(theme, title, self, size=Size.TITLE, weight=STRONG))
        head.addStretch(1)
        close = IconButton(theme, "x", self.tr("Close"), self)
        close.clicked.connect(self.reject)
        head.addWidget(close)
        content = QWidget(self)
        content.setObjectName("content")
        self._columns = columns = QHBoxLayout(content)
        columns.setContentsMargins(24, 4, 24, 16)
        columns.setSpacing(24)
        columns.addLayout(self._left_column(), 1)
        self._between = line(self, vertical=True)
        columns.addWidget(self._between)
        columns.addLayout(self._right_column(), 1)
        scroll = QScrollArea(self)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setWidget(content)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        self._place_of_box = QVBoxLayout()
        self._place_of_box.setContentsMargins(24, 0, 24, 0)
        layout.addLayout(self._place_of_box)
        layout.addWidget(scroll, 1)
        layout.addWidget(line(self))
        layout.addLayout(self._footer(adding=adding))

    def _left_column(self) -> QVBoxLayout:
        theme = self._theme
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(12)
        self.number_field = Field(theme, self.tr("Order number"), self.number, self)
        self.ordered_field = Field(theme, self.tr("Ordered on"), self.ordered, self)
        self.total_field = Field(theme, self.tr("Total paid"), self.total, self)
        self.currency_field = Field(theme, self.tr("Currency"), self.currency, self)
        self.charged_field = Field(theme, self.tr("Charged as (if different)"), self.charged, self)
        self.marketplace_field = Field(theme, self.tr("Marketplace"), self.marketplace, self)
        self.seller_field = Field(theme, self.tr("Seller"), self.seller, self)
        grid.addWidget(self.marketplace_field, 0, 0, 1, 6)
        grid.addWidget(self.number_field, 0, 6, 1, 6)
        grid.addWidget(self.ordered_field, 1, 0, 1, 6)
        grid.addWidget(self.seller_field, 1, 6, 1, 6)
        grid.addWidget(self.total_field, 2, 0, 1, 4)
        grid.addWidget(self.currency_field, 2, 4, 1, 3)
        grid.addWidget(self.charged_field, 2, 7, 1, 5)
        for column in range(12):
            grid.setColumnStretch(column, 1)
        column_layout = QVBoxLayout()
        column_layout.setSpacing(10)
        column_layout.addLayout(self._section(self.tr("Order")))
        column_layout.addLayout(grid)
        column_layout.addSpacing(4)
        self._items_head = self._section(self.tr("Items"))
        self._items_head.addWidget(self.items.add_button)
        self.note_field = Field(theme, self.tr("Note"), self.note, self)
        column_layout.addLayout(self._items_head)
        column_layout.addWidget(self.items)
        column_layout.addWidget(self.terms)
        column_layout.addWidget(self.note_field)
        column_layout.addStretch(1)
        return column_layout

    def _right_column(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(10)
        self._parcel_head = self._section(self.tr("Parcel"))
        self._protection_head = self._section(self.tr("Protection ends"))
        self.status_field = Field(self._theme, self.tr("Status"), self.status, self)
        column.addLayout(self._parcel_head)
        column.addWidget(self.parcel)
        column.addWidget(self.status_field)
        column.addSpacing(6)
        column.addLayout(self._protection_head)
        column.addWidget(self.protection)
        column.addStretch(1)
        return column

    def _footer(self, *, adding: bool) -> QHBoxLayout:
        theme = self._theme
        footer = QHBoxLayout()
        footer.setContentsMargins(10, 14, 24, 14)  # the count has a margin of its own
        footer.setSpacing(8)
        footer.addWidget(self.problems)
        footer.addStretch(1)
        cancel = Button(theme, self.tr("Cancel"), self, kind="ghost")
        cancel.clicked.connect(self.reject)
        footer.addWidget(cancel)
        if adding:
            another = Button(theme, self.tr("Add, then another"), self)
            another.clicked.connect(self._save_another)
            footer.addWidget(another)
        text = self.tr("Add order") if adding else self.tr("Save")
        self.save_button = Button(theme, text, self, kind="primary")
        self.save_button.clicked.connect(self._save)
        self.save_button.setDefault(True)
        footer.addWidget(self.save_button)
        return footer

    def _square(self, marketplace: str) -> QIcon:
        """The marketplace's coloured square, as in the side bar."""
        pixmap = QPixmap(24, 24)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._marketplaces.color(marketplace)))
        painter.drawRoundedRect(QRectF(2, 2, 20, 20), 6, 6)
        painter.end()
        pixmap.setDevicePixelRatio(2)
        return QIcon(pixmap)

    def _section(self, text: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(PlainLabel(self._theme, text, self, weight=STRONG))
        row.addStretch(1)
        return row

    def _same_day(self, day: object) -> bool:
        before = self._order.ordered
        return before is not None and self._formats.day(before) == self.ordered.text() and bool(day)

    def _payments(self, paid: Money | None) -> tuple[Payment, ...]:
        """The payments with amount and way as they are written; what else is known stays.

        What was charged in the order's own currency follows the total.
        """
        charged, method, before = self._charged(), self.terms.paid_with, self._order.payments
        if before:
            first = before[0]
            amount = charged or (paid if first.amount == self._order.total else first.amount)
            return (replace(first, amount=amount or first.amount, method=method), *before[1:])
        amount = charged or (paid if method else None)
        return () if amount is None else (Payment(amount, method),)

    def _charged(self) -> Money | None:
        amount, _, currency = self.charged.text().strip().rpartition(" ")
        return read_amount(amount, currency.upper()) if len(currency) == 3 else None

    def _check(self) -> bool:
        """Say beside each field what is wrong; whether the order can be saved."""
        self._tried = True
        self._mark_problems()
        blocking = [field for field in self.problems.editors if field not in self.parcel.doubted]
        for field in blocking[:1]:
            field.setFocus(Qt.FocusReason.OtherFocusReason)
        return not blocking

    def _focus_moved(self) -> None:
        """After the first try, what was mended is no longer said to be wrong."""
        if self._tried:
            self._mark_problems()

    def _mark_problems(self) -> None:
        currency = self.currency.currentText().strip().upper()
        known = len(currency) == 3 and currency.isascii() and currency.isalpha()
        self.currency_field.show_problem("" if known else self.tr("Three letters, such as USD"))
        total = self.total.text().strip()
        total_wrong = bool(total) and known and read_amount(total, currency) is None
        self.total_field.show_problem(
            self.tr("“{text}” is not an amount").format(text=total) if total_wrong else ""
        )
        charged_wrong = bool(self.charged.text().strip()) and self._charged() is None
        self.charged_field.show_problem(self.tr("Write it as 5.62 EUR") if charged_wrong else "")
        self.ordered_field.show_problem(
            self.tr("Write the day as 22 Oct 2026") if self.ordered.is_wrong else ""
        )
        number_missing = not self.number.text().strip()
        self.number_field.show_problem(
            self.tr("Copy the number from the order page") if number_missing else ""
        )
        self.items.check(currency if known else "USD")
        self.protection.check()
        no_amount = bool(self.terms.paid_with) and not self._payments(
            read_amount(total, currency if known else "USD")
        )
        self.terms.method_field.show_problem(
            self.tr("Write the total paid, too: both are kept together") if no_amount else ""
        )
        self.problems.count()

    def _save_another(self) -> None:
        self._again = True
        self._save()

    def _save(self) -> None:
        if not self._check():
            self._again = False
            return
        order = self.order()
        save = _edit if order.id is not None else _add
        self._desk.do(partial(save, order), self._saved, self._not_saved)

    def _saved(self, order_id: OrderId) -> None:
        self.saved.emit(order_id)
        self.accept()
        if self._again:
            self.another_wanted.emit()

    def _not_saved(self, error: BaseException) -> None:
        self._again = False
        if not isinstance(error, UserError):
            raise error
        self.number_field.show_problem(translated(error.message))
        self.problems.count()

    def _open_source(self, source: str) -> None:
        self._sources.know(shipped_hosts(all_rules()))
        self._sources.open(source)

    def _estimate(self) -> None:
        self.protection.show_estimate(self.order())

    def _marketplace_changed(self) -> None:
        self.protection.set_zone(str(self.marketplace.currentData()))
        self._estimate()


_EDITED = (
    "seller", "ordered", "total", "items", "note", "status", "parcels", "payments",
    "seller_country", "free_return",
)  # fmt: skip


def _add(order: Order, workspace: Workspace) -> OrderId:
    return add_order(workspace, order, edited=_EDITED)


def _edit(order: Order, workspace: Workspace) -> OrderId:
    before = workspace.library.orders.get(order.id) if order.id is not None else None
    changed = [name for name in _EDITED if getattr(before, name, None) != getattr(order, name)]
    return edit_order(workspace, order, edited=changed)
