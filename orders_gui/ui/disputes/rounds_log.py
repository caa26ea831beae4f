"""The log of a dispute: every round, the newest first, with the coming step on top."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QEnterEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QVBoxLayout, QWidget

from orders_gui.domain.disputes.dispute import DisputeEvent, Party, Round
from orders_gui.domain.disputes.tricks import Trick
from orders_gui.domain.evidence.evidence import exhibit_letter, exhibit_places
from orders_gui.domain.rules.deadlines import Deadline
from orders_gui.domain.states import DeadlineKind, DisputeState
from orders_gui.overriding import override
from orders_gui.services.disputes.case import DisputeFacts
from orders_gui.ui.detail.deadline_card import basis_text
from orders_gui.ui.dispute.parts import empty
from orders_gui.ui.disputes.parts import small
from orders_gui.ui.disputes.words import capital, platform_words, round_title, trick_name
from orders_gui.ui.fonts import MEDIUM, STRONG, Size
from orders_gui.ui.formats import Formats, quoted
from orders_gui.ui.theme import Theme
from orders_gui.ui.tokens import Tone
from orders_gui.ui.urgency import tone_of, urgency_of
from orders_gui.ui.widgets.buttons import Button, IconButton
from orders_gui.ui.widgets.labels import PlainLabel
from orders_gui.ui.widgets.tags import TagLabel

_TAG_ROOM = 430
_MORE_STYLE = (
    "QPushButton { min-height: 20px; max-height: 20px; min-width: 26px; max-width: 26px; "
    "border-radius: 6px; }"
)
_LOOKS = {
    Party.BUYER: ("user-round", Tone.INFO),
    Party.SELLER: ("store", Tone.WARN),
    Party.PLATFORM: ("scale", Tone.VIOLET),
}
_COMING = {
    DisputeState.WAITING_SELLER: (DeadlineKind.PLATFORM_STEPS_IN, DeadlineKind.SELLER_ANSWERS_BY),
    DisputeState.YOUR_ANSWER_DUE: (DeadlineKind.PLATFORM_STEPS_IN, DeadlineKind.YOU_ANSWER_BY),
    DisputeState.RETURN_DUE: (DeadlineKind.SHIP_BACK_BY,),
    DisputeState.REFUND_PENDING: (DeadlineKind.REFUND_EXPECTED_UNTIL,),
}
"""Which date is the coming step in a state, the most telling first."""


@dataclass(frozen=True, slots=True)
class RoundLine:
    """A round, ready to be shown; `party` is None for a step that is still ahead."""

    party: Party | None
    title: str
    when: str
    texts: tuple[str, ...] = ()
    tags: tuple[tuple[Tone, str, str], ...] = ()
    turn: Round | None = None


class Dot(QWidget):
    """The round icon of a line, and the line down to the next."""

    def __init__(self, theme: Theme, party: Party | None, parent: QWidget, *, last: bool) -> None:
        super().__init__(parent)
        self._theme = theme
        self._party = party
        self._last = last
        self.setFixedWidth(28)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        theme.changed.connect(self.update)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        tokens, center = self._theme.tokens, QPointF(14, 14)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not self._last:
            painter.setPen(QPen(QColor(tokens.border), 2))
            painter.drawLine(QPointF(14, 31), QPointF(14, self.height()))
        icon = QRectF(6.5, 6.5, 15, 15)
        if self._party is None:
            pen = QPen(QColor(tokens.border_strong), 1.5)
            pen.setDashPattern([3, 3])
            painter.setPen(pen)
            painter.drawEllipse(center, 12.5, 12.5)
            self._theme.icons.paint(painter, "clock", tokens.text3, icon)
            return
        name, tone = _LOOKS[self._party]
        tint = self._theme.tint(tone)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tint.background))
        painter.drawEllipse(center, 13, 13)
        self._theme.icons.paint(painter, name, tint.foreground, icon)


class RoundRow(QWidget):
    """One round; arrows move from row to row, Enter corrects it, Delete takes it out."""

    change_wanted = Signal(object)  # Round
    delete_wanted = Signal(object)  # Round

    def __init__(self, theme: Theme, line: RoundLine, parent: QWidget, *, last: bool) -> None:
        super().__init__(parent)
        self._theme = theme
        self.line = line
        coming = line.party is None
        self.setAccessibleName(". ".join((line.title, line.when, *line.texts)))
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setMinimumHeight(30)
        head = QHBoxLayout()
        head.setSpacing(8)
        weight, tone = (MEDIUM, "2") if coming else (STRONG, "1")
        title = PlainLabel(
            theme, line.title, self, size=Size.SMALL, weight=weight, tone=tone, wrap=True
        )
        head.addWidget(title, 1)
        when = PlainLabel(theme, line.when, self, size=Size.CAPTION, tone="3", tabular=True)
        head.addWidget(when, 0, Qt.AlignmentFlag.AlignTop)
        self._when = when
        self.more_button = IconButton(theme, "ellipsis", self.tr("More"), self, size=16)
        self.more_button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.more_button.setStyleSheet(_MORE_STYLE)
        self.more_button.clicked.connect(self._show_menu)
        self.more_button.hide()
        column = QVBoxLayout()
        column.setContentsMargins(0, 4, 0, 0 if last else 10)
        column.setSpacing(3)
        column.addLayout(head)
        for number, text in enumerate(line.texts):
            quiet = "3" if coming or number else "2"
            column.addWidget(PlainLabel(theme, text, self, size=Size.SMALL, tone=quiet, wrap=True))
        for tags in self._tag_rows():
            column.addLayout(tags)
        column.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(Dot(theme, line.party, self, last=last))
        row.addLayout(column, 1)

    def _tag_rows(self) -> list[QHBoxLayout]:
        """The tags, in as many rows as the narrowest column needs."""
        rows: list[QHBoxLayout] = []
        room = 0
        for look in self.line.tags:
            tag = TagLabel(self._theme, self)
            tag.say(*look)
            width = tag.sizeHint().width()
            if width > room:
                rows.append(QHBoxLayout())
                rows[-1].setContentsMargins(0, 2, 0, 0)
                rows[-1].setSpacing(8)
                room = _TAG_ROOM
            rows[-1].addWidget(tag)
            room -= width + 8
        for row in rows:
            row.addStretch(1)
        return rows

    @override
    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self._show_more()

    @override
    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.more_button.setVisible(self.hasFocus() and self.line.turn is not None)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._show_more()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.more_button.setVisible(self.underMouse() and self.line.turn is not None)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._change()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            self._change()
        elif key is Qt.Key.Key_Delete:
            self._delete()
        else:
            super().keyPressEvent(event)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        at = self.mapToGlobal(self.rect().center()) if by_key else event.globalPos()
        self._open_menu(at)

    def _show_more(self) -> None:
        """The button lies before the time, where it moves nothing."""
        if self.line.turn is None:
            return
        when, size = self._when.geometry(), self.more_button.sizeHint()
        rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        left = when.right() + 6 if rtl else when.left() - size.width() - 6
        self.more_button.setGeometry(
            left, when.center().y() - size.height() // 2, size.width(), size.height()
        )
        self.more_button.raise_()
        self.more_button.show()

    def _show_menu(self) -> None:
        self._open_menu(self.more_button.mapToGlobal(self.more_button.rect().bottomLeft()))

    def _open_menu(self, at: QPoint) -> None:
        if self.line.turn is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        color, icons = self._theme.tokens.text2, self._theme.icons
        change = menu.addAction(icons.icon("pencil", color, 16), self.tr("Correct this round…"))
        change.triggered.connect(self._change)
        gone = menu.addAction(icons.icon("trash-2", color, 16), self.tr("Delete this round"))
        gone.triggered.connect(self._delete)
        menu.popup(at)

    def _change(self) -> None:
        if self.line.turn is not None:
            self.change_wanted.emit(self.line.turn)

    def _delete(self) -> None:
        if self.line.turn is not None:
            self.delete_wanted.emit(self.line.turn)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if not self.hasFocus():
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._theme.tokens.focus), 2))
        area = QRectF(self.rect()).adjusted(34, 1, -1, -5)
        painter.drawRoundedRect(area, 6, 6)


class RoundsLog(QWidget):
    """Heading with *Add round* and *Quick replies*, and the rounds below."""

    add_wanted = Signal()
    replies_wanted = Signal()
    change_wanted = Signal(object)  # Round
    delete_wanted = Signal(object)  # Round

    def __init__(self, theme: Theme, formats: Formats, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("rounds_log")
        self._theme = theme
        self._formats = formats
        self.rows: list[RoundRow] = []
        self.add_button = Button(theme, self.tr("Add round"), self, kind="ghost", icon="plus")
        small(self.add_button, height=30)
        self.replies_button = Button(
            theme, self.tr("Quick replies"), self, icon="message-square-text"
        )
        small(self.replies_button)
        self.add_button.setToolTip("Ctrl+Shift+R")
        self.replies_button.setToolTip("Ctrl+R")
        self.add_button.clicked.connect(self.add_wanted)
        self.replies_button.clicked.connect(self.replies_wanted)
        self._count = PlainLabel(
            theme, "", self, size=Size.CAPTION, weight=MEDIUM, tone="3", tabular=True
        )
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(PlainLabel(theme, self.tr("Rounds"), self, weight=STRONG))
        head.addWidget(self._count)
        head.addStretch(1)
        head.addWidget(self.add_button)
        head.addWidget(self.replies_button)
        self._body = QVBoxLayout()
        self._body.setSpacing(0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(head)
        layout.addLayout(self._body)

    def show_facts(self, facts: DisputeFacts) -> None:
        """Show the rounds of a dispute."""
        state = facts.dispute.state
        self.add_button.setVisible(state not in (DisputeState.DRAFT, DisputeState.CLOSED))
        self.replies_button.setVisible(state is not DisputeState.CLOSED and bool(facts.replies))
        self._count.setText(str(len(facts.dispute.rounds)))
        lines = [*self._coming(facts), *self._lines(facts)]
        empty(self._body)
        self.rows = [
            RoundRow(self._theme, line, self, last=number == len(lines) - 1)
            for number, line in enumerate(lines)
        ]
        for row in self.rows:
            row.change_wanted.connect(self.change_wanted)
            row.delete_wanted.connect(self.delete_wanted)
            self._body.addWidget(row)

    @override
    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        (self.rows[0] if self.rows else self.replies_button).setFocus(reason)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
        focused = [n for n, row in enumerate(self.rows) if row.hasFocus()]
        if not step or not focused:
            super().keyPressEvent(event)
            return
        target = min(max(focused[0] + step, 0), len(self.rows) - 1)
        self.rows[target].setFocus(Qt.FocusReason.TabFocusReason)

    def _coming(self, facts: DisputeFacts) -> list[RoundLine]:
        """What comes next by itself, when its date is known and ahead."""
        for kind in _COMING.get(facts.dispute.state, ()):
            due = facts.due(kind)
            if due is not None and due.at >= self._formats.now:
                return [self._ahead(due, facts)]
        return []

    def _ahead(self, due: Deadline, facts: DisputeFacts) -> RoundLine:
        platform = platform_words(facts.line.platform, self._formats)
        title = {
            DeadlineKind.PLATFORM_STEPS_IN: self.tr("{platform} steps in"),
            DeadlineKind.SELLER_ANSWERS_BY: self.tr("The seller answers"),
            DeadlineKind.YOU_ANSWER_BY: self.tr("You answer"),
            DeadlineKind.SHIP_BACK_BY: self.tr("You send the goods back"),
            DeadlineKind.REFUND_EXPECTED_UNTIL: self.tr("The refund is on the account"),
        }[due.kind].format(platform=platform)
        steps_in = due.kind is DeadlineKind.PLATFORM_STEPS_IN
        template = self.tr("from {day}") if steps_in else self.tr("until {day}")
        basis = capital(basis_text(replace(due, caveat=None), self._formats))
        when = template.format(day=self._formats.weekday(due.at))
        return RoundLine(None, capital(title), when, (basis,))

    def _lines(self, facts: DisputeFacts) -> list[RoundLine]:
        rounds = sorted(enumerate(facts.dispute.rounds), key=_by_time, reverse=True)
        newest = facts.dispute.moves[-1] if facts.dispute.moves else None
        return [self._line(turn, facts, is_newest=turn is newest) for _, turn in rounds]

    def _line(self, turn: Round, facts: DisputeFacts, *, is_newest: bool) -> RoundLine:
        formats = self._formats
        platform = platform_words(facts.line.platform, formats)
        title = capital(round_title(turn, platform, facts.dispute.request.kind, formats))
        when = f"{formats.weekday(turn.at)}, {formats.time(turn.at)}"
        claim = turn.text == facts.dispute.claim_en
        spoken = [] if claim else [turn.text, turn.translation]
        texts = tuple(quoted(text.strip()) for text in spoken if text.strip())
        tricks = facts.tricks.get(turn.id, ()) if turn.id is not None else ()
        tags = [*self._due_tag(turn, is_newest=is_newest), *_trick_tags(tricks)]
        letters = _letters(turn, facts)
        if letters:
            tags.append((Tone.NEUTRAL, "image", letters))
        return RoundLine(turn.party, title, when, texts, tuple(tags), turn)

    def _due_tag(self, turn: Round, *, is_newest: bool) -> list[tuple[Tone, str, str]]:
        """The day that the page stated; a date of the past is of interest in the newest alone."""
        if turn.answer_by is None:
            return []
        day = self._formats.weekday(turn.answer_by)
        if turn.event is DisputeEvent.PROTECTION_EXTENDED:
            text = self.tr("Protection until {day}").format(day=day)
            return [(Tone.NEUTRAL, "shield-check", text)]
        if not is_newest:
            return []
        if turn.event is DisputeEvent.RETURN_AGREED:
            text = self.tr("Send back by {day}").format(day=day)
        else:
            text = self.tr("Answer by {day}").format(day=day)
        tone = tone_of(urgency_of(turn.answer_by, self._formats.now))
        return [(tone, "alarm-clock", text)]


def _trick_tags(tricks: tuple[Trick, ...]) -> list[tuple[Tone, str, str]]:
    names = [trick_name(trick.id) for trick in tricks]
    return [(Tone.WARN, "triangle-alert", name) for name in names if name][:2]


def _letters(turn: Round, facts: DisputeFacts) -> str:
    """`Exhibits A, C`: which were sent with a round."""
    ids = [piece.id for piece in facts.evidence]
    places = dict(zip(ids, exhibit_places(facts.evidence), strict=True))
    found = sorted({places[piece] for piece in turn.evidence if piece in places})
    if not found:
        return ""
    if len(found) > 4:
        return QCoreApplication.translate("Plurals", "%n exhibits", None, len(found))
    names = ", ".join(exhibit_letter(place) for place in found)
    text = (
        QCoreApplication.translate("Rounds", "Exhibit {letters}")
        if len(found) == 1
        else QCoreApplication.translate("Rounds", "Exhibits {letters}")
    )
    return text.format(letters=names)


def _by_time(numbered: tuple[int, Round]) -> tuple[object, int]:
    number, turn = numbered
    return turn.at, number
