"""The frame of a dialog: heading, body, and buttons at the end of its foot."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from orders_gui.overriding import override
from orders_gui.ui.fonts import STRONG, Size
from orders_gui.ui.theme import Theme
from orders_gui.ui.tokens import Tone
from orders_gui.ui.widgets.buttons import Button
from orders_gui.ui.widgets.labels import ElidedLabel, PlainLabel
from orders_gui.ui.widgets.problem_line import ProblemLine

_ICON = 44


class DialogFrame(QDialog):
    """A dialog of the design: 24 pixels to the edge, an icon tile beside the heading if wanted.

    `problem` says above the foot what is wrong. `status` is the text at the start of the foot,
    `lead` the place before it for a button that stands apart. The dialog is at least as high as
    `height`, and as its content.
    """

    def __init__(
        self,
        theme: Theme,
        title: str,
        parent: QWidget | None,
        *,
        width: int = 440,
        height: int = 0,
    ) -> None:
        super().__init__(parent)
        self._lowest = height
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.setMinimumWidth(width)
        self.theme = theme
        self._tile: tuple[QLabel, str, Tone] | None = None
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 22, 24, 20)
        layout.setSpacing(14)
        self._head = QHBoxLayout()
        self._head.setSpacing(14)
        texts = QVBoxLayout()
        texts.setSpacing(3)
        self.heading = PlainLabel(theme, title, self, size=Size.TITLE, weight=STRONG, wrap=True)
        self._explained = PlainLabel(theme, "", self, size=Size.SMALL, tone="2", wrap=True)
        self._explained.hide()
        texts.addWidget(self.heading)
        texts.addWidget(self._explained)
        self._head.addLayout(texts, 1)
        layout.addLayout(self._head)
        self.body = QVBoxLayout()
        self.body.setSpacing(12)
        layout.addLayout(self.body, 1)
        self.problem = ProblemLine(theme, self)
        layout.addWidget(self.problem)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        self.lead = QHBoxLayout()
        self.lead.setSpacing(8)
        self.status = ElidedLabel(theme, "", self, size=Size.CAPTION, tone="3")
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        foot.addLayout(self.lead)
        foot.addWidget(self.status, 1)
        foot.addLayout(self.buttons)
        layout.addSpacing(2)
        layout.addLayout(foot)

    def explain(self, text: str) -> None:
        """Put a sentence under the heading."""
        self._explained.setText(text)
        self._explained.setVisible(bool(text))

    def set_icon(self, name: str, tone: Tone) -> None:
        """Put a tinted tile with an icon before the heading."""
        label = QLabel(self)
        label.setFixedSize(_ICON, _ICON)
        label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._head.insertWidget(0, label, 0, Qt.AlignmentFlag.AlignTop)
        self._tile = (label, name, tone)
        self._recolour()
        self.theme.changed.connect(self._recolour)

    def fit(self) -> None:
        """Be as large as the content: wrapped texts tell their height only for a known width."""
        layout = self.layout()
        if layout is not None:
            layout.activate()
            width = max(self.width(), layout.totalMinimumSize().width())
            self.resize(width, max(self._lowest, layout.totalHeightForWidth(width)))

    def add_button(
        self,
        text: str,
        slot: Callable[[], object],
        *,
        kind: str = "",
        icon: str = "",
        leading: bool = False,
    ) -> Button:
        """Add a button at the end of the foot, or at its start."""
        button = Button(self.theme, text, self, kind=kind, icon=icon)
        button.setAutoDefault(False)
        button.clicked.connect(slot)
        (self.lead if leading else self.buttons).addWidget(button)
        return button

    def set_default(self, button: Button) -> None:
        """Let `button` have the focus and take Enter."""
        button.setAutoDefault(True)
        button.setDefault(True)
        button.setFocus(Qt.FocusReason.TabFocusReason)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        if not event.spontaneous():
            self.fit()
        super().showEvent(event)

    def _recolour(self) -> None:
        if self._tile is not None:
            label, name, tone = self._tile
            tint = self.theme.tint(tone)
            ratio = self.devicePixelRatioF()
            label.setStyleSheet(f"background: {tint.background}; border-radius: 10px;")
            label.setPixmap(self.theme.icons.pixmap(name, tint.foreground, 22, ratio=ratio))
