"""A start of the window: what is on the screen at first, and how little is loaded for it."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from orders_gui.services.orders.orders import add_order
from orders_gui.services.rules.rulebooks import rulebooks_of
from orders_gui.services.workspace import Workspace, fixed_clock
from orders_gui.store.library import Library
from tests.builders import NOW, an_order

ROOT = Path(__file__).parent.parent

LATER = {
    "PIL", "PySide6.QtNetwork", "PySide6.QtPrintSupport", "hashlib", "html", "peewee", "pikepdf",
    "pillow_heif", "secrets", "subprocess", "tomllib", "typing_extensions", "typst", "zoneinfo",
}  # fmt: skip
if sys.platform == "linux":
    LATER.add("platformdirs")
LATER_TYPES = {"QStyle", "QMdiArea"}
"""PySide6 makes its types when they are asked for: the first of these has hundreds of words, and
the second is there when all types of widgets are, because a widget of Qt's own was asked for."""

FIRST = {
    "domain": {
        "errors", "filters", "ids", "language", "list_row", "moments", "money", "states",
        "parcels", "parcels.number_text",
    },
    "services": {
        "child_process", "workspace", "evidence", "evidence.picture_worker",
        "evidence.thumbnails", "library", "library.opening", "rules", "rules.marketplaces",
    },
    "cli": {"arguments", "command", "help", "output", "window"},
    "ui.shell": {"first_paint", "host", "side_bar", "window_state"},
}  # fmt: skip
"""All that may be loaded of these packages before the first orders are painted."""

FIRST_PARTS = {"orders", "shell", "widgets"}
"""The folders of the window that its first orders need."""

START = f"""
import json, sys
import PySide6.QtWidgets as widgets
from tests.benchmarks.start_window import start

def tell():
    window = next(w for w in widgets.QApplication.topLevelWidgets() if w.objectName() == "window")
    page = window.list_page
    print(json.dumps({{
        "modules": list(sys.modules),
        "types": [name for name in {sorted(LATER_TYPES)} if name in vars(widgets)],
        "orders": page.model.order_count,
        "said": [page.title, page._count.text()],
        "places": [part.x() for part in (page._title, page._count, page.search, page.add_button)],
        "counts": [entry.count for entry in window.side_bar._model.rows],
        "complete": hasattr(window, "commands"),
    }}))

start(tell)
"""


@pytest.fixture(scope="module")
def painted(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What is there when the window of a library with twelve orders was painted."""
    folder = tmp_path_factory.mktemp("start")
    with Library(folder / "library", create=True) as library:
        workspace = Workspace(library, rulebooks_of(library), fixed_clock(NOW))
        for number in range(12):
            add_order(workspace, an_order(str(number), protection_ends_in=number))
    names = ("HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME")
    run = subprocess.run(
        [
            sys.executable,
            "-c",
            START,
            "--library",
            str(folder / "library"),
            "--lang",
            "en",
            "--now",
            NOW.isoformat(),
        ],
        cwd=ROOT,
        env=os.environ | dict.fromkeys(names, str(folder)) | {"QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    found: dict[str, Any] = json.loads(run.stdout.splitlines()[-1])
    return found


def test_the_first_paint_shows_orders_and_counts(painted: dict[str, Any]) -> None:
    assert painted["orders"] == 12
    assert painted["said"] == ["Active", "12 orders"]
    assert painted["counts"][0] == 12


def test_what_is_painted_first_has_its_place_already(painted: dict[str, Any]) -> None:
    assert painted["places"][0] > 0
    assert painted["places"] == sorted(set(painted["places"]))


def test_the_rest_of_the_window_is_made_after_the_first_paint(painted: dict[str, Any]) -> None:
    assert not painted["complete"]
    assert "orders_gui.ui.features" not in painted["modules"]


def test_no_library_is_loaded_that_the_first_orders_do_not_need(painted: dict[str, Any]) -> None:
    assert set(painted["modules"]) & LATER == set()
    assert painted["types"] == []


@pytest.mark.parametrize("package", FIRST)
def test_only_these_modules_are_loaded_before_the_first_paint(
    package: str, painted: dict[str, Any]
) -> None:
    assert _below(f"orders_gui.{package}", painted["modules"]) - FIRST[package] == set()


def test_only_these_parts_of_the_window_are_loaded_before_it(painted: dict[str, Any]) -> None:
    ui = ROOT / "orders_gui" / "ui"
    names = {name.split(".")[0] for name in _below("orders_gui.ui", painted["modules"])}
    assert {name for name in names if (ui / name).is_dir()} == FIRST_PARTS


def _below(package: str, modules: list[str]) -> set[str]:
    """The names of what was loaded below a package."""
    return {m.removeprefix(f"{package}.") for m in modules if m.startswith(f"{package}.")}
