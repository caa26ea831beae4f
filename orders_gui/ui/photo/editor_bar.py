"""The editor's upper bar: which photo, undo and redo, zoom, compare, done."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from orders_gui.overriding import override
from orders_gui.ui.fonts import MEDIUM, STRONG, Size
from orders_gui.ui.photo.session import PhotoSession, step_text
from orders_gui.ui.theme import Theme
from orders_gui.ui.widgets.buttons import Button, IconButton
from orders_gui.ui.widgets.labels import ElidedLabel, PlainLabel, line

HEIGHT = 58
_TITLE_AT_LEAST = 80


class EditorBar(QWidget):
    """Undo and redo name their step."""

    back = Signal()
    done = Signal()
    compared = Signal(bool)

    def __init__(self, theme: Theme, session: PhotoSession, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self.setFixedHeight(HEIGHT)
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 0, 16, 0)
        row.setSpacing(6)
        back = IconButton(theme, "chevron-left", self.tr("Back, all is saved"), self)
        back.clicked.connect(self.back)
        row.addWidget(back)
        self._title = ElidedLabel(theme, "", self, size=Size.SUBTITLE, weight=STRONG)
        self._title.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        row.addWidget(self._title)
        self._place = PlainLabel(theme, "", self, size=Size.SMALL, tone="3")
        row.addWidget(self._place)
        row.addStretch(1)
        self._add_undo(theme, row)
        self._part(row)
        self._add_zoom(theme, row)
        self._part(row)
        self._add_ends(theme, row)
        for button in self.findChildren(Button):
            button.setAutoDefault(False)
        for icon in self.findChildren(IconButton):
            icon.setAutoDefault(False)
        session.photo_changed.connect(self.follow)
        session.markup_changed.connect(self.follow)
        session.described.connect(self.follow)
        self.follow()

    def follow(self) -> None:
        """Show the chosen photo and the steps that can be taken back."""
        session = self._session
        piece = session.piece
        self._title.setText(piece.caption or piece.original_name)
        place = self.tr("Photo {number} of {count}")
        self._place.setText(place.format(number=session.place + 1, count=len(session.pieces)))
        step, again = session.next_undo, session.next_redo
        text = self.tr("Undo")
        if step is not None:
            text = self.tr("Undo “{step}”").format(step=step_text(step))
        self.undo.set_text(text)
        self.undo.setEnabled(step is not None)
        name = self.tr("Redo")
        if again is not None:
            name = self.tr("Redo “{step}”").format(step=step_text(again))
        self.redo.set_name(name)
        self.redo.setEnabled(again is not None)
        for part in self._for_pictures:
            part.setVisible(piece.preview)
        self._fit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def show_zoom(self, scale: float) -> None:
        """Show how large the picture is, beside the size of the preview's pixels."""
        percent = QCoreApplication.translate("EditorBar", "{percent} %")
        self._percent.setText(percent.format(percent=round(scale * 100)))

    def _add_undo(self, theme: Theme, row: QHBoxLayout) -> None:
        self.undo = Button(theme, self.tr("Undo"), self, kind="ghost", icon="undo-2")
        self.undo.setObjectName("undo")
        self.undo.clicked.connect(self._session.undo)
        self.redo = IconButton(theme, "redo-2", self.tr("Redo"), self)
        self.redo.clicked.connect(self._session.redo)
        row.addWidget(self.undo)
        row.addWidget(self.redo)

    def _add_zoom(self, theme: Theme, row: QHBoxLayout) -> None:
        self.zoom_out = IconButton(theme, "zoom-out", self.tr("Zoom out"), self)
        self.zoom_in = IconButton(theme, "zoom-in", self.tr("Zoom in"), self)
        self._percent = PlainLabel(
            theme, "", self, size=Size.SMALL, weight=MEDIUM, tone="2", tabular=True
        )
        self._percent.setMinimumWidth(44)
        for part in (self.zoom_out, self._percent, self.zoom_in):
            row.addWidget(part)

    def _add_ends(self, theme: Theme, row: QHBoxLayout) -> None:
        self.compare = Button(theme, self.tr("Compare with original"), self, icon="eye")
        self.compare.setObjectName("compare")
        self.compare.pressed.connect(self._begin_compare)
        self.compare.released.connect(self._end_compare)
        done = Button(theme, self.tr("Done"), self, kind="primary")
        done.setObjectName("done")
        done.clicked.connect(self.done)
        row.addWidget(self.compare)
        row.addWidget(done)
        self._for_pictures = (
            self.undo, self.redo, self.zoom_out, self._percent, self.zoom_in, self.compare,
        )  # fmt: skip

    def _fit(self) -> None:
        """On a narrow window first one button, then the other shows its icon alone."""
        layout = self.layout()
        for button in (self.compare, self.undo):
            button.set_short(False)
        for button in (self.compare, self.undo):
            if layout is not None and layout.sizeHint().width() > self._room():
                button.set_short(True)

    def _room(self) -> int:
        """The width for everything but the part of the title that can be left out."""
        return self.width() + max(0, self._title.sizeHint().width() - _TITLE_AT_LEAST)

    def _part(self, row: QHBoxLayout) -> None:
        row.addSpacing(4)
        between = line(self, vertical=True)
        between.setFixedHeight(22)
        row.addWidget(between)
        row.addSpacing(4)

    def _begin_compare(self) -> None:
        self.compared.emit(True)

    def _end_compare(self) -> None:
        self.compared.emit(False)
