"""What the packages are made of: licences, addresses of the publisher, needed libraries."""

import shutil
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from building.linux_tree import lay_out, make_alike
from building.notices import write_notices
from building.project import BuildError, this_project

from orders_gui.services.licences import licences

linux_only = pytest.mark.skipif(sys.platform != "linux", reason="about packages of Linux")


def metadata(folder: Path, text: str) -> Path:
    """The metadata of a library named `Example`."""
    info = folder / "example-1.2.dist-info"
    info.mkdir()
    (info / "METADATA").write_text(f"Name: Example\nVersion: 1.2\n{text}", encoding="utf-8")
    return info


def test_the_program_shows_the_licences_that_were_gathered_for_it(tmp_path: Path) -> None:
    info = metadata(tmp_path, "License-Expression: MIT\n")
    (info / "LICENSE.txt").write_text("Do as you like.", encoding="utf-8")
    write_notices([info], [], tmp_path / "licences")
    shown = {each.name: each for each in licences(tmp_path / "licences")}
    assert set(shown) == {"Example", "Python", "Fonts", "Lucide"}
    example = shown["Example"]
    assert (example.version, example.licence, example.text) == ("1.2", "MIT", "Do as you like.")
    assert "SIL OPEN FONT LICENSE" in shown["Fonts"].text.upper()


def test_a_part_without_the_text_of_its_licence_stops_the_build(tmp_path: Path) -> None:
    with pytest.raises(BuildError, match="Example"):
        write_notices([metadata(tmp_path, "")], [], tmp_path / "licences")


def test_the_licence_of_qt_is_told_in_full(tmp_path: Path) -> None:
    info = metadata(tmp_path, "License: LGPL-3.0-only OR GPL-3.0-only\n")
    write_notices([info], [], tmp_path / "licences")
    text = next(each.text for each in licences(tmp_path / "licences") if each.name == "Example")
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in text
    assert "GNU GENERAL PUBLIC LICENSE" in text


@linux_only
@pytest.mark.skipif(shutil.which("dpkg") is None, reason="needs dpkg")
def test_a_library_of_debian_has_the_text_of_its_package(tmp_path: Path) -> None:
    write_notices([], ["libc.so.6"], tmp_path / "licences")
    shown = {each.name: each for each in licences(tmp_path / "licences")}
    assert "GNU C Library" in shown["glibc"].text


@linux_only
def test_an_address_that_nobody_serves_is_in_no_package(tmp_path: Path) -> None:
    project = replace(this_project(), homepage="", publisher="Buyers & Co")
    lay_out(project, tmp_path / "none")
    lay_out(replace(project, homepage="https://example.org/orders"), tmp_path / "some")
    name = f"metainfo/{project.app_id}.metainfo.xml"
    none = (tmp_path / "none" / name).read_text(encoding="utf-8")
    some = (tmp_path / "some" / name).read_text(encoding="utf-8")
    assert "https://" not in none
    assert "<name>Buyers &amp; Co</name>" in none
    assert "https://example.org/orders/screenshots/main-light.png" in some


@linux_only
def test_what_is_packed_does_not_depend_on_who_packs_it(tmp_path: Path) -> None:
    root = tmp_path / "root"
    (root / "usr").mkdir(parents=True, mode=0o700)
    root.chmod(0o700)
    (root / "usr" / "file").write_bytes(b"")
    (root / "usr" / "file").chmod(0o600)
    make_alike(root, replace(this_project(), epoch=1_700_000_000))
    found = {path.stat().st_mode & 0o777 for path in (root, root / "usr")}
    assert (found, (root / "usr" / "file").stat().st_mode & 0o777) == ({0o755}, 0o644)
    assert {path.stat().st_mtime for path in (root, root / "usr")} == {1_700_000_000}
