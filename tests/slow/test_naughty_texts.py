"""Texts that break programs come through every export, and make it reach for nothing."""

import csv
import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from icalendar import Calendar

from orders_gui.services.exporting.orders_csv import unguarded
from tests.services.exporting.pdf_reading import problems
from tests.slow.naughty import STRINGS
from tests.slow.recording import ROOT, needs_strace

pytestmark = needs_strace

SYSTEM = ("/usr/", "/lib", "/proc/", "/sys/", "/dev/", "/etc/ld.so", "/etc/localtime", "/etc/fonts",
          "/etc/ssl/openssl.cnf", "/etc/mime.types", "/var/cache/fontconfig")  # fmt: skip
FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")


def exported(folder: Path, step: int) -> list[str]:
    """Make and export a library with every `step`-th text; returns the log of system calls."""
    log = folder / "calls"
    out = folder / "out"
    out.mkdir()
    strace = [
        "strace",
        "-f",
        "-y",
        "-s",
        "500",
        "-o",
        str(log),
        "-e",
        "trace=openat,connect,socket",
    ]
    words = [sys.executable, "-m", "tests.slow.naughty", str(out), str(step)]
    ran = subprocess.run(
        [*strace, *words], cwd=ROOT, capture_output=True, check=False,
        env=os.environ | {"PYTHONDONTWRITEBYTECODE": "1", "TMPDIR": str(folder)},
    )  # fmt: skip
    assert (ran.returncode, ran.stderr) == (0, b"")
    return log.read_text("utf-8").splitlines()


def reached(folder: Path, log: list[str]) -> set[str]:
    """Files opened outside of the program, the system and the folder, and sockets."""
    own = (str(ROOT), sys.prefix, sys.base_prefix, str(folder), os.environ["HOME"], *SYSTEM)
    opened = {
        found[1] for line in log if (found := re.search(r'openat\(\S+, "([^"]+)".* = \d+<', line))
    }
    outside = {path for path in opened if path.startswith("/") and not path.startswith(own)}
    return outside | {line for line in log if "AF_INET" in line}


def check(folder: Path, texts: tuple[str, ...]) -> None:
    """Read every export back."""
    out = folder / "out"
    for place in range(len(texts)):
        assert problems(out / f"{place}.pdf") == ""
    document = json.loads((out / "orders.json").read_text("utf-8"))
    assert len(document["orders"]) == len(texts)
    with (out / "orders.csv").open(encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.reader(stream))
    assert {len(row) for row in rows} == {len(rows[0])}
    assert len(rows) == 1 + 2 * len(texts)
    cells = {cell for row in rows[1:] for cell in row}
    assert [cell for cell in cells if cell.startswith(FORMULA) and not cell[1:2].isdigit()] == []
    assert {unguarded(cell) for cell in cells} >= {text for text in texts if text.isalnum()}
    for language in ("en", "ru"):
        events = Calendar.from_ical((out / f"{language}.ics").read_bytes()).walk("VEVENT")
        assert len({str(event["uid"]) for event in events}) == len(events) >= len(texts)


def test_some_texts_come_through_and_nothing_is_reached_for(tmp_path: Path) -> None:
    log = exported(tmp_path, 12)
    assert reached(tmp_path, log) == set()
    check(tmp_path, STRINGS[::12])


@pytest.mark.slow
def test_all_texts_come_through_and_nothing_is_reached_for(tmp_path: Path) -> None:
    log = exported(tmp_path, 1)
    assert reached(tmp_path, log) == set()
    check(tmp_path, STRINGS)
