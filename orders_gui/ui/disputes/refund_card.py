"""The refund watch: what should come until when, what came, what the exchange rate took."""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from orders_gui.domain.disputes.refunds import (
    Rate,
    RateBasis,
    Refund,
    RefundWatch,
    rate_of,
    with_rounds,
)
from orders_gui.domain.states import DeadlineKind, DisputeState
from orders_gui.services.disputes.case import DisputeFacts
from orders_gui.ui.dispute.parts import FLUSH, empty
from orders_gui.ui.disputes.parts import Fact, side_card, small
from orders_gui.ui.disputes.words import period_text
from orders_gui.ui.fonts import Size
from orders_gui.ui.formats import Formats
from orders_gui.ui.theme import Theme
from orders_gui.ui.tokens import Tone
from orders_gui.ui.widgets.buttons import Button
from orders_gui.ui.widgets.callout import Callout
from orders_gui.ui.widgets.icon import Icon
from orders_gui.ui.widgets.labels import PlainLabel, line

_SUPPORT = ("platform_wrong_currency", "platform_refund_missing")
"""Letters to support, the more special one first."""

_ROOM = 270

_S = DisputeState
_BEFORE = frozenset({_S.DRAFT, _S.WAITING_SELLER, _S.YOUR_ANSWER_DUE, _S.PLATFORM_REVIEWING})


