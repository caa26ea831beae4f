"""The list of disputes: your turn, waiting for others, closed this year."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import (
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QMenu,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from orders_gui.domain.advice.pieces import Turn
from orders_gui.domain.disputes.refunds import asked_amount, totals
from orders_gui.domain.ids import DisputeId
from orders_gui.domain.states import RUNNING_STATES, DisputeState
from orders_gui.overriding import override
from orders_gui.services.disputes.case import DisputeLine
from orders_gui.ui.disputes.line_text import awaited, shown_right
from orders_gui.ui.disputes.narrowing import (
    Group,
    Narrowing,
    group_of,
    group_text,
    shops_of,
)
from orders_gui.ui.fonts import MEDIUM, STRONG, Size
from orders_gui.ui.formats import Formats, quoted
from orders_gui.ui.marketplaces import Marketplaces
from orders_gui.ui.pictures import Pictures
from orders_gui.ui.theme import Theme
from orders_gui.ui.tokens import Tone
from orders_gui.ui.urgency import text_color, urgency_of
from orders_gui.ui.widgets.buttons import Button, IconButton
from orders_gui.ui.widgets.fields import SearchField
from orders_gui.ui.widgets.labels import PlainLabel, line
from orders_gui.ui.widgets.rows import RowDelegate, RowPainter, RowsModel, RowsView

WIDTH = 304
_HEADING, _ROW = 34, 60
_TEXT_LEFT = 74


@dataclass(frozen=True, slots=True)
class Heading:
    """The text above a group."""

    text: str
    count: int
    urgent: bool


Entry = Heading | DisputeLine


class DisputesModel(RowsModel[Entry]):
    """Headings and disputes as plain data."""

    def __init__(self, formats: Formats, parent: QWidget) -> None:
        super().__init__(parent)
        self._formats = formats

    def index_of(self, dispute_id: DisputeId | None) -> QModelIndex:
        """Where a dispute stands."""
        for number, row in enumerate(self.rows):
            if isinstance(row, DisputeLine) and row.dispute.id == dispute_id:
                return self.index(number)
        return QModelIndex()

    @override
    def identity(self, row: Entry) -> object:
        return row.text if isinstance(row, Heading) else row.dispute.id

    @override
    def name(self, row: Entry) -> str:
        if isinstance(row, Heading):
            return f"{row.text} {row.count}"
        right = shown_right(row, self._formats).text
        return ", ".join((row.title, awaited(row, self._formats), right))

    @override
    def can_choose(self, row: Entry) -> bool:
        return isinstance(row, DisputeLine)


class DisputesDelegate(RowDelegate):
    """Paints a heading, or a dispute in two lines with its picture."""

    def __init__(self, theme: Theme, formats: Formats, pictures: Pictures, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._formats = formats
        self._pictures = pictures

    @override
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        heading = isinstance(index.data(Qt.ItemDataRole.UserRole), Heading)
        return QSize(100, _HEADING if heading else _ROW)

    @override
    def paint_row(self, row: RowPainter, index: QModelIndex | QPersistentModelIndex) -> None:
        entry = index.data(Qt.ItemDataRole.UserRole)
        if isinstance(entry, Heading):
            self._paint_heading(row, entry)
        else:
            self._paint_ground(row)
            self._paint_line(row, entry)

    def _paint_heading(self, row: RowPainter, heading: Heading) -> None:
        inner = row.area.adjusted(20, 6, -20, 0)
        quiet = row.tokens.text3
        color = self.theme.tint(Tone.DANGER).foreground if heading.urgent else quiet
        taken = row.write(inner, heading.text, color, Size.CAPTION, STRONG)
        rest = row.inset(inner, taken + 8, 0)
        row.write(rest, str(heading.count), quiet, Size.CAPTION, MEDIUM, tabular=True)

    def _paint_ground(self, row: RowPainter) -> None:
        tokens, body = row.tokens, row.area.adjusted(6, 1, -6, -1)
        if row.chosen or row.hovered:
            row.fill(body, tokens.selected if row.chosen else tokens.hover)
        if row.chosen:
            row.mark()
        elif row.focused:
            row.fill(body.adjusted(1, 1, -1, -1), "", ring=True)

    def _paint_line(self, row: RowPainter, entry: DisputeLine) -> None:
        tokens, middle = row.tokens, row.area.center().y()
        closed = entry.dispute.state is DisputeState.CLOSED
        row.painter.setOpacity(0.6 if closed else 1)
        row.picture(self._pictures, row.box(row.area, 18, 44), entry.picture_sha256)
        row.painter.setOpacity(1)
        inner = row.inset(row.area, _TEXT_LEFT, 18)
        top = QRectF(inner.left(), middle - 20, inner.width(), 20)
        row.write(top, entry.title, tokens.text2 if closed else tokens.text, weight=MEDIUM)
        below = QRectF(inner.left(), middle + 1, inner.width(), 18)
        taken = self._paint_right(row, below, entry)
        text = awaited(entry, self._formats)
        row.write(row.inset(below, 0, taken), text, tokens.text3, Size.CAPTION, tabular=True)

    def _paint_right(self, row: RowPainter, area: QRectF, entry: DisputeLine) -> float:
        """The days that are left, or what came back; returns the room that it takes."""
        tokens, right = row.tokens, shown_right(entry, self._formats)
        mine = entry.advice.turn is Turn.YOU
        due, color = entry.advice.due, tokens.text
        if right.is_money:
            color = self.theme.tint(Tone.TEAL).foreground
        elif entry.dispute.state is DisputeState.CLOSED:
            color = tokens.text3
        elif mine and due is not None:
            color = text_color(urgency_of(due.at, self._formats.now), tokens)
        weight = STRONG if mine else MEDIUM
        width = row.write(area, right.text, color, Size.SMALL, weight, tabular=True, trailing=True)
        if not right.icon:
            return width + 10 if right.text else 0
        icon = row.box(area, area.width() - width - 18, 14)
        row.icon(right.icon, color if mine else tokens.text3, icon)
        return width + 28


class DisputeList(QFrame):
    """Heading, list and the sums that are asked for."""

    chosen = Signal(object)  # DisputeId
    activated = Signal()

    def __init__(
        self,
        theme: Theme,
        formats: Formats,
        pictures: Pictures,
        marketplaces: Marketplaces,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("list_pane")
        self._theme = theme
        self._formats = formats
        self._marketplaces = marketplaces
        self._quiet = False
        self._lines: Sequence[DisputeLine] = ()
        self._current: DisputeId | None = None
        self._narrowing = Narrowing()
        self.model = DisputesModel(formats, self)
        self.view = RowsView(theme, self.tr("Disputes"), self)
        self.view.setObjectName("disputes")
        self.view.setModel(self.model)
        self.view.setItemDelegate(DisputesDelegate(theme, formats, pictures, self.view))
        self.view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.view.selectionModel().currentChanged.connect(self._choose)
        self.view.clicked.connect(self._activate)
        self.view.activated.connect(self._activate)
        self._count = PlainLabel(theme, "", self, size=Size.SMALL, tone="3", tabular=True)
        self._open = PlainLabel(theme, "", self, size=Size.CAPTION, tone="3", tabular=True)
        self._asked = PlainLabel(theme, "", self, size=Size.CAPTION, tone="3", tabular=True)
        self._empty = PlainLabel(
            theme,
            self.tr("No dispute is open. One begins at an order: “Open dispute”."),
            self,
            size=Size.SMALL,
            tone="3",
            wrap=True,
        )
        self._empty.setContentsMargins(20, 8, 20, 8)
        self._make_search()
        self._lay_out(theme)
        pictures.arrived.connect(self.view.viewport().update)

    def show_lines(self, lines: Sequence[DisputeLine], current: DisputeId | None) -> None:
        """Show the disputes in their groups; `current` stays chosen without a signal."""
        self._lines, self._current = lines, current
        self._show_narrowed()
        running = [entry for entry in lines if entry.dispute.state in RUNNING_STATES]
        text = QCoreApplication.translate("Plurals", "%n open", None, len(running))
        self._count.setText(text)
        self._open.setText(text)
        sums = totals(a for entry in running if (a := asked_amount(entry.dispute)) is not None)
        shown = " + ".join(self._formats.amounts(sums)[:3])
        self._asked.setText(self.tr("{sums} asked for").format(sums=shown) if shown else "")

    def show_current(self, current: DisputeId | None) -> None:
        """Choose a dispute without a signal."""
        self._current = current
        self._quiet = True
        self.view.setCurrentIndex(self.model.index_of(current))
        self._quiet = False

    @override
    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        self.view.setFocus(reason)

    def begin_search(self) -> None:
        """Bring the field for words into view."""
        self.search.show()
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def filter_menu(self) -> QMenu:
        """Whose turn it is, and the shops that have a dispute."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for group in Group:
            chosen = group in self._narrowing.groups
            self._add_choice(menu, group_text(group), f"group:{group.value}", chosen=chosen)
        menu.addSeparator()
        for shop in shops_of(self._lines):
            chosen = shop in self._narrowing.shops
            name = self._marketplaces.name(shop)
            self._add_choice(menu, name, f"shop:{shop}", chosen=chosen)
        menu.addSeparator()
        everything = menu.addAction(self.tr("Show all"))
        everything.setEnabled(self._narrowing.is_filter)
        everything.triggered.connect(self._clear)
        return menu

    def leave_search(self) -> bool:
        """Go from the field for words back to all disputes; whether it had the focus."""
        if not self.search.hasFocus():
            return False
        self._toggle_search()
        return True

    def _make_search(self) -> None:
        theme = self._theme
        self.search_button = IconButton(theme, "search", self.tr("Find a dispute"), self)
        self.filter_button = IconButton(theme, "list-filter", self.tr("Filter the disputes"), self)
        self.search = SearchField(theme, self.tr("Find a dispute"), self)
        self.search.hide()
        self.search_button.clicked.connect(self._toggle_search)
        self.filter_button.clicked.connect(self._show_filter)
        self.search.textChanged.connect(self._typed)
        self._shown = PlainLabel(theme, "", self, size=Size.CAPTION, tone="2", wrap=True)
        self.all_button = Button(theme, self.tr("Show all"), self, kind="link")
        self.all_button.clicked.connect(self._clear)

    def _toggle_search(self) -> None:
        if self.search.isHidden():
            self.begin_search()
            return
        self.search.clear()
        self.search.hide()
        self.view.setFocus()

    def _show_filter(self) -> None:
        corner = self.filter_button.rect().bottomLeft()
        self.filter_menu().popup(self.filter_button.mapToGlobal(corner))

    def _add_choice(self, menu: QMenu, text: str, key: str, *, chosen: bool) -> None:
        action = menu.addAction(text.replace("&", "&&"))
        action.setCheckable(True)
        action.setChecked(chosen)
        action.setObjectName(key)
        action.triggered.connect(self._choose_filter)

    def _choose_filter(self) -> None:
        kind, _, key = self.sender().objectName().partition(":")
        now = self._narrowing
        if kind == "group":
            self._narrowing = replace(now, groups=now.groups ^ {Group(key)})
        else:
            self._narrowing = replace(now, shops=now.shops ^ {key})
        self._show_narrowed()

    def _typed(self, text: str) -> None:
        self._narrowing = replace(self._narrowing, words=text.strip())
        self._show_narrowed()

    def _clear(self) -> None:
        self._narrowing = Narrowing()
        self.search.clear()
        self.search.hide()
        self._show_narrowed()

    def _show_narrowed(self) -> None:
        """Show what is looked for; the chosen dispute stays chosen where it is among it."""
        found = [entry for entry in self._lines if self._narrowing.fits(entry)]
        self._quiet = True
        self.model.show(_grouped(found))
        self.view.setCurrentIndex(self.model.index_of(self._current))
        self._quiet = False
        self._empty.setVisible(not self._lines)
        self.view.setVisible(bool(found))
        narrowed = self._narrowing != Narrowing()
        self._narrowed.setVisible(narrowed and bool(self._lines))
        if found:
            text = self.tr("{shown} of {all} shown").format(shown=len(found), all=len(self._lines))
        elif self._narrowing.words:
            words = quoted(self._narrowing.words)
            text = self.tr("No dispute holds {words}.").format(words=words)
        else:
            text = self.tr("No dispute is like that.")
        self._shown.setText(text)

    def _choose(self, current: QModelIndex) -> None:
        entry = current.data(Qt.ItemDataRole.UserRole) if current.isValid() else None
        if not self._quiet and isinstance(entry, DisputeLine):
            self._current = entry.dispute.id
            self.chosen.emit(entry.dispute.id)

    def _activate(self, index: QModelIndex) -> None:
        if isinstance(index.data(Qt.ItemDataRole.UserRole), DisputeLine):
            self._choose(index)
            self.activated.emit()

    def _lay_out(self, theme: Theme) -> None:
        top = QHBoxLayout()
        top.setContentsMargins(20, 14, 16, 10)
        top.setSpacing(8)
        top.addStrut(34)
        title = self.tr("Disputes")
        top.addWidget(PlainLabel(theme, title, self, size=Size.TITLE, weight=STRONG))
        top.addWidget(self._count)
        top.addStretch(1)
        top.addWidget(self.search_button)
        top.addWidget(self.filter_button)
        search = QHBoxLayout()
        search.setContentsMargins(16, 0, 16, 0)
        search.addWidget(self.search)
        self._narrowed = QWidget(self)
        narrowed = QHBoxLayout(self._narrowed)
        narrowed.setContentsMargins(20, 4, 14, 2)
        narrowed.addWidget(self._shown, 1)
        narrowed.addWidget(self.all_button, 0, Qt.AlignmentFlag.AlignTop)
        self._narrowed.hide()
        status = QWidget(self)
        status.setFixedHeight(32)
        low = QHBoxLayout(status)
        low.setContentsMargins(20, 0, 16, 0)
        low.setSpacing(16)
        low.addWidget(self._open)
        low.addWidget(self._asked)
        low.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(top)
        layout.addLayout(search)
        layout.addWidget(self._narrowed)
        layout.addWidget(self._empty)
        layout.addWidget(self.view, 1)
        layout.addStretch()
        layout.addWidget(line(self))
        layout.addWidget(status)


def _grouped(lines: Sequence[DisputeLine]) -> list[Entry]:
    entries: list[Entry] = []
    for group in Group:
        closed = group is Group.CLOSED
        mine = [entry for entry in lines if group_of(entry) is group]
        mine.sort(key=_closed if closed else _due, reverse=closed)
        if mine:
            entries += [Heading(group_text(group), len(mine), group is Group.MINE), *mine]
    return entries


def _due(entry: DisputeLine) -> float:
    """By the date that is due; without one last, but drafts after what runs."""
    late = 1e12 if entry.dispute.state is DisputeState.DRAFT else 0
    return late + (entry.advice.due.at.timestamp() if entry.advice.due else 1e11)


def _closed(entry: DisputeLine) -> float:
    return entry.closed_at.timestamp() if entry.closed_at else 0
