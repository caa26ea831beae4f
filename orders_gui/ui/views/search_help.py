"""Which words the search understands."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from orders_gui.domain.filters import SearchField, words_of
from orders_gui.ui.fonts import MEDIUM, Size
from orders_gui.ui.theme import Theme
from orders_gui.ui.widgets.dialog_frame import DialogFrame
from orders_gui.ui.widgets.labels import PlainLabel


class SearchHelp(DialogFrame):
    """A table of field words with what each looks at."""

    def __init__(self, theme: Theme, language: str, parent: QWidget) -> None:
        title = QCoreApplication.translate("SearchHelp", "Search words")
        super().__init__(theme, title, parent, width=520)
        self.explain(
            self.tr(
                "Every word must be found somewhere in the order. A word before a colon says "
                "where. Several words belong together in quotation marks."
            )
        )
        frame = QFrame(self)
        frame.setProperty("kind", "sunken")
        grid = QGridLayout(frame)
        grid.setContentsMargins(14, 12, 14, 12)
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(6)
        for row, (field, text) in enumerate(_explained()):
            words = "  ".join(f"{word}:" for word in words_of(field, language))
            grid.addWidget(PlainLabel(theme, words, frame, size=Size.SMALL, weight=MEDIUM), row, 0)
            grid.addWidget(PlainLabel(theme, text, frame, size=Size.SMALL, tone="2"), row, 1)
        grid.setColumnStretch(1, 1)
        self.body.addWidget(frame)
        example = self.tr("For example: {words}").format(words=_example(language))
        self.body.addWidget(PlainLabel(theme, example, self, size=Size.SMALL, tone="2", wrap=True))
        self.set_default(self.add_button(self.tr("Close"), self.accept, kind="primary"))


def _example(language: str) -> str:
    seller = words_of(SearchField.SELLER, language)[0]
    tag = words_of(SearchField.TAG, language)[0]
    return f'thermos {seller}:"Kaori Home" {tag}:gift'


def _explained() -> tuple[tuple[SearchField, str], ...]:
    return (
        (SearchField.TITLE, QCoreApplication.translate("SearchHelp", "titles of items")),
        (SearchField.SELLER, QCoreApplication.translate("SearchHelp", "the seller")),
        (
            SearchField.NUMBER,
            QCoreApplication.translate("SearchHelp", "order and tracking numbers"),
        ),
        (SearchField.TAG, QCoreApplication.translate("SearchHelp", "tags")),
        (SearchField.NOTE, QCoreApplication.translate("SearchHelp", "notes")),
        (SearchField.DISPUTE, QCoreApplication.translate("SearchHelp", "texts of disputes")),
        (SearchField.MARKETPLACE, QCoreApplication.translate("SearchHelp", "the marketplace")),
        (SearchField.STATUS, QCoreApplication.translate("SearchHelp", "the status")),
        (SearchField.ACCOUNT, QCoreApplication.translate("SearchHelp", "the account")),
        (
            SearchField.ORDERED,
            QCoreApplication.translate("SearchHelp", "the day of the order, such as 2026-11"),
        ),
        (
            SearchField.CURRENCY,
            QCoreApplication.translate("SearchHelp", "the currency, such as EUR"),
        ),
    )
