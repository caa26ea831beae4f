"""The card about the next date: what, when, where the date comes from, what to do."""

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from orders_gui.domain.rules.deadlines import Caveat, Deadline, WarningLevel, warning_level
from orders_gui.domain.rules.rulebook import Confidence
from orders_gui.domain.states import FINISHED, RUNNING_STATES, Basis, DeadlineKind, DisputeState
from orders_gui.overriding import override
from orders_gui.ui.fonts import STRONG, Size
from orders_gui.ui.formats import Formats
from orders_gui.ui.orders.row_text import deadline_text, dispute_text
from orders_gui.ui.theme import Theme
from orders_gui.ui.tokens import Tone
from orders_gui.ui.urgency import Urgency, bar_color, share_left, tone_of, urgency_of
from orders_gui.ui.widgets.bar import Bar
from orders_gui.ui.widgets.buttons import Button, IconButton
from orders_gui.ui.widgets.labels import PlainLabel

if TYPE_CHECKING:
    from orders_gui.services.orders.orders import OrderDetail

_EDGE, _GAP = 13, 8
_CORNER = 24
_LAST_DAY = timedelta(days=1)

_OWN_ACTS = frozenset(
    {
        DeadlineKind.PROTECTION_ENDS, DeadlineKind.DISPUTE_CLOSES, DeadlineKind.FREE_RETURN_ENDS,
        DeadlineKind.YOU_ANSWER_BY, DeadlineKind.SHIP_BACK_BY, DeadlineKind.PAYPAL_OPEN_UNTIL,
        DeadlineKind.PAYPAL_ESCALATE_BY, DeadlineKind.CHARGEBACK_UNTIL,
        DeadlineKind.EU_WITHDRAWAL_UNTIL, DeadlineKind.SECTION75_UNTIL,
    }
)  # fmt: skip
"""Kinds by which the user has to have acted."""


def basis_text(deadline: Deadline, formats: Formats) -> str:
    """Where a date comes from, in one line."""
    if deadline.basis is Basis.STATED:
        if deadline.read_at is None:
            return QCoreApplication.translate("Basis", "stated on the page")
        read = formats.when(deadline.read_at)
        return QCoreApplication.translate("Basis", "stated on the page, read {when}").format(
            when=read
        )
    if deadline.basis is Basis.OVERRIDE:
        return _with_caveat(QCoreApplication.translate("Basis", "set by you"), deadline)
    sure = {
        Confidence.HIGH: QCoreApplication.translate("Basis", "estimated by rule"),
        Confidence.MEDIUM: QCoreApplication.translate("Basis", "estimated by rule, fairly sure"),
        Confidence.LOW: QCoreApplication.translate(
            "Basis", "estimated by rule, unsure: check on the page"
        ),
    }
    return _with_caveat(sure[deadline.confidence], deadline)


def warning_text(deadline: Deadline, formats: Formats) -> str:
    """From a week before a date of one's own: the last 24 hours are not to be counted on."""
    level = warning_level(deadline.at, formats.now)
    if deadline.kind not in _OWN_ACTS or level in (WarningLevel.NONE, WarningLevel.PASSED):
        return ""
    if level is WarningLevel.ONE_DAY:
        return QCoreApplication.translate("Basis", "The last 24 hours can be gone already: act now")
    last = deadline.at - _LAST_DAY
    when = f"{formats.weekday(last)}, {formats.time(last)}"
    text = QCoreApplication.translate("Basis", "Treat the last 24 hours as gone: act by {when}")
    return text.format(when=when)


def caveat_text(caveat: Caveat) -> str:
    """Why a date that is counted in business days may be a little too early."""
    return {
        Caveat.NO_BANK_COUNTRY: QCoreApplication.translate(
            "Basis", "holidays are left out: choose the country of your bank in the settings"
        ),
        Caveat.NO_HOLIDAYS: QCoreApplication.translate(
            "Basis", "the holidays of your bank’s country are not known for that time"
        ),
        Caveat.WEEKDAYS_ONLY: QCoreApplication.translate("Basis", "holidays are not counted"),
    }[caveat]


def _with_caveat(text: str, deadline: Deadline) -> str:
    return text if deadline.caveat is None else f"{text}; {caveat_text(deadline.caveat)}"


