"""The preview of an import: everything that would change, before anything is written."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QCoreApplication, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QMenu,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from orders_gui.domain.errors import UserError
from orders_gui.overriding import override
from orders_gui.services.importing.mapper import BY_COLUMNS
from orders_gui.services.importing.mapping import Grid, Mapping
from orders_gui.services.importing.plan import EntryState, ImportResult
from orders_gui.ui.desk import Desk
from orders_gui.ui.errors import translated
from orders_gui.ui.fonts import STRONG, Size
from orders_gui.ui.formats import Formats
from orders_gui.ui.importing.chips import ChipRow
from orders_gui.ui.importing.delegate import LOOKS, ImportDelegate
from orders_gui.ui.importing.model import GROUPS, ImportModel
from orders_gui.ui.importing.preview_parts import (
    CurrencyQuestion,
    FileLine,
    ReadingPage,
    file_icon,
    source_name,
)
from orders_gui.ui.importing.report import ReportSaver
from orders_gui.ui.importing.run import ImportRun, Reading, Readings, Source
from orders_gui.ui.importing.selection import Selection
from orders_gui.ui.importing.unmatched import UnmatchedParcels, with_orders_chosen
from orders_gui.ui.importing.view import ImportView
from orders_gui.ui.importing.words import ImportWords
from orders_gui.ui.marketplaces import Marketplaces
from orders_gui.ui.messages import Messages
from orders_gui.ui.pictures import Pictures
from orders_gui.ui.theme import Theme
from orders_gui.ui.tokens import Tone
from orders_gui.ui.widgets.buttons import Button, IconButton
from orders_gui.ui.widgets.callout import Callout
from orders_gui.ui.widgets.fields import SearchField
from orders_gui.ui.widgets.icon import Icon
from orders_gui.ui.widgets.labels import ElidedLabel, PlainLabel, line

ALL = "all"

_STOPPED_FIRST = frozenset({"importing", "columns"})
"""What is under way while the dialog stays open: it ends, and the preview is shown again."""


class ImportPreview(QDialog):
    """Reads what it is given, shows what would change, imports what is ticked."""

    imported = Signal(object)  # list of ImportResult
    columns_wanted = Signal(object, object)  # Grid, and the Mapping so far or None

    def __init__(
        self,
        theme: Theme,
        desk: Desk,
        formats: Formats,
        marketplaces: Marketplaces,
        pictures: Pictures,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("import_preview")
        self.setWindowTitle(self.tr("Import orders"))
        self.resize(1180, 828)
        self.setMinimumSize(900, 600)
        self._theme = theme
        self._desk = desk
        self._formats = formats
        self._sources: list[Source] = []
        self._readings: tuple[Reading, ...] = ()
        self._currency = ""
        self._busy = ""
        self._words = ImportWords(formats, marketplaces)
        self._messages = Messages(theme, self)
        self._run = ImportRun(desk, self)
        self.reports = ReportSaver(self._words, formats, desk, self._messages, self)
        self.model = ImportModel(self._words, self)
        self._delegate = ImportDelegate(theme, self.model, pictures)
        self.view = ImportView(self.model, self._delegate, self)
        self.files = FileLine(theme, self)
        self._lay_out()
        self._connect()
        pictures.arrived.connect(self._repaint)

    def start(self, sources: Sequence[Source]) -> None:
        """Read these and show what they would change."""
        self._sources = list(sources)
        self._read()

    def read_by(self, grid: Grid, mapping: Mapping, remember: bool) -> None:
        """Read a table by these columns and show it."""
        if remember:
            self.remember(grid, mapping)
        self.show()
        self._sources = [
            replace(source, format_id="", grid=grid, mapping=mapping, given=None)
            if source.path == grid.path
            else source
            for source in self._sources
        ]
        self._read()

    def remember(self, grid: Grid, mapping: Mapping) -> None:
        """Read tables with the same headings in the same way from now on."""
        self._run.keep_mapping(grid, mapping)

    def back_from_columns(self) -> None:
        """The columns were not chosen: show what there is without that table."""
        if self._readings and self.selection.plans:
            self.show()
        else:
            self.close()

    @property
    def selection(self) -> Selection:
        """What is ticked."""
        return self.model.selection

    @property
    def is_busy(self) -> bool:
        """Whether something is being read or written."""
        return bool(self._busy)

    @override
    def reject(self) -> None:
        """Stop what is under way first; an import that has begun ends with nothing changed."""
        if self._busy:
            self._run.cancel()
        if self._busy not in _STOPPED_FIRST:
            super().reject()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        if self._busy in _STOPPED_FIRST:
            self._run.cancel()
            event.ignore()
        else:
            super().closeEvent(event)

    def _lay_out(self) -> None:
        theme = self._theme
        title = PlainLabel(theme, self.tr("Import orders"), self, size=Size.TITLE, weight=STRONG)
        texts = QVBoxLayout()
        texts.setSpacing(5)
        texts.addWidget(title)
        texts.addWidget(self.files)
        close = IconButton(theme, "x", self.tr("Close"), self)
        close.setAutoDefault(False)
        close.clicked.connect(self.reject)
        head = QHBoxLayout()
        head.setContentsMargins(24, 18, 14, 12)
        head.addLayout(texts, 1)
        head.addWidget(close)
        self.reading = ReadingPage(theme, self)
        self.trouble = PlainLabel(theme, "", self, tone="2", wrap=True)
        self.trouble.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.trouble.setMargin(60)
        self.pages = QStackedWidget(self)
        self.table = self._table_page()
        for page in (self.reading, self.table, self.trouble):
            self.pages.addWidget(page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(self.pages, 1)
        layout.addWidget(line(self))
        layout.addLayout(self._footer())

    def _table_page(self) -> QWidget:
        theme = self._theme
        page = QWidget(self)
        self.chips = ChipRow(theme, page)
        self.chips.add(ALL, self.tr("All"))
        for state in GROUPS:
            tone, icon = LOOKS[state]
            self.chips.add(state.value, self._words.result(state), icon=icon, tone=tone)
        self.search = SearchField(theme, self.tr("Find in this file"), page)
        self.search.setFixedWidth(220)
        row = QHBoxLayout()
        row.setContentsMargins(24, 0, 24, 8)
        row.addWidget(self.chips)
        row.addStretch(1)
        row.addWidget(self.search)
        self.currency = CurrencyQuestion(theme, page)
        self.notice = Callout(theme, Tone.WARN, page)
        self.notice.hide()
        notices = QVBoxLayout()
        notices.setContentsMargins(24, 0, 24, 0)
        notices.setSpacing(8)
        notices.addWidget(self.currency)
        notices.addWidget(self.notice)
        self.parcels = UnmatchedParcels(theme, self._desk, page)
        notices.addWidget(self.parcels)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addLayout(notices)
        column.addWidget(self.view, 1)
        return page

    def _footer(self) -> QHBoxLayout:
        theme = self._theme
        self.sums = ElidedLabel(theme, "", self, size=Size.SMALL, tone="2", tabular=True)
        self.promise = ElidedLabel(
            theme,
            self.tr(
                "One Undo takes the whole import back. Your own notes and photos are never "
                "overwritten."
            ),
            self,
            size=Size.CAPTION,
            tone="3",
        )
        texts = QVBoxLayout()
        texts.setSpacing(1)
        texts.addWidget(self.sums)
        texts.addWidget(self.promise)
        self.report_button = Button(theme, self.tr("Save report…"), self, kind="ghost")
        self.cancel_button = Button(theme, self.tr("Cancel"), self, kind="ghost")
        self.import_button = Button(theme, self.tr("Import"), self, kind="primary")
        for button in (self.report_button, self.cancel_button):
            button.setAutoDefault(False)
        self.import_button.setDefault(True)
        footer = QHBoxLayout()
        footer.setContentsMargins(24, 13, 24, 13)
        footer.setSpacing(8)
        footer.addWidget(Icon(theme, "history", "text3", self, size=16))
        footer.addLayout(texts, 1)
        for button in (self.report_button, self.cancel_button, self.import_button):
            footer.addWidget(button)
        return footer

    def _connect(self) -> None:
        self._run.progressed.connect(self.reading.show_progress)
        self._run.read.connect(self._show)
        self._run.table_read.connect(self._choose_columns_of)
        self._run.imported.connect(self._finish)
        self._run.ended.connect(self._show_table_again)
        self._run.failed.connect(self._fail)
        self.files.other_wanted.connect(self._offer_formats)
        self.chips.chosen.connect(self._filter)
        self.search.textChanged.connect(self._filter)
        self.currency.answered.connect(self._answer_currency)
        self.notice.acted.connect(self._choose_columns)
        self.parcels.answered.connect(self._give_parcels)
        self.model.ticks_changed.connect(self._count)
        self.view.accepted.connect(self._accept)
        self.report_button.clicked.connect(self._choose_report)
        self.reports.saved.connect(self._report_saved)
        self.cancel_button.clicked.connect(self.reject)
        self.import_button.clicked.connect(self._accept)
        QShortcut(QKeySequence.StandardKey.Find, self).activated.connect(self._find)

    def _read(self) -> None:
        self._busy = "reading"
        names = [source.path.name for source in self._sources]
        if self._sources and self._sources[0].given is not None:
            names = [source_name(self._sources[0].given)]
        icon = "clipboard-paste" if self._sources[0].given else file_icon(self._sources[0].path)
        self.files.show_names(names, icon if len(names) == 1 else "file-down")
        self.reading.begin(self.tr("Reading…"))
        self._show_page(self.reading)
        self._run.start_reading(self._sources, self._currency)

    def _give_parcels(self) -> None:
        """Compare again, now that it is known whose parcels are whose."""
        readings, orders = self._readings, dict(self.parcels.orders)
        self._desk.ask(partial(with_orders_chosen, readings, orders), self._show_plans)

    def _show(self, readings: Readings) -> None:
        self._busy = ""
        self._readings = readings.all
        open_tables = [reading for reading in readings.all if reading.plan is None and reading.grid]
        if not readings.plans:
            if open_tables and len(readings.all) == 1:
                self._choose_columns()
                return
            sentences = [translated(r.trouble) for r in readings.all if r.trouble is not None]
            self.trouble.setText("\n\n".join(sentences))
            self._show_page(self.trouble)
            self.files.other.setVisible(False)
        elif self.parcels.orders:
            self._give_parcels()
        else:
            self._show_plans(readings)

    def _show_plans(self, readings: Readings) -> None:
        self._readings = readings.all
        self.parcels.show_plans(readings.plans)
        before = self.selection
        selection = Selection(readings.plans)
        selection.keep_choices_of(before)
        self._words.known = readings.known
        self.model.show(selection)
        self.files.show_plans(readings.plans)
        self.chips.chip(ALL).set_count(selection.count())
        for state in GROUPS:
            self.chips.chip(state.value).set_count(selection.count(state))
        self.chips.set_choice(ALL)
        self.currency.ask(lacks=any(plan.lacks_currency for plan in readings.plans))
        self._show_troubles()
        self._show_page(self.table)
        self._count()
        self.view.choose_first()
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_troubles(self) -> None:
        """Say which of several files could not be read, and offer the columns of a table."""
        wrong = [reading for reading in self._readings if reading.trouble is not None]
        self.notice.setVisible(bool(wrong))
        if wrong and wrong[0].trouble is not None:
            rest = len(wrong) - 1
            text = translated(wrong[0].trouble)
            if rest:
                text += " " + QCoreApplication.translate(
                    "Plurals", "%n more files were not read.", None, rest
                )
            has_table = any(reading.grid is not None for reading in wrong)
            self.notice.say("", text, self.tr("Choose columns…") if has_table else "")

    def _show_page(self, page: QWidget) -> None:
        self.pages.setCurrentWidget(page)
        shown = page is self.table
        self.report_button.setVisible(shown)
        self.import_button.setVisible(page is not self.reading)
        self.sums.setVisible(shown and bool(self.sums.text()))
        if page is self.trouble:
            self.import_button.set_text(self.tr("Close"))
            self.import_button.setEnabled(True)
        self.cancel_button.setVisible(page is not self.trouble)

    def _count(self) -> None:
        """Name the number of orders on the button, and what they come to."""
        selection = self.selection
        count = selection.ticked_count
        if not selection.importable:
            self.import_button.set_text(self.tr("Close"))
        else:
            text = QCoreApplication.translate("Plurals", "Import %n orders", None, count)
            self.import_button.set_text(text)
        self.import_button.setEnabled(count > 0 or not selection.importable)
        self.cancel_button.setVisible(selection.importable)
        sums = [
            self.tr("{sum} in {orders}").format(
                sum=self._formats.money_short(amounts.total),
                orders=QCoreApplication.translate("Plurals", "%n orders", None, amounts.count),
            )
            for amounts in selection.amounts()[:4]
        ]
        self.sums.setText(self.tr("Ticked: {sums}").format(sums=", ".join(sums)) if sums else "")
        self.sums.setVisible(bool(sums))

    def _accept(self) -> None:
        """Import what is ticked; ask first when that changes most of the library."""
        if self.pages.currentWidget() is self.trouble or not self.selection.importable:
            self.accept()
            return
        if self.pages.currentWidget() is not self.table or not self.selection.ticked_count:
            return
        changed, orders = self.selection.changes_most()
        if not changed:
            self._import()
            return
        self._messages.ask(
            self.tr("Change more than half of your orders?"),
            self.tr(
                "This import changes {changed} of your {orders} orders. It is one step: Undo takes "
                "all of it back."
            ).format(changed=changed, orders=orders),
            QCoreApplication.translate("Plurals", "Change %n orders", None, changed),
            self._import,
        )

    def _import(self) -> None:
        self._busy = "importing"
        self.reading.begin(self.tr("Importing…"))
        self._show_page(self.reading)
        self._run.start_importing(self.selection.ticked())

    def _finish(self, results: list[ImportResult]) -> None:
        self._busy = ""
        self.imported.emit(results)
        self.accept()

    def _show_table_again(self) -> None:
        """What was under way is over, or was ended by the user: nothing was changed."""
        self._busy = ""
        if self.selection.plans:
            self._show_page(self.table)
            self._count()

    def _fail(self, error: BaseException) -> None:
        was, self._busy = self._busy, ""
        if not isinstance(error, UserError):
            self._show_table_again()
            self._desk.fail(error)
            return
        if was == "importing":
            self._show_table_again()
            self._messages.tell(self.tr("Nothing was imported"), translated(error.message))
        else:
            self.trouble.setText(translated(error.message))
            self._show_page(self.trouble)

    def _filter(self) -> None:
        choice = self.chips.choice
        self.model.filter(None if choice == ALL else EntryState(choice), self.search.text())

    def _find(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def _answer_currency(self, code: str) -> None:
        self._currency = code
        self._read()

    def _offer_formats(self) -> None:
        plan = self.selection.plans[0]
        source = self._sources[0]
        if source.grid is not None and source.mapping is not None:
            self.columns_wanted.emit(source.grid, source.mapping)
            return
        if plan.format == BY_COLUMNS:
            self._read_table()
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for format_id, name in plan.others:
            action = menu.addAction(name.replace("&", "&&"))
            action.setData(format_id)
        if plan.others:
            menu.addSeparator()
        menu.addAction(self.tr("Choose the columns yourself…")).setData("")
        menu.triggered.connect(self._take_format)
        other = self.files.other
        menu.popup(other.mapToGlobal(QPoint(0, other.height() + 2)))

    def _take_format(self, action: QAction) -> None:
        format_id = str(action.data())
        if format_id:
            self._sources = [Source(self._sources[0].path, format_id)]
            self._read()
        else:
            self._read_table()

    def _read_table(self) -> None:
        self._busy = "columns"
        self.reading.begin(self.tr("Reading…"))
        self._show_page(self.reading)
        self._run.start_table(self._sources[0].path)

    def _choose_columns_of(self, grid: Grid | None, mapping: Mapping | None) -> None:
        self._show_table_again()
        if grid is not None:
            self.columns_wanted.emit(grid, mapping)
        else:
            self._messages.tell(
                self.tr("No table in this file"),
                self.tr("{file} holds no rows and columns, so there are none to choose.").format(
                    file=self._sources[0].path.name
                ),
            )

    def _choose_columns(self) -> None:
        """Ask which column is what in the first table that nobody knows."""
        for reading in self._readings:
            if reading.plan is None and reading.grid is not None:
                self.columns_wanted.emit(reading.grid, None)
                return

    def _choose_report(self) -> None:
        self.reports.choose(self.selection)

    def _report_saved(self, name: str) -> None:
        self.promise.setText(self.tr("{name} saved").format(name=name))

    def _repaint(self) -> None:
        self.view.viewport().update()
