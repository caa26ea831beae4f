"""The wizard's left side: the order, the steps, the last day, and that the draft is saved."""

from PySide6.QtCore import QDate, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from orders_gui.domain.disputes.wizard import Step
from orders_gui.domain.orders import Order
from orders_gui.domain.parcels.number_text import grouped
from orders_gui.domain.rules.deadlines import Deadline
from orders_gui.domain.states import Basis, DeadlineKind
from orders_gui.overriding import override
from orders_gui.ui.detail.deadline_card import basis_text
from orders_gui.ui.dispute.session import Session
from orders_gui.ui.dispute.wizard_texts import step_answer, step_name
from orders_gui.ui.fonts import STRONG, Size
from orders_gui.ui.formats import Formats
from orders_gui.ui.pictures import Pictures
from orders_gui.ui.theme import Theme
from orders_gui.ui.tokens import Tone
from orders_gui.ui.urgency import Urgency, bar_color, share_left, tone_of, urgency_of
from orders_gui.ui.widgets.bar import Bar
from orders_gui.ui.widgets.icon import Icon
from orders_gui.ui.widgets.labels import ElidedLabel, PlainLabel, as_tool_tip
from orders_gui.ui.widgets.step_rail import Progress, RailStep, StepRail

WIDTH = 256
_PICTURE = QSize(44, 44)
_TO_SEND = (DeadlineKind.PROTECTION_ENDS, DeadlineKind.DISPUTE_CLOSES)


class DeadlineBadge(QWidget):
    """The days that are left to send the dispute, with time and zone."""

    def __init__(self, theme: Theme, formats: Formats, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._formats = formats
        self._deadline: Deadline | None = None
        self._icon = QLabel(self)
        self._icon.setFixedSize(16, 16)
        self._headline = PlainLabel(theme, "", self, weight=STRONG, wrap=True)
        self._when = PlainLabel(theme, "", self, size=Size.CAPTION, wrap=True)
        self._basis = PlainLabel(theme, "", self, size=Size.CAPTION, wrap=True)
        self._bar = Bar(theme, self, height=5)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self._headline, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 12, 14, 14)
        layout.setSpacing(4)
        layout.addLayout(head)
        layout.addWidget(self._when)
        layout.addWidget(self._basis)
        layout.addSpacing(2)
        layout.addWidget(self._bar)
        theme.changed.connect(self._recolour)

    def show_deadline(self, deadline: Deadline | None) -> None:
        """Show a date, or that none is known."""
        self._deadline = deadline
        self._bar.setVisible(deadline is not None)
        if deadline is None:
            self._headline.setText(self.tr("No last day is known"))
            self._when.setText(self.tr("Look on the order page and add it to the order."))
            self._basis.setText("")
        else:
            self._headline.setText(self._sentence(deadline))
            self._when.setText(self._exact(deadline))
            basis = basis_text(deadline, self._formats)
            self._basis.setText("" if deadline.basis is Basis.STATED else basis)
            self.setToolTip(as_tool_tip(basis))
        self._basis.setVisible(bool(self._basis.text()))
        self._recolour()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.tint(tone_of(self._urgency)).background))
        painter.drawRoundedRect(QRectF(self.rect()), 10, 10)

    @property
    def _urgency(self) -> Urgency:
        if self._deadline is None:
            return Urgency.QUIET
        return urgency_of(self._deadline.at, self._formats.now)

    def _sentence(self, deadline: Deadline) -> str:
        if self._urgency is Urgency.OVERDUE:
            return self.tr("The last day has passed")
        left = self._formats.countdown(deadline.at)
        if deadline.kind in _TO_SEND:
            return self.tr("{left} left to send").format(left=left)
        return self.tr("{left} left").format(left=left)

    def _exact(self, deadline: Deadline) -> str:
        """`Tue 25 Nov, 23:59, your time`"""
        local = deadline.at.astimezone()
        far = abs((local - self._formats.now).days) > 182
        pattern = "ddd d MMM yyyy" if far else "ddd d MMM"
        day = self._formats.locale.toString(QDate(local.year, local.month, local.day), pattern)
        return self.tr("{day}, {time}, your time").format(
            day=day.replace(" ", "\u00a0"), time=self._formats.time(deadline.at)
        )

    def _recolour(self) -> None:
        tint = self._theme.tint(tone_of(self._urgency))
        ratio = self.devicePixelRatioF()
        self._icon.setPixmap(
            self._theme.icons.pixmap("alarm-clock", tint.foreground, 16, stroke=2, ratio=ratio)
        )
        for label in (self._headline, self._when, self._basis):
            label.setStyleSheet(f"color: {tint.foreground};")
        if self._deadline is not None:
            share = share_left(self._deadline.at, self._deadline.counted_from, self._formats.now)
            self._bar.show_share(share, bar_color(self._urgency, self._theme.tokens))
        self.update()


