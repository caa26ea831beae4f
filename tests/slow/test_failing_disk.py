"""A disk that fails at any call to the database: a sentence, no half state, no lost act."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.slow.acts import ATTEMPTS, SAID, act_for_ever, acts_found_whole
from tests.slow.recording import ROOT, needs_strace

pytestmark = needs_strace

TOLD = ("pwrite64", "pread64", "fdatasync", "openat")
HARMLESS = (
    "ftruncate",
    "unlink",
)  # tidying up at the end; the log is then taken in at the next start
BEFORE, AFTER = 4, 9
"""Acts done before the disk fails, and to be done in all."""


@pytest.fixture
def before(tmp_path: Path) -> Path:
    root = tmp_path / "before"
    with (tmp_path / "said").open("wb") as said:
        act_for_ever(root, said.fileno(), BEFORE)
    return root


def act_on_failing_disk(
    root: Path, call: str, fails_at: str
) -> "subprocess.CompletedProcess[bytes]":
    """Act in the library while the calls numbered `fails_at` to its database fail."""
    database = root / "g-0001" / "library.sqlite3"
    strace = ["strace", "-f", "--seccomp-bpf", "-o", str(root.parent / "calls"), "-P",
              str(database), "-P", f"{database}-wal", "-e", f"trace={call}",
              "-e", f"inject={call}:error=EIO:when={fails_at}"]  # fmt: skip
    words = [sys.executable, "-m", "tests.slow.acts", str(root), str(AFTER)]
    return subprocess.run([*strace, *words], cwd=ROOT, capture_output=True, check=False)


def sweep(before: Path, call: str, step: int, *, for_ever: bool) -> int:
    """Let the first call fail, then the one `step` later, until none is left.

    Returns at how many of them something was told.
    """
    root, number, times_told = before.with_name("library"), 1, 0
    while True:
        shutil.rmtree(root, ignore_errors=True)
        shutil.copytree(before, root)
        ran = act_on_failing_disk(root, call, f"{number}+" if for_ever else f"{number}")
        told, said = ran.stderr.decode(), ran.stdout.count(SAID)
        assert ran.returncode == 0, told
        assert all(str(before.parent) in line for line in told.splitlines()), told
        # What the disk did not confirm may be there all the same.
        done = acts_found_whole(root, BEFORE + said, unsaid=ATTEMPTS)
        assert for_ever or done == AFTER  # once the disk is well again the rest is done
        if b"(INJECTED)" not in (before.parent / "calls").read_bytes():
            assert (told, done) == ("", AFTER)
            return times_told
        times_told += bool(told)
        number += step


@pytest.mark.parametrize("for_ever", [False, True])
def test_a_fault_of_the_disk_is_told_and_costs_nothing(before: Path, for_ever: bool) -> None:
    assert sweep(before, "pwrite64", 31, for_ever=for_ever) > 3


@pytest.mark.slow
@pytest.mark.parametrize("for_ever", [False, True])
@pytest.mark.parametrize("call", [*TOLD, *HARMLESS])
def test_a_fault_at_any_call_is_told_and_costs_nothing(
    before: Path, call: str, for_ever: bool
) -> None:
    assert (sweep(before, call, 1, for_ever=for_ever) > 0) == (call in TOLD)
