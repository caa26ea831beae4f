"""The bar above the list that says what the list is narrowed to."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from orders_gui.domain.filters import OrderFilter
from orders_gui.overriding import override
from orders_gui.ui.formats import Formats
from orders_gui.ui.marketplaces import Marketplaces
from orders_gui.ui.theme import Theme
from orders_gui.ui.views.facts import Fact, facts_of
from orders_gui.ui.widgets.buttons import Button
from orders_gui.ui.widgets.chip import Chip
from orders_gui.ui.widgets.flow import FlowLayout

_NARROW = 620
"""Below this width the links stand under the chips."""


class FilterBar(QWidget):
    """One chip for each fact of the filter; hidden while there is none."""

    changed = Signal(object)  # OrderFilter
    edit_wanted = Signal()
    save_wanted = Signal()
    cleared = Signal()

    def __init__(
        self, theme: Theme, formats: Formats, marketplaces: Marketplaces, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._formats = formats
        self._marketplaces = marketplaces
        self._facts: list[Fact] = []
        self.chips: list[Chip] = []
        self._chips = QWidget(self)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self._chips.setSizePolicy(policy)
        self._flow = FlowLayout(self._chips)
        self.edit_button = Button(theme, self.tr("Change…"), self, kind="link")
        self.save_button = Button(theme, self.tr("Save as view…"), self, kind="link")
        self.clear_button = Button(theme, self.tr("Clear filter"), self, kind="link")
        self.edit_button.clicked.connect(self.edit_wanted)
        self.save_button.clicked.connect(self.save_wanted)
        self.clear_button.clicked.connect(self.cleared)
        # A long fact must not make the list wider than the window: it is elided.
        self._chips.setMinimumWidth(80)
        links = QHBoxLayout()
        links.setSpacing(14)
        for button in (self.edit_button, self.save_button, self.clear_button):
            links.addWidget(button)
        links.addStretch(1)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(20, 0, 17, 12)
        self._row.setSpacing(10)
        self._row.addWidget(self._chips, 1)
        self._row.addLayout(links)
        self.hide()

    def show_filter(self, wanted: OrderFilter, *, saved: bool, changed: bool = False) -> None:
        """Show the parts of a filter; one that is saved as it is needs no saving.

        `changed` means that it is a saved view's, which was changed since.
        """
        for chip in self.chips:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._facts = facts_of(wanted, self._formats, self._marketplaces)
        self.chips = []
        for number, fact in enumerate(self._facts):
            chip = Chip(
                self._theme,
                fact.text,
                self._chips,
                icon=fact.icon,
                color=fact.color,
                closes=True,
            )
            take = self.tr("Take {fact} out of the filter").format(fact=fact.text)
            chip.setAccessibleName(take)
            chip.setProperty("fact", number)
            chip.clicked.connect(self._take_out)
            self._flow.addWidget(chip)
            chip.show()
            self.chips.append(chip)
        self.save_button.setVisible(not saved)
        keep, new = self.tr("Save changes"), self.tr("Save as view…")
        self.save_button.set_text(keep if changed else new)
        self.setVisible(bool(self._facts))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = event.size().width() < _NARROW
        directions = QHBoxLayout.Direction
        self._row.setDirection(directions.TopToBottom if narrow else directions.LeftToRight)

    def _take_out(self) -> None:
        self.changed.emit(self._facts[int(self.sender().property("fact"))].rest)
