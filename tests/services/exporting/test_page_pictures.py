"""Reduced copies for the page: size, turn, colours, and nothing else in the file."""

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image, ImageDraw
from PIL.ExifTags import IFD, Base

from orders_gui.domain.errors import UserError
from orders_gui.services.exporting.page_pictures import (
    PictureJob,
    exhibit_job,
    item_job,
    page_picture,
    page_pictures,
)

RED, BLUE = (200, 30, 30), (30, 30, 200)


def two_halves(size: tuple[int, int] = (1600, 1200)) -> Image.Image:
    """Red above, blue below."""
    picture = Image.new("RGB", size, RED)
    ImageDraw.Draw(picture).rectangle((0, size[1] // 2, *size), BLUE)
    return picture


def exif(orientation: int = 1) -> Image.Exif:
    """What a telephone writes: its maker, the turn, and where it was."""
    data = Image.Exif()
    data[Base.Orientation] = orientation
    data[Base.Make] = "TestPhone"
    data.get_ifd(IFD.GPSInfo)[2] = (52.0, 31.0, 12.0)
    return data


def copy_of(original: Path, box: tuple[int, int] = (400, 400)) -> Image.Image:
    return Image.open(BytesIO(page_picture(PictureJob("x.jpg", original, box))))


def is_near(pixel: object, colour: tuple[int, int, int]) -> bool:
    assert isinstance(pixel, tuple)
    return all(abs(one - other) < 12 for one, other in zip(pixel, colour, strict=True))


@pytest.mark.parametrize(("layout", "size"), [(1, (1339, 1004)), (2, (929, 697)), (4, (645, 484))])
def test_a_photo_has_200_dots_an_inch_of_its_panel(
    layout: int, size: tuple[int, int], tmp_path: Path
) -> None:
    original = tmp_path / "a.jpg"
    two_halves((4032, 3024)).save(original)

    copy = Image.open(BytesIO(page_picture(exhibit_job("a.jpg", original, layout))))  # type: ignore[arg-type]

    assert all(abs(one - other) <= 1 for one, other in zip(copy.size, size, strict=True))


def test_a_small_picture_is_not_enlarged(tmp_path: Path) -> None:
    original = tmp_path / "a.png"
    two_halves((90, 60)).save(original)

    assert copy_of(original).size == (90, 60)
    assert item_job("item.jpg", original).box == (441, 441)


@pytest.mark.parametrize("orientation", range(1, 9))
def test_every_orientation_stands_upright_and_loses_its_metadata(
    orientation: int, tmp_path: Path
) -> None:
    turns = {
        1: None,
        2: Image.Transpose.FLIP_LEFT_RIGHT,
        3: Image.Transpose.ROTATE_180,
        4: Image.Transpose.FLIP_TOP_BOTTOM,
        5: Image.Transpose.TRANSPOSE,
        6: Image.Transpose.ROTATE_90,
        7: Image.Transpose.TRANSVERSE,
        8: Image.Transpose.ROTATE_270,
    }
    turn = turns[orientation]
    stored = two_halves() if turn is None else two_halves().transpose(turn)
    original = tmp_path / "a.jpg"
    stored.save(original, exif=exif(orientation))

    copy = copy_of(original)

    assert copy.size == (400, 300)
    assert is_near(copy.getpixel((200, 20)), RED)
    assert is_near(copy.getpixel((200, 280)), BLUE)
    assert not copy.getexif()
    assert set(copy.info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"}


def test_no_byte_of_the_metadata_is_left(tmp_path: Path) -> None:
    original = tmp_path / "a.jpg"
    two_halves().save(original, exif=exif(6), comment=b"taken at home")
    assert b"TestPhone" in original.read_bytes()

    copy = page_picture(PictureJob("a.jpg", original, (400, 400)))

    assert not any(word in copy for word in (b"TestPhone", b"Exif", b"taken at home"))


@pytest.mark.parametrize("mode", ["L", "P", "CMYK", "LA", "RGBA", "1"])
def test_every_kind_of_colour_becomes_rgb(mode: str, tmp_path: Path) -> None:
    original = tmp_path / "a.tif"
    two_halves().convert(mode).save(original)

    copy = copy_of(original)

    assert (copy.mode, copy.format, copy.size) == ("RGB", "JPEG", (400, 300))


def test_sixteen_bits_are_scaled_and_not_cut_off(tmp_path: Path) -> None:
    original = tmp_path / "a.png"
    Image.new("I;16", (100, 100), 128 * 257).save(original)

    assert is_near(copy_of(original).getpixel((50, 50)), (128, 128, 128))


def test_transparency_lies_on_white_paper(tmp_path: Path) -> None:
    original = tmp_path / "a.png"
    Image.new("RGBA", (100, 100), (0, 0, 0, 0)).save(original)

    assert copy_of(original).getpixel((50, 50)) == (255, 255, 255)


def test_a_photo_of_an_iphone_is_read(tmp_path: Path) -> None:
    import pillow_heif

    original = tmp_path / "a.heic"
    pillow_heif.from_pillow(two_halves()).save(original)

    copy = copy_of(original)

    assert copy.size == (400, 300)
    assert is_near(copy.getpixel((200, 20)), RED)


@pytest.mark.parametrize("content", [b"", b"GIF89a", b"<svg xmlns='http://www.w3.org/2000/svg'/>"])
def test_what_is_no_picture_is_refused(content: bytes, tmp_path: Path) -> None:
    original = tmp_path / "a.jpg"
    original.write_bytes(content)

    with pytest.raises(UserError):
        page_picture(PictureJob("a.jpg", original, (400, 400)))


def test_one_unreadable_file_does_not_keep_the_others_back(tmp_path: Path) -> None:
    whole, cut = tmp_path / "a.jpg", tmp_path / "b.jpg"
    two_halves().save(whole)
    cut.write_bytes(whole.read_bytes()[:2000])

    made = page_pictures(
        (PictureJob("a.jpg", whole, (400, 400)), PictureJob("b.jpg", cut, (400, 400)))
    )

    assert set(made.files) == {"a.jpg"}
    assert made.unreadable == {"b.jpg"}
