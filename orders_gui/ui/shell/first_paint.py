"""The moment at which a window is on the screen for the first time."""

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from orders_gui.overriding import override


class FirstPaint(QObject):
    """Tells once when a window and everything in it was painted."""

    done = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        window.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint:
            watched.removeEventFilter(self)
            # What is in the window is painted in the same turn; this comes next.
            first = Qt.EventPriority.HighEventPriority.value
            QCoreApplication.postEvent(self, QEvent(QEvent.Type.User), first)
        return False

    @override
    def customEvent(self, event: QEvent) -> None:
        self.done.emit()
