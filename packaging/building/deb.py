"""The Debian package, made with `dpkg-deb`."""

from __future__ import annotations

import hashlib
import re
import shutil
from datetime import UTC, datetime
from email.utils import format_datetime
from pathlib import Path

from building.linux_tree import (
    compressed,
    copied,
    lay_out,
    make_alike,
    output_of,
    size_of,
    tool,
    write,
)
from building.notices import NOTICES
from building.project import DIST, PACKAGING, PROGRAM, ROOT, WORK, Project, call


def build_deb(project: Project) -> Path:
    """Pack the frozen program; returns the package."""
    dpkg_deb = tool("dpkg-deb", "dpkg-dev")
    root = WORK / "deb"
    shutil.rmtree(root, ignore_errors=True)
    program = copied(PROGRAM, root / "usr" / "lib" / "orders-gui")
    lay_out(project, root / "usr" / "share")
    (root / "usr" / "bin").mkdir(parents=True)
    (root / "usr" / "bin" / "orders-gui").symlink_to("../lib/orders-gui/orders-gui")
    _write_documents(project, root, program)
    make_alike(root, project)
    control = root / "DEBIAN"
    architecture = output_of(["dpkg", "--print-architecture"]).decode().strip()
    text = project.filled(
        PACKAGING / "debian" / "control",
        ARCHITECTURE=architecture,
        MAINTAINER=project.maintainer,
        HOMEPAGE=f"Homepage: {project.homepage}/\n" if project.homepage else "",
        GLIBC=_needed_glibc(program),
        SIZE=str(size_of(root) // 1024),
    )
    write(control / "control", text.encode())
    write(control / "md5sums", _sums(root).encode())
    make_alike(control, project)
    package = DIST / f"orders-gui_{project.version}-1_{architecture}.deb"
    options = ["--root-owner-group", "-Zxz", "--build", str(root), str(package)]
    call([dpkg_deb, *options], project)
    return package


def _write_documents(project: Project, root: Path, program: Path) -> None:
    documents = root / "usr" / "share" / "doc" / "orders-gui"
    rights = project.filled(PACKAGING / "debian" / "copyright")
    write(documents / "copyright", rights.encode())
    copied(program / NOTICES, documents / "LICENSES")
    write(documents / "changelog.gz", compressed((ROOT / "CHANGELOG.md").read_bytes()))
    moment = format_datetime(datetime.fromtimestamp(project.epoch, UTC))
    changes = project.filled(
        PACKAGING / "debian" / "changelog", MAINTAINER=project.maintainer, MOMENT=moment
    )
    write(documents / "changelog.Debian.gz", compressed(changes.encode()))
    overrides = root / "usr" / "share" / "lintian" / "overrides" / "orders-gui"
    write(overrides, (PACKAGING / "debian" / "lintian-overrides").read_bytes())


def _needed_glibc(program: Path) -> str:
    """The oldest version of the C library that has all that the program's libraries ask for."""
    names = (re.findall(rb"GLIBC_2\.(\d+)\0", path.read_bytes()) for path in _libraries(program))
    return f"2.{max(int(minor) for found in names for minor in found)}"


def _libraries(program: Path) -> list[Path]:
    return [path for path in program.rglob("*.so*") if path.is_file() and not path.is_symlink()]


def _sums(root: Path) -> str:
    files = [path for path in sorted(root.rglob("*")) if path.is_file() and not path.is_symlink()]
    return "".join(
        f"{hashlib.md5(path.read_bytes()).hexdigest()}  {path.relative_to(root)}\n"  # noqa: S324
        for path in files
        if "DEBIAN" not in path.parts
    )
