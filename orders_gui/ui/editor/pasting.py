"""Pasting into the order editor: what a text tells is put into the fields and marked."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QWidget

from orders_gui.domain.errors import UserError
from orders_gui.domain.money import UNKNOWN_CURRENCY
from orders_gui.domain.orders import Order
from orders_gui.domain.parcels.number_text import grouped
from orders_gui.services.workspace import Workspace
from orders_gui.ui.desk import Desk
from orders_gui.ui.editor.paste_box import PasteBox, PastedMark
from orders_gui.ui.errors import translated
from orders_gui.ui.formats import Formats
from orders_gui.ui.marketplaces import Marketplaces
from orders_gui.ui.theme import Theme
from orders_gui.ui.tokens import Tone

if TYPE_CHECKING:
    from orders_gui.services.importing.paste import Pasted
    from orders_gui.ui.editor.order_editor import OrderEditor


class Pasting(QObject):
    """Fills the fields of an editor; what is there already is replaced only where it is empty."""

    known_wanted = Signal(object)  # OrderId of an order that the library has already
    import_wanted = Signal(object)  # Pasted: several orders, or a table

    def __init__(
        self,
        theme: Theme,
        desk: Desk,
        formats: Formats,
        marketplaces: Marketplaces,
        editor: "OrderEditor",
    ) -> None:
        super().__init__(editor)
        self._desk = desk
        self._formats = formats
        self._marketplaces = marketplaces
        self._editor = editor
        self._pasted: Pasted | None = None
        self._filling = False
        self.box = PasteBox(theme, formats, editor)
        self._marks: dict[str, PastedMark] = {}
        self._filled: dict[str, Callable[[], None]] = {}
        self._make_marks(theme)
        editor.items.edited.connect(self._items_edited)
        editor.parcel.edited.connect(self._parcel_edited)
        self.box.pasted.connect(self.look_at)
        self.box.files_dropped.connect(self._look_at_files)
        self.box.cleared.connect(self._clear)
        self.box.acted.connect(self._act)

    @property
    def marked(self) -> frozenset[str]:
        """The fields that carry the mark."""
        return frozenset(self._filled)

    def look_at(self, text: str, html: str = "") -> None:
        """Find out what a text tells, then fill the fields."""
        self._desk.ask(partial(_look_at, text, html), self.take)

    def take(self, pasted: "Pasted") -> None:
        """Fill the fields with what a pasted text tells."""
        self._pasted = pasted
        self.box.show_text(pasted.text)
        self._filling = True
        if pasted.drafts:
            self._take_order(pasted)
        elif pasted.numbers:
            self._take_numbers(pasted)
        elif pasted.grid is not None:
            self.box.say(
                Tone.INFO,
                "sheet",
                self.tr("A table"),
                self.tr("Its rows become orders when you say which column is what."),
                self.tr("Choose columns…"),
            )
        else:
            self._keep_in_note(pasted.text)
        self._filling = False

    def _take_order(self, pasted: "Pasted") -> None:
        order = pasted.drafts[0].order
        filled_in = self._fill(order, states_status=pasted.drafts[0].states_status)
        entries = [entry for entry in (pasted.plan.entries if pasted.plan else ()) if entry.draft]
        shop = self._marketplaces.name(order.marketplace)
        source = self.tr("{shop}, {size}").format(shop=shop, size=self.box.size_text(pasted.text))
        if entries[0].known is not None:
            text = grouped(order.number)
            self.box.say(
                Tone.WARN, "info", self.tr("Already in your library"), text, self.tr("Open it")
            )
        elif len(entries) > 1:
            count = len(entries)
            more = QCoreApplication.translate("Plurals", "%n orders in this text", None, count)
            text = self.tr("The first one is filled in.")
            self.box.say(Tone.INFO, "layers", more, text, self.tr("Import all…"))
        else:
            filled = QCoreApplication.translate("Plurals", "%n fields filled in", None, filled_in)
            self.box.say(Tone.OK, "circle-check", filled, source)

    def _take_numbers(self, pasted: "Pasted") -> None:
        numbers = [one.found for one in pasted.numbers if one.order_id is None]
        known = [one for one in pasted.numbers if one.order_id is not None]
        if numbers:
            named = [(n.number, n.carrier.name if n.carrier else "") for n in numbers]
            self._editor.parcel.add_numbers(named)
            self._mark("parcel", self._editor.parcel.clear_numbers)
        if known:
            text = f"{grouped(known[0].found.number)}: {known[0].title}"
            self.box.say(
                Tone.WARN, "info", self.tr("Already in your library"), text, self.tr("Open it")
            )
            return
        count = QCoreApplication.translate("Plurals", "%n tracking numbers", None, len(numbers))
        self.box.say(Tone.OK, "circle-check", count, self.box.size_text(pasted.text))

    def _keep_in_note(self, text: str) -> None:
        note = self._editor.note
        before = note.toPlainText().strip()
        note.setPlainText(f"{before}\n{text.strip()}".strip())
        self._mark("note", note.clear)
        self.box.say(
            Tone.WARN,
            "info",
            self.tr("No order found in this text."),
            self.tr("It is kept in the note."),
        )

    def _fill(self, order: Order, *, states_status: bool) -> int:
        """Put what the order tells into the fields; returns how many were filled."""
        editor = self._editor
        before = len(self._filled)
        shop = editor.marketplace.findData(order.marketplace)
        if shop >= 0:
            editor.marketplace.setCurrentIndex(shop)
            self._mark("marketplace", None)
        self._put("number", editor.number, grouped(order.number))
        if order.ordered is not None:
            self._put("ordered", editor.ordered, self._formats.day(order.ordered))
        self._put("seller", editor.seller, order.seller)
        if order.total is not None:
            self._put("total", editor.total, self._formats.number(order.total))
            if order.total.currency != UNKNOWN_CURRENCY:
                editor.currency.setCurrentText(order.total.currency)
        if order.items:
            editor.items.set_items(order.items)
            self._mark("items", editor.items.clear_items)
        if order.tracking_numbers:
            named = [(number.number, number.carrier) for number in order.tracking_numbers]
            editor.parcel.add_numbers(named)
            self._mark("parcel", editor.parcel.clear_numbers)
        if states_status:
            editor.status.setCurrentIndex(editor.status.findData(order.status.value))
            self._mark("status", None)
        stated = order.stated("protection_ends")
        if stated is not None:
            editor.protection.suggest(stated)
            self._mark("protection", editor.protection.day.clear)
        return max(len(self._filled) - before, 0) or len(self._filled)

    def _put(self, name: str, field: QLineEdit, text: str) -> None:
        if text:
            field.setText(text)
            self._mark(name, field.clear)

    def _mark(self, name: str, undo: Callable[[], None] | None) -> None:
        self._filled[name] = undo or _nothing
        if name in self._marks:
            self._marks[name].show()

    def _make_marks(self, theme: Theme) -> None:
        """A mark beside the label of every field that can be filled."""
        for name, (put, watched) in self._editor.pasteable().items():
            mark = PastedMark(theme, self._editor)
            mark.setObjectName(name)
            put(mark)
            self._marks[name] = mark
            for widget in watched:
                widget.setProperty("pasted", name)
                self._watch(widget)

    def _watch(self, widget: QWidget) -> None:
        if isinstance(widget, QLineEdit):
            widget.textEdited.connect(self._edited)
        elif isinstance(widget, QComboBox):
            widget.activated.connect(self._edited)
        elif isinstance(widget, QPlainTextEdit):
            widget.textChanged.connect(self._edited)

    def _edited(self) -> None:
        sender = self.sender()
        if not self._filling:
            self._unmark(str(sender.property("pasted")))

    def _items_edited(self) -> None:
        self._unmark("items")

    def _parcel_edited(self) -> None:
        self._unmark("parcel")

    def _unmark(self, name: str) -> None:
        self._filled.pop(name, None)
        if name in self._marks:
            self._marks[name].hide()

    def _clear(self) -> None:
        """Empty the fields that still are as they were pasted."""
        for name, undo in list(self._filled.items()):
            undo()
            self._unmark(name)

    def _act(self) -> None:
        pasted = self._pasted
        if pasted is None:
            return
        entries = pasted.plan.entries if pasted.plan else ()
        known = [entry.known for entry in entries if entry.known is not None]
        known += [one.order_id for one in pasted.numbers if one.order_id is not None]
        if known and len(entries) <= 1:
            self.known_wanted.emit(known[0])
        else:
            self.import_wanted.emit(pasted)

    def _look_at_files(self, paths: tuple[Path, ...]) -> None:
        self._desk.ask(partial(_read, paths[0]), self.take, self._fail)

    def _fail(self, error: BaseException) -> None:
        if isinstance(error, UserError):
            text = translated(error.message)
            self.box.say(Tone.WARN, "triangle-alert", self.tr("Nothing filled in"), text)
        else:
            self._desk.fail(error)


def _nothing() -> None:
    """A choice has no empty state to go back to."""


def _look_at(text: str, html: str, workspace: Workspace) -> "Pasted":
    from orders_gui.services.importing.paste import look_at

    return look_at(workspace, text, html)


def _read(path: Path, workspace: Workspace) -> "Pasted":
    """A dropped file as if its orders had been pasted."""
    from orders_gui.services.importing.paste import look_at_file

    return look_at_file(workspace, path)
