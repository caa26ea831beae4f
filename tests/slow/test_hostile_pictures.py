"""Damaged, hostile and enormous pictures: no crash, no long wait, bounded memory."""

import random
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pillow_heif
import pytest
from PIL import Image

from orders_gui.domain.errors import UserError
from orders_gui.services.evidence.intake import take_in
from orders_gui.services.evidence.picture_worker import PictureWorker
from orders_gui.store.files.evidence_files import EvidenceFiles
from tests.builders import NOW
from tests.pictures_builder import FORMATS, PDF, SVG, VIDEOS, a_file, bomb

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="reads memory from /proc")

MEGABYTES = 1024  # a damaged header may claim as many pixels as phones really make
SECONDS = 10
HUGE = (16_320, 12_240)  # what a phone calls 200 megapixels
OTHERS = (SVG, PDF, bomb(), *VIDEOS.values(), b"MZ" + bytes(900), b"<html><img src='/etc/passwd'>")


@pytest.fixture
def worker() -> Iterator[PictureWorker]:
    with PictureWorker(processes=1) as worker:
        yield worker


def most_memory() -> int:
    """Megabytes that the workers have used at most."""
    lists = Path("/proc/self/task").glob("*/children")
    numbers = {number for path in lists for number in path.read_text().split()}
    lines = [line for n in numbers for line in Path(f"/proc/{n}/status").read_text().splitlines()]
    return (
        max((int(line.split()[1]) for line in lines if line.startswith("VmHWM")), default=0) >> 10
    )


def damaged(chance: random.Random, whole: bytes) -> bytes:
    """The bytes with some of them changed, cut off, doubled, or with another file's beginning."""
    data = bytearray(whole)
    for _ in range(chance.choice((1, 4, 40))):
        reach = chance.choice((min(200, len(data)), len(data)))
        data[chance.randrange(reach)] = chance.randrange(256)
    kind = chance.randrange(4)
    if kind == 0:
        del data[chance.randrange(1, len(data)) :]
    elif kind == 1:
        at = chance.randrange(len(data))
        data[at:at] = data[at : at + 4096]
    elif kind == 2:
        head = chance.choice(OTHERS)[:32]
        data[: len(head)] = head
    return bytes(data)


def take_in_damaged(folder: Path, worker: PictureWorker, count: int) -> tuple[int, int]:
    """Drop so many damaged files; returns how many were taken and how many refused."""
    chance = random.Random(count)  # noqa: S311 - the same files at every run
    wholes = [make() for make in FORMATS.values()]
    files, outcomes = EvidenceFiles(folder / "evidence"), [0, 0]
    for number in range(count):
        path = a_file(folder, f"{number}.jpg", damaged(chance, chance.choice(wholes)))
        began = time.monotonic()
        report = take_in(files, [path], known=frozenset(), now=NOW, worker=worker)
        assert time.monotonic() - began < SECONDS
        assert all(path.name in str(refused.message) for refused in report.refused)
        outcomes[bool(report.refused)] += 1
        path.unlink()
    assert most_memory() < MEGABYTES
    return outcomes[0], outcomes[1]


def test_damaged_pictures_are_taken_or_refused(tmp_path: Path, worker: PictureWorker) -> None:
    taken, refused = take_in_damaged(tmp_path, worker, 60)
    assert taken > 5
    assert refused > 5


@pytest.mark.slow
def test_many_damaged_pictures_are_taken_or_refused(tmp_path: Path, worker: PictureWorker) -> None:
    taken, refused = take_in_damaged(tmp_path, worker, 1660)
    assert taken > 100
    assert refused > 100


@pytest.mark.parametrize("side", [65_000, 17_400])
def test_a_bomb_costs_nothing(tmp_path: Path, worker: PictureWorker, side: int) -> None:
    worker.read(a_file(tmp_path, "a.jpg", FORMATS["jpg"]()), name="a.jpg")  # it runs
    path, began = a_file(tmp_path, "bomb.png", bomb(side)), time.monotonic()
    with pytest.raises(UserError, match="more pixels"):
        worker.read(path, name="bomb.png", boxes=((320, 320),))
    assert time.monotonic() - began < 0.1
    assert most_memory() < 150


@pytest.mark.slow
@pytest.mark.parametrize("kind", ["jpg", "heic"])
def test_the_largest_photos_of_phones_are_taken(
    tmp_path: Path, worker: PictureWorker, kind: str
) -> None:
    path = tmp_path / f"huge.{kind}"
    picture = Image.linear_gradient("L").resize(HUGE).convert("RGB")
    if kind == "jpg":
        picture.save(path, quality=80)
    else:
        fast = {"preset": "ultrafast"}
        pillow_heif.from_pillow(picture).save(path, quality=30, tile_size=2048, enc_params=fast)
    del picture
    began = time.monotonic()
    reading = worker.read(path, name=path.name, boxes=((1600, 1600), (160, 160)))
    assert time.monotonic() - began < SECONDS
    assert (reading.facts.width, reading.facts.height, len(reading.copies)) == (*HUGE, 2)
    assert most_memory() < 2048
