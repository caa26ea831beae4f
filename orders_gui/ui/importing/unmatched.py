"""Parcels of no known order in an import: says so, and asks of each which order it belongs to."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QCoreApplication, QModelIndex, QPersistentModelIndex, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from orders_gui.domain.ids import OrderId
from orders_gui.domain.importing.draft import Draft
from orders_gui.domain.list_row import ListRow
from orders_gui.domain.parcels.number_text import grouped
from orders_gui.overriding import override
from orders_gui.services.importing.plan import ImportPlan
from orders_gui.services.importing.unmatched import unmatched, with_orders
from orders_gui.services.workspace import Workspace
from orders_gui.store.rows.listing import Query, View
from orders_gui.ui.desk import Desk
from orders_gui.ui.fonts import Size
from orders_gui.ui.importing.run import Reading, Readings, known_orders
from orders_gui.ui.theme import Theme
from orders_gui.ui.tokens import Tone
from orders_gui.ui.widgets.callout import Callout
from orders_gui.ui.widgets.dialog_frame import DialogFrame
from orders_gui.ui.widgets.fields import SearchField
from orders_gui.ui.widgets.labels import PlainLabel
from orders_gui.ui.widgets.rows import RowDelegate, RowPainter, RowsModel, RowsView

_ROW = 48
_SHOWN = 200
_PAUSE = 120  # milliseconds after the last letter


class UnmatchedParcels(Callout):
    """Shown while there are such parcels; `answered` tells the order of each, by its number."""

    answered = Signal(object)  # dict of tracking number and OrderId

    def __init__(self, theme: Theme, desk: Desk, parent: QWidget) -> None:
        super().__init__(theme, Tone.INFO, parent)
        self._frame_theme = theme
        self._desk = desk
        self._left: list[Draft] = []
        self.orders: dict[str, OrderId] = {}
        self.acted.connect(self._ask)
        self.hide()

    def show_plans(self, plans: Sequence[ImportPlan]) -> None:
        """Say how many parcels of these files belong to no order."""
        drafts = [entry.draft for plan in plans for entry in unmatched(plan)]
        self._left = [draft for draft in drafts if draft is not None]
        self.setVisible(bool(self._left))
        text = QCoreApplication.translate(
            "Plurals", "%n parcels belong to no order that is known.", None, len(self._left)
        )
        self.say("", text, self.tr("Choose the order…"))

    def _ask(self) -> None:
        if not self._left:
            self.answered.emit(dict(self.orders))
            return
        question = OrderQuestion(self._frame_theme, self._desk, self._left[0], self.window())
        question.chosen.connect(self._take)
        question.passed.connect(self._next)
        question.open()

    def _take(self, order_id: OrderId) -> None:
        for number in self._left[0].order.tracking_numbers:
            self.orders[number.number] = order_id
        self._next()

    def _next(self) -> None:
        """Go on to the next parcel with a number that nothing was said of."""
        asked = {number.number for number in self._left[0].order.tracking_numbers}
        self._left = [
            draft
            for draft in self._left
            if not asked & {number.number for number in draft.order.tracking_numbers}
        ]
        self._ask()


class OrderQuestion(DialogFrame):
    """Which order a parcel belongs to; Enter takes the chosen one."""

    chosen = Signal(object)  # OrderId
    passed = Signal()

    def __init__(self, theme: Theme, desk: Desk, draft: Draft, parent: QWidget) -> None:
        title = QCoreApplication.translate("OrderQuestion", "Which order is this parcel of?")
        super().__init__(theme, title, parent, width=560)
        self._desk = desk
        self.set_icon("package", Tone.INFO)
        self.explain(_parcel_text(draft))
        self.search = SearchField(theme, self.tr("Find an order"), self)
        self.list = _Orders(theme, self)
        frame = QFrame(self)
        frame.setProperty("kind", "card")
        inside = QVBoxLayout(frame)
        inside.setContentsMargins(1, 5, 1, 5)
        inside.addWidget(self.list)
        self.body.addWidget(self.search)
        self.body.addWidget(frame, 1)
        note = self.tr("The tracking number is added to the order.")
        self.body.addWidget(PlainLabel(theme, note, self, size=Size.SMALL, tone="2", wrap=True))
        self.pass_button = self.add_button(self.tr("Leave it out"), self._pass)
        self.take_button = self.add_button(self.tr("This order"), self._take, kind="primary")
        self.take_button.setDefault(True)
        self.take_button.setAutoDefault(True)
        self.list.doubleClicked.connect(self._take)
        self.list.selectionModel().currentChanged.connect(self._show_choice)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self._find)
        self.search.textChanged.connect(self._wait)
        self.search.setFocus()
        self._find()

    def _wait(self) -> None:
        self._pause.start()

    def _find(self) -> None:
        self._desk.ask(partial(_found, self.search.text()), self._show)

    def _show(self, answer: tuple[str, Sequence[ListRow]]) -> None:
        text, rows = answer
        if text == self.search.text():
            self.list.show_orders(rows)
            self._show_choice()

    def _show_choice(self) -> None:
        self.take_button.setEnabled(self.list.order_id is not None)

    def _take(self) -> None:
        if self.list.order_id is not None:
            self.accept()
            self.chosen.emit(self.list.order_id)

    def _pass(self) -> None:
        self.accept()
        self.passed.emit()


class _Orders(RowsView):
    """One row an order; the first is chosen."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, self.tr("Orders"), parent)
        self._model = _Model(self)
        self.setModel(self._model)
        self.setItemDelegate(_Delegate(theme, self))
        self.setUniformItemSizes(True)
        self.setMinimumHeight(6 * _ROW)

    def show_orders(self, rows: Sequence[ListRow]) -> None:
        """Show what was found."""
        self._model.show(rows)
        if rows:
            self.setCurrentIndex(self._model.index(0))

    @property
    def order_id(self) -> OrderId | None:
        """The chosen order."""
        row = self.currentIndex().row()
        return self._model.rows[row].id if 0 <= row < len(self._model.rows) else None


