"""The dialog of an order's parcels: paste numbers, choose carriers, correct and remove."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from orders_gui.domain.errors import Message, UserError
from orders_gui.domain.ids import OrderId
from orders_gui.domain.orders import Order
from orders_gui.domain.parcels.tracking import Parcel, TrackingNumber
from orders_gui.services.orders.parcels import change_parcels
from orders_gui.services.workspace import Workspace
from orders_gui.ui.desk import Desk
from orders_gui.ui.errors import translated
from orders_gui.ui.formats import Formats
from orders_gui.ui.parcels.parcel_card import ParcelCard
from orders_gui.ui.parcels.paste_part import PastePart
from orders_gui.ui.theme import Theme
from orders_gui.ui.widgets.buttons import Button
from orders_gui.ui.widgets.dialog_frame import DialogFrame

_WIDTH = 840
_LEAST = 120
_MARGIN = 24


class ParcelsDialog(DialogFrame):
    """Everything is saved in one step, which can be taken back."""

    def __init__(
        self, theme: Theme, desk: Desk, formats: Formats, order: Order, parent: QWidget
    ) -> None:
        title = QCoreApplication.translate("ParcelsDialog", "Parcels")
        super().__init__(theme, title, parent, width=_WIDTH)
        self.setObjectName("parcels_dialog")
        self._desk = desk
        self._formats = formats
        self._order_id = order.id
        self.explain(order.title)
        self.cards: list[ParcelCard] = []
        self.paste = PastePart(theme, self)
        self.new_button = Button(
            theme, self.tr("Add a parcel without a number"), self, kind="link", icon="plus"
        )
        self.new_button.setAutoDefault(False)
        self._lay_out()
        for parcel in order.parcels or (Parcel(),):
            self._add_card(parcel)
        self.add_button(self.tr("Cancel"), self.reject, kind="ghost")
        self.save_button = self.add_button(self.tr("Save"), self._save, kind="primary")
        self.save_button.setDefault(True)
        QShortcut(QKeySequence("Ctrl+Return"), self).activated.connect(self._save)
        self.paste.add_wanted.connect(self._take)
        self.paste.resized.connect(self._grow)
        self.new_button.clicked.connect(self._add_placeholder)
        self.paste.text.setFocus(Qt.FocusReason.OtherFocusReason)
        self._arranged()

    def parcels(self) -> tuple[Parcel, ...]:
        """The parcels as they are written now; a new one that says nothing is none."""
        written = [card.parcel() for card in self.cards]
        alone = len(written) == 1 and written[0] == Parcel()
        return () if alone else tuple(written)

    def _take(self, numbers: Sequence[TrackingNumber], place: int) -> None:
        card = self.cards[place] if place >= 0 else self._add_card(Parcel())
        card.add_numbers(numbers)
        self._arranged()

    def _add_placeholder(self) -> None:
        card = self._add_card(Parcel())
        card.shipped.setFocus(Qt.FocusReason.TabFocusReason)
        self._arranged()

    def _add_card(self, parcel: Parcel) -> ParcelCard:
        card = ParcelCard(self.theme, self._formats, parcel, self._content)
        card.remove_wanted.connect(self._remove)
        card.resized.connect(self._grow)
        self.cards.append(card)
        self._list.insertWidget(self._list.count() - 1, card)
        card.show()
        return card

    def _remove(self, card: ParcelCard) -> None:
        self.cards.remove(card)
        self._list.removeWidget(card)
        card.hide()
        card.deleteLater()
        self.new_button.setFocus(Qt.FocusReason.TabFocusReason)
        self._arranged()

    def _arranged(self) -> None:
        """Other parcels or numbers: their names, and what the paste box offers."""
        for place, card in enumerate(self.cards):
            card.show_place(place)
        numbers = (number for parcel in self.parcels() for number in parcel.numbers)
        self.paste.show_parcels(len(self.cards), {number.number for number in numbers})
        self._grow()

    def _grow(self) -> None:
        """As high as the parcels need, as far as the window behind has room."""
        whole, window = self.layout(), self.parentWidget()
        if whole is None or window is None:
            return
        for part in (*self.cards, self.paste, self._content):
            layout = part.layout()
            if layout is not None:
                layout.activate()
        self._scroll.setFixedHeight(_LEAST)
        whole.activate()
        others = whole.totalHeightForWidth(self.width()) - _LEAST
        needed = self._list.totalSizeHint().height()
        if self._list.hasHeightForWidth():
            needed = max(needed, self._list.totalHeightForWidth(self._scroll.viewport().width()))
        room = window.height() - others - _MARGIN
        self._scroll.setFixedHeight(max(min(needed + 2, room), _LEAST))
        self.fit()
        QTimer.singleShot(0, self, self._show_focus)

    def _show_focus(self) -> None:
        """Bring what is written in into view, when it is one of the parcels."""
        focus = self.focusWidget()
        if self._content.isAncestorOf(focus):
            self._scroll.ensureWidgetVisible(focus)

    def _save(self) -> None:
        self.problem.say("")
        self.paste.add()
        wrong = [widget for card in self.cards if (widget := card.first_wrong()) is not None]
        if wrong:
            self._grow()
            wrong[0].setFocus(Qt.FocusReason.TabFocusReason)
            return
        if self._order_id is not None:
            self.save_button.setEnabled(False)
            work = partial(_change, self._order_id, self.parcels())
            self._desk.do(work, self._done, self._failed)

    def _done(self, _label: Message | None) -> None:
        self.accept()

    def _failed(self, error: BaseException) -> None:
        self.save_button.setEnabled(True)
        if isinstance(error, UserError):
            self.problem.say(translated(error.message))
            self._grow()
        else:
            self._desk.fail(error)

    def _lay_out(self) -> None:
        self._content = QWidget(self)
        self._content.setObjectName("content")
        self._list = QVBoxLayout(self._content)
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(10)
        self._list.addWidget(self.new_button, 0, Qt.AlignmentFlag.AlignLeading)
        self._scroll = QScrollArea(self)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(self._content)
        self.body.addWidget(self.paste)
        self.body.addWidget(self._scroll, 1)


def _change(order_id: OrderId, parcels: tuple[Parcel, ...], workspace: Workspace) -> Message | None:
    return change_parcels(workspace, order_id, parcels)
