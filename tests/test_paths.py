"""The program's own files are found in every kind of installation, the user's where they belong."""

import importlib.util
import shutil
from pathlib import Path
from types import ModuleType

import platformdirs
import pytest

from orders_gui import paths


def installed(package: Path) -> ModuleType:
    """Load a copy of the module from `package`, as if that were where the program lies."""
    package.mkdir(exist_ok=True)
    copy = Path(shutil.copy(paths.__file__, package / "paths.py"))
    spec = importlib.util.spec_from_file_location("copied_paths", copy)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("place", ["resources", "orders_gui/resources"])
def test_resources_lie_beside_the_package_or_inside_it(tmp_path: Path, place: str) -> None:
    icon = tmp_path / place / "icons" / "x.svg"
    icon.parent.mkdir(parents=True)
    icon.write_text("<svg/>", encoding="utf-8")
    module = installed(tmp_path / "orders_gui")
    assert module.resource("icons", "x.svg") == icon
    assert module.resource() == tmp_path / place


def test_resources_of_this_program_are_there() -> None:
    assert paths.resource("fonts", "Inter-Regular.ttf").is_file()


def test_the_library_is_in_the_users_data_folder(own_folders: Path) -> None:
    assert own_folders in paths.default_library().parents
    assert paths.default_library().name == "orders-gui"


def test_the_environment_can_move_the_library(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    usual = paths.default_library()
    monkeypatch.setenv(paths.LIBRARY_VARIABLE, str(tmp_path / "elsewhere"))
    assert paths.default_library() == tmp_path / "elsewhere"
    monkeypatch.setenv(paths.LIBRARY_VARIABLE, "")
    assert paths.default_library() == usual


def test_folders_are_apart(own_folders: Path) -> None:
    folders = [
        paths.default_library(),
        paths.cache_dir(),
        paths.config_dir(),
        paths.state_dir(),
    ]
    assert len(set(folders)) == len(folders)
    assert all(own_folders in folder.parents for folder in folders)


def test_settings_have_a_folder_of_their_own_where_the_system_has_one_for_all(
    monkeypatch: pytest.MonkeyPatch, own_folders: Path
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(own_folders / "data"))
    assert paths.config_dir() == paths.default_library() / "settings"


@pytest.mark.parametrize("chosen", ["own", "", "relative", "~/mine"])
def test_folders_are_where_the_system_has_them(
    monkeypatch: pytest.MonkeyPatch, own_folders: Path, chosen: str
) -> None:
    for kind in ("DATA", "CONFIG", "CACHE", "STATE"):
        place = str(own_folders / "own" / kind) if chosen == "own" else chosen
        monkeypatch.setenv(f"XDG_{kind}_HOME", place)
    found = (paths.data_dir(), paths.cache_dir(), paths.config_dir(), paths.state_dir())
    usual = platformdirs.PlatformDirs("orders-gui", False)
    settings = usual.user_config_path
    if settings == usual.user_data_path:
        settings /= "settings"
    assert found == (
        usual.user_data_path,
        usual.user_cache_path,
        settings,
        usual.user_log_path,
    )
