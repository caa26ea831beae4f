"""When the power fails, nothing that the program said was done is lost (on simulated disks)."""

import random
import shutil
from pathlib import Path

import pytest

from tests.slow.acts import SAID, acts_found_whole
from tests.slow.recording import Call, Disk, needs_strace, recorded

pytestmark = needs_strace


def calls_of_acts(folder: Path, acts: int) -> list[Call]:
    """What a program does to its files that makes a library in `folder` and acts in it."""
    words = ["-m", "tests.slow.acts", str(folder / "library"), str(acts)]
    return recorded(words, folder / "calls")


def survive_power_cuts(folder: Path, acts: int, images: int) -> int:
    """Cut the power at random moments; returns how many acts had been said to be done in all."""
    calls = calls_of_acts(folder, acts)
    chance = random.Random(images)  # noqa: S311 - the same moments at every run
    cuts = sorted(chance.randrange(len(calls)) for _ in range(images))
    disk, said, made, sum_said = Disk(folder / "library"), 0, 0, 0
    for cut in cuts:
        for call in calls[made:cut]:
            disk.make(call)
            said += call.name == "write" and call.texts == (SAID,)
        made = cut
        root = folder / "after the cut"
        disk.after_a_cut(root, chance)
        acts_found_whole(root, said)
        shutil.rmtree(root)
        sum_said += said
    return sum_said


def test_nothing_is_lost_when_the_power_fails(tmp_path: Path) -> None:
    assert survive_power_cuts(tmp_path, acts=30, images=60) > 60


@pytest.mark.slow
def test_nothing_is_lost_in_seven_hundred_power_cuts(tmp_path: Path) -> None:
    assert survive_power_cuts(tmp_path, acts=200, images=700) > 700


def test_a_photo_is_on_the_disk_before_its_row(tmp_path: Path) -> None:
    """Data synced, then renamed, then the folder synced, and only then named in the database."""
    calls = calls_of_acts(tmp_path, 8)
    photos = 0
    opened: dict[int, str] = {}
    places: dict[str, list[int]] = {}
    for number, call in enumerate(calls):
        if call.name == "openat":
            opened[call.result] = call.paths[0]
        elif call.name in ("fsync", "fdatasync"):
            places.setdefault(f"sync {opened[call.descriptor]}", []).append(number)
        elif call.name == "rename" and call.paths[1].endswith(".jpg"):
            photos += 1
            old, new = call.paths
            assert min(places[f"sync {old}"]) < number
            folder = str(Path(new).parent)
            synced = next(
                later
                for later, after in enumerate(calls[number:], number)
                if after.name == "fsync" and after.texts == () and _path(calls, later) == folder
            )
            named = Path(new).stem.encode()
            written = [
                at
                for at, one in enumerate(calls)
                if one.name == "pwrite64" and named in one.texts[0]
            ]
            assert written
            assert number < synced < min(written)
    assert photos == 2


def _path(calls: list[Call], number: int) -> str:
    """The path that the descriptor of a call was opened for."""
    descriptor = calls[number].descriptor
    opened = (c for c in reversed(calls[:number]) if c.name == "openat" and c.result == descriptor)
    return next(opened).paths[0]
