"""Icons: the shipped line drawings, recoloured and rendered at the screen's resolution."""

from PySide6.QtCore import QByteArray, QObject, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from orders_gui.paths import resource


class Icons(QObject):
    """Renders each icon once per colour, size, stroke and resolution."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._drawings: dict[str, str] = {}
        self._pixmaps: dict[tuple[str, str, int, float, float], QPixmap] = {}

    def pixmap(
        self, name: str, color: str, size: int = 18, *, stroke: float = 1.75, ratio: float = 1
    ) -> QPixmap:
        """The icon `name` in `color` (`#RRGGBB`), `size` device-independent pixels square."""
        key = (name, color, size, stroke, ratio)
        known = self._pixmaps.get(key)
        if known is None:
            known = self._pixmaps[key] = self._render(name, color, size, stroke, ratio)
        return known

    def icon(self, name: str, color: str, size: int = 18, *, ratio: float = 2) -> QIcon:
        """The icon for a button or an action."""
        return QIcon(self.pixmap(name, color, size, ratio=ratio))

    def paint(
        self, painter: QPainter, name: str, color: str, area: QRectF, *, stroke: float = 2
    ) -> None:
        """Paint the icon into a square area."""
        ratio = painter.device().devicePixelRatioF()
        size = round(area.width())
        pixmap = self.pixmap(name, color, size, stroke=stroke, ratio=ratio)
        painter.drawPixmap(area, pixmap, QRectF(pixmap.rect()))

    def _render(self, name: str, color: str, size: int, stroke: float, ratio: float) -> QPixmap:
        drawing = self._drawing(name)
        drawing = drawing.replace("currentColor", QColor(color).name())
        drawing = drawing.replace('stroke-width="2"', f'stroke-width="{stroke}"')
        pixmap = QPixmap(round(size * ratio), round(size * ratio))
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        QSvgRenderer(QByteArray(drawing.encode())).render(painter)
        painter.end()
        pixmap.setDevicePixelRatio(ratio)
        return pixmap

    def _drawing(self, name: str) -> str:
        if name not in self._drawings:
            self._drawings[name] = resource("icons", f"{name}.svg").read_text(encoding="utf-8")
        return self._drawings[name]
