"""Recording money that came back: the sum, what was sent, the rate, whether more will come."""

from dataclasses import replace
from decimal import Decimal
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLineEdit, QWidget

from orders_gui.domain.disputes.refunds import Refund, RefundWatch, typed_rate, watch
from orders_gui.domain.errors import Message, UserError
from orders_gui.domain.ids import DisputeId, ItemId
from orders_gui.domain.moments import is_day
from orders_gui.services.disputes.case import DisputeFacts, claimed_items
from orders_gui.services.disputes.refunds import change_refund
from orders_gui.services.disputes.rounds import record_payment
from orders_gui.services.workspace import Workspace
from orders_gui.ui.desk import Desk
from orders_gui.ui.disputes.parts import AmountField
from orders_gui.ui.errors import translated
from orders_gui.ui.formats import Formats
from orders_gui.ui.theme import Theme
from orders_gui.ui.tokens import Tone
from orders_gui.ui.widgets.callout import Callout
from orders_gui.ui.widgets.date_field import DateField
from orders_gui.ui.widgets.dialog_frame import DialogFrame
from orders_gui.ui.widgets.fields import Field, LineField


class RefundDialog(DialogFrame):
    """A new payment, or one that is corrected; what it means is said while it is typed."""

    def __init__(
        self,
        theme: Theme,
        desk: Desk,
        formats: Formats,
        facts: DisputeFacts,
        kept: Refund | None,
        parent: QWidget,
    ) -> None:
        super().__init__(theme, _title(kept), parent, width=520)
        self.setObjectName("refund_dialog")
        self._desk = desk
        self._formats = formats
        self._facts = facts
        self._kept = kept
        self._make_sums()
        self._make_rest()
        self.meaning = Callout(theme, Tone.INFO, self)
        self.meaning.setObjectName("meaning")
        self.body.addWidget(self.meaning)
        self.add_button(self.tr("Cancel"), self.reject, kind="ghost")
        self.record_button = self.add_button(self.tr("Record refund"), self._save, kind="primary")
        self.set_default(self.record_button)
        if kept is not None:
            self._fill(kept)
        for field in (self.received, self.sent):
            field.changed.connect(self._show_meaning)
        self.rate.textChanged.connect(self._show_meaning)
        self._show_meaning()
        self.received.amount.setFocus()

    def _make_sums(self) -> None:
        order, formats = self._facts.order, self._formats
        self.received = AmountField(
            self.theme, self.tr("Arrived on the account"), "received", order, formats, self
        )
        paid = self._facts.watch.paid
        if paid is not None:
            self.received.currency.setCurrentText(paid.currency)
        self.day = DateField(self.theme, formats.locale, self)
        self.day.setObjectName("received_on")
        self.day.set_day(formats.now.date())
        self.day.set_today(formats.now.date())
        self._day_field = Field(self.theme, self.tr("On"), self.day, self)
        row = self._row()
        row.addWidget(self.received, 3)
        row.addWidget(self._day_field, 2)
        self.sent = AmountField(
            self.theme, self.tr("Sent, as the page says"), "sent", order, formats, self
        )
        if self._kept is None:
            self.sent.show_money(self._facts.watch.decided)
        self.rate = QLineEdit(self)
        self.rate.setObjectName("rate")
        self._rate_field = Field(self.theme, self.tr("Exchange rate, optional"), self.rate, self)
        row = self._row()
        row.addWidget(self.sent, 3)
        row.addWidget(self._rate_field, 2)

    def _make_rest(self) -> None:
        items = claimed_items(self._facts.order, self._facts.dispute)
        self.item = QComboBox(self)
        self.item.setObjectName("item")
        self.item.addItem(self.tr("The whole dispute"), None)
        for item in items:
            self.item.addItem(item.title[:60], item.id)
        self._item_field = Field(self.theme, self.tr("For"), self.item, self)
        self._item_field.setVisible(len(items) > 1)
        self.body.addWidget(self._item_field)
        self.note = LineField(parent=self)
        self.note.setObjectName("note")
        self.note.setMaxLength(300)
        self.body.addWidget(Field(self.theme, self.tr("Note, optional"), self.note, self))
        self.last = QCheckBox(self.tr("Nothing more will come: close the case"), self)
        self.last.setObjectName("last")
        self.last.setVisible(self._kept is None)
        self.body.addWidget(self.last)

    def _row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(14)
        self.body.addLayout(row)
        return row

    def _fill(self, kept: Refund) -> None:
        self.received.show_money(kept.received)
        self.sent.show_money(kept.expected)
        if kept.received_on is not None:
            on = kept.received_on
            self.day.set_day(on if is_day(on) else on.astimezone().date())  # type: ignore[attr-defined]  # an instant
        self.rate.setText("" if kept.rate is None else f"{kept.rate:f}")
        self.item.setCurrentIndex(max(self.item.findData(kept.item_id), 0))
        self.note.setText(kept.note)

    def _show_meaning(self) -> None:
        """What the payment means for the dispute, before it is kept."""
        self._show_rate_label()
        refund = self._written()
        self.meaning.setVisible(refund is not None)
        if refund is None:
            return
        facts = self._facts
        others = [kept for kept in facts.refunds if kept.id != refund.id or kept.id is None]
        now = self._formats.now
        after = watch(facts.order, facts.dispute, [*others, refund], facts.deadlines, now)
        tone, text = self._told(after)
        self.meaning.set_tone(tone)
        self.meaning.say("", text)

    def _told(self, after: RefundWatch) -> tuple[Tone, str]:
        long = self._formats.money_long
        if after.lost_by_exchange is not None and after.charged is not None:
            text = self.tr(
                "{expected} was charged for it, {received} came back: {missing} short by the "
                "exchange rate."
            )
            return Tone.WARN, text.format(
                expected=long(after.charged.expected),
                received=long(after.charged.received),
                missing=long(after.lost_by_exchange),
            )
        if after.complete:
            return Tone.OK, self.tr("With this the decided amount is complete.")
        if after.owed is not None:
            text = self.tr("{missing} of {decided} is still missing.")
            return Tone.WARN, text.format(
                missing=long(after.owed.shortfall), decided=long(after.owed.expected)
            )
        return Tone.INFO, self.tr(
            "Another currency: write what was sent, or the exchange rate, to see whether "
            "anything is missing."
        )

    def _show_rate_label(self) -> None:
        """One unit of what came, in the currency that was paid."""
        paid = self._facts.watch.paid
        source = self.received.currency.currentText()
        other = paid is not None and paid.currency != source
        self._rate_field.setVisible(other)
        if paid is not None:
            text = self.tr("1 {source} in {target}, optional")
            self._rate_field.label.setText(text.format(source=source, target=paid.currency))
            self.rate.setAccessibleName(self._rate_field.label.text())

    def _written(self) -> Refund | None:
        """The refund as it is written; None while the sum is missing."""
        received = self.received.money
        if received is None or received.minor <= 0:
            return None
        dispute, kept = self._facts.dispute, self._kept
        item = self.item.currentData()
        return Refund(
            order_id=dispute.order_id,
            received=received,
            received_on=self.day.day,
            expected=self.sent.money,
            rate=self._rate(),
            note=self.note.text().strip(),
            item_id=None if item is None else ItemId(int(item)),
            dispute_id=dispute.id,
            id=kept.id if kept else None,
        )

    def _rate(self) -> Decimal | None:
        if self._rate_field.isHidden() or not self.rate.text().strip():
            return None
        try:
            return typed_rate(self.rate.text())
        except UserError:
            return None

    def _save(self) -> None:
        self.problem.say("")
        self._rate_field.show_problem("")
        refund = self._written()
        if refund is None:
            self.received.field.show_problem(self.tr("Write the amount that arrived."))
            self.received.amount.setFocus()
            return
        if self.day.day is None:
            self._day_field.show_problem(self.tr("Write the day, such as 24 Nov 2026."))
            self.day.setFocus()
            return
        if self.sent.is_wrong:
            self.sent.field.show_problem(self.tr("This is no amount. Write it like 34.90."))
            self.sent.amount.setFocus()
            return
        if refund.rate is None and not self._rate_field.isHidden() and self.rate.text().strip():
            self._explain_rate()
            return
        self.record_button.setEnabled(False)
        work = (
            partial(_record, self._facts.dispute_id, refund, self.last.isChecked())
            if self._kept is None
            else partial(_change, replace(refund, id=self._kept.id))
        )
        self._desk.do(work, self._done, self._failed)

    def _explain_rate(self) -> None:
        try:
            typed_rate(self.rate.text())
        except UserError as error:
            self._rate_field.show_problem(translated(error.message))
        self.rate.setFocus()

    def _done(self, _label: Message) -> None:
        self.accept()

    def _failed(self, error: BaseException) -> None:
        self.record_button.setEnabled(True)
        if isinstance(error, UserError):
            self.problem.say(translated(error.message))
        else:
            self._desk.fail(error)


def _title(kept: Refund | None) -> str:
    if kept is None:
        return QCoreApplication.translate("RefundDialog", "Record what arrived")
    return QCoreApplication.translate("RefundDialog", "Correct a payment")


def _record(dispute_id: DisputeId, refund: Refund, last: bool, workspace: Workspace) -> Message:
    return record_payment(workspace, dispute_id, refund, last=last)


def _change(refund: Refund, workspace: Workspace) -> Message:
    return change_refund(workspace, refund)
