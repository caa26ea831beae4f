"""The card that compares what is asked for with what is offered, on one scale."""

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from orders_gui.domain.advice.case import difference
from orders_gui.domain.disputes.dispute import Dispute, DisputeEvent, RequestKind, Round
from orders_gui.domain.disputes.refunds import asked_amount, decided_amount, offered_amount
from orders_gui.domain.money import Money
from orders_gui.overriding import override
from orders_gui.services.disputes.case import DisputeFacts
from orders_gui.ui.dispute.parts import empty
from orders_gui.ui.disputes.parts import Fact, side_card
from orders_gui.ui.disputes.words import capital, platform_words
from orders_gui.ui.fonts import STRONG, Size
from orders_gui.ui.formats import Formats
from orders_gui.ui.theme import Theme
from orders_gui.ui.tokens import Tone
from orders_gui.ui.widgets.bar import paint_bar
from orders_gui.ui.widgets.labels import line

_APART = 50
_E = DisputeEvent


class Side(Enum):
    """Whose amount it is."""

    MINE = "mine"
    THEIRS = "theirs"
    DECIDED = "decided"


@dataclass(frozen=True, slots=True)
class Amount:
    """An amount with its name and its bar."""

    name: str
    amount: Money
    side: Side


class Compare(QWidget):
    """One or two amounts, each with a bar; both bars have the same scale."""

    def __init__(self, theme: Theme, formats: Formats, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._formats = formats
        self._rows: list[Amount] = []
        theme.changed.connect(self.update)

    def show_amounts(self, rows: list[Amount]) -> None:
        """Show amounts, the request first."""
        self._rows = rows
        self.setFixedHeight(max(len(rows) * _APART - 6, 0))
        self.setVisible(bool(rows))
        spoken = [f"{row.name} {self._formats.money_long(row.amount)}" for row in rows]
        self.setAccessibleName(", ".join(spoken))
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        tokens, flags = self._theme.tokens, Qt.AlignmentFlag.AlignVCenter
        same = len({row.amount.currency for row in self._rows}) == 1
        most = max((row.amount.decimal for row in self._rows), default=0)
        for number, row in enumerate(self._rows):
            area = QRectF(0, number * _APART, self.width(), 24)
            painter.setFont(self._theme.font(Size.SMALL))
            painter.setPen(QColor(tokens.text2))
            painter.drawText(area, flags | Qt.AlignmentFlag.AlignLeading, row.name)
            painter.setFont(self._theme.font(Size.SUBTITLE, STRONG, tabular=True))
            text_color, bar_color = self._colors(row.side)
            painter.setPen(QColor(text_color))
            text = self._formats.money_short(row.amount)
            painter.drawText(area, flags | Qt.AlignmentFlag.AlignTrailing, text)
            if same:
                share = float(row.amount.decimal / most) if most else 0.0
                bar = QRectF(0, area.top() + 28, self.width(), 6)
                paint_bar(painter, self._theme, bar, share, bar_color, rtl=rtl)

    def _colors(self, side: Side) -> tuple[str, str]:
        tokens = self._theme.tokens
        return {
            Side.MINE: (tokens.text, tokens.accent),
            Side.THEIRS: (self._theme.tint(Tone.WARN).foreground, tokens.bar_warn),
            Side.DECIDED: (self._theme.tint(Tone.TEAL).foreground, tokens.bar_done),
        }[side]


class RequestCard(QWidget):
    """Request and offer, what lies between them, the return, what the marketplace said."""

    def __init__(self, theme: Theme, formats: Formats, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._formats = formats
        self.card = side_card(theme, self.tr("Request and offer"), self)
        self.compare = Compare(theme, formats, self.card)
        self._facts = QVBoxLayout()
        self._facts.setSpacing(5)
        self.card.body.addSpacing(2)
        self.card.body.addWidget(self.compare)
        self.card.body.addWidget(line(self.card))
        self.card.body.addLayout(self._facts)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.card)

    def show_facts(self, facts: DisputeFacts) -> None:
        """Show the newest request and the newest offer of the other side."""
        dispute, formats = facts.dispute, self._formats
        platform = platform_words(facts.line.platform, formats)
        asked, decided = asked_amount(dispute), decided_amount(dispute)
        offer = _newest(dispute)
        offered = offered_amount(dispute)
        rows = [Amount(self.tr("You ask"), asked, Side.MINE)] if asked else []
        if decided is not None:
            rows.append(Amount(self.tr("Decided"), decided, Side.DECIDED))
        elif offer is not None and offered is not None:
            name = (
                capital(self.tr("{platform} proposes").format(platform=platform))
                if offer.event is _E.PLATFORM_OFFERS
                else self.tr("Seller offers")
            )
            rows.append(Amount(name, offered, Side.THEIRS))
        self.compare.show_amounts(rows)
        empty(self._facts)
        between = difference(asked, decided or (offered if offer else None))
        if between is not None:
            self._fact(self.tr("Between you"), formats.money_long(between))
        back = dispute.request.kind is RequestKind.RETURN_AND_REFUND
        answer = self.tr("yes") if back else self.tr("no")
        self._fact(self.tr("Return the goods"), answer, strong=False)
        if decided is None:
            self._fact(capital(platform), self.tr("not decided yet"), tone="3", strong=False)

    def _fact(self, name: str, value: str, *, tone: str = "1", strong: bool = True) -> None:
        fact = Fact(self._theme, name, value, self.card, tone=tone, strong=strong)
        self._facts.addWidget(fact)


def _newest(dispute: Dispute) -> Round | None:
    """The newest round in which the other side named a sum."""
    offers = (_E.SELLER_OFFERS, _E.SELLER_DECLINES, _E.PLATFORM_OFFERS)
    found = [turn for turn in dispute.rounds if turn.event in offers and turn.amount]
    return found[-1] if found else None
