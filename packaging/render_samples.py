"""Paints the pictures of the sample orders: `.venv/bin/python packaging/render_samples.py`."""

import random
import sys
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageChops, ImageFilter
from PySide6.QtCore import QBuffer, QIODevice, QSize
from PySide6.QtGui import QFontDatabase, QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

HERE = Path(__file__).resolve().parent
DRAWINGS = HERE / "sample_art"
FONTS = HERE.parent / "resources" / "fonts"
PICTURES = HERE.parent / "resources" / "sample" / "pictures"

PRODUCT = QSize(512, 512)
PHOTO_WIDTH = 1600
SCREENSHOT_SCALE = 1.6
GRAIN = 5
"""How far a pixel's brightness may be off, as with a telephone's camera indoors."""


def draw(drawing: Path, size: QSize | None = None, *, scale: float = 1) -> Image.Image:
    """Return the drawing as an opaque picture of `size`, or of its own size times `scale`."""
    renderer = QSvgRenderer(str(drawing))
    image = QImage(size or renderer.defaultSize() * scale, QImage.Format.Format_RGB32)
    image.fill(0xFFFFFF)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    renderer.render(painter)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # the stub wants bytes here
    return Image.open(BytesIO(buffer.data().data())).convert("RGB")


def photographed(image: Image.Image, seed: str) -> Image.Image:
    """Return the picture with a lens's dark corners and a sensor's grain."""
    corners = Image.radial_gradient("L").resize(image.size).point(vignette)
    dark = Image.merge("RGB", (corners, corners, corners))
    noise = random.Random(seed)  # noqa: S311 - grain, not secrets
    small = (image.width // 2, image.height // 2)
    pixels = Image.frombytes("L", small, noise.randbytes(small[0] * small[1])).point(grain_of)
    grain = pixels.resize(image.size, Image.Resampling.BILINEAR)
    light = ImageChops.multiply(image, dark).filter(ImageFilter.GaussianBlur(0.8))
    return ImageChops.add(light, Image.merge("RGB", (grain, grain, grain)), offset=-128)


def vignette(distance: int) -> int:
    """Return how much light is left at `distance` (0 to 255) from the middle."""
    return 255 - max(0, distance - 120) // 2


def grain_of(value: int) -> int:
    """Return an offset around 128 for a random byte."""
    return 128 + (value - 128) * GRAIN // 128


def main() -> int:
    """Write every drawing of `sample_art` as a picture of the sample orders."""
    application = QGuiApplication(sys.argv[:1])
    for font in FONTS.glob("Inter-*.ttf"):
        QFontDatabase.addApplicationFont(str(font))
    PICTURES.mkdir(parents=True, exist_ok=True)
    for drawing in sorted((DRAWINGS / "products").glob("*.svg")):
        picture = draw(drawing, PRODUCT)
        save_jpeg(picture, f"item-{drawing.stem}", quality=84)
    for drawing in sorted((DRAWINGS / "photos").glob("*.svg")):
        picture = draw(drawing, QSize(PHOTO_WIDTH, PHOTO_WIDTH * 3 // 4))
        save_jpeg(photographed(picture, drawing.stem), drawing.stem, quality=66)
    for drawing in sorted((DRAWINGS / "screenshots").glob("*.svg")):
        picture = draw(drawing, scale=SCREENSHOT_SCALE)
        colours = picture.quantize(64, dither=Image.Dither.NONE)
        colours.save(PICTURES / f"{drawing.stem}.png", optimize=True)
    application.quit()
    return 0


def save_jpeg(picture: Image.Image, name: str, *, quality: int) -> None:
    """Write a JPEG without any metadata."""
    picture.save(PICTURES / f"{name}.jpg", quality=quality, optimize=True, progressive=True)


if __name__ == "__main__":
    sys.exit(main())
