"""The files of an installed program on Linux, laid out under a root such as `/usr`."""

from __future__ import annotations

import gzip
import os
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path
from xml.sax.saxutils import escape

from building.project import PACKAGING, ROOT, BuildError, Project

PNG_SIZES = (16, 24, 32, 48, 64, 128, 256, 512)


def lay_out(project: Project, share: Path) -> None:
    """Write menu entry, file type, description, icons and man page below `share`."""
    linux = PACKAGING / "linux"
    for name, folder in (("desktop", "applications"), ("mime.xml", "mime/packages")):
        target = share / folder / f"{project.app_id}.{name.removeprefix('mime.')}"
        write(target, project.filled(linux / f"{project.app_id}.{name}").encode())
    write(share / f"metainfo/{project.app_id}.metainfo.xml", _description(project).encode())
    for size in PNG_SIZES:
        target = share / f"icons/hicolor/{size}x{size}/apps/{project.app_id}.png"
        write(target, (ROOT / "resources" / "icons" / f"app-{size}.png").read_bytes())
    drawing = (ROOT / "resources" / "icons" / "app.svg").read_bytes()
    write(share / f"icons/hicolor/scalable/apps/{project.app_id}.svg", drawing)
    page = project.filled(linux / "orders-gui.1")
    write(share / "man/man1/orders-gui.1.gz", compressed(page.encode()))


def _description(project: Project) -> str:
    """The description for software centres; addresses only when there is a home page."""
    linux = PACKAGING / "linux"
    escaped = replace(project, publisher=escape(project.publisher))
    web = project.filled(linux / "web.xml", HOMEPAGE=project.homepage) if project.homepage else ""
    return escaped.filled(linux / f"{project.app_id}.metainfo.xml", WEB=web)


def compressed(content: bytes) -> bytes:
    """Gzip without name and time: the same content gives the same bytes."""
    return gzip.compress(content, 9, mtime=0)


def write(path: Path, content: bytes) -> None:
    """Write a file and the folders above it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def make_alike(root: Path, project: Project) -> None:
    """Give every file plain permissions and the project's one time."""
    for path in sorted(root.rglob("*"), reverse=True):
        if path.is_symlink():
            continue
        if path.is_dir():
            path.chmod(0o755)
        else:
            runs = os.access(path, os.X_OK) and ".so" not in path.name
            path.chmod(0o755 if runs else 0o644)
        os.utime(path, (project.epoch, project.epoch))
    root.chmod(0o755)
    os.utime(root, (project.epoch, project.epoch))


def size_of(root: Path) -> int:
    """Bytes of all files below `root`."""
    return sum(path.lstat().st_size for path in root.rglob("*") if not path.is_dir())


def copied(source: Path, target: Path) -> Path:
    """Copy a folder as it is, links included; returns the new one."""
    shutil.copytree(source, target, symlinks=True)
    return target


def tool(name: str, package: str) -> str:
    """The path of a system's program; raises `BuildError` naming Debian's package for it."""
    found = shutil.which(name)
    if found is None:
        raise BuildError(f"{name} is missing. Run: sudo apt-get install -y {package}")
    return found


def output_of(command: list[str]) -> bytes:
    """What a program prints; raises `BuildError` when it fails."""
    run = subprocess.run(command, capture_output=True, check=False)
    if run.returncode:
        raise BuildError(f"{' '.join(command)}: {run.stderr.decode(errors='replace').strip()}")
    return run.stdout
