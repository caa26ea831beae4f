"""Money at stake on one page: by deadline, by marketplace, by seller, and what was won back."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from orders_gui.domain.money import Money
from orders_gui.overriding import override
from orders_gui.services.orders.money_at_stake import MoneyOverview, SellerStake, Stake, Stretch
from orders_gui.services.workspace import Workspace
from orders_gui.ui.desk import Desk
from orders_gui.ui.fonts import MEDIUM, STRONG, Size
from orders_gui.ui.formats import Formats
from orders_gui.ui.marketplaces import Marketplaces
from orders_gui.ui.overview.square import Square
from orders_gui.ui.theme import Theme
from orders_gui.ui.widgets.bar import Bar
from orders_gui.ui.widgets.buttons import Button, IconButton
from orders_gui.ui.widgets.labels import PlainLabel, line

_SELLERS = 12
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_START = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
_END = Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter


class OverviewPage(QFrame):
    """Asks the desk whenever it is shown; currencies stand beside each other."""

    close_wanted = Signal()
    shop_wanted = Signal(str)
    seller_wanted = Signal(str)
    stretch_wanted = Signal(object)  # Stretch

    def __init__(
        self,
        theme: Theme,
        desk: Desk,
        formats: Formats,
        marketplaces: Marketplaces,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("list_pane")
        self._theme = theme
        self._desk = desk
        self._formats = formats
        self._marketplaces = marketplaces
        self.close_button = IconButton(theme, "x", self.tr("Close"), self)
        self.close_button.clicked.connect(self.close_wanted)
        self._scroll = QScrollArea(self)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        head = QHBoxLayout()
        head.setContentsMargins(24, 14, 16, 12)
        title = self.tr("Money at stake")
        head.addWidget(PlainLabel(theme, title, self, size=Size.TITLE, weight=STRONG))
        head.addStretch(1)
        head.addWidget(self.close_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(line(self))
        layout.addWidget(self._scroll, 1)

    def reload(self) -> None:
        """Read everything again."""
        self._desk.ask(_overview, self._show)

    def reload_if_shown(self) -> None:
        """Something changed: what nobody sees is read when it is shown."""
        if self.isVisible():
            self.reload()

    @override
    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        self.close_button.setFocus(reason)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        focused = self.focusWidget()
        if event.key() == Qt.Key.Key_Escape:
            self.close_wanted.emit()
        elif event.key() in _ENTER and isinstance(focused, QAbstractButton):
            focused.click()
        else:
            super().keyPressEvent(event)

    def _show(self, overview: MoneyOverview) -> None:
        content = QWidget(self)
        content.setObjectName("content")
        body = QVBoxLayout(content)
        body.setContentsMargins(24, 20, 24, 24)
        body.setSpacing(20)
        body.addLayout(self._summary(overview, content))
        middle = QHBoxLayout()
        middle.setSpacing(20)
        middle.addWidget(self._by_deadline(overview, content), 1)
        middle.addWidget(self._by_marketplace(overview, content), 1)
        body.addLayout(middle)
        body.addWidget(self._by_seller(overview.sellers, content))
        never = self.tr("Amounts of different currencies stand side by side: nothing is converted.")
        body.addWidget(PlainLabel(self._theme, never, content, size=Size.CAPTION, tone="3"))
        body.addStretch(1)
        self._scroll.setWidget(content)

    def _summary(self, overview: MoneyOverview, parent: QWidget) -> QHBoxLayout:
        urgent = [overview.stretches[stretch] for stretch in (Stretch.OVERDUE, Stretch.SOON)]
        hot = any(stake.orders for stake in urgent)
        row = QHBoxLayout()
        row.setSpacing(20)
        row.addWidget(self._sum_card(self.tr("In open orders"), overview.whole, parent), 1)
        act = _together(*urgent)
        tone = "danger" if hot else "1"
        row.addWidget(self._sum_card(self.tr("Due within 3 days"), act, parent, tone=tone), 1)
        count = QCoreApplication.translate("Plurals", "%n refunds", None, overview.refunds)
        won = Stake(money=overview.whole.won)
        card = self._sum_card(self.tr("Won back"), won, parent, tone="teal", note=count)
        row.addWidget(card, 1)
        return row

    def _sum_card(
        self, title: str, stake: Stake, parent: QWidget, *, tone: str = "1", note: str = ""
    ) -> QFrame:
        card, body = self._card(parent)
        theme = self._theme
        body.addWidget(PlainLabel(theme, title, card, size=Size.SMALL, weight=STRONG, tone="2"))
        for text in self._formats.amounts(stake.money) or ["–"]:
            amount = PlainLabel(
                theme, text, card, size=Size.TITLE, weight=STRONG, tone=tone, tabular=True
            )
            body.addWidget(amount)
        said = note or self._count(stake)
        body.addWidget(PlainLabel(theme, said, card, size=Size.CAPTION, tone="3"))
        body.addStretch(1)
        return card

    def _by_deadline(self, overview: MoneyOverview, parent: QWidget) -> QFrame:
        card, body = self._card(parent, self.tr("By next deadline"))
        tokens = self._theme.tokens
        rows = (
            (Stretch.OVERDUE, self.tr("Overdue"), tokens.bar_danger),
            (Stretch.SOON, self.tr("Within 3 days"), tokens.bar_danger),
            (Stretch.LATER, self.tr("3 to 10 days"), tokens.bar_warn),
            (Stretch.FAR, self.tr("Later"), tokens.bar_ok),
            (Stretch.NONE, self.tr("No date"), tokens.bar_ok),
        )
        most = max(1, *(stake.orders for stake in overview.stretches.values()))
        for stretch, name, color in rows:
            stake = overview.stretches[stretch]
            top = QHBoxLayout()
            top.setSpacing(12)
            link = Button(self._theme, name, card, kind="link")
            link.setEnabled(stake.orders > 0)
            link.setProperty("stretch", stretch.value)
            link.clicked.connect(self._choose_stretch)
            top.addWidget(link)
            counted = self._count(stake)
            top.addWidget(PlainLabel(self._theme, counted, card, size=Size.CAPTION, tone="3"))
            top.addStretch(1)
            top.addWidget(self._money(stake.money, card))
            body.addLayout(top)
            bar = Bar(self._theme, card, height=4)
            bar.show_share(stake.orders / most, color)
            body.addWidget(bar)
            body.addSpacing(4)
        body.addStretch(1)
        return card

    def _by_marketplace(self, overview: MoneyOverview, parent: QWidget) -> QFrame:
        card, body = self._card(parent, self.tr("By marketplace"))
        grid = self._grid(card, (self.tr("Open"), self.tr("At stake"), self.tr("Won back")))
        for row, (shop, stake) in enumerate(overview.marketplaces.items(), start=2):
            name = Button(self._theme, self._marketplaces.name(shop), card, kind="link")
            name.setProperty("shop", shop)
            name.clicked.connect(self._choose_shop)
            self._fill_row(grid, card, row, shop, name, (str(stake.orders),), stake)
        body.addLayout(grid)
        body.addStretch(1)
        return card

    def _by_seller(self, sellers: Sequence[SellerStake], parent: QWidget) -> QFrame:
        card, body = self._card(parent, self.tr("By seller"))
        heads = (
            self.tr("Open"), self.tr("Disputes"), self.tr("At stake"), self.tr("Won back"),
        )  # fmt: skip
        grid = self._grid(card, heads)
        for row, entry in enumerate(sellers[:_SELLERS], start=2):
            stake = entry.stake
            name = Button(
                self._theme,
                (entry.seller or self.tr("Seller not known")).replace("&", "&&"),
                card,
                kind="link",
            )
            name.setEnabled(bool(entry.seller))
            name.setProperty("seller", entry.seller)
            name.clicked.connect(self._choose_seller)
            numbers = (str(stake.orders), str(stake.disputes) if stake.disputes else "–")
            self._fill_row(grid, card, row, entry.marketplace, name, numbers, stake)
        body.addLayout(grid)
        rest = len(sellers) - _SELLERS
        if rest > 0:
            more = QCoreApplication.translate("Plurals", "and %n more sellers", None, rest)
            body.addWidget(PlainLabel(self._theme, more, card, size=Size.CAPTION, tone="3"))
        return card

    def _card(self, parent: QWidget, title: str = "") -> tuple[QFrame, QVBoxLayout]:
        card = QFrame(parent)
        card.setProperty("kind", "card")
        body = QVBoxLayout(card)
        body.setContentsMargins(16, 14, 16, 14)
        body.setSpacing(6)
        if title:
            body.addWidget(PlainLabel(self._theme, title, card, weight=STRONG))
            body.addSpacing(4)
        return card, body

    def _grid(self, card: QWidget, heads: Sequence[str]) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(20)
        grid.setVerticalSpacing(5)
        grid.setColumnStretch(1, 1)
        for column, text in enumerate(heads, start=2):
            head = PlainLabel(self._theme, text, card, size=Size.CAPTION, weight=MEDIUM, tone="3")
            grid.addWidget(head, 0, column, _END)
        grid.addWidget(line(card), 1, 0, 1, len(heads) + 2)
        return grid

    def _fill_row(
        self,
        grid: QGridLayout,
        card: QWidget,
        row: int,
        shop: str,
        name: Button,
        numbers: Sequence[str],
        stake: Stake,
    ) -> None:
        grid.addWidget(Square(self._marketplaces.color(shop), card), row, 0)
        grid.addWidget(name, row, 1, _START)
        for column, number in enumerate(numbers, start=2):
            label = PlainLabel(self._theme, number, card, tone="2", tabular=True)
            grid.addWidget(label, row, column, _END)
        at = len(numbers) + 2
        grid.addWidget(self._money(stake.money, card), row, at, _END)
        grid.addWidget(self._money(stake.won, card, tone="teal"), row, at + 1, _END)

    def _money(self, amounts: Sequence[Money], parent: QWidget, *, tone: str = "1") -> PlainLabel:
        text = self._formats.sums(amounts) or "–"
        return PlainLabel(
            self._theme, text, parent, weight=STRONG, tone=tone if amounts else "3", tabular=True
        )

    def _count(self, stake: Stake) -> str:
        text = QCoreApplication.translate("Plurals", "%n orders", None, stake.orders)
        if not stake.unpriced:
            return text
        without = QCoreApplication.translate("Plurals", "%n without a price", None, stake.unpriced)
        return f"{text}, {without}"

    def _choose_shop(self) -> None:
        self.shop_wanted.emit(str(self.sender().property("shop")))

    def _choose_stretch(self) -> None:
        self.stretch_wanted.emit(Stretch(self.sender().property("stretch")))

    def _choose_seller(self) -> None:
        self.seller_wanted.emit(str(self.sender().property("seller")))


def _together(first: Stake, second: Stake) -> Stake:
    """Both as one; amounts of one currency are added."""
    money = list(first.money)
    for amount in second.money:
        same = [n for n, one in enumerate(money) if one.currency == amount.currency]
        if same:
            money[same[0]] = money[same[0]] + amount
        else:
            money.append(amount)
    return Stake(
        orders=first.orders + second.orders,
        unpriced=first.unpriced + second.unpriced,
        money=tuple(money),
    )


def _overview(workspace: Workspace) -> MoneyOverview:
    from orders_gui.services.orders.money_at_stake import money_overview

    return money_overview(workspace)
