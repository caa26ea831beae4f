"""How long the frozen program takes to start, against the same program from its environment.

start_ratio.py FROZEN PYTHON [TIMES]: both open a library of 1,000 orders in turns, with and without
their files in memory, until the window takes what later starts hand over.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ORDERS = 1_000
TIMES = 9
HIGHEST = 1.15
PATIENCE = 60.0

SAMPLE = Path(__file__).with_name("orders.json")
READ_AT_START = frozenset({".so", ".py", ".pyc", ".ttf", ".svg", ".toml", ".qss", ".qm", ".zip"})


def main(frozen: Path, python: Path, times: int) -> int:
    """Print the shortest times and their ratio; 1 when the frozen program takes too long."""
    ways = {frozen.parent: [str(frozen)], python.parents[1]: [str(python), "-m", "orders_gui"]}
    with tempfile.TemporaryDirectory(prefix="orders-gui-start-") as folder:
        home = Path(folder)
        make_library(ways[frozen.parent], home)
        for command in ways.values():
            seconds(command, home)  # what is compiled once and kept is no part of a start
        cold = [[seconds(ways[place], home, forget=place) for place in ways] for _ in range(times)]
        warm = [[seconds(ways[place], home) for place in ways] for _ in range(times)]
    slow = [
        ratio("start, files not in memory", cold) > HIGHEST,
        ratio("start, files in memory", warm) > HIGHEST,
    ]
    return int(any(slow))


def make_library(command: list[str], home: Path) -> None:
    """Import many orders like the sample."""
    entry = json.loads(SAMPLE.read_text(encoding="utf-8"))[0]
    number = int(entry["orderId"])
    entries = [
        entry | {"orderId": str(number + each), "orderLineId": str(number + each)}
        for each in range(ORDERS)
    ]
    export = home / "orders.json"
    export.write_text(json.dumps(entries), encoding="utf-8")
    surroundings = environment(home)
    subprocess.run(
        [*command, "import", str(export)], env=surroundings, check=True, stdout=subprocess.DEVNULL
    )


def seconds(command: list[str], home: Path, forget: Path | None = None) -> float:
    """From the start of the process until its window listens."""
    if forget is not None:
        forget_files(forget)
    began = time.monotonic()
    # In `home`: Python would find a checkout in the present folder before its environment.
    with subprocess.Popen(command, cwd=home, env=environment(home)) as running:
        while not any((home / "cache" / "orders-gui").glob("window-*")):
            if running.poll() is not None or time.monotonic() > began + PATIENCE:
                running.kill()
                raise SystemExit(f"{command[0]} opens no window.")
            time.sleep(0.002)
        took = time.monotonic() - began
        running.send_signal(signal.SIGTERM)
    return took


def forget_files(folder: Path) -> None:
    """Ask the system to drop what it keeps in memory of the files that a start reads."""
    for path in folder.rglob("*"):
        if path.suffix in READ_AT_START or ".so" in path.suffixes:
            with path.open("rb") as file:
                os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)


def environment(home: Path) -> dict[str, str]:
    """Folders of its own, and no screen."""
    own = {f"XDG_{name.upper()}_HOME": str(home / name) for name in ("data", "cache", "config")}
    plain = {name: value for name, value in os.environ.items() if "PYTHON" not in name}
    return plain | own | {"XDG_STATE_HOME": str(home / "state"), "QT_QPA_PLATFORM": "offscreen"}


def ratio(name: str, pairs: list[list[float]]) -> float:
    """Print one line of the shortest times, which other work on the machine lengthens least."""
    frozen, plain = (min(column) * 1000 for column in zip(*pairs, strict=True))
    print(f"{name}: {frozen:.0f} ms frozen, {plain:.0f} ms plain, ratio {frozen / plain:.2f}")
    return float(frozen / plain)


if __name__ == "__main__":
    frozen, python = (Path(argument).absolute() for argument in sys.argv[1:3])
    sys.exit(main(frozen, python, int(sys.argv[3]) if len(sys.argv) > 3 else TIMES))
