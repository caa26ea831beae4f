"""Worker processes: what they answer, and what happens to them must not harm anybody."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from orders_gui.domain.errors import UserError
from orders_gui.services.evidence.picture_worker import PictureWorker
from orders_gui.services.evidence.pictures import read_picture
from tests.pictures_builder import (
    CORNERS,
    FORMATS,
    SVG,
    a_file,
    a_jpeg,
    bomb,
    camera_exif,
    corners_of,
    truncated,
)

linux_only = pytest.mark.skipif(sys.platform != "linux", reason="/proc and pipes with names")


@pytest.fixture
def worker() -> Iterator[PictureWorker]:
    worker = PictureWorker()
    yield worker
    worker.close()


@pytest.fixture
def hanging(tmp_path: Path) -> Path:
    """A pipe that nobody writes into: whoever opens it waits for ever."""
    path = tmp_path / "pipe.jpg"
    os.mkfifo(path)
    return path


def children() -> set[int]:
    """The process numbers of the running workers."""
    lists = Path("/proc/self/task").glob("*/children")
    return {int(number) for path in lists for number in path.read_text().split()}


def wait_until_ended(number: int) -> bool:
    status = Path(f"/proc/{number}/stat")
    deadline = time.monotonic() + 10
    while time.monotonic() < deadline:
        if not status.exists() or ") Z " in status.read_text():
            return True
        time.sleep(0.02)
    return False


@pytest.mark.parametrize("kind", FORMATS)
def test_a_worker_reads_what_the_program_would_read(
    tmp_path: Path, worker: PictureWorker, kind: str
) -> None:
    path = a_file(tmp_path, "Снимок", FORMATS[kind]())
    reading = worker.read(path, name="Снимок", boxes=((160, 160), (80, 80)))
    assert reading.facts == read_picture(path, ()).facts
    copies = [Image.open(BytesIO(copy)) for copy in reading.copies]
    assert [copy.size for copy in copies] == [(160, 120), (80, 60)]
    assert all(corners_of(copy) == CORNERS for copy in copies)


@pytest.mark.parametrize("offset", ["", "-05:30"])
def test_camera_time_and_location_arrive(
    tmp_path: Path, worker: PictureWorker, offset: str
) -> None:
    exif = camera_exif(6, offset=offset, location=True)
    path = a_file(tmp_path, "a.jpg", a_jpeg(exif=exif))
    reading = worker.read(path, name="a.jpg")
    assert reading.facts == read_picture(path, ()).facts
    assert reading.facts.has_location
    assert reading.copies == ()


def test_a_refusal_uses_the_name_that_the_user_knows(tmp_path: Path, worker: PictureWorker) -> None:
    with pytest.raises(UserError, match=r"^Моё фото\.jpg is not a picture"):
        worker.read(a_file(tmp_path, "0a1b", SVG), name="Моё фото.jpg")
    with pytest.raises(UserError, match=r"^half\.jpg is damaged"):
        worker.read(a_file(tmp_path, "0a1b", truncated()), name="half.jpg", boxes=((64, 64),))
    with pytest.raises(UserError, match=r"^bomb\.png claims to have more pixels"):
        worker.read(a_file(tmp_path, "0a1b", bomb()), name="bomb.png", boxes=((64, 64),))
    with pytest.raises(UserError, match=r"^gone\.jpg is damaged"):
        worker.read(tmp_path / "gone.jpg", name="gone.jpg")


@linux_only
def test_one_process_serves_one_file_after_the_other(tmp_path: Path, worker: PictureWorker) -> None:
    path = a_file(tmp_path, "a.jpg", a_jpeg())
    before = children()
    assert before == set()
    worker.read(path, name="a.jpg")
    first = children()
    with pytest.raises(UserError):
        worker.read(a_file(tmp_path, "b.jpg", SVG), name="b.jpg")
    worker.read(path, name="a.jpg")
    assert len(first) == 1
    assert children() == first


def test_several_threads_may_ask_at_once(tmp_path: Path, worker: PictureWorker) -> None:
    sides = [100 + 20 * number for number in range(12)]
    paths = [a_file(tmp_path, f"{side}.jpg", a_jpeg((side, 50))) for side in sides]

    def width(path: Path) -> int:
        return worker.read(path, name=path.name, boxes=((64, 64),)).facts.width

    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(width, paths)) == sides


@linux_only
def test_a_file_that_takes_too_long_is_given_up(tmp_path: Path, hanging: Path) -> None:
    worker = PictureWorker(seconds=1)
    good = a_file(tmp_path, "a.jpg", a_jpeg())
    worker.read(good, name="a.jpg")
    (old,) = children()
    with pytest.raises(UserError, match=r"^pipe\.jpg takes too long"):
        worker.read(hanging, name="pipe.jpg")
    assert children() == set()
    assert worker.read(good, name="a.jpg").facts.width == 320
    assert children() != {old}
    worker.close()


@linux_only
def test_a_file_that_needs_too_much_memory_is_refused(tmp_path: Path) -> None:
    worker = PictureWorker(megabytes=512)
    with pytest.raises(UserError, match=r"^large\.png needs more memory"):
        worker.read(
            a_file(tmp_path, "large.png", bomb(16_000)), name="large.png", boxes=((64, 64),)
        )
    good = a_file(tmp_path, "a.jpg", a_jpeg())
    assert worker.read(good, name="a.jpg", boxes=((64, 64),)).facts.width == 320
    worker.close()


@linux_only
def test_a_crash_costs_one_file_only(tmp_path: Path, worker: PictureWorker, hanging: Path) -> None:
    good = a_file(tmp_path, "a.jpg", a_jpeg())
    worker.read(good, name="a.jpg")
    (number,) = children()
    with ThreadPoolExecutor(1) as pool:
        reading = pool.submit(worker.read, hanging, name="pipe.jpg")
        os.close(os.open(hanging, os.O_WRONLY))  # opens as soon as the worker has opened it
        with pytest.raises(UserError, match=r"^pipe\.jpg is (not a picture|damaged)"):
            reading.result()
        reading = pool.submit(worker.read, hanging, name="pipe.jpg")
        keeping = os.open(hanging, os.O_WRONLY)
        os.kill(number, signal.SIGSEGV)
        with pytest.raises(UserError, match=r"^pipe\.jpg cannot be read as a picture"):
            reading.result()
        os.close(keeping)
    assert worker.read(good, name="a.jpg").facts.width == 320


@linux_only
def test_a_process_that_ended_while_it_was_idle_is_replaced(
    tmp_path: Path, worker: PictureWorker
) -> None:
    good = a_file(tmp_path, "a.jpg", a_jpeg())
    worker.read(good, name="a.jpg")
    (number,) = children()
    os.kill(number, signal.SIGKILL)
    assert wait_until_ended(number)
    assert worker.read(good, name="a.jpg").facts.width == 320


@linux_only
def test_closing_gives_up_what_is_being_read(hanging: Path) -> None:
    worker = PictureWorker(seconds=60)
    with ThreadPoolExecutor(1) as pool:
        reading = pool.submit(worker.read, hanging, name="pipe.jpg")
        keeping = os.open(hanging, os.O_WRONLY)  # waits until the worker has opened it
        started = time.monotonic()
        worker.close()
        with pytest.raises(UserError, match=r"^pipe\.jpg was not read because"):
            reading.result()
        os.close(keeping)
    assert time.monotonic() - started < 5
    assert children() == set()
    with pytest.raises(UserError, match="the program is closing"):
        worker.read(hanging, name="pipe.jpg")


@linux_only
def test_no_process_outlives_a_forgotten_worker(tmp_path: Path) -> None:
    worker: PictureWorker | None = PictureWorker()
    assert worker is not None
    worker.read(a_file(tmp_path, "a.jpg", a_jpeg()), name="a.jpg")
    assert len(children()) == 1
    worker = None
    assert children() == set()


@linux_only
def test_no_worker_outlives_a_killed_program(tmp_path: Path) -> None:
    path = a_file(tmp_path, "a.jpg", a_jpeg())
    program = (
        "import os, sys; from pathlib import Path\n"
        "from orders_gui.services.evidence.picture_worker import PictureWorker\n"
        "worker = PictureWorker()\n"
        "worker.read(Path(sys.argv[1]), name='a')\n"
        "print(Path(f'/proc/self/task/{os.getpid()}/children').read_text(), flush=True)\n"
        "os.kill(os.getpid(), 9)\n"
    )
    run = subprocess.run(
        [sys.executable, "-c", program, str(path)], capture_output=True, text=True, check=False
    )
    assert run.returncode == -signal.SIGKILL
    assert wait_until_ended(int(run.stdout))


@linux_only
def test_a_worker_can_write_no_file(tmp_path: Path, worker: PictureWorker) -> None:
    worker.read(a_file(tmp_path, "a.jpg", a_jpeg()), name="a.jpg")
    (number,) = children()
    limits = Path(f"/proc/{number}/limits").read_text().splitlines()
    values = {line[:26].strip(): line[26:].split()[0] for line in limits}
    assert values["Max file size"] == "0"
    assert values["Max core file size"] == "0"
    assert values["Max address space"] == str(2048 << 20)
