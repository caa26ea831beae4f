"""The options of a document: for whom, language, exhibits a page, parts, letters, originals."""

from typing import cast

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QScrollArea, QVBoxLayout, QWidget

from orders_gui.domain.ids import EvidenceId
from orders_gui.domain.language import BOTH
from orders_gui.services.exporting.choices import ExportChoices
from orders_gui.services.exporting.options import (
    USUAL_SECTIONS,
    Edition,
    PdfOptions,
    Section,
    reads,
    sections_of,
)
from orders_gui.services.exporting.statement import Layout
from orders_gui.ui.dispute.parts import small_heading
from orders_gui.ui.exporting.texts import (
    LANGUAGE_NAMES,
    edition_explained,
    edition_name,
    exhibit_name,
    originals_warning,
    section_name,
)
from orders_gui.ui.fonts import Size
from orders_gui.ui.theme import Theme
from orders_gui.ui.widgets.choices import Segmented
from orders_gui.ui.widgets.fields import Field
from orders_gui.ui.widgets.labels import PlainLabel

_AUTO = "auto"
_LAYOUTS = ("1", "2", "4", "8")
_LEAST_WIDTH = 392


class OptionsPanel(QScrollArea):
    """Every change is told at once; what is not shown for a reader is not asked."""

    changed = Signal()

    def __init__(
        self,
        theme: Theme,
        language: str,
        edition: Edition,
        data_language: str,
        letter: str,
        parent: QWidget,
    ) -> None:
        """`letter` is the id of one that is ticked from the beginning, or empty."""
        super().__init__(parent)
        self._theme = theme
        self._data_language = data_language
        self._letter = letter
        self._choices: ExportChoices | None = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumWidth(_LEAST_WIDTH)
        self._content = QWidget(self)
        self._content.setObjectName("content")
        self._column = QVBoxLayout(self._content)
        self._column.setContentsMargins(0, 0, 8, 0)
        self._column.setSpacing(14)
        self._make_reader(edition)
        self._make_language(language)
        self._make_layout()
        self.sections: dict[Section, QCheckBox] = {}
        self.exhibits: list[QCheckBox] = []
        self.letters: list[QCheckBox] = []
        self._sections_box = self._group(self.tr("Parts"))
        self._show_sections(edition)
        self._exhibits_box = self._group(self.tr("Exhibits"))
        self._letters_box = self._group(self.tr("Letters"))
        self._make_originals()
        self._column.addStretch(1)
        self.setWidget(self._content)

    def show_choices(self, choices: ExportChoices) -> None:
        """Show the exhibits and letters of the dispute; all exhibits are chosen."""
        self._choices = choices
        for exhibit in choices.exhibits:
            tick = self._tick(exhibit_name(exhibit), self._exhibits_box, checked=True)
            self.exhibits.append(tick)
        for letter in choices.letters:
            title = letter.title.text(self._data_language)
            if letter.id in choices.own:
                title = self.tr("{title} (as I wrote it)").format(title=title)
            tick = self._tick(title, self._letters_box, checked=letter.id == self._letter)
            self.letters.append(tick)
        _box(self._exhibits_box).setVisible(bool(choices.exhibits))
        edition = Edition(self.edition.choice)
        self._show_letters(edition)
        wanted = [letter for letter in choices.letters if letter.id == self._letter]
        if wanted and not reads(edition, wanted[0]):
            self.choose_edition(next(e for e in Edition if reads(e, wanted[0])))
        self.originals.setVisible(bool(choices.exhibits))

    @property
    def options(self) -> PdfOptions:
        """What is chosen."""
        layout = self.layout_choice.choice
        return PdfOptions(
            edition=Edition(self.edition.choice),
            language=self.language.choice,
            layout=cast("Layout", int(layout)) if layout != _AUTO else None,
            exhibits=self._chosen_exhibits(),
            sections=frozenset(part for part, tick in self.sections.items() if tick.isChecked()),
            letters=self._chosen_letters(),
            originals=self.originals.isChecked(),
        )

    def choose_edition(self, edition: Edition) -> None:
        """Choose for whom the document is, with the parts that this reader usually gets."""
        self.edition.set_choice(edition.value)
        self._choose_edition(edition.value)

    def _chosen_exhibits(self) -> frozenset[EvidenceId] | None:
        if self._choices is None or all(tick.isChecked() for tick in self.exhibits):
            return None
        chosen = zip(self._choices.exhibits, self.exhibits, strict=True)
        return frozenset(e.piece.id for e, tick in chosen if tick.isChecked() and e.piece.id)

    def _chosen_letters(self) -> tuple[str, ...]:
        letters = self._choices.letters if self._choices else ()
        chosen = zip(letters, self.letters, strict=True)
        edition = Edition(self.edition.choice)
        return tuple(
            letter.id for letter, tick in chosen if tick.isChecked() and reads(edition, letter)
        )

    def _make_reader(self, edition: Edition) -> None:
        self.edition = Segmented(self._theme, self.tr("For whom"), self._content)
        for reader in Edition:
            self.edition.add(reader.value, edition_name(reader))
        self.edition.set_choice(edition.value)
        self._explained = PlainLabel(
            self._theme, "", self._content, size=Size.CAPTION, tone="3", wrap=True
        )
        self._explained.setText(edition_explained(edition))
        self._column.addWidget(Field(self._theme, self.tr("For whom"), self.edition, self._content))
        self._column.addWidget(self._explained)
        self.edition.chosen.connect(self._choose_edition)

    def _make_language(self, language: str) -> None:
        self.language = Segmented(self._theme, self.tr("Language"), self._content)
        for code, name in (*LANGUAGE_NAMES.items(), (BOTH, self.tr("Both"))):
            self.language.add(code, name)
        self.language.set_choice(language)
        field = Field(self._theme, self.tr("Language"), self.language, self._content)
        self._column.addWidget(field)
        self.language.chosen.connect(self._tell)

    def _make_layout(self) -> None:
        name = self.tr("Exhibits a page")
        self.layout_choice = Segmented(self._theme, name, self._content)
        self.layout_choice.add(_AUTO, self.tr("Auto"))
        for number in _LAYOUTS:
            self.layout_choice.add(number, number)
        self.layout_choice.set_choice(_AUTO)
        self._column.addWidget(Field(self._theme, name, self.layout_choice, self._content))
        self.layout_choice.chosen.connect(self._tell)

    def _make_originals(self) -> None:
        box = self._group(self.tr("Original files"))
        self.originals = self._tick(self.tr("Put them in as they are"), box)
        self._warning = PlainLabel(
            self._theme, "", self._content, size=Size.CAPTION, tone="warn", wrap=True
        )
        self._warning.hide()
        box.addWidget(self._warning)
        self.originals.toggled.connect(self._warn)

    def _show_sections(self, edition: Edition) -> None:
        for tick in self.sections.values():
            self._sections_box.removeWidget(tick)
            tick.hide()
            tick.deleteLater()
        usual = USUAL_SECTIONS[edition]
        self.sections = {
            section: self._tick(section_name(section), self._sections_box, checked=section in usual)
            for section in sections_of(edition)
        }

    def _show_letters(self, edition: Edition) -> None:
        """Only those that the reader gets to see; what was ticked stays so."""
        letters = self._choices.letters if self._choices else ()
        shown = [reads(edition, letter) for letter in letters]
        for tick, is_read in zip(self.letters, shown, strict=True):
            tick.setVisible(is_read)
        _box(self._letters_box).setVisible(any(shown))

    def _group(self, title: str) -> QVBoxLayout:
        box = QWidget(self._content)
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(1)
        column.addWidget(small_heading(self._theme, title, box))
        self._column.addWidget(box)
        return column

    def _tick(self, text: str, box: QVBoxLayout, *, checked: bool = False) -> QCheckBox:
        tick = QCheckBox(text.replace("&", "&&"), _box(box))
        tick.setFont(self._theme.font(Size.SMALL))
        tick.setChecked(checked)
        tick.toggled.connect(self._tell)
        box.addWidget(tick)
        return tick

    def _choose_edition(self, choice: str) -> None:
        edition = Edition(choice)
        self._explained.setText(edition_explained(edition))
        self._show_sections(edition)
        self._show_letters(edition)
        self._tell()

    def _warn(self, wanted: bool) -> None:
        text = originals_warning(self._choices) if wanted and self._choices else ""
        self._warning.setText(text)
        self._warning.setVisible(bool(text))
        if text:
            QTimer.singleShot(0, self._see_warning)  # when its place is known

    def _see_warning(self) -> None:
        self.ensureWidgetVisible(self._warning)

    def _tell(self) -> None:
        self.changed.emit()


def _box(column: QVBoxLayout) -> QWidget:
    box = column.parentWidget()
    if box is None:
        raise ValueError("The layout has no widget")
    return box
