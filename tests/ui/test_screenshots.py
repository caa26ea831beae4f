"""The pictures of the window are the same at every run."""

from pathlib import Path

import pytest

from orders_gui.ui.screenshots import render_all, scenes

NAMES = ("main-light", "main-dark", "empty-light", "order-editor-light", "components-dark")


def test_two_runs_give_the_same_bytes(tmp_path: Path) -> None:
    first = render_all(tmp_path / "one", NAMES)
    second = render_all(tmp_path / "two", NAMES)
    assert [path.stem for path in first] == list(NAMES)
    different = [a.name for a, b in zip(first, second, strict=True) if not same(a, b)]
    assert different == []


def same(one: Path, other: Path) -> bool:
    return one.read_bytes() == other.read_bytes()


def test_every_scene_has_a_name_of_its_own() -> None:
    names = [scene.name for scene in scenes()]
    assert len(names) == len(set(names)) >= 12


@pytest.mark.parametrize("name", ["main-ru-light", "main-1280-light"])
def test_a_single_picture_can_be_wanted(tmp_path: Path, name: str) -> None:
    (path,) = render_all(tmp_path, [name])
    assert path == tmp_path / f"{name}.png"
    assert path.stat().st_size > 20_000
