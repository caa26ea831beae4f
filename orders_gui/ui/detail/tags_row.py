"""The tags of the shown order; a click shows all orders that carry one."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from orders_gui.ui.fonts import Size
from orders_gui.ui.theme import Theme
from orders_gui.ui.widgets.chip import Chip
from orders_gui.ui.widgets.flow import FlowLayout
from orders_gui.ui.widgets.labels import PlainLabel


class TagsRow(QWidget):
    """Chips in as many lines as they need."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.chips: list[Chip] = []
        self._holder = QWidget(self)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self._holder.setSizePolicy(policy)
        self._flow = FlowLayout(self._holder, gap=6)
        self._none = PlainLabel(theme, self.tr("No tags yet"), self, size=Size.SMALL, tone="3")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 2, 0, 0)
        layout.addWidget(self._holder)
        layout.addWidget(self._none)

    def show_tags(self, tags: Sequence[str]) -> None:
        """Show other tags."""
        for chip in self.chips:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self.chips = [Chip(self._theme, tag, self._holder, icon="tag") for tag in tags]
        for chip in self.chips:
            chip.setCheckable(False)
            chip.clicked.connect(self._choose)
            self._flow.addWidget(chip)
            chip.show()
        self._holder.setVisible(bool(tags))
        self._none.setVisible(not tags)

    def _choose(self) -> None:
        chip = self.sender()
        if isinstance(chip, Chip):
            self.chosen.emit(chip.text())