class RefundCard(QWidget):
    """Before a decision the steps to the money; after it the sums."""

    refund_wanted = Signal(object)  # the Refund to correct, None for a new one
    letter_wanted = Signal(str)  # the letter's id

    def __init__(self, theme: Theme, formats: Formats, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._formats = formats
        self._letter = ""
        self._refunds: dict[str, Refund] = {}
        self.setObjectName("refund_card")
        self.card = side_card(theme, self.tr("Refund watch"), self)
        self._body = QVBoxLayout()
        self._body.setSpacing(6)
        self.card.body.addLayout(self._body)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.card)

    def show_facts(self, facts: DisputeFacts) -> None:
        """Show how the refund stands."""
        empty(self._body)
        self._refunds.clear()
        watch, state = facts.watch, facts.dispute.state
        self.card.state.setText(self._state_text(watch, state))
        if watch.decided is None and not watch.received:
            self._show_steps(facts)
            return
        self._show_sums(facts)
        self._show_payments(facts)
        self._show_difference(watch)
        self._show_buttons(facts)

    def _state_text(self, watch: RefundWatch, state: DisputeState) -> str:
        if state in _BEFORE and not watch.received:
            return self.tr("not started")
        if watch.overdue_days is not None:
            days = QCoreApplication.translate("Plurals", "%n days", None, watch.overdue_days)
            return (
                self.tr("{days} overdue").format(days=days)
                if watch.overdue_days
                else self.tr("overdue")
            )
        if watch.complete:
            return self.tr("complete")
        return self.tr("closed") if state is DisputeState.CLOSED else self.tr("under way")

    def _show_steps(self, facts: DisputeFacts) -> None:
        """Decision, money, bank: what will be watched, as far as rules say."""
        steps_in = facts.due(DeadlineKind.PLATFORM_STEPS_IN)
        day = self._formats.short_day(steps_in.at) if steps_in else ""
        decision = self.tr("from {day}").format(day=day) if day else self.tr("no date known")
        self._step(self.tr("Decision"), decision)
        rules = facts.refund_rules
        if len(rules) == 2 and rules[0].unit is rules[1].unit:
            whole = period_text(rules[1])
            span = f"{rules[0].figure}–{whole}"
            self._step(self.tr("Money expected"), span)
            self._step(self.tr("Ask the bank"), self.tr("after {period}").format(period=whole))
        else:
            self._step(self.tr("Money expected"), self.tr("no rule known"))
        if facts.watch.paid is not None:
            paid = self._formats.money_long(facts.watch.paid)
            text = self.tr("Paid: {amount}. What arrives is compared with it.").format(amount=paid)
            self._quiet(text)

    def _show_sums(self, facts: DisputeFacts) -> None:
        watch, formats = facts.watch, self._formats
        if watch.decided is not None:
            self._fact(self.tr("Decided"), formats.money_long(watch.decided))
        charged = watch.charged.expected if watch.charged else None
        rate = watch.purchase_rate
        if charged is None and watch.decided is not None and rate is not None:
            convertible = watch.decided.currency == rate.source
            charged = rate.convert(watch.decided) if convertible else None
        if charged is not None:
            self._fact(self.tr("Charged for it"), formats.money_long(charged), strong=False)
        if rate is not None:
            self._quiet(self._rate_text(rate, self.tr("from your payment")))
        until = facts.due(DeadlineKind.REFUND_EXPECTED_UNTIL)
        if until is not None and not watch.complete:
            self._fact(self.tr("Expected until"), formats.weekday(until.at), strong=False)

    def _show_payments(self, facts: DisputeFacts) -> None:
        formats = self._formats
        titles = {item.id: item.title for item in facts.order.items}
        self._body.addWidget(line(self.card))
        payments = with_rounds(facts.dispute, facts.refunds)
        for number, refund in enumerate(payments):
            if refund.received is None:
                continue
            on = formats.short_day(refund.received_on) if refund.received_on else ""
            name = self.tr("Arrived {day}").format(day=on).strip()
            self._fact(name, formats.money_long(refund.received), tone="teal")
            if refund.item_id in titles:
                self._quiet(titles[refund.item_id])
            rate = rate_of(refund, facts.watch.paid.currency) if facts.watch.paid else None
            if rate is not None:
                basis = (
                    self.tr("typed by you")
                    if rate.basis is RateBasis.TYPED
                    else self.tr("from both amounts")
                )
                self._quiet(self._rate_text(rate, basis))
            if refund.id is not None:
                self._add_change(number, refund)
        if not payments:
            self._fact(self.tr("Arrived"), self.tr("nothing yet"), tone="3", strong=False)

    def _add_change(self, number: int, refund: Refund) -> None:
        link = Button(self._theme, self.tr("Correct"), self.card, kind="link")
        link.setObjectName(f"correct_{number}")
        link.setStyleSheet(FLUSH)
        link.clicked.connect(self._want_change)
        self._refunds[link.objectName()] = refund
        self._body.addWidget(link)

    def _show_difference(self, watch: RefundWatch) -> None:
        formats = self._formats
        if watch.received and watch.owed is not None and not watch.owed.complete:
            missing = formats.money_long(watch.owed.shortfall)
            self._fact(self.tr("Still missing"), missing, tone="danger")
        if watch.received and watch.charged is not None and not watch.charged.complete:
            short = formats.money_long(watch.charged.shortfall)
            note = Callout(self._theme, Tone.WARN, self.card)
            note.setObjectName("shortfall")
            note.say(
                self.tr("{amount} short by the exchange rate").format(amount=short),
                self.tr("{expected} was charged for it, {received} came back.").format(
                    expected=formats.money_long(watch.charged.expected),
                    received=formats.money_long(watch.charged.received),
                ),
            )
            self._body.addWidget(note)
        elif watch.rate_needed and watch.received:
            note = Callout(self._theme, Tone.INFO, self.card)
            note.say("", self.tr("Type the exchange rate to see whether anything is missing."))
            self._body.addWidget(note)

    def _show_buttons(self, facts: DisputeFacts) -> None:
        ids = {letter.id for letter in facts.letters}
        short = facts.watch.lost_by_exchange is not None
        order = _SUPPORT if short else tuple(reversed(_SUPPORT))
        self._letter = next((letter for letter in order if letter in ids), "")
        buttons: list[Button] = []
        if facts.dispute.state is DisputeState.REFUND_PENDING:
            record = Button(self._theme, self.tr("Record refund…"), self.card)
            record.setObjectName("record_refund")
            record.clicked.connect(self._want_new)
            buttons.append(small(record))
        if self._letter:
            write = Button(self._theme, self.tr("Write to support"), self.card, kind="link")
            write.setObjectName("write_to_support")
            write.clicked.connect(self._want_letter)
            buttons.append(write)
        if buttons:
            self._body.addSpacing(2)
            self._body.addLayout(_row_or_column(buttons))

    def _rate_text(self, rate: Rate, basis: str) -> str:
        value = f"{rate.value:f}".rstrip("0").rstrip(".")
        value = value.replace(".", self._formats.locale.decimalPoint())
        return self.tr("1 {source} = {value} {target}, {basis}").format(
            source=rate.source, value=value, target=rate.target, basis=basis
        )

    def _step(self, name: str, value: str) -> None:
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(Icon(self._theme, "circle-dashed", "text3", self.card, size=16))
        row.addWidget(PlainLabel(self._theme, name, self.card, size=Size.SMALL, wrap=True), 1)
        row.addWidget(
            PlainLabel(self._theme, value, self.card, size=Size.CAPTION, tone="3", tabular=True)
        )
        self._body.addLayout(row)

    def _fact(self, name: str, value: str, *, tone: str = "1", strong: bool = True) -> None:
        fact = Fact(self._theme, name, value, self.card, tone=tone, strong=strong)
        self._body.addWidget(fact)

    def _quiet(self, text: str) -> None:
        self._body.addWidget(
            PlainLabel(self._theme, text, self.card, size=Size.CAPTION, tone="3", wrap=True)
        )

    def _want_new(self) -> None:
        self.refund_wanted.emit(None)

    def _want_change(self) -> None:
        self.refund_wanted.emit(self._refunds[self.sender().objectName()])

    def _want_letter(self) -> None:
        self.letter_wanted.emit(self._letter)


def _row_or_column(buttons: list[Button]) -> QBoxLayout:
    """Beside each other, or below where their texts are long."""
    needed = sum(button.sizeHint().width() + 8 for button in buttons)
    way = QBoxLayout.Direction.LeftToRight
    box = QBoxLayout(way if needed <= _ROOM else QBoxLayout.Direction.TopToBottom)
    box.setSpacing(8)
    for button in buttons:
        box.addWidget(button, 0, Qt.AlignmentFlag.AlignLeading)
    box.addStretch(1)
    return box
