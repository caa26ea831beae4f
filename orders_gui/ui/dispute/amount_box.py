"""How much: everything paid, the affected part or an own amount, with its arithmetic."""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from orders_gui.domain.disputes.claim_amount import Arithmetic
from orders_gui.domain.disputes.wizard import AmountBy
from orders_gui.domain.money import Money
from orders_gui.ui.dispute.parts import SideBySide, empty
from orders_gui.ui.dispute.session import Session
from orders_gui.ui.editor.amounts import read_amount
from orders_gui.ui.fonts import MEDIUM, NORMAL, STRONG, Size
from orders_gui.ui.formats import Formats
from orders_gui.ui.theme import Theme
from orders_gui.ui.widgets.choices import Segmented
from orders_gui.ui.widgets.labels import PlainLabel
from orders_gui.ui.widgets.problem_line import ProblemLine

_MOST_TERMS = 3
_CURRENCIES = ("USD", "EUR")


class AmountBox(QWidget):
    """The field follows the chosen way; typing makes it the own amount."""

    way_chosen = Signal(object)  # AmountBy
    typed = Signal(object)  # Money or None

    def __init__(self, theme: Theme, formats: Formats, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._formats = formats
        self.ways = Segmented(theme, self.tr("How the amount is found"), self)
        self.ways.add(AmountBy.EVERYTHING, self.tr("Everything paid"))
        self.ways.add(AmountBy.PART, self.tr("Affected part"))
        self.ways.add(AmountBy.OWN, self.tr("Own amount"))
        self.field = QLineEdit(self)
        self.field.setObjectName("amount")
        self.field.setAccessibleName(self.tr("Amount"))
        self.field.setFont(theme.font(Size.BODY, tabular=True))
        self.field.setFixedWidth(112)
        self.currency = QComboBox(self)
        self.currency.setObjectName("currency")
        self.currency.setAccessibleName(self.tr("Currency"))
        self.currency.setFixedWidth(84)
        self._lay_out()
        self.ways.chosen.connect(self._choose_way)
        self.field.textEdited.connect(self._type)
        self.field.editingFinished.connect(self._tidy)
        self.currency.activated.connect(self._type)
        self._amount: Money | None = None

    @property
    def problem(self) -> str:
        """What is wrong with the amount."""
        return self._problem.text

    def show_case(self, session: Session) -> None:
        """Show the amount and how it is made up."""
        sums, amount = session.sums, session.dispute.request.amount
        self._amount = amount
        self.ways.set_choice(session.flow.amount_by)
        self._fill_currencies(session)
        if amount is not None and amount != self._read():
            self._tidy()
        self._show_terms(sums, amount)
        self._check(sums)

    def say_missing(self) -> None:
        """The amount is needed to go on."""
        self._problem.say(self.tr("Write how much you ask for."))

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        money = QWidget(self)
        row = QHBoxLayout(money)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.field)
        row.addWidget(self.currency)
        layout.addWidget(SideBySide(self.ways, money, self))
        self._problem = ProblemLine(self._theme, self)
        layout.addWidget(self._problem)
        self._sum = QFrame(self)
        self._sum.setProperty("kind", "sunken")
        terms = QWidget(self._sum)
        self._terms = QHBoxLayout(terms)
        self._terms.setContentsMargins(0, 0, 0, 0)
        self._terms.setSpacing(12)
        self._part = QWidget(self._sum)
        self._part_lines = QVBoxLayout(self._part)
        self._part_lines.setContentsMargins(0, 0, 0, 0)
        self._part_lines.setSpacing(1)
        sum_row = SideBySide(terms, self._part, self._sum, gap=12)
        around = QVBoxLayout(self._sum)
        around.setContentsMargins(14, 8, 14, 8)
        around.addWidget(sum_row)
        layout.addWidget(self._sum)

    def _fill_currencies(self, session: Session) -> None:
        order, amount = session.order, session.dispute.request.amount
        known = [order.total.currency] if order.total else []
        known += [item.unit_price.currency for item in order.items if item.unit_price]
        known += [payment.amount.currency for payment in order.payments]
        known += [amount.currency] if amount else []
        codes = list(dict.fromkeys(known or _CURRENCIES))
        if [self.currency.itemText(n) for n in range(self.currency.count())] != codes:
            self.currency.clear()
            self.currency.addItems(codes)
        if amount is not None:
            self.currency.setCurrentText(amount.currency)

    def _check(self, sums: Arithmetic) -> None:
        """Over the maximum in red; zero with a warning of what it gives up."""
        amount, most = self._amount, sums.everything
        text = ""
        if self.ways.choice == AmountBy.PART and sums.part is None:
            text = self.tr("Answer in the details how many pieces are affected.")
        elif amount is None and self.field.text().strip():
            text = self.tr("This is no amount. Write it like 34.90.")
        elif amount is not None and amount.minor == 0:
            text = self.tr("0 gives up the whole sum. Nothing would be refunded.")
        elif (
            amount is not None
            and most is not None
            and amount.currency == most.currency
            and amount > most
        ):
            text = self.tr("This is more than {most}, the most that can be refunded.").format(
                most=self._formats.money_long(most)
            )
        self._problem.say(text)
        self.field.setProperty("wrong", "true" if text else "false")
        self.field.setAccessibleDescription(text)
        self.field.style().unpolish(self.field)
        self.field.style().polish(self.field)

    def _show_terms(self, sums: Arithmetic, amount: Money | None) -> None:
        empty(self._terms)
        self._sum.setVisible(bool(sums.lines) or sums.everything is not None)
        short = self._formats.money_short
        terms = self._item_terms(sums)
        if sums.shipping is not None:
            terms.append((short(sums.shipping), self.tr("delivery")))
        for number, (value, name) in enumerate(terms):
            if number:
                self._operator("+")
            self._term(value, name)
        if sums.rest is not None:
            less = sums.rest.minor < 0
            self._operator("\u2212" if less else "+")
            rest = Money(abs(sums.rest.minor), sums.rest.currency)
            self._term(short(rest), self.tr("discount") if less else self.tr("other"))
            terms.append(("", ""))
        if sums.everything is not None and len(terms) != 1:
            if terms:
                self._operator("=")
            self._term(short(sums.everything), self.tr("paid"))
        if amount is not None:
            self._operator("→")
            self._term(short(amount), self.tr("you ask for"), strong=True)
        self._terms.addStretch(1)
        self._show_part(sums)

    def _item_terms(self, sums: Arithmetic) -> list[tuple[str, str]]:
        """The price of each item; of many items their sum."""
        short, lines = self._formats.money_short, sums.lines
        if len(lines) == 1:
            quantity = lines[0].quantity
            name = (
                self.tr("{quantity} × {price}").format(
                    quantity=quantity, price=short(lines[0].price.share(1, quantity))
                )
                if quantity > 1
                else self.tr("the item")
            )
            return [(short(lines[0].price), name)]
        if len(lines) > _MOST_TERMS and sums.items is not None:
            count = QCoreApplication.translate("Plurals", "%n items", None, len(lines))
            return [(short(sums.items), count)]
        return [(short(line.price), self._named(line.title, line.quantity)) for line in lines]

    def _show_part(self, sums: Arithmetic) -> None:
        """What the affected part would be, when the answers say how many pieces."""
        empty(self._part_lines)
        base = sums.items or sums.everything
        self._part.setVisible(sums.part is not None and base is not None)
        if sums.part is None or base is None:
            return
        text = self.tr("{affected} of {pieces} × {base} = {part}").format(
            affected=sums.affected,
            pieces=sums.pieces,
            base=self._formats.money_short(base),
            part=self._formats.money_short(sums.part),
        )
        for said, weight, tone in (
            (self.tr("Affected part would be"), NORMAL, "3"),
            (text, MEDIUM, "2"),
        ):
            label = PlainLabel(
                self._theme,
                said,
                self._part,
                size=Size.CAPTION,
                weight=weight,
                tone=tone,
                tabular=True,
            )
            label.setAlignment(Qt.AlignmentFlag.AlignTrailing)
            self._part_lines.addWidget(label)

    def _named(self, title: str, quantity: int) -> str:
        name = title.split(maxsplit=1)[0].rstrip(",;:")[:14]
        return f"{quantity} × {name}" if quantity > 1 else name

    def _term(self, value: str, name: str, *, strong: bool = False) -> None:
        box = QWidget(self._sum)
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        shown = PlainLabel(
            self._theme,
            value,
            box,
            size=15,
            weight=STRONG if strong else MEDIUM,
            tone="link" if strong else "1",
            tabular=True,
        )
        column.addWidget(shown)
        column.addWidget(PlainLabel(self._theme, name, box, size=Size.CAPTION, tone="3"))
        self._terms.addWidget(box)

    def _operator(self, sign: str) -> None:
        label = PlainLabel(self._theme, sign, self._sum, size=Size.SUBTITLE, tone="3")
        self._terms.addWidget(label)

    def _choose_way(self, way: str) -> None:
        self.way_chosen.emit(AmountBy(way))
        if way == AmountBy.OWN:
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)
            self.field.selectAll()

    def _type(self) -> None:
        self.typed.emit(self._read())

    def _read(self) -> Money | None:
        return read_amount(self.field.text(), self.currency.currentText())

    def _tidy(self) -> None:
        if self._amount is not None:
            self.field.setText(self._formats.number(self._amount))