class _Model(RowsModel[ListRow]):
    """The orders as plain data."""

    hinted = True

    @override
    def name(self, row: ListRow) -> str:
        return row.title or row.number

    @override
    def said(self, row: ListRow) -> str:
        return f"{self.name(row)}, {_below(row)}"


class _Delegate(RowDelegate):
    """Two lines: the title, then number and seller."""

    height = _ROW

    @override
    def paint_row(self, row: RowPainter, index: QModelIndex | QPersistentModelIndex) -> None:
        order: ListRow = index.data(Qt.ItemDataRole.UserRole)
        row.two_lines(order.title or order.number, _below(order))


def _below(order: ListRow) -> str:
    parts = (grouped(order.number), order.seller)
    return " · ".join(part for part in parts if part)


def _parcel_text(draft: Draft) -> str:
    """The numbers of the parcel with its carrier, and what was said of it."""
    parcel = draft.order.parcels[0]
    numbers = ", ".join(grouped(number.number) for number in parcel.numbers)
    event = parcel.last_event
    return f"{numbers}: {event.text}" if event is not None and event.text else numbers


def with_orders_chosen(
    readings: Sequence[Reading], orders: Mapping[str, OrderId], workspace: Workspace
) -> Readings:
    """The readings with parcels given to orders."""
    given = tuple(
        replace(one, plan=with_orders(workspace, one.plan, orders)) if one.plan else one
        for one in readings
    )
    return Readings(given, known_orders([one.plan for one in given if one.plan], workspace))


def _found(text: str, workspace: Workspace) -> tuple[str, Sequence[ListRow]]:
    """Open orders, or of all orders those with these words; those under way come first."""
    view = View.ALL if text.strip() else View.ACTIVE
    listing = workspace.library.listing
    query = Query(view, search=text, grouped=False)
    ids = listing.first(query, workspace.now, _SHOWN).ids
    return text, listing.rows(list(ids))
