"""How the values of a table are read, and what its first rows become."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from orders_gui.domain.errors import Message
from orders_gui.domain.importing.draft import Draft
from orders_gui.domain.parcels.number_text import grouped
from orders_gui.overriding import override
from orders_gui.services.importing.mapping import DATES, Mapping
from orders_gui.services.importing.mapping_guess import DateProof
from orders_gui.services.importing.prices import CURRENCIES
from orders_gui.ui.dispute.parts import Card
from orders_gui.ui.errors import translated
from orders_gui.ui.fonts import MEDIUM, Size
from orders_gui.ui.formats import Formats
from orders_gui.ui.importing.preview_parts import COMMON_CURRENCIES
from orders_gui.ui.marketplaces import Marketplaces
from orders_gui.ui.theme import Theme
from orders_gui.ui.widgets.choices import Segmented
from orders_gui.ui.widgets.fields import Field
from orders_gui.ui.widgets.icon import Icon
from orders_gui.ui.widgets.labels import ElidedLabel, PlainLabel, line

DAY_FIRST, MONTH_FIRST = "day", "month"
COMMA, POINT = "comma", "point"


class ValueCard(Card):
    """Dates, numbers, currency and marketplace, with what proves them."""

    changed = Signal()

    def __init__(self, theme: Theme, marketplaces: Marketplaces, parent: QWidget) -> None:
        super().__init__(
            theme, QCoreApplication.translate("ColumnMapper", "How to read the values"), parent
        )
        self._theme = theme
        self.body.setContentsMargins(16, 14, 16, 14)
        self.body.setSpacing(6)
        self.dates = self._segments(
            self.tr("Dates"),
            ((DAY_FIRST, self.tr("day.month.year")), (MONTH_FIRST, self.tr("month/day/year"))),
        )
        self._proof = QWidget(self)
        proof = QHBoxLayout(self._proof)
        proof.setContentsMargins(0, 0, 0, 2)
        proof.setSpacing(6)
        self._proof_icon = Icon(theme, "circle-check", "ok", self._proof, size=14)
        self.proof_text = PlainLabel(theme, "", self._proof, size=Size.CAPTION, wrap=True)
        proof.addWidget(self._proof_icon, 0, Qt.AlignmentFlag.AlignTop)
        proof.addWidget(self.proof_text, 1)
        self.body.addWidget(self._proof)
        self.numbers = self._segments(
            self.tr("Numbers"), ((COMMA, "1\u00a0234,50"), (POINT, "1,234.50"))
        )
        self.currency = QComboBox(self)
        self.currency.addItem(self.tr("From the file"), "")
        for code in (*COMMON_CURRENCIES, *sorted(CURRENCIES - set(COMMON_CURRENCIES))):
            self.currency.addItem(code, code)
        self.marketplace = QComboBox(self)
        self.marketplace.addItem(self.tr("Skip the row"), "")
        for shop in marketplaces.known:
            self.marketplace.addItem(shop.name, shop.id)
        for combo in (self.currency, self.marketplace):
            combo.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            combo.setMinimumContentsLength(6)
            combo.activated.connect(self._tell)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(Field(theme, self.tr("Currency"), self.currency, self), 3)
        row.addWidget(Field(theme, self.tr("Marketplace, if empty"), self.marketplace, self), 4)
        self.body.addSpacing(2)
        self.body.addLayout(row)

    def show_mapping(self, mapping: Mapping, proof: DateProof) -> None:
        """Show how the values are read now, and why."""
        self.dates.setEnabled(any(target in DATES for target in mapping.targets))
        self.dates.set_choice(_choice(mapping.day_first, DAY_FIRST, MONTH_FIRST))
        self.numbers.set_choice(_choice(mapping.decimal_comma, COMMA, POINT))
        self.currency.setCurrentIndex(max(self.currency.findData(mapping.currency), 0))
        self.marketplace.setCurrentIndex(max(self.marketplace.findData(mapping.marketplace), 0))
        self._show_proof(proof, mapping.day_first)

    def read(self, mapping: Mapping) -> Mapping:
        """The mapping with what is chosen here."""
        return replace(
            mapping,
            day_first={DAY_FIRST: True, MONTH_FIRST: False}.get(self.dates.choice),
            decimal_comma={COMMA: True, POINT: False}.get(self.numbers.choice),
            currency=str(self.currency.currentData()),
            marketplace=str(self.marketplace.currentData()),
        )

    def _show_proof(self, proof: DateProof, day_first: bool | None) -> None:
        """The proof, or what has to be answered."""
        examples = two = " ".join(proof.examples[:1])
        if len(proof.examples) > 1:
            both = self.tr("{one} and {two}")
            two = both.format(one=proof.examples[0], two=proof.examples[1])
        if proof.contradicts:
            text = self.tr("{examples} cannot both be right. Rows that do not fit are skipped.")
            self._say("warn", text.format(examples=two))
        elif proof.day_first is not None and proof.day_first == day_first:
            text = (
                self.tr("Certain: {examples} can only be day first.")
                if day_first
                else self.tr("Certain: {examples} can only be month first.")
            )
            self._say("ok", text.format(examples=two))
        elif proof.day_first is not None:
            text = self.tr("{examples} does not fit, so those rows are skipped.")
            self._say("warn", text.format(examples=examples))
        elif proof.asked and day_first is None:
            self._say("warn", self.tr("Every date can be read both ways. Choose one."))
        elif proof.asked:
            self._say("ok", self.tr("Read as you chose."))
        else:
            self._say("", "")

    def _say(self, tone: str, text: str) -> None:
        self._proof.setVisible(bool(text))
        self.proof_text.setText(text)
        if tone:
            self._proof_icon.show_icon("circle-check" if tone == "ok" else "circle-alert", tone)
            self.proof_text.set_tone(tone)

    def _segments(self, name: str, choices: Sequence[tuple[str, str]]) -> Segmented:
        label = PlainLabel(self._theme, name, self, size=Size.SMALL, weight=MEDIUM, tone="2")
        segments = Segmented(self._theme, name, self)
        for choice, text in choices:
            segments.add(choice, text)
        segments.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        segments.chosen.connect(self._tell)
        self.body.addWidget(label)
        self.body.addWidget(segments)
        return segments

    def _tell(self) -> None:
        self.changed.emit()


class SampleCard(Card):
    """What the first rows become."""

    def __init__(
        self, theme: Theme, formats: Formats, marketplaces: Marketplaces, parent: QWidget
    ) -> None:
        super().__init__(theme, QCoreApplication.translate("ColumnMapper", "Live preview"), parent)
        self._theme = theme
        self._formats = formats
        self._marketplaces = marketplaces
        self.body.setContentsMargins(16, 14, 16, 12)
        self.body.setSpacing(8)
        self.state.setFont(theme.font(Size.CAPTION, tabular=True))
        self.lines: list[SampleLine] = []

    def show_rows(self, rows: Sequence[tuple[int, Draft | Message]], count: int) -> None:
        """Show some rows of `count`."""
        text = self.tr("rows 1 to {last} of {count}")
        self.state.setText(text.format(last=len(rows), count=count))
        while self.body.count() > 1:
            taken = self.body.takeAt(1)
            widget = taken.widget() if taken is not None else None
            if widget is not None:
                widget.deleteLater()
        self.lines = []
        for place, (_, found) in enumerate(rows):
            if place:
                self.body.addWidget(line(self))
            shown = SampleLine(self._theme, self)
            if isinstance(found, Draft):
                self._show_draft(shown, found)
            else:
                shown.show_trouble(translated(found))
            self.lines.append(shown)
            self.body.addWidget(shown)

    def _show_draft(self, shown: "SampleLine", draft: Draft) -> None:
        order = draft.order
        item = order.items[0] if order.items else None
        title = item.title if item else grouped(order.number)
        if item is not None and item.quantity > 1:
            title = f"{title} × {item.quantity}"
        numbers = order.tracking_numbers
        tracking = grouped(numbers[0].number) if numbers else self.tr("no tracking")
        shop = order.seller if order.marketplace == "other" and order.seller else ""
        name = shop or self._marketplaces.name(order.marketplace)
        amount = order.total or (item.unit_price if item else None)
        shown.show_order(
            title,
            f"{name} · {tracking}",
            self._formats.money_short(amount) if amount else "",
            self._formats.day(order.ordered) if order.ordered else "",
        )


class SampleLine(QWidget):
    """One row of the live preview: picture, title, shop, amount, day."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.title = ElidedLabel(theme, "", self, size=Size.SMALL, weight=MEDIUM)
        self.text = ElidedLabel(theme, "", self, size=Size.CAPTION, tone="3", tabular=True)
        self.amount = PlainLabel(theme, "", self, size=Size.SMALL, weight=MEDIUM, tabular=True)
        self.day = PlainLabel(theme, "", self, size=Size.CAPTION, tone="3", tabular=True)
        for label in (self.amount, self.day):
            label.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        texts = QVBoxLayout()
        texts.setSpacing(1)
        texts.addWidget(self.title)
        texts.addWidget(self.text)
        facts = QVBoxLayout()
        facts.setSpacing(1)
        facts.addWidget(self.amount)
        facts.addWidget(self.day)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(_Tile(theme, self))
        row.addLayout(texts, 1)
        row.addLayout(facts)

    def show_order(self, title: str, text: str, amount: str, day: str) -> None:
        """Show what the row becomes."""
        self.title.setText(title)
        self.text.setText(text)
        self.amount.setText(amount)
        self.day.setText(day)

    def show_trouble(self, reason: str) -> None:
        """Show why the row is skipped."""
        self.title.setText(self.tr("Skipped"))
        self.title.set_tone("warn")
        self.text.setText(reason)
        self.text.set_tone("warn")


def _choice(value: bool | None, yes: str, no: str) -> str:
    """Which half is chosen; neither while it is not known."""
    return "" if value is None else yes if value else no


class _Tile(QWidget):
    """The empty frame of a picture."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setFixedSize(38, 38)
        theme.changed.connect(self.update)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.tokens.sunken))
        frame = QRectF(self.rect())
        painter.drawRoundedRect(frame, 8, 8)
        icon = QRectF(frame.center() - QPointF(8, 8), QSize(16, 16).toSizeF())
        self._theme.icons.paint(painter, "package", self._theme.tokens.text3, icon, stroke=1.75)