class DeadlineCard(QWidget):
    """Tinted by urgency; one main and one quiet button."""

    dispute_wanted = Signal()
    fine_wanted = Signal()
    dates_wanted = Signal()

    def __init__(self, theme: Theme, formats: Formats, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._formats = formats
        self._deadline: Deadline | None = None
        self._width = 0
        self._icon = QLabel(self)
        self._icon.setFixedSize(18, 18)
        self._headline = PlainLabel(theme, "", self, weight=STRONG, wrap=True)
        self._when = PlainLabel(theme, "", self, size=Size.CAPTION, wrap=True)
        self._bar = Bar(theme, self)
        self.dispute_button = Button(theme, "", self, kind="primary", icon="scale")
        self.fine_button = Button(theme, self.tr("All is fine"), self)
        self.dates_button = IconButton(
            theme, "calendar-plus", self.tr("All dates; state one that I read"), self, size=16
        )
        self.dispute_button.clicked.connect(self.dispute_wanted)
        self.dates_button.clicked.connect(self.dates_wanted)
        self.fine_button.clicked.connect(self.fine_wanted)
        self._lay_out()
        theme.changed.connect(self._recolour)

    def show_detail(self, detail: "OrderDetail") -> None:
        """Show the next date of an order and what can be done now."""
        self._deadline = detail.next
        draft = any(d.state is DisputeState.DRAFT for d in detail.disputes)
        running = any(d.state in RUNNING_STATES for d in detail.disputes)
        self.dispute_button.set_text(
            self.tr("Continue dispute") if draft or running else self.tr("Open dispute")
        )
        finished = detail.order.status in FINISHED
        passed = detail.next is None or detail.next.at < self._formats.now
        self.setVisible(draft or running or not (finished and passed))
        arrived = detail.order.seen_delivered and not finished
        self.fine_button.setVisible(not running and arrived)
        if detail.next is None and running:
            state = next(d.state for d in detail.disputes if d.state in RUNNING_STATES)
            self._headline.setText(dispute_text(state))
            self._when.setText(self.tr("Nothing is due from you now."))
        elif detail.next is None and draft and finished:
            self._headline.setText(dispute_text(DisputeState.DRAFT))
            self._when.setText(
                self.tr("The draft is kept. The marketplace does not know of it yet.")
            )
        elif detail.next is None:
            self._headline.setText(self.tr("No date is known for this order"))
            self._when.setText(
                self.tr("Add the date from “Refund if no delivery before …” to be warned in time.")
            )
        else:
            self._headline.setText(self._sentence(detail.next))
            basis = basis_text(detail.next, self._formats)
            there = self._formats.there(detail.next.at, detail.next.zone)
            gone = warning_text(detail.next, self._formats)
            lines = (self._exact(detail.next), there, gone, basis)
            self._when.setText("\n".join(line for line in lines if line))
        self._bar.setVisible(detail.next is not None)
        self.fit(self._width)
        self._recolour()

    def fit(self, width: int) -> None:
        """Put the buttons under each other when `width` does not hold them side by side."""
        self._width = width
        shown = [b for b in (self.dispute_button, self.fine_button) if not b.isHidden()]
        edges = 2 * _EDGE + _GAP * (len(shown) - 1)
        needed = sum(b.sizeHint().width() for b in shown) + edges
        down = QBoxLayout.Direction.TopToBottom
        beside = QBoxLayout.Direction.LeftToRight
        self._buttons.setDirection(down if width and needed > width else beside)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tint = self._theme.tint(self._tone)
        outlined = self._theme.tokens.high_contrast
        painter.setPen(QPen(QColor(tint.foreground), 1) if outlined else QPen(Qt.PenStyle.NoPen))
        painter.setBrush(QColor(tint.background))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 12, 12)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """The button of all dates lies in the corner and takes no height from the headline."""
        super().resizeEvent(event)
        rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        size = self.dates_button.sizeHint()
        left = 6 if rtl else self.width() - size.width() - 6
        self.dates_button.setGeometry(left, 4, size.width(), size.height())

    @property
    def _urgency(self) -> Urgency:
        if self._deadline is None:
            return Urgency.QUIET
        return urgency_of(self._deadline.at, self._formats.now)

    @property
    def _tone(self) -> Tone:
        return tone_of(self._urgency)

    def _sentence(self, deadline: Deadline) -> str:
        if self._urgency is Urgency.OVERDUE:
            text = deadline_text(deadline.kind)
            return self.tr("Passed: {what}").format(what=text[0].lower() + text[1:])
        left = self._formats.countdown(deadline.at)
        template = {
            DeadlineKind.PROTECTION_ENDS: self.tr("{left} left to open a dispute"),
            DeadlineKind.DISPUTE_CLOSES: self.tr("{left} left to open a dispute"),
            DeadlineKind.SHIP_BY: self.tr("{left} for the seller to ship"),
            DeadlineKind.SELLER_ANSWERS_BY: self.tr("{left} for the seller to answer"),
            DeadlineKind.YOU_ANSWER_BY: self.tr("{left} left to answer the seller"),
            DeadlineKind.SHIP_BACK_BY: self.tr("{left} left to send the parcel back"),
            DeadlineKind.FREE_RETURN_ENDS: self.tr("{left} left for a free return"),
            DeadlineKind.REFUND_EXPECTED_UNTIL: self.tr("{left} until the refund is due"),
            DeadlineKind.PAYPAL_OPEN_UNTIL: self.tr("{left} left for a PayPal dispute"),
            DeadlineKind.PAYPAL_ESCALATE_BY: self.tr("{left} left for a PayPal claim"),
            DeadlineKind.CHARGEBACK_UNTIL: self.tr("{left} left for a card chargeback"),
        }.get(deadline.kind, self.tr("{left} left"))
        return template.format(left=left)

    def _exact(self, deadline: Deadline) -> str:
        when = self._formats.full_instant(deadline.at)
        return self.tr("{what} {when}").format(what=deadline_text(deadline.kind), when=when)

    def _recolour(self) -> None:
        tint = self._theme.tint(self._tone)
        icon = "alarm-clock" if self._deadline else "calendar-x"
        ratio = self.devicePixelRatioF()
        self._icon.setPixmap(
            self._theme.icons.pixmap(icon, tint.foreground, 18, stroke=2, ratio=ratio)
        )
        for label in (self._headline, self._when):
            label.setStyleSheet(f"color: {tint.foreground};")
        if self._deadline is not None:
            now = self._formats.now
            share = share_left(self._deadline.at, self._deadline.counted_from, now)
            self._bar.show_share(share, bar_color(self._urgency, self._theme.tokens))
        self.update()

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_EDGE, 12, _EDGE, 14)
        layout.setSpacing(4)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self._headline, 1)
        head.addSpacing(_CORNER)
        layout.addLayout(head)
        layout.addWidget(self._when)
        layout.addSpacing(2)
        layout.addWidget(self._bar)
        layout.addSpacing(8)
        self._buttons = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._buttons.setSpacing(_GAP)
        self._buttons.addWidget(self.dispute_button, 1)
        self._buttons.addWidget(self.fine_button)
        layout.addLayout(self._buttons)
