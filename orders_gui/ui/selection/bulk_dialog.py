"""One change of many orders: only what is set here changes."""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QWidget

from orders_gui.domain.errors import UserError
from orders_gui.domain.states import OrderStatus
from orders_gui.services.orders.bulk import BulkEdit
from orders_gui.services.orders.tags import tag_name
from orders_gui.ui.editor.order_editor import status_text
from orders_gui.ui.errors import translated
from orders_gui.ui.formats import Formats
from orders_gui.ui.marketplaces import Marketplaces
from orders_gui.ui.theme import Theme
from orders_gui.ui.widgets.chip import ChipGroup
from orders_gui.ui.widgets.choices import Segmented
from orders_gui.ui.widgets.date_field import DateField
from orders_gui.ui.widgets.dialog_frame import DialogFrame
from orders_gui.ui.widgets.fields import Field

_AS_IS, _ARCHIVE, _TAKE_OUT = "as_is", "archive", "take_out"


class BulkDialog(DialogFrame):
    """Tells what to change in `count` orders; Enter changes them."""

    wanted = Signal(object)  # BulkEdit

    def __init__(
        self,
        theme: Theme,
        formats: Formats,
        marketplaces: Marketplaces,
        tags: Mapping[str, int],
        count: int,
        parent: QWidget,
    ) -> None:
        title = QCoreApplication.translate("Plurals", "Change %n orders", None, count)
        super().__init__(theme, title, parent, width=560)
        self.explain(
            self.tr("Only what you set here changes. All of it is one step that can be undone.")
        )
        self.state = _Combo(self.tr("As it is"), self)
        for status in OrderStatus:
            self.state.addItem(status_text(status), status.value)
        self.shop = _Combo(self.tr("As it is"), self)
        for known in marketplaces.known:
            self.shop.addItem(known.name, known.id)
        self.archive = Segmented(theme, self.tr("Archive"), self)
        self.archive.add(_AS_IS, self.tr("As it is"))
        self.archive.add(_ARCHIVE, self.tr("In the archive"))
        self.archive.add(_TAKE_OUT, self.tr("Out of the archive"))
        self.archive.set_choice(_AS_IS)
        self.days = {
            name: DateField(theme, formats.locale, self)
            for name in ("ordered", "shipped_on", "delivered_on", "confirmed")
        }
        for field in self.days.values():
            field.set_today(formats.now.date())
        self.add_tags = _chips(theme, self.tr("Put on tags"), tags, self)
        self.new_tag = QLineEdit(self)
        self.new_tag.setPlaceholderText(self.tr("A new tag"))
        self.remove_tags = _chips(theme, self.tr("Take off tags"), tags, self)
        self._lay_out(has_tags=bool(tags))
        self.add_button(self.tr("Cancel"), self.reject, kind="ghost")
        self.act_button = self.add_button(title, self._tell, kind="primary")
        self.set_default(self.act_button)
        self.state.setFocus()

    def _lay_out(self, *, has_tags: bool) -> None:
        theme = self.theme
        first = QHBoxLayout()
        first.setSpacing(10)
        first.addWidget(Field(theme, self.tr("Status"), self.state, self), 1)
        first.addWidget(Field(theme, self.tr("Marketplace"), self.shop, self), 1)
        self.body.addLayout(first)
        self.body.addWidget(Field(theme, self.tr("Archive"), self.archive, self))
        labels = {
            "ordered": self.tr("Ordered"),
            "shipped_on": self.tr("Shipped"),
            "delivered_on": self.tr("Delivered"),
            "confirmed": self.tr("Receipt confirmed"),
        }
        self._day_fields = {
            name: Field(theme, labels[name], editor, self) for name, editor in self.days.items()
        }
        for pair in (("ordered", "shipped_on"), ("delivered_on", "confirmed")):
            row = QHBoxLayout()
            row.setSpacing(10)
            for name in pair:
                row.addWidget(self._day_fields[name], 1)
            self.body.addLayout(row)
        self._new_field = Field(theme, self.tr("Put on tags"), self.new_tag, self)
        self.body.addWidget(self._new_field)
        for chips in (self.add_tags, self.remove_tags):
            chips.setVisible(has_tags)
        if has_tags:
            self.body.addWidget(self.add_tags)
            off = self.tr("Take off tags")
            self.body.addWidget(Field(theme, off, self.remove_tags, self))

    def _tell(self) -> None:
        wrong = [name for name, editor in self.days.items() if editor.is_wrong]
        for name, field in self._day_fields.items():
            field.show_problem(self.tr("Not a day") if name in wrong else "")
        new = self._new_tag()
        if wrong:
            self.days[wrong[0]].setFocus()
        if wrong or new is None:
            self.fit()
            return
        self.wanted.emit(self._edit((*self.add_tags.chosen, *new)))
        self.accept()

    def _new_tag(self) -> tuple[str, ...] | None:
        """The tag that was typed; None when it cannot be one."""
        if not self.new_tag.text().strip():
            return ()
        try:
            return (tag_name(self.new_tag.text()),)
        except UserError as error:
            self._new_field.show_problem(translated(error.message))
            self.new_tag.setFocus()
            return None

    def _edit(self, tags: Iterable[str]) -> BulkEdit:
        status = self.state.choice
        archived = {_ARCHIVE: True, _TAKE_OUT: False}.get(self.archive.choice)
        return BulkEdit(
            status=OrderStatus(status) if status else None,
            marketplace=self.shop.choice or None,
            add_tags=tuple(tags),
            remove_tags=self.remove_tags.chosen,
            archived=archived,
            ordered=self.days["ordered"].day,
            confirmed=self.days["confirmed"].day,
            shipped_on=self.days["shipped_on"].day,
            delivered_on=self.days["delivered_on"].day,
        )


class _Combo(QComboBox):
    """Choices after one that changes nothing."""

    def __init__(self, nothing: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.addItem(nothing, "")

    @property
    def choice(self) -> str:
        """What is chosen; empty for the first."""
        return str(self.currentData())


def _chips(theme: Theme, name: str, tags: Mapping[str, int], parent: QWidget) -> ChipGroup:
    chips = ChipGroup(theme, name, parent)
    for tag, count in tags.items():
        chips.add(tag, tag, icon="tag").set_count(count)
    return chips
