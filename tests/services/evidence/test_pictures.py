"""Pictures: told by their content, upright, in plain colours, within limits."""

import random
from collections.abc import Callable
from contextlib import suppress
from datetime import timedelta, timezone
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from PIL.ExifTags import IFD

from orders_gui.domain.errors import UserError
from orders_gui.services.evidence.pictures import PictureFacts, jpeg_within, read_picture
from tests.pictures_builder import (
    CORNERS,
    FORMATS,
    PDF,
    RED,
    SVG,
    TAKEN,
    a_file,
    a_jpeg,
    bomb,
    camera_exif,
    corners_of,
    grey_16_bit,
    quarters,
    saved,
    transparent_palette,
    truncated,
)


def facts_of(path: Path) -> PictureFacts:
    return read_picture(path, ()).facts


def reduced(path: Path, side: int) -> Image.Image:
    (copy,) = read_picture(path, ((side, side),)).copies
    return Image.open(BytesIO(copy))


def is_near(pixel: object, colour: tuple[int, int, int]) -> bool:
    """JPEG keeps a colour within a few steps."""
    assert isinstance(pixel, tuple)
    return all(abs(one - other) < 6 for one, other in zip(pixel, colour, strict=True))


@pytest.mark.parametrize("kind", FORMATS)
def test_every_accepted_kind_is_shown_by_its_first_frame(tmp_path: Path, kind: str) -> None:
    # The name says nothing: what it is follows from the bytes.
    path = a_file(tmp_path, "Снимок.dat", FORMATS[kind]())
    facts = facts_of(path)
    assert (facts.width, facts.height) == (320, 240)
    picture = reduced(path, 160)
    assert (picture.mode, picture.size) == ("RGB", (160, 120))
    assert corners_of(picture) == CORNERS


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("size", [(320, 240), (1600, 1200)], ids=["small", "drafted"])
def test_a_photo_is_upright_in_every_orientation(
    tmp_path: Path, orientation: int, size: tuple[int, int]
) -> None:
    exif = camera_exif(orientation, location=True)
    path = a_file(tmp_path, "a.jpg", a_jpeg(size, exif))
    facts = facts_of(path)
    assert (facts.width, facts.height) == size
    assert facts.captured_at == TAKEN
    assert facts.has_location
    picture = reduced(path, 200)
    assert picture.size == (200, 150)
    assert corners_of(picture) == CORNERS


@pytest.mark.parametrize("kind", ["TIFF", "PNG", "WEBP", "AVIF", "HEIF"])
def test_other_formats_are_turned_once_too(tmp_path: Path, kind: str) -> None:
    facts_of(a_file(tmp_path, "first.jpg", a_jpeg()))  # brings HEIC to Pillow
    lying = quarters().transpose(Image.Transpose.ROTATE_90)
    path = a_file(tmp_path, "a", saved(lying, kind, exif=camera_exif(6).tobytes(), quality=90))
    facts = facts_of(path)
    assert (facts.width, facts.height) == (320, 240)
    assert corners_of(reduced(path, 200)) == CORNERS


@pytest.mark.parametrize(
    ("offset", "zone"),
    [
        ("+03:00", timezone(timedelta(hours=3))),
        ("-05:30", timezone(-timedelta(hours=5, minutes=30))),
        ("", None),
        ("+99:00", None),
        ("noon", None),
    ],
)
def test_the_camera_time_has_the_offset_that_the_file_states(
    tmp_path: Path, offset: str, zone: timezone | None
) -> None:
    path = a_file(tmp_path, "a.jpg", a_jpeg(exif=camera_exif(offset=offset)))
    assert facts_of(path).captured_at == TAKEN.replace(tzinfo=zone)


def test_a_picture_without_facts_states_none(tmp_path: Path) -> None:
    path = a_file(tmp_path, "a.jpg", a_jpeg(exif=camera_exif(taken=None)))
    facts = facts_of(path)
    assert facts.captured_at is None
    assert not facts.has_location


def test_a_receiver_that_found_no_place_is_no_location(tmp_path: Path) -> None:
    exif = camera_exif()
    exif.get_ifd(IFD.GPSInfo)[0] = b"\2\3\0\0"
    assert not facts_of(a_file(tmp_path, "a.jpg", a_jpeg(exif=exif))).has_location


def test_a_location_in_xmp_counts_as_well(tmp_path: Path) -> None:
    xmp = b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><exif:GPSLatitude>52,31N</exif:GPSLatitude>'
    path = a_file(tmp_path, "a.jpg", saved(quarters(), "JPEG", xmp=xmp))
    assert facts_of(path).has_location


@pytest.mark.parametrize(("kind", "own"), [("heic", b"heic"), ("avif", b"avif")])
def test_heic_and_avif_are_told_apart_under_their_common_brand(
    tmp_path: Path, kind: str, own: bytes
) -> None:
    data = FORMATS[kind]().replace(b"ftyp" + own, b"ftypmif1", 1)
    assert own in data[:64]
    path = a_file(tmp_path, "a", data)
    assert corners_of(reduced(path, 160)) == CORNERS


def test_damaged_facts_never_block_a_photo(tmp_path: Path) -> None:
    data = bytearray(a_jpeg(exif=camera_exif(6)))
    start = data.index(b"Exif\0\0") + 6
    data[start : start + 40] = b"\xff" * 40
    path = a_file(tmp_path, "a.jpg", bytes(data))
    facts = facts_of(path)
    assert facts.captured_at is None
    assert (facts.width, facts.height) == (240, 320)  # as it is stored
    assert reduced(path, 100).size == (75, 100)


