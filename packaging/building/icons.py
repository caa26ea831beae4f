"""The application's icon as ICO or ICNS: `icons.py ico|icns FOLDER`, with Pillow."""

from __future__ import annotations

import sys
from pathlib import Path

from PIL import Image

ICONS = Path(__file__).resolve().parent.parent.parent / "resources" / "icons"
SIZES = {"ico": (16, 24, 32, 48, 64, 128, 256), "icns": (16, 32, 64, 128, 256, 512)}


def write_icon(kind: str, folder: Path) -> Path:
    """Write `orders-gui.ico` or `.icns`; every size is its own drawing, none is scaled."""
    pictures = [Image.open(ICONS / f"app-{size}.png").convert("RGBA") for size in SIZES[kind]]
    target = folder / f"orders-gui.{kind}"
    largest = pictures[-1]
    largest.save(target, sizes=[p.size for p in pictures], append_images=pictures[:-1])
    return target


if __name__ == "__main__":
    write_icon(sys.argv[1], Path(sys.argv[2]))
