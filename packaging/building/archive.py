"""The `tar.xz` for a user's own folder, and the source and wheel archives."""

from __future__ import annotations

import os
import shutil
import subprocess
import tarfile
from pathlib import Path

from building.frozen import environment_python
from building.linux_tree import copied, lay_out, make_alike, tool
from building.notices import NOTICES
from building.project import DIST, PACKAGING, PROGRAM, ROOT, WORK, Project, call


def build_tar(project: Project) -> Path:
    """Pack the frozen program with its installer; returns the archive."""
    xz = tool("xz", "xz-utils")
    name = f"orders-gui-{project.version}-linux-{os.uname().machine}"
    root = WORK / "tar" / name
    shutil.rmtree(root.parent, ignore_errors=True)
    program = copied(PROGRAM, root / "program")
    lay_out(project, root / "share")
    copied(program / NOTICES, root / "LICENSES")
    for source in (ROOT / "LICENSE", ROOT / "README.md", PACKAGING / "linux" / "install.sh"):
        shutil.copy(source, root)
    make_alike(root, project)
    plain = root.parent / f"{name}.tar"
    _pack(root, plain, project)
    packed = DIST / f"{name}.tar.xz"
    with packed.open("wb") as target:
        # Blocks of a fixed size are packed apart: how many at a time does not change the bytes, but
        # one thread alone makes a single block.
        subprocess.run([xz, "-T2", "-6", "--stdout", str(plain)], stdout=target, check=True)
    plain.unlink()
    return packed


def build_wheel(project: Project) -> Path:
    """Make the wheel and the source archive; returns the wheel."""
    python = str(environment_python())
    call([python, "-m", "pip", "install", "--quiet", "build>=1.3,<2"], project)
    call([python, "-m", "build", "--outdir", str(DIST), str(ROOT)], project)
    return DIST / f"orders_gui-{project.version}-py3-none-any.whl"


def _pack(root: Path, target: Path, project: Project) -> None:
    """Names in order, one time, no user: the same files give the same bytes."""

    def plain(entry: tarfile.TarInfo) -> tarfile.TarInfo:
        entry.uid = entry.gid = 0
        entry.uname = entry.gname = "root"
        entry.mtime = project.epoch
        return entry

    with tarfile.open(target, "w", format=tarfile.GNU_FORMAT) as archive:
        for path in [root, *sorted(root.rglob("*"))]:
            archive.add(path, str(path.relative_to(root.parent)), recursive=False, filter=plain)
