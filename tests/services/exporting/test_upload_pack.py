"""The upload pack: within the form's limits, nothing but pixels, everything named."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from orders_gui.domain.disputes.dispute import Dispute, Request, RequestKind
from orders_gui.domain.evidence.evidence import Evidence, EvidenceKind
from orders_gui.domain.evidence.marks import Box, Cover, Markup, Redaction
from orders_gui.domain.language import LocalText
from orders_gui.domain.money import Money
from orders_gui.domain.orders import Item, Order
from orders_gui.domain.rules.rulebook import Confidence, Limits, Rulebook
from orders_gui.services.disputes.disputes import create_dispute
from orders_gui.services.evidence.intake import ImageBytes, take_in
from orders_gui.services.evidence.marks import set_marks
from orders_gui.services.exporting.casefile import Placed
from orders_gui.services.exporting.collage import Tile, collage
from orders_gui.services.exporting.upload_pack import WrittenPack, planned, write_upload_pack
from orders_gui.services.orders.orders import add_order
from orders_gui.services.workspace import Workspace, fixed_clock
from orders_gui.store.library import Library
from tests.pictures_builder import VIDEOS, a_jpeg, camera_exif
from tests.services.exporting import casefiles
from tests.services.exporting.casefiles import NOW, RULES
from tests.services.exporting.films import a_film

LIMITS = Limits(
    pictures=3,
    picture_bytes=200_000,
    videos=1,
    as_of="2019-20",
    source="https://example.org/limits",
    confidence=Confidence.LOW,
    note=LocalText("Limits of 2019-20, check on the page", "Проверьте на странице"),
)


def rules_for(marketplace: str) -> Rulebook:
    limits = LIMITS if marketplace == "aliexpress" else None
    return replace(RULES, marketplace=marketplace, limits=limits)


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with Library(tmp_path / "library", create=True) as library:
        yield Workspace(library, rules_for, fixed_clock(NOW))


def a_noisy_photo(number: int = 0) -> bytes:
    """A photo with so much detail that it does not fit into the limit as it is."""
    grain = Image.effect_noise((1600 + number, 1200), 60)
    content = BytesIO()
    exif = camera_exif(6, location=True)
    Image.merge("RGB", (grain,) * 3).save(content, "JPEG", quality=92, exif=exif)
    return content.getvalue()


def packed(
    workspace: Workspace,
    target: Path,
    contents: Sequence[tuple[str, bytes]],
    *,
    marketplace: str = "aliexpress",
    claim: str = "The cup is cracked (photo 1).",
) -> WrittenPack:
    item = Item(title="Pour-over set", unit_price=Money.of("34.90", "USD"))
    order_id = add_order(
        workspace,
        Order(marketplace=marketplace, number="1", items=(item,), ordered=date(2026, 11, 1)),
    )
    sources = [ImageBytes(content, name) for name, content in contents]
    report = take_in(workspace.library.files, sources, known=frozenset(), now=NOW)
    dispute = Dispute(
        order_id=order_id,
        reason="received.damaged",
        claim_en=claim,
        claim_own="Чашка треснула.",
        own_language="ru",
        request=Request(RequestKind.REFUND_ONLY, Money.of("34.90", "USD")),
    )
    made = create_dispute(workspace, dispute, [(file, "Crack") for file in report.added])
    assert made.id is not None
    return write_upload_pack(workspace, made.id, target)


def test_every_picture_keeps_the_limit_and_says_nothing_of_its_owner(
    workspace: Workspace, tmp_path: Path
) -> None:
    photos = [(f"IMG_{n}.jpg", a_noisy_photo(n)) for n in range(5)]
    assert all(len(content) > LIMITS.picture_bytes for _, content in photos)

    made = packed(workspace, tmp_path / "pack", photos)

    assert made.files[:3] == ("1-other.jpg", "2-other.jpg", "3-collage-CDE.jpg")
    for name in made.files[:3]:
        content = (tmp_path / "pack" / name).read_bytes()
        assert LIMITS.picture_bytes * 0.6 < len(content) < LIMITS.picture_bytes
        assert not any(word in content for word in (b"Exif", b"Acme", b"http", b"ICC_PROFILE"))
    with Image.open(tmp_path / "pack" / "1-other.jpg") as first:
        assert first.height > first.width  # upright, as it was taken


def test_marks_and_covers_are_burned_in_alone_and_in_collages(
    workspace: Workspace, tmp_path: Path
) -> None:
    photos = [(f"IMG_{n}.png", a_grey_photo(n)) for n in range(5)]
    packed(workspace, tmp_path / "before", photos)
    (order,) = workspace.library.orders.get_many(workspace.library.orders.find_number("1"))
    assert order.id is not None
    (dispute,) = workspace.library.disputes.of_order(order.id)
    assert dispute.id is not None
    covered = Markup((Redaction(0.3, 0.3, 0.4, 0.4, Cover.BLACK), Box(0.05, 0.05, 0.9, 0.9)))
    for piece in workspace.library.evidence.of_dispute(dispute.id):
        assert piece.id is not None
        set_marks(workspace, piece.id, covered)

    made = write_upload_pack(workspace, dispute.id, tmp_path / "after")

    assert made.files[:3] == ("1-other.jpg", "2-other.jpg", "3-collage-CDE.jpg")
    for name in made.files[:3]:
        assert not has_black(tmp_path / "before" / name)
        assert has_black(tmp_path / "after" / name)
        assert has_red(tmp_path / "after" / name)


def a_grey_photo(number: int) -> bytes:
    content = BytesIO()
    Image.new("RGB", (1200, 900), (180 + number, 180, 180)).save(content, "PNG")
    return content.getvalue()


def colours(path: Path) -> list[tuple[int, int, int]]:
    """Colours that fill at least a hundredth of the lower part, where no badge is."""
    with Image.open(path) as picture:
        lower = picture.convert("RGB").crop((0, 120, picture.width, picture.height))
    small = lower.resize((200, 150), Image.Resampling.NEAREST)
    counted = small.getcolors(200 * 150) or []
    return [colour for count, colour in counted if count > 3]  # type: ignore[misc]  # RGB


def has_black(path: Path) -> bool:
    return any(max(colour) < 12 for colour in colours(path))


def has_red(path: Path) -> bool:
    return any(red > 180 and max(green, blue) < 110 for red, green, blue in colours(path))


def test_a_small_picture_stays_as_good_as_it_is(workspace: Workspace, tmp_path: Path) -> None:
    packed(workspace, tmp_path / "pack", [("a.jpg", a_jpeg((640, 480)))])
    with Image.open(tmp_path / "pack" / "1-other.jpg") as picture:
        assert picture.size == (640, 480)


def test_the_checklist_says_what_goes_where(workspace: Workspace, tmp_path: Path) -> None:
    contents = [("a.jpg", a_jpeg()), ("film.mkv", VIDEOS["mkv"]), ("clip.mov", VIDEOS["mov"])]
    made = packed(workspace, tmp_path / "pack", contents, claim="Cup — “broken” сup, 破損")

    text = (tmp_path / "pack" / "checklist.txt").read_text("utf-8")
    assert made.files[:2] == ("1-other.jpg", "2-film.mkv")
    for line in (
        "Choose the reason: Arrived damaged.",
        "Ask for: Full refund, US\u00a0$34.90.",
        "1-other.jpg: photo 1 (A) Crack",
        "Add the video 2-film.mkv. It is unchanged and may tell where it was taken.",
        "Not in this pack: clip.mov.",
        "Limits of 2019-20, check on the page (https://example.org/limits).",
        "some versions of the form refuse: 破 損",
    ):
        assert line in text
    pack = tmp_path / "pack"
    assert (pack / "claim.txt").read_text("utf-8") == 'Cup - "broken" cup, 破損\n'
    assert (pack / "claim-ru.txt").read_text("utf-8") == "Чашка треснула.\n"
    assert (pack / "2-film.mkv").read_bytes() == VIDEOS["mkv"]


def test_a_film_loses_the_place_where_it_was_taken(workspace: Workspace, tmp_path: Path) -> None:
    made = packed(workspace, tmp_path / "pack", [("film.mp4", a_film())])

    film = (tmp_path / "pack" / made.files[0]).read_bytes()
    assert b"+52.5200+013.4050/" not in film
    assert film.replace(bytes(18), b"") != a_film()
    checklist = (tmp_path / "pack" / "checklist.txt").read_text("utf-8")
    assert "It is a copy without the place" in checklist


def test_without_known_limits_every_photo_goes_alone(workspace: Workspace, tmp_path: Path) -> None:
    photos = [(f"{n}.jpg", a_jpeg((320 + n, 240))) for n in range(4)]
    made = packed(workspace, tmp_path / "pack.zip", photos, marketplace="etsy")
    assert [name for name in made.files if name.endswith(".jpg")] == [
        f"{n}-other.jpg" for n in range(1, 5)
    ]
    assert made.path.is_file()


def placed(pieces: Sequence[Evidence]) -> tuple[Placed, ...]:
    return tuple(Placed(place, piece) for place, piece in enumerate(pieces))


@pytest.mark.parametrize(
    ("count", "shares"),
    [
        (0, []),
        (3, [1, 1, 1]),
        (4, [1, 1, 2]),
        (8, [1, 1, 6]),
        (9, [1, 4, 4]),
        (13, [1, 6, 6]),
        (18, [6, 6, 6]),
        (20, [6, 6, 6]),
    ],
)
def test_photos_are_shared_out(count: int, shares: list[int]) -> None:
    evidence = [casefiles.a_photo(place) for place in range(count)]
    plan = planned(placed(evidence), LIMITS)
    assert sorted(len(picture) for picture in plan.pictures) == shares
    assert len(plan.left_out) == max(0, count - 18)
    places = [photo.place for picture in plan.pictures for photo in picture]
    assert sorted(places) == list(range(min(count, 18)))


def test_the_defect_is_not_made_small() -> None:
    evidence = [casefiles.a_photo(n, kind=EvidenceKind.LABEL) for n in range(7)]
    evidence += [casefiles.a_photo(7, kind=EvidenceKind.DEFECT)]
    plan = planned(placed(evidence), LIMITS)
    assert [photo.place for picture in plan.pictures if len(picture) == 1 for photo in picture] == [
        0,
        7,
    ]


@pytest.mark.parametrize(("count", "columns", "rows"), [(2, 2, 1), (3, 3, 1), (4, 2, 2), (6, 3, 2)])
def test_a_collage_has_even_rows_and_badges(count: int, columns: int, rows: int) -> None:
    tile = Tile(a_jpeg((640, 480)), "3 · C")
    with Image.open(BytesIO(collage([tile] * count, 2_000_000))) as picture:
        assert picture.size == (columns * 1300 - 20, rows * 980 - 20)
        assert isinstance(corner := picture.getpixel((4, 4)), tuple)
        assert max(corner) < 60


def test_a_collage_keeps_the_limit() -> None:
    grain = Image.effect_noise((1280, 960), 90).convert("RGB")
    content = BytesIO()
    grain.save(content, "JPEG", quality=95)
    made = collage([Tile(content.getvalue(), "A")] * 6, 300_000)
    assert 200_000 < len(made) <= 300_000
