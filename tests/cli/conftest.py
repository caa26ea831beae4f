"""Commands run as from a terminal: in this process, or in one of their own."""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from orders_gui.cli import main
from orders_gui.domain.orders import Order
from orders_gui.services.library.opening import open_workspace
from orders_gui.services.orders.orders import add_order
from orders_gui.services.workspace import Workspace, fixed_clock
from tests.builders import NOW

ROOT = Path(__file__).resolve().parents[2]
NOW_OPTION = ("--now", NOW.isoformat())


@dataclass(frozen=True, slots=True)
class Ran:
    """What a command said and how it ended."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:  # noqa: ANN401 - whatever the command prints
        """The standard output as JSON."""
        return json.loads(self.out)

    @property
    def trouble(self) -> str:
        """The one sentence of a command that ended with 1 and printed nothing else."""
        assert (self.code, self.out) == (1, "")
        assert self.err.count("\n") == 1
        assert "Traceback" not in self.err
        return self.err.rstrip("\n")


Run = Callable[..., Ran]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Where the library of the test lies; it is not there yet."""
    return tmp_path / "library"


@pytest.fixture
def run(root: Path, capfd: pytest.CaptureFixture[str]) -> Run:
    """Run a command on the library of the test (or another one), at NOW."""

    def run_here(*arguments: object, library: Path = root) -> Ran:
        capfd.readouterr()
        words = [str(argument) for argument in arguments]
        code = main([*words, "--library", str(library), *NOW_OPTION])
        out, err = capfd.readouterr()
        return Ran(code, out, err)

    return run_here


@pytest.fixture
def workspace(root: Path) -> Iterator[Callable[[], Workspace]]:
    """Opens the library of the test; close it before a command is run."""
    opened: list[Workspace] = []

    def open_it() -> Workspace:
        opened.append(open_workspace(root, fixed_clock(NOW), create=True))
        return opened[-1]

    yield open_it
    for workspace in opened:
        workspace.library.close()


def fill(root: Path, *orders: Order) -> None:
    """Add orders to the library."""
    workspace = open_workspace(root, fixed_clock(NOW), create=True)
    with workspace.library:
        for order in orders:
            add_order(workspace, order)


def program(*arguments: object, **environment: str) -> "subprocess.CompletedProcess[bytes]":
    """Run the program in a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "orders_gui", *map(str, arguments)],
        cwd=ROOT,
        env=os.environ | environment,
        capture_output=True,
        timeout=300,
        check=False,
    )
