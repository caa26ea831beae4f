"""Draws the application's icon at every size: `.venv/bin/python packaging/render_icons.py`."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

ICONS = Path(__file__).resolve().parent.parent / "resources" / "icons"
# Below 32 pixels the shield would be a smudge, therefore a simpler drawing.
DRAWINGS = {"app-small.svg": (16, 24), "app.svg": (32, 48, 64, 128, 256, 512)}


def draw(renderer: QSvgRenderer, size: int) -> QImage:
    """Return the drawing on a transparent square of `size` pixels."""
    image = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    return image


def main() -> None:
    """Write `app-SIZE.png` beside the drawings."""
    for drawing, sizes in DRAWINGS.items():
        renderer = QSvgRenderer(str(ICONS / drawing))
        for size in sizes:
            target = ICONS / f"app-{size}.png"
            if not draw(renderer, size).save(str(target)):
                raise OSError(f"Cannot write {target}")


if __name__ == "__main__":
    main()
