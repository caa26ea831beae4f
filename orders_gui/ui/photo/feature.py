"""Photos of the chosen order open at full size from its pane."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from orders_gui.domain.evidence.evidence import Evidence

if TYPE_CHECKING:
    from orders_gui.ui.shell.host import Host


class PhotoFeature(QObject):
    """Connects the pictures of the detail pane with the viewer."""

    def __init__(self, window: "Host") -> None:
        super().__init__(window)
        self._window = window
        window.detail.strip.opened.connect(self._show)

    def slots(self) -> Mapping[str, Callable[[], None]]:
        """No action: a click on a picture, or Enter, is enough."""
        return {}

    def _show(self, evidence: tuple[Evidence, ...], place: int) -> None:
        if evidence:
            from orders_gui.ui.photo.opening import open_viewer

            open_viewer(self._window, evidence, place)
