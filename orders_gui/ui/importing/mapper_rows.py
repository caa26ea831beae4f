"""The columns of a foreign table: name and samples, the field they become, how sure that is."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from orders_gui.overriding import override
from orders_gui.services.importing.mapping import Grid, Guess, Mapping, Sureness, Target
from orders_gui.ui.fonts import MEDIUM, Size
from orders_gui.ui.theme import Theme
from orders_gui.ui.tokens import Tone
from orders_gui.ui.widgets.icon import Icon
from orders_gui.ui.widgets.labels import ElidedLabel, PlainLabel, line
from orders_gui.ui.widgets.tags import TagLabel

ROW_HEIGHT = 54
_SOURCE = 262
_COMBO = 190
_SAMPLES = 3
_HEAD = 24

ICONS = {
    Target.UNUSED: "circle-dashed", Target.NUMBER: "hash", Target.MARKETPLACE: "store",
    Target.ORDERED: "calendar", Target.STATUS: "circle-check", Target.SELLER: "user-round",
    Target.TITLE: "type", Target.VARIANT: "palette", Target.QUANTITY: "layers",
    Target.UNIT_PRICE: "coins", Target.TOTAL: "coins", Target.SHIPPING: "coins",
    Target.CURRENCY: "banknote", Target.TRACKING: "truck", Target.CARRIER: "truck",
    Target.SHIPPED: "package", Target.DELIVERED: "package-check", Target.PROTECTION: "shield",
    Target.URL: "link", Target.NOTE: "message-square-text",
}  # fmt: skip


def target_text(target: Target) -> str:
    """What a field is called."""
    return {
        Target.UNUSED: QCoreApplication.translate("ColumnMapper", "Choose a field…"),
        Target.NUMBER: QCoreApplication.translate("ColumnMapper", "Order number"),
        Target.MARKETPLACE: QCoreApplication.translate("ColumnMapper", "Marketplace"),
        Target.ORDERED: QCoreApplication.translate("ColumnMapper", "Ordered on"),
        Target.STATUS: QCoreApplication.translate("ColumnMapper", "Status"),
        Target.SELLER: QCoreApplication.translate("ColumnMapper", "Seller"),
        Target.TITLE: QCoreApplication.translate("ColumnMapper", "Item title"),
        Target.VARIANT: QCoreApplication.translate("ColumnMapper", "Variant"),
        Target.QUANTITY: QCoreApplication.translate("ColumnMapper", "Quantity"),
        Target.UNIT_PRICE: QCoreApplication.translate("ColumnMapper", "Price each"),
        Target.TOTAL: QCoreApplication.translate("ColumnMapper", "Order total"),
        Target.SHIPPING: QCoreApplication.translate("ColumnMapper", "Shipping cost"),
        Target.CURRENCY: QCoreApplication.translate("ColumnMapper", "Currency"),
        Target.TRACKING: QCoreApplication.translate("ColumnMapper", "Tracking number"),
        Target.CARRIER: QCoreApplication.translate("ColumnMapper", "Carrier"),
        Target.SHIPPED: QCoreApplication.translate("ColumnMapper", "Shipped on"),
        Target.DELIVERED: QCoreApplication.translate("ColumnMapper", "Delivered on"),
        Target.PROTECTION: QCoreApplication.translate("ColumnMapper", "Protection ends"),
        Target.URL: QCoreApplication.translate("ColumnMapper", "Link"),
        Target.NOTE: QCoreApplication.translate("ColumnMapper", "Note"),
    }[target]


class ColumnRow(QFrame):
    """One column of the file."""

    chosen = Signal(int, object)  # the column's number and the Target

    def __init__(
        self, theme: Theme, number: int, name: str, samples: Sequence[str], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._number = number
        self.setFixedHeight(ROW_HEIGHT)
        self.setObjectName("column_row")
        title = name or self.tr("Column {number}").format(number=number + 1)
        source = QWidget(self)
        source.setFixedWidth(_SOURCE)
        texts = QVBoxLayout(source)
        texts.setContentsMargins(0, 0, 0, 0)
        texts.setSpacing(1)
        texts.addStretch(1)
        texts.addWidget(ElidedLabel(theme, title, source, weight=MEDIUM))
        shown = " · ".join(samples) or self.tr("empty")
        texts.addWidget(
            ElidedLabel(theme, shown, source, size=Size.CAPTION, tone="3", tabular=True)
        )
        texts.addStretch(1)
        self.combo = QComboBox(self)
        self.combo.setFixedWidth(_COMBO)
        self.combo.setMaxVisibleItems(20)
        self.combo.setAccessibleName(self.tr("“{column}” becomes").format(column=title))
        for target in Target:
            text = self.tr("Not used") if target is Target.UNUSED else target_text(target)
            self.combo.addItem(text, target.value)
        self.combo.activated.connect(self._choose)
        self.combo.installEventFilter(self)
        self.tag = TagLabel(theme, self)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 4, 0)
        row.setSpacing(12)
        row.addWidget(source)
        row.addWidget(Icon(theme, "arrow-right", "text3", self, size=15))
        row.addWidget(self.combo)
        row.addWidget(self.tag)
        row.addStretch(1)
        self._recolour()
        theme.changed.connect(self._recolour)

    def show_target(self, target: Target, sureness: Sureness, *, doubled: bool) -> None:
        """Show which field the column becomes, and how sure that is."""
        self.combo.setCurrentIndex(self.combo.findData(target.value))
        if doubled:
            self.tag.say(Tone.WARN, "triangle-alert", self.tr("Chosen twice"))
        elif target is Target.UNUSED:
            self.tag.say(Tone.NEUTRAL, "eye-off", self.tr("Not used"))
        elif sureness is Sureness.SURE:
            self.tag.say(Tone.OK, "circle-check", self.tr("Sure"))
        else:
            self.tag.say(Tone.WARN, "circle-question-mark", self.tr("Likely"))

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self._light(lit=event.type() is QEvent.Type.FocusIn)
        return False

    def _light(self, *, lit: bool) -> None:
        color = self._theme.tokens.selected if lit else "transparent"
        self.setStyleSheet(f"#column_row {{ background: {color}; border-radius: 8px; }}")

    def _choose(self, index: int) -> None:
        self.chosen.emit(self._number, Target(self.combo.itemData(index)))

    def _recolour(self) -> None:
        color = self._theme.tokens.text2
        for index in range(self.combo.count()):
            icon = ICONS[Target(self.combo.itemData(index))]
            self.combo.setItemIcon(index, self._theme.icons.icon(icon, color, 16))


class ColumnTable(QWidget):
    """All columns under each other, with a heading."""

    chosen = Signal(int, object)  # the column's number and the Target

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.rows: list[ColumnRow] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(12, 0, 0, 4)
        head.setSpacing(12)
        for text, width in (
            (self.tr("In your file"), _SOURCE + 27),
            (self.tr("Becomes"), _COMBO),
            (self.tr("How sure"), 0),
        ):
            label = PlainLabel(theme, text, self, size=Size.CAPTION, weight=MEDIUM, tone="3")
            if width:
                label.setFixedWidth(width)
            head.addWidget(label)
        head.addStretch(1)
        column.addLayout(head)
        column.addWidget(line(self))
        self._content = QWidget(self)
        self._content.setObjectName("content")
        self._list = QVBoxLayout(self._content)
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(0)
        self._list.addStretch(1)
        self._scroll = QScrollArea(self)
        self._scroll.setAccessibleName(self.tr("Columns of the file"))
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(self._content)
        column.addWidget(self._scroll)

    def show_grid(self, grid: Grid) -> None:
        """Show the columns of a table."""
        for row in self.rows:
            self._list.removeWidget(row)
            row.deleteLater()
        self.rows = []
        for number, name in enumerate(grid.header):
            samples = [_sample(value) for value in grid.column(number, _SAMPLES)]
            row = ColumnRow(self._theme, number, name, samples, self._content)
            row.chosen.connect(self.chosen)
            self._list.insertWidget(number, row)
            self.rows.append(row)
        self._scroll.setMinimumHeight(min(len(self.rows), 4) * ROW_HEIGHT)
        self.setMaximumHeight(len(self.rows) * ROW_HEIGHT + _HEAD)

    def show_mapping(self, mapping: Mapping, guesses: Sequence[Guess]) -> None:
        """Show what each column becomes; what the user chose is sure."""
        doubled = mapping.doubled
        for number, row in enumerate(self.rows):
            target = mapping.targets[number]
            guess = guesses[number]
            sureness = guess.sureness if guess.target is target else Sureness.SURE
            row.show_target(target, sureness, doubled=number in doubled)

    def focus_first_unused(self) -> None:
        """Go to the first column that could become the missing field."""
        for row in self.rows:
            if row.combo.currentData() == Target.UNUSED.value:
                row.combo.setFocus(Qt.FocusReason.OtherFocusReason)
                self._scroll.ensureWidgetVisible(row)
                return
        self.rows[0].combo.setFocus(Qt.FocusReason.OtherFocusReason)


def _sample(value: object) -> str:
    text = " ".join(str(value).split())
    if isinstance(value, float) and value.is_integer():
        text = str(int(value))
    return text if len(text) <= 40 else f"{text[:39]}…"
