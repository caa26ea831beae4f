"""Photos of a phone's size for the measurements."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from PIL import Image

SIZE = (4032, 3024)


def photos(folder: Path, count: int) -> list[Path]:
    """Write photos of 12 MP and about 3.5 MB, each with other bytes; lying and upright ones."""
    folder.mkdir(parents=True)
    names = (folder / f"IMG_{number:04}.jpg" for number in range(count))
    return [_written(path, content) for path, content in zip(names, _contents(), strict=False)]


def _contents() -> Iterator[bytes]:
    picture = _scene()
    kept = {orientation: _jpeg(picture, orientation) for orientation in (1, 6)}
    number = 0
    while True:
        number += 1
        content = kept[1 if number % 3 else 6]
        comment = f"photo {number}".encode()
        segment = b"\xff\xfe" + (len(comment) + 2).to_bytes(2, "big") + comment
        yield content[:2] + segment + content[2:]


def _scene() -> Image.Image:
    """Soft shapes, texture and a sensor's grain, for which a JPEG pays as in a real photo."""
    texture, grain = _noise(6, 60), _noise(1, 22)
    bands = []
    for spread in (90, 70, 110):
        shapes = Image.blend(_noise(48, spread), texture, 0.35)
        bands.append(Image.blend(shapes, grain, 0.35))
    return Image.merge("RGB", bands)


def _noise(pixels: int, spread: int) -> Image.Image:
    """Grey noise in patches of `pixels`."""
    small = Image.effect_noise((SIZE[0] // pixels, SIZE[1] // pixels), spread)
    return small.resize(SIZE, Image.Resampling.BICUBIC)


def _jpeg(picture: Image.Image, orientation: int) -> bytes:
    exif = Image.Exif()
    exif[0x0112] = orientation
    exif[0x010F] = "Acme Phones"
    exif.get_ifd(0x8825)[2] = (52.0, 31.0, 12.0)
    content = BytesIO()
    picture.save(content, "JPEG", quality=90, exif=exif)
    return content.getvalue()


def _written(path: Path, content: bytes) -> Path:
    path.write_bytes(content)
    return path
