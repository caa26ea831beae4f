"""Parts of the import preview: what is read, how far it is, questions about the whole file."""

import html
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from orders_gui.overriding import override
from orders_gui.services.importing.mapper import BY_COLUMNS
from orders_gui.services.importing.paste import BY_PASTE, CLIPBOARD
from orders_gui.services.importing.plan import ImportPlan
from orders_gui.services.importing.prices import CURRENCIES
from orders_gui.ui.fonts import MEDIUM, STRONG, Size
from orders_gui.ui.theme import Theme
from orders_gui.ui.tokens import Tone
from orders_gui.ui.widgets.buttons import Button
from orders_gui.ui.widgets.icon import Icon
from orders_gui.ui.widgets.labels import ElidedLabel, PlainLabel
from orders_gui.ui.widgets.tags import TagLabel

COMMON_CURRENCIES = ("USD", "EUR", "RUB", "GBP", "PLN", "CNY", "UAH", "KZT", "TRY", "BYN")

_NAME_WIDTH = 420

_ICONS = {
    ".json": "file-json", ".har": "file-json", ".csv": "file-spreadsheet",
    ".tsv": "file-spreadsheet", ".xlsx": "file-spreadsheet", ".xls": "file-spreadsheet",
    ".ods": "file-spreadsheet", ".eml": "mail", ".mbox": "mail", ".zip": "file-archive",
}  # fmt: skip


def file_icon(path: Path) -> str:
    """The icon for a kind of file."""
    return _ICONS.get(path.suffix.lower(), "file-text")


def format_title(plan: ImportPlan) -> str:
    """What the format of a plan is called."""
    if plan.format == BY_COLUMNS:
        return QCoreApplication.translate("Import", "By your columns")
    if plan.format == BY_PASTE:
        return QCoreApplication.translate("Import", "Pasted text")
    return plan.format_name


def source_name(plan: ImportPlan) -> str:
    """The name of what was read; the clipboard has none of its own."""
    if plan.path.name == CLIPBOARD:
        return QCoreApplication.translate("Import", "Clipboard")
    return plan.path.name


class FileLine(QWidget):
    """The file, its entries and its format, with a way to another one."""

    other_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        self._icon = Icon(theme, "file-text", "text2", self, size=16)
        self.name = PlainLabel(theme, "", self, size=Size.SMALL, weight=MEDIUM)
        self.entries = PlainLabel(theme, "", self, size=Size.SMALL, tone="3")
        self.tag = TagLabel(theme, self)
        self.other = Button(theme, "", self, kind="link")
        self.other.setAutoDefault(False)
        self.other.clicked.connect(self.other_wanted)
        for part in (self._icon, self.name, self.entries, self.tag, self.other):
            row.addWidget(part)
        row.addStretch(1)
        self.other.hide()

    def show_names(self, names: Sequence[str], icon: str) -> None:
        """Show what is being read."""
        self._icon.show_icon(icon, "text2")
        count = QCoreApplication.translate("Plurals", "%n files", None, len(names))
        text = names[0] if len(names) == 1 else count
        metrics = self.name.fontMetrics()
        self.name.setText(metrics.elidedText(text, Qt.TextElideMode.ElideMiddle, _NAME_WIDTH))
        self.name.setToolTip("<qt>" + "<br>".join(html.escape(name) for name in names) + "</qt>")

    def show_plans(self, plans: Sequence[ImportPlan]) -> None:
        """Show how many entries were found and in which format."""
        entries = sum(len(plan.entries) for plan in plans)
        self.entries.setText(QCoreApplication.translate("Plurals", "%n entries", None, entries))
        names = list(dict.fromkeys(format_title(plan) for plan in plans))
        unsure = any(plan.others for plan in plans)
        if len(names) == 1:
            tone, icon = (
                (Tone.WARN, "circle-question-mark") if unsure else (Tone.OK, "circle-check")
            )
            self.tag.say(tone, icon, names[0])
        else:
            count = QCoreApplication.translate("Plurals", "%n formats", None, len(names))
            self.tag.say(Tone.OK, "circle-check", count)
            self.tag.setToolTip("\n".join(names))
        own = len(plans) == 1 and plans[0].format == BY_COLUMNS
        self.other.set_text(self.tr("Change columns…") if own else self.tr("Other format…"))
        self.other.setVisible(len(plans) == 1 and plans[0].format != BY_PASTE)


class ReadingPage(QWidget):
    """Shown while files are read or orders are written."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._title = PlainLabel(theme, "", self, size=Size.SUBTITLE, weight=STRONG)
        self._text = PlainLabel(theme, "", self, size=Size.SMALL, tone="3", tabular=True)
        self._bar = QProgressBar(self)
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(420)
        self._bar.setAccessibleName(self.tr("Progress"))
        column = QVBoxLayout(self)
        column.setSpacing(10)
        column.addStretch(2)
        for part in (self._title, self._bar, self._text):
            column.addWidget(part, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)

    def begin(self, title: str) -> None:
        """Say what is done; how far it is, is not known yet."""
        self._title.setText(title)
        self._text.setText(" ")
        self._bar.setRange(0, 0)

    def show_progress(self, done: int, total: int, name: str) -> None:
        """Say how many entries are done, and of which file."""
        if total:
            self._bar.setRange(0, total)
            self._bar.setValue(done)
            text = self.tr("{done} of {total}").format(done=f"{done:,}", total=f"{total:,}")
        else:
            text = QCoreApplication.translate("Plurals", "%n entries read", None, done)
        self._text.setText(f"{name}: {text}" if name else text)


class CurrencyQuestion(QWidget):
    """Asks once for the currency of all amounts that have none."""

    answered = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 7, 12, 7)
        row.setSpacing(9)
        self._icon = Icon(theme, "coins", "warn", self, size=16)
        self._title = PlainLabel(theme, "", self, size=Size.SMALL, weight=STRONG, tone="warn")
        self._text = ElidedLabel(theme, "", self, size=Size.CAPTION, tone="warn")
        self.choice = QComboBox(self)
        self.choice.setAccessibleName(self.tr("Currency of the amounts"))
        self.choice.setMinimumWidth(130)
        self.choice.addItem(self.tr("Leave open"), "")
        rest = sorted(CURRENCIES - set(COMMON_CURRENCIES))
        for code in (*COMMON_CURRENCIES, *rest):
            self.choice.addItem(code, code)
        self.choice.activated.connect(self._answer)
        row.addWidget(self._icon)
        row.addWidget(self._title)
        row.addWidget(self._text, 1)
        row.addWidget(self.choice)
        self.hide()
        theme.changed.connect(self.update)

    def ask(self, *, lacks: bool) -> None:
        """Show the question, or the answer that was given; hidden when nothing is missing."""
        code = str(self.choice.currentData())
        self.setVisible(lacks or bool(code))
        if lacks:
            self._title.setText(self.tr("In which currency are the amounts?"))
            self._text.setText(self.tr("The file does not say. One answer counts for all of them."))
        else:
            self._title.setText(
                self.tr("Amounts without a currency are in {code}.").format(code=code)
            )
            self._text.setText("")

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.tint(Tone.WARN).background))
        painter.drawRoundedRect(QRectF(self.rect()), 8, 8)

    def _answer(self, number: int) -> None:
        self.answered.emit(str(self.choice.itemData(number)))
