"""Exported photos: what is hidden is gone, marks lie where the page draws them."""

import random
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageStat

from orders_gui.domain.evidence.evidence import Evidence
from orders_gui.domain.evidence.marks import (
    Adjustments,
    Arrow,
    Badge,
    Box,
    Colour,
    Cover,
    Cut,
    Ellipse,
    Markup,
    Redaction,
    Ruler,
    Text,
)
from orders_gui.domain.ids import OrderId
from orders_gui.services.evidence.burning import PALETTE
from orders_gui.services.evidence.marked_pictures import (
    Burn,
    copy_hashes,
    hidden_words,
    is_changed,
    marked_copies,
    page_marks,
    to_burn,
)
from orders_gui.services.evidence.picture_worker import PictureWorker
from tests.builders import a_photo
from tests.pictures_builder import (
    BLUE,
    GREEN,
    RED,
    YELLOW,
    a_file,
    a_jpeg,
    camera_exif,
    corners_of,
    quarters,
    saved,
)

MARK_RED = (0xE5, 0x35, 0x2B)


@pytest.fixture(scope="module")
def worker() -> Iterator[PictureWorker]:
    with PictureWorker(1) as worker:
        yield worker


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    return a_file(tmp_path, "a.png", saved(quarters(), "PNG"))


def exported(
    worker: PictureWorker, path: Path, markup: Markup, side: int = 2000, burn: Burn = Burn.ALL
) -> Image.Image:
    (copy,) = marked_copies(worker, path, markup, name="a", boxes=((side, side),), burn=burn)
    return Image.open(BytesIO(copy))


def at(picture: Image.Image, x: float, y: float) -> tuple[int, int, int]:
    pixel = picture.getpixel((round(x * picture.width), round(y * picture.height)))
    assert isinstance(pixel, tuple)
    return pixel[0], pixel[1], pixel[2]


def is_near(pixel: tuple[int, ...], colour: tuple[int, ...], by: int = 50) -> bool:
    return all(abs(one - other) <= by for one, other in zip(pixel, colour, strict=True))


def a_piece(width: int = 320, height: int = 240) -> Evidence:
    return replace(a_photo(OrderId(1)), width=width, height=height)


def test_the_original_is_not_touched(worker: PictureWorker, photo: Path) -> None:
    before = photo.read_bytes()
    exported(worker, photo, Markup((Redaction(0, 0, 1, 1, Cover.BLACK),)))
    assert photo.read_bytes() == before


def test_blacked_out_pixels_are_black(worker: PictureWorker, photo: Path) -> None:
    picture = exported(worker, photo, Markup((Redaction(0, 0, 0.5, 0.5, Cover.BLACK),)))
    assert is_near(at(picture, 0.25, 0.25), (0, 0, 0))
    assert is_near(at(picture, 0.75, 0.25), GREEN)


def test_places_are_those_of_the_upright_photo(worker: PictureWorker, tmp_path: Path) -> None:
    lying = a_file(tmp_path, "lying.jpg", a_jpeg(exif=camera_exif(6)))
    picture = exported(worker, lying, Markup((Redaction(0, 0, 0.5, 0.5, Cover.BLACK),)))
    assert picture.size == (320, 240)
    assert is_near(at(picture, 0.25, 0.25), (0, 0, 0))
    assert is_near(at(picture, 0.25, 0.75), BLUE)


