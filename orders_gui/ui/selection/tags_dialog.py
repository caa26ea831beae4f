"""The tags of one order or several."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from orders_gui.domain.errors import UserError
from orders_gui.services.orders.bulk import BulkEdit
from orders_gui.services.orders.tags import tag_name
from orders_gui.ui.errors import translated
from orders_gui.ui.theme import Theme
from orders_gui.ui.widgets.buttons import Button
from orders_gui.ui.widgets.chip import ChipGroup
from orders_gui.ui.widgets.dialog_frame import DialogFrame
from orders_gui.ui.widgets.fields import Field
from orders_gui.ui.widgets.labels import PlainLabel


class TagsDialog(DialogFrame):
    """Every tag as a chip; one that only some of the orders carry says how many do."""

    wanted = Signal(object)  # BulkEdit

    def __init__(
        self,
        theme: Theme,
        tags: Sequence[str],
        carried: Mapping[str, int],
        count: int,
        parent: QWidget,
    ) -> None:
        """`carried` says how many of the `count` orders carry each tag."""
        title = QCoreApplication.translate("Plurals", "Tags of %n orders", None, count)
        super().__init__(theme, title, parent, width=480)
        self._on_all = frozenset(tag for tag in tags if carried.get(tag) == count)
        self._touched: set[str] = set()
        self.chips = ChipGroup(theme, self.tr("Tags"), self)
        for tag in tags:
            self._add(tag, carried.get(tag, 0), count)
        self._nothing = PlainLabel(
            theme, self.tr("There are no tags yet. Type the first one."), self, tone="3"
        )
        self._nothing.setVisible(not tags)
        self.chips.setVisible(bool(tags))
        self.new_tag = QLineEdit(self)
        self.new_tag.setPlaceholderText(self.tr("For example: gift"))
        self.new_tag.returnPressed.connect(self._add_new)
        self._field = Field(theme, self.tr("New tag"), self.new_tag, self)
        self._lay_out()
        self.new_tag.setFocus()

    def _lay_out(self) -> None:
        add = Button(self.theme, self.tr("Add"), self)
        add.setAutoDefault(False)
        add.clicked.connect(self._add_new)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._field, 1)
        row.addWidget(add, 0, Qt.AlignmentFlag.AlignBottom)
        self.body.addWidget(self._nothing)
        self.body.addWidget(self.chips)
        self.body.addLayout(row)
        self.add_button(self.tr("Cancel"), self.reject, kind="ghost")
        self.act_button = self.add_button(self.tr("Save tags"), self._tell, kind="primary")

    def _add(self, tag: str, carried: int, count: int) -> None:
        chip = self.chips.add(tag, tag, icon="tag")
        chip.setChecked(carried == count)
        chip.setProperty("tag", tag)
        if 0 < carried < count:
            chip.set_count(carried)
        chip.clicked.connect(self._touch)

    def _touch(self) -> None:
        chip = self.sender()
        self._touched.add(str(chip.property("tag")))

    def _add_new(self) -> None:
        """What is typed becomes a chip that is on."""
        if not self.new_tag.text().strip():
            return
        try:
            tag = tag_name(self.new_tag.text())
        except UserError as error:
            self._field.show_problem(translated(error.message))
            self.fit()
            return
        known = self.chips.key_of(tag)
        if known is None:
            self._add(tag, 0, 1)
            known = tag
        self.chips[known].setChecked(True)
        self._touched.add(known)
        self._field.show_problem("")
        self.new_tag.clear()
        self._nothing.hide()
        self.chips.show()
        self.fit()

    def _tell(self) -> None:
        self._add_new()
        if self._field.problem:
            return
        on = set(self.chips.chosen)
        edit = BulkEdit(
            add_tags=tuple(sorted(on - self._on_all)),
            remove_tags=tuple(sorted((self._touched | self._on_all) - on)),
        )
        if edit != BulkEdit():
            self.wanted.emit(edit)
        self.accept()