class Rail(QWidget):
    """Stays the same on every step."""

    def __init__(
        self, theme: Theme, formats: Formats, pictures: Pictures, order: Order, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._formats = formats
        self._pictures = pictures
        self._order = order
        self.setObjectName("rail")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedWidth(WIDTH)
        self._picture = QLabel(self)
        self._picture.setFixedSize(_PICTURE)
        self.steps = StepRail(theme, self)
        self.deadline = DeadlineBadge(theme, formats, self)
        self._saved_icon = Icon(theme, "check", "text3", self, size=14)
        self._saved = PlainLabel(theme, "", self, size=Size.CAPTION, tone="3")
        self._saved.setObjectName("draft_saved")
        self._lay_out()
        pictures.arrived.connect(self._show_picture)
        self._show_picture()

    @property
    def saved_text(self) -> str:
        """What is said about the draft."""
        return self._saved.text()

    def show_case(self, session: Session) -> None:
        """Show how far the wizard is, and the last day."""
        self.steps.show_steps(tuple(self._step(step, session) for step in Step))
        self.deadline.show_deadline(session.case.last_day)

    def say_saved(self, text: str, *, good: bool = True) -> None:
        """Say that the draft is saved, or that it is not."""
        self._saved.setText(text)
        self._saved.set_tone("3" if good else "danger")
        role = "text3" if good else str(Tone.DANGER)
        self._saved_icon.show_icon("check" if good else "circle-alert", role)
        self._saved_icon.setVisible(bool(text))

    def _step(self, step: Step, session: Session) -> RailStep:
        flow = session.flow
        if step == flow.step:
            progress = Progress.NOW
        elif not session.is_draft or step not in flow.done:
            progress = Progress.AHEAD
        else:
            progress = Progress.STALE if step in flow.stale else Progress.DONE
        return RailStep(step_name(step), step_answer(step, session, self._formats), progress)

    def _lay_out(self) -> None:
        number = grouped(self._order.number)
        head = QHBoxLayout()
        head.setContentsMargins(16, 0, 12, 0)
        head.setSpacing(12)
        head.addWidget(self._picture)
        texts = QVBoxLayout()
        texts.setSpacing(1)
        texts.addStretch(1)
        texts.addWidget(ElidedLabel(self._theme, self._order.title, self, weight=STRONG))
        texts.addWidget(
            ElidedLabel(
                self._theme,
                number,
                self,
                size=Size.CAPTION,
                tone="3",
                tabular=True,
                mode=Qt.TextElideMode.ElideMiddle,
            )
        )
        texts.addStretch(1)
        head.addLayout(texts, 1)
        badge = QHBoxLayout()
        badge.setContentsMargins(12, 0, 12, 0)
        badge.addWidget(self.deadline)
        saved = QHBoxLayout()
        saved.setContentsMargins(18, 0, 12, 0)
        saved.setSpacing(8)
        saved.addWidget(self._saved_icon)
        saved.addWidget(self._saved, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 20, 0, 18)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addSpacing(20)
        layout.addWidget(self.steps, 1)
        layout.addLayout(badge)
        layout.addSpacing(10)
        layout.addLayout(saved)
        self.say_saved("")

    def _show_picture(self, _sha256: str = "") -> None:
        items = self._order.items
        sha256 = items[0].picture_sha256 if items else ""
        ratio = self.devicePixelRatioF()
        picture = self._pictures.framed(sha256, _PICTURE, 8, ratio) if sha256 else None
        if picture is None:
            color = self._theme.tokens.text3
            picture = self._theme.icons.pixmap("package", color, 28, ratio=ratio)
        self._picture.setPixmap(picture)
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
