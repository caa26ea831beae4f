"""Pasted tracking numbers: whose they are, which orders have them, where the others belong."""

from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from orders_gui.domain.errors import Message
from orders_gui.domain.ids import OrderId
from orders_gui.domain.parcels.number_text import grouped
from orders_gui.domain.parcels.tracking import NumberCheck
from orders_gui.services.importing.paste import Pasted, PastedNumber
from orders_gui.services.orders.parcels import add_parcel
from orders_gui.services.workspace import Workspace
from orders_gui.ui.desk import Desk
from orders_gui.ui.fonts import MEDIUM, Size
from orders_gui.ui.theme import Theme
from orders_gui.ui.tokens import Tone
from orders_gui.ui.widgets.buttons import Button
from orders_gui.ui.widgets.dialog_frame import DialogFrame
from orders_gui.ui.widgets.labels import ElidedLabel, PlainLabel, line
from orders_gui.ui.widgets.tags import TagLabel

_MOST = 12


class NumbersDialog(DialogFrame):
    """A line a number; those that no order has go to the chosen order or to a new one."""

    order_wanted = Signal(object)  # OrderId
    editor_wanted = Signal(object)  # Pasted

    def __init__(
        self, theme: Theme, desk: Desk, pasted: Pasted, chosen: OrderId | None, parent: QWidget
    ) -> None:
        title = QCoreApplication.translate(
            "Plurals", "%n tracking numbers in this text", None, len(pasted.numbers)
        )
        super().__init__(theme, title, parent, width=560)
        self.setObjectName("pasted_numbers")
        self._desk = desk
        self._pasted = pasted
        self._chosen = chosen
        self._new = [one for one in pasted.numbers if one.order_id is None]
        lines = QVBoxLayout()
        lines.setSpacing(0)
        for place, number in enumerate(pasted.numbers[:_MOST]):
            if place:
                lines.addWidget(line(self))
            lines.addWidget(self._line(number))
        self.body.addLayout(lines)
        rest = len(pasted.numbers) - _MOST
        if rest > 0:
            more = QCoreApplication.translate("Plurals", "and %n more", None, rest)
            self.body.addWidget(PlainLabel(theme, more, self, size=Size.CAPTION, tone="3"))
        self._add_buttons()

    def _line(self, number: PastedNumber) -> QWidget:
        theme, found = self.theme, number.found
        row_widget = QWidget(self)
        row = QHBoxLayout(row_widget)
        row.setContentsMargins(0, 8, 0, 8)
        row.setSpacing(10)
        texts = QVBoxLayout()
        texts.setSpacing(1)
        texts.addWidget(
            PlainLabel(theme, grouped(found.number), row_widget, weight=MEDIUM, tabular=True)
        )
        carriers = ", ".join(carrier.name for carrier in found.candidates[:2])
        known = self.tr("In your library: {title}").format(title=number.title)
        shown = known if number.order_id is not None else carriers or self.tr("Carrier not known")
        texts.addWidget(ElidedLabel(theme, shown, row_widget, size=Size.CAPTION, tone="3"))
        row.addLayout(texts, 1)
        tag = TagLabel(theme, row_widget)
        if found.check is NumberCheck.VALID:
            tag.say(Tone.OK, "circle-check", self.tr("Check digit fits"))
        elif found.check is NumberCheck.WRONG:
            tag.say(Tone.WARN, "triangle-alert", self.tr("Check digit is wrong"))
        row.addWidget(tag, 0, Qt.AlignmentFlag.AlignVCenter)
        if number.order_id is not None:
            button = Button(theme, self.tr("Open it"), row_widget, kind="link")
            button.setProperty("order", int(number.order_id))
            button.clicked.connect(self._open)
            row.addWidget(button)
        return row_widget

    def _add_buttons(self) -> None:
        if not self._new:
            self.set_default(self.add_button(self.tr("Close"), self.reject, kind="primary"))
            return
        self.add_button(self.tr("Cancel"), self.reject, kind="ghost")
        if self._chosen is None:
            new = self.add_button(self.tr("Add a new order…"), self._add_new, kind="primary")
            self.set_default(new)
            return
        self.add_button(self.tr("Add a new order…"), self._add_new)
        self.set_default(
            self.add_button(self.tr("Add to the chosen order"), self._add_here, kind="primary")
        )

    def _open(self) -> None:
        sender = self.sender()
        if sender is not None:
            self.order_wanted.emit(OrderId(int(sender.property("order"))))
        self.accept()

    def _add_new(self) -> None:
        self.editor_wanted.emit(self._pasted)
        self.accept()

    def _add_here(self) -> None:
        if self._chosen is not None:
            text = "\n".join(one.found.number for one in self._new)
            self._desk.do(partial(_add_parcel, self._chosen, text))
        self.accept()


def _add_parcel(order_id: OrderId, text: str, workspace: Workspace) -> Message:
    return add_parcel(workspace, order_id, text)
