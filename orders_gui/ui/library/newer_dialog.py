"""After a restore: what is newer in the library that was replaced, and whether it comes over."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from orders_gui.domain.moments import instant_from_text
from orders_gui.domain.parcels.number_text import grouped
from orders_gui.overriding import override
from orders_gui.services.library.bringing import Newer
from orders_gui.store.backup.replaced import NewerOrder
from orders_gui.ui.fonts import Size
from orders_gui.ui.formats import Formats
from orders_gui.ui.theme import Theme
from orders_gui.ui.tokens import Tone
from orders_gui.ui.widgets.dialog_frame import DialogFrame
from orders_gui.ui.widgets.labels import PlainLabel
from orders_gui.ui.widgets.rows import RowDelegate, RowPainter, RowsModel, RowsView

if TYPE_CHECKING:
    from orders_gui.ui.shell.host import Host

_ROW = 52
_MOST_SHOWN = 5


class NewerDialog(DialogFrame):
    """Every order by name; leaving them is Esc, and the replaced library is kept either way."""

    wanted = Signal(object)  # Newer

    def __init__(self, window: "Host", newer: Newer) -> None:
        title = QCoreApplication.translate("NewerDialog", "Bring over what is newer?")
        super().__init__(window.theme, title, window, width=560)
        self._newer = newer
        self.set_icon("history", Tone.INFO)
        self.explain(
            self.tr("Newer in the library that was replaced: {what}.").format(what=counted(newer))
        )
        self.list = _List(window.theme, window.formats, newer, self)
        frame = QFrame(self)
        frame.setProperty("kind", "card")
        inside = QVBoxLayout(frame)
        inside.setContentsMargins(1, 5, 1, 5)
        inside.addWidget(self.list)
        self.body.addWidget(frame, 1)
        text = self.tr(
            "Each comes with its photos and disputes and takes the place of its older state here. "
            "It is one step: Undo takes all of it back. The replaced library is kept in {folder}."
        ).format(folder=newer.folder.name)
        self.body.addWidget(
            PlainLabel(window.theme, text, self, size=Size.SMALL, tone="2", wrap=True)
        )
        self.leave_button = self.add_button(self.tr("Leave them"), self.reject)
        self.bring_button = self.add_button(self.tr("Bring over"), self._bring, kind="primary")
        self.set_default(self.bring_button)

    def _bring(self) -> None:
        self.wanted.emit(self._newer)
        self.accept()


def counted(newer: Newer) -> str:
    """How many orders and disputes are newer, in words."""
    parts = [QCoreApplication.translate("Plurals", "%n orders", None, len(newer.orders))]
    if newer.disputes:
        parts.append(QCoreApplication.translate("Plurals", "%n disputes", None, newer.disputes))
    return ", ".join(parts)


class _List(RowsView):
    """One row an order."""

    def __init__(self, theme: Theme, formats: Formats, newer: Newer, parent: QWidget) -> None:
        super().__init__(theme, self.tr("Newer orders"), parent)
        model = _Model(formats, self)
        model.show(newer.orders)
        self.setModel(model)
        self.setItemDelegate(_Delegate(theme, model, self))
        self.setUniformItemSizes(True)
        self.setMinimumHeight(_ROW * min(_MOST_SHOWN, len(newer.orders)))


class _Model(RowsModel[NewerOrder]):
    """The orders as plain data."""

    hinted = True

    def __init__(self, formats: Formats, parent: QWidget) -> None:
        super().__init__(parent)
        self._formats = formats

    @override
    def name(self, row: NewerOrder) -> str:
        return row.kept.title or row.kept.number

    @override
    def said(self, row: NewerOrder) -> str:
        return f"{self.name(row)}, {self.below(row)}, {self.state(row)}"

    def below(self, row: NewerOrder) -> str:
        """The number, the seller and how many disputes are newer."""
        parts = [grouped(row.kept.number), row.kept.seller]
        if row.disputes:
            parts.append(QCoreApplication.translate("Plurals", "%n disputes", None, row.disputes))
        return " · ".join(part for part in parts if part)

    def state(self, row: NewerOrder) -> str:
        """Whether the order is missing here, or since when it is another."""
        if row.known is None:
            return QCoreApplication.translate("NewerDialog", "not in the backup")
        when = self._formats.day_and_time(instant_from_text(row.kept.stamp))
        return QCoreApplication.translate("NewerDialog", "changed {when}").format(when=when)


class _Delegate(RowDelegate):
    """Two lines: the order and what is new about it, then its number and seller."""

    height = _ROW

    def __init__(self, theme: Theme, model: _Model, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._model = model

    @override
    def paint_row(self, row: RowPainter, index: QModelIndex | QPersistentModelIndex) -> None:
        order: NewerOrder = index.data(Qt.ItemDataRole.UserRole)
        model = self._model
        row.two_lines(model.name(order), model.below(order), model.state(order))