def test_what_a_mosaic_hides_cannot_be_computed_back(worker: PictureWorker, tmp_path: Path) -> None:
    """Only mean colours of large parts are left, and not where they were."""
    chance = random.Random(1)  # noqa: S311 - noise
    noise = Image.new("RGB", (600, 600))
    noise.putdata([(chance.randrange(256),) * 3 for _ in range(360_000)])
    noise.paste("white", (0, 0, 300, 600))
    noise.paste("black", (0, 0, 20, 600))
    path = a_file(tmp_path, "noise.png", saved(noise, "PNG"))
    picture = exported(worker, path, Markup((Redaction(0, 0, 1, 1),)))
    cells = picture.resize((70, 70), Image.Resampling.BOX).convert("L")
    assert len({value // 4 for value in cells.tobytes()}) <= PALETTE * PALETTE
    left = ImageStat.Stat(cells.crop((0, 0, 35, 70))).mean[0]
    right = ImageStat.Stat(cells.crop((35, 0, 70, 70))).mean[0]
    assert abs(left - right) < 15, "the light half is no longer the left one"


def test_the_same_photo_gives_the_same_copy(worker: PictureWorker, photo: Path) -> None:
    markup = Markup((Redaction(0.1, 0.1, 0.8, 0.8), Text(0.5, 0.5, "crack")))
    first, second = (exported(worker, photo, markup) for _ in range(2))
    assert ImageChops.difference(first, second).getbbox() is None


def test_nothing_of_the_hidden_area_is_left_at_its_edge(
    worker: PictureWorker, tmp_path: Path
) -> None:
    page = Image.new("RGB", (1000, 1000), "white")
    page.paste("red", (333, 333, 667, 667))
    path = a_file(tmp_path, "page.png", saved(page, "PNG"))
    hidden = Markup((Redaction(0.333, 0.333, 0.334, 0.334, Cover.BLACK),))
    for side in (1000, 777, 301, 99):
        picture = exported(worker, path, hidden, side).convert("RGB")
        red = [p for p in picture.get_flattened_data() if p[0] > 150 and p[1] < 100]
        assert red == []


@pytest.mark.parametrize(
    ("turns", "corners"),
    [
        (1, (BLUE, RED, YELLOW, GREEN)),
        (2, (YELLOW, BLUE, GREEN, RED)),
        (3, (GREEN, YELLOW, RED, BLUE)),
    ],
)
def test_turning(
    worker: PictureWorker, photo: Path, turns: int, corners: tuple[tuple[int, int, int], ...]
) -> None:
    picture = exported(worker, photo, Markup((), Adjustments(turns=turns)))
    assert picture.size == ((240, 320) if turns % 2 else (320, 240))
    assert corners_of(picture) == corners


def test_what_is_left_of_a_cut_keeps_its_pixels(worker: PictureWorker, tmp_path: Path) -> None:
    path = a_file(tmp_path, "large.jpg", a_jpeg((4000, 3000)))
    cut = Markup((), Adjustments(cut=Cut(0.5, 0, 0.25, 0.25)))
    assert exported(worker, path, cut, 1000).size == (1000, 750)
    assert exported(worker, path, cut, 4000).size == (1000, 750)
    assert is_near(at(exported(worker, path, cut), 0.5, 0.5), GREEN)


def test_straightening_leaves_no_corner_empty(worker: PictureWorker, tmp_path: Path) -> None:
    path = a_file(tmp_path, "white.png", saved(Image.new("RGB", (640, 480), "white"), "PNG"))
    picture = exported(worker, path, Markup((), Adjustments(straighten=12)))
    assert picture.convert("L").getextrema()[0] > 250
    assert abs(picture.width / picture.height - 4 / 3) < 0.01


def test_brightness_goes_both_ways(worker: PictureWorker, photo: Path) -> None:
    means = [
        ImageStat.Stat(
            exported(worker, photo, Markup((), Adjustments(brightness=value))).convert("L")
        ).mean[0]
        for value in (-0.5, 0, 0.5)
    ]
    assert means[0] + 20 < means[1] < means[2] - 20


@pytest.mark.parametrize("turns", range(4))
@pytest.mark.parametrize("straighten", [0.0, 9.0])
def test_burned_marks_lie_where_the_page_draws_them(
    worker: PictureWorker, tmp_path: Path, turns: int, straighten: float
) -> None:
    grey = Image.new("RGB", (1200, 900), "#808080")
    path = a_file(tmp_path, "grey.png", saved(grey, "PNG"))
    adjustments = Adjustments(straighten, Cut(0.2, 0.1, 0.7, 0.8), turns)
    marks = (Badge(0.4, 0.3, 1, "dent"), Box(0.5, 0.5, 0.2, 0.2), Arrow(0.7, 0.3, 0.6, 0.4))
    markup = Markup(marks, adjustments)
    picture = exported(worker, path, markup)
    box, arrow, badge = page_marks(markup, a_piece(1200, 900))  # words lie above lines
    ink = 0.013 * max(picture.size)
    assert is_near(at(picture, badge.x + ink / picture.width, badge.y), MARK_RED)
    assert (badge.n, badge.text) == (1, "dent")
    assert box.w is not None
    assert box.h is not None
    assert is_near(at(picture, box.x + box.w, box.y + box.h / 2), MARK_RED)
    assert is_near(at(picture, box.x + box.w / 2, box.y + box.h / 2), (128, 128, 128))
    assert arrow.x2 is not None
    assert arrow.y2 is not None
    assert is_near(at(picture, arrow.x2, arrow.y2), MARK_RED)
    assert is_near(at(picture, (arrow.x + arrow.x2) / 2, (arrow.y + arrow.y2) / 2), MARK_RED)


def test_a_mark_stands_out_on_a_picture_of_its_colour(
    worker: PictureWorker, tmp_path: Path
) -> None:
    for colour, paint in ((Colour.RED, "#E5352B"), (Colour.WHITE, "white")):
        sheet = Image.new("RGB", (800, 600), paint)
        path = a_file(tmp_path, f"{colour}.png", saved(sheet, "PNG"))
        picture = exported(worker, path, Markup((Arrow(0.2, 0.5, 0.8, 0.5, colour),)))
        column = [at(picture, 0.5, y / 600) for y in range(280, 320)]
        assert any(not is_near(pixel, column[0], 60) for pixel in column)


def test_a_page_gets_texts_and_rulers_as_pixels_and_the_rest_as_lines() -> None:
    hidden, text, ruler = Redaction(0, 0, 0.1, 0.1), Text(0.5, 0.5, "a"), Ruler(0, 0, 1, 1, "5 cm")
    markup = Markup((Box(0, 0, 0.5, 0.5), text, Badge(0.1, 0.1, 1), ruler, hidden))
    assert to_burn(markup, Burn.WORDS).marks == (hidden, ruler, text)
    assert to_burn(markup, Burn.NONE).marks == (hidden,)
    assert set(to_burn(markup, Burn.ALL).marks) == set(markup.marks)
    assert [mark.type for mark in page_marks(markup, a_piece())] == ["box", "ellipse"]


def test_what_was_cut_away_is_not_drawn() -> None:
    cut = Adjustments(cut=Cut(0.5, 0.5, 0.5, 0.5))
    marks = (Ellipse(0, 0, 0.2, 0.2), Badge(0.1, 0.1, 1), Arrow(0.1, 0.1, 0.9, 0.9))
    assert [mark.type for mark in page_marks(Markup(marks, cut), a_piece())] == ["arrow"]


@pytest.mark.parametrize("text", ["Трещина", "裂纹", "مكسور", "שבור", "☎ ✂", "a" * 200])
def test_words_of_any_language_are_drawn(worker: PictureWorker, photo: Path, text: str) -> None:
    picture = exported(worker, photo, Markup((Text(0.5, 0.5, text),)))
    plate = picture.convert("RGB").crop((150, 110, 170, 130))
    colours = {pixel[1] // 64 for pixel in plate.get_flattened_data()}
    assert len(colours) > 1, "words on the plate"


def test_what_the_document_says_of_hidden_areas() -> None:
    markup = Markup(
        (
            Redaction(0, 0, 0.1, 0.1, hides="address"),
            Redaction(0.5, 0, 0.1, 0.1, hides="phone "),
            Redaction(0.5, 0.5, 0.1, 0.1, hides="phone"),
        )
    )
    assert hidden_words(markup) == ("address", "phone")
    assert is_changed(markup)
    assert is_changed(Markup((), Adjustments(turns=1)))
    assert not is_changed(Markup((Box(0, 0, 1, 1),)))


def test_a_redacted_copy_has_a_hash_of_its_own(worker: PictureWorker, photo: Path) -> None:
    (copy,) = marked_copies(
        worker, photo, Markup((Redaction(0, 0, 1, 1),)), name="a", boxes=((100, 100),)
    )
    hashes = copy_hashes(a_piece(), copy)
    assert hashes.original == "a" * 64
    assert len(hashes.copy) == 64
    assert hashes.copy != hashes.original