def test_sixteen_bits_are_scaled_and_not_cut_off(tmp_path: Path) -> None:
    picture = reduced(a_file(tmp_path, "a.png", grey_16_bit()), 256)
    shades = [picture.getpixel((x, 16)) for x in (0, 64, 128, 255)]
    for shade, grey in zip(shades, (0, 64, 128, 255), strict=True):
        assert is_near(shade, (grey, grey, grey))


def test_what_is_transparent_lies_on_white(tmp_path: Path) -> None:
    picture = reduced(a_file(tmp_path, "a.png", transparent_palette()), 64)
    assert is_near(picture.getpixel((8, 32)), (255, 255, 255))
    assert is_near(picture.getpixel((56, 32)), RED)


def test_a_copy_is_never_larger_than_its_original(tmp_path: Path) -> None:
    path = a_file(tmp_path, "a.jpg", a_jpeg((40, 30)))
    assert reduced(path, 256).size == (40, 30)


@pytest.mark.parametrize("most", [20_000, 90_000, 400_000])
@pytest.mark.parametrize("patch", [1, 3], ids=["white noise", "texture"])
def test_a_copy_uses_the_bytes_that_it_may_have(tmp_path: Path, most: int, patch: int) -> None:
    grain = Image.effect_noise((1200 // patch, 900 // patch), 90).resize((1200, 900))
    path = a_file(tmp_path, "a.jpg", saved(grain.convert("RGB"), "JPEG", quality=97))
    (copy,) = read_picture(path, ((6000, 6000),), most).copies
    assert 0.7 * most < len(copy) <= most


def test_a_copy_with_room_enough_is_not_reduced(tmp_path: Path) -> None:
    path = a_file(tmp_path, "a.jpg", a_jpeg((1200, 900)))
    (copy,) = read_picture(path, ((6000, 6000),), 2_000_000).copies
    assert Image.open(BytesIO(copy)).size == (1200, 900)


def test_a_copy_holds_pixels_and_nothing_else(tmp_path: Path) -> None:
    path = a_file(tmp_path, "a.jpg", a_jpeg((640, 480), camera_exif(6, location=True)))
    large, copy = read_picture(path, ((400, 400), (256, 256))).copies
    assert Image.open(BytesIO(large)).size == (400, 300)
    assert Image.open(BytesIO(copy)).size == (256, 192)
    for leak in (b"Exif", b"Acme", b"comment", b"ICC_PROFILE", b"http"):
        assert leak not in copy
    assert set(Image.open(BytesIO(copy)).info) <= {"jfif", "jfif_version", "jfif_unit",
                                                   "jfif_density"}  # fmt: skip


@pytest.mark.parametrize(
    ("name", "make"),
    [
        ("photo.jpg", lambda: SVG),
        ("photo.jpg", lambda: PDF),
        ("photo.png", lambda: saved(quarters(), "PPM")),
        ("photo.png", lambda: saved(quarters(), "EPS")),
        ("photo.jpg", lambda: b""),
        ("photo.jpg", lambda: b"\xff\xd8\xff"),
        ("фото.heic", lambda: b"\0\0\0\x18ftypheic" + bytes(12)),
    ],
    ids=["svg", "pdf", "ppm", "eps", "empty", "three bytes", "heic header"],
)
def test_what_is_no_picture_is_refused_by_name(
    tmp_path: Path, name: str, make: Callable[[], bytes]
) -> None:
    with pytest.raises(UserError, match=rf"^{name} is (not a picture|damaged)"):
        reduced(a_file(tmp_path, name, make()), 64)


def test_half_a_photo_is_called_damaged(tmp_path: Path) -> None:
    path = a_file(tmp_path, "half.jpg", truncated())
    assert facts_of(path).width == 1200
    with pytest.raises(UserError, match=r"^half\.jpg is damaged"):
        reduced(path, 64)


@pytest.mark.parametrize("side", [65_000, 17_400])
def test_a_bomb_is_refused_before_it_is_decoded(tmp_path: Path, side: int) -> None:
    with pytest.raises(UserError, match=r"^bomb\.png claims to have more pixels"):
        facts_of(a_file(tmp_path, "bomb.png", bomb(side)))


@pytest.mark.filterwarnings("ignore::UserWarning")  # Pillow speaks of the damage that it skips
@pytest.mark.parametrize("kind", FORMATS)
def test_damage_anywhere_is_a_sentence_or_a_picture(tmp_path: Path, kind: str) -> None:
    """Bytes changed and cut at random: whatever Pillow raises is known."""
    whole, dice = FORMATS[kind](), random.Random(7)  # noqa: S311 - the same damage in every run
    for _ in range(40):
        data = bytearray(whole)
        for _ in range(dice.randrange(1, 8)):
            reach = dice.choice((min(100, len(data)), len(data)))
            data[dice.randrange(reach)] = dice.randrange(256)
        path = a_file(tmp_path, "x", bytes(data[: dice.randrange(1, len(data) * 2)]))
        for boxes in ((), ((64, 64),)):
            with suppress(UserError):
                read_picture(path, boxes)


@pytest.mark.parametrize("most", [15_000, 60_000, 200_000, 600_000])
def test_a_copy_uses_the_bytes_that_are_allowed(most: int) -> None:
    grain = Image.effect_noise((1600, 1200), 60)
    soft = quarters((1600, 1200))
    picture = Image.composite(soft, Image.merge("RGB", [grain] * 3), soft.getchannel(0))
    content = jpeg_within(picture, most)
    assert 0.7 * most < len(content) <= most
    with Image.open(BytesIO(content)) as copy:
        assert copy.width * 3 == pytest.approx(copy.height * 4, abs=4)
