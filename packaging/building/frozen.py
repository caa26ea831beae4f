"""The frozen program in `dist/orders-gui`, made in an environment of its own."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import venv
from pathlib import Path

from building.project import DIST, PACKAGING, PROGRAM, ROOT, WORK, BuildError, Project, call

FREEZER = "pyinstaller>=6.22,<7"


def freeze(project: Project) -> Path:
    """Freeze the program and let it test itself; returns its folder.

    The environment is made anew and holds the run-time dependencies and the freezer alone, so
    that nothing else can slip into the package.
    """
    if sys.platform == "linux" and not shutil.which("objdump"):
        raise BuildError("Freezing needs the package binutils: sudo apt-get install -y binutils")
    python = _environment(project)
    WORK.mkdir(parents=True, exist_ok=True)
    _write_platform_files(python, project)
    shutil.rmtree(PROGRAM, ignore_errors=True)
    folders = ["--distpath", str(DIST), "--workpath", str(WORK / "work")]
    spec = PACKAGING / "pyinstaller" / "orders_gui.spec"
    options = ["--noconfirm", "--clean", "--log-level", "WARN", *folders, str(spec)]
    call([str(python), "-m", "PyInstaller", *options], project)
    self_test(PROGRAM / _executable("orders-gui"))
    return PROGRAM


def self_test(program: Path) -> str:
    """Run the program's own test without a screen; returns its one line."""
    variables = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    run = subprocess.run(
        [str(program), "--self-test"], env=variables, capture_output=True, text=True, check=False
    )
    if run.returncode:
        raise BuildError(f"The frozen program fails its own test: {run.stderr or run.stdout}")
    return run.stdout.strip()


def environment_python() -> Path:
    """The Python of the freezing environment, which may not be there yet."""
    folder = "Scripts" if os.name == "nt" else "bin"
    return ROOT / "build" / "environment" / folder / _executable("python")


def _environment(project: Project) -> Path:
    python = environment_python()
    venv.create(python.parent.parent, clear=True, with_pip=True)
    # Without byte code: the freezer compiles it itself, always alike.
    install = [str(python), "-m", "pip", "install", "--quiet", "--no-compile"]
    call([*install, str(ROOT), FREEZER], project)
    return python


def _write_platform_files(python: Path, project: Project) -> None:
    """The icon and the version resource as the system's own kinds of file."""
    if sys.platform == "win32":
        numbers = f"({', '.join(project.version.split('.'))}, 0)"
        text = project.filled(PACKAGING / "windows" / "version.txt", NUMBERS=numbers)
        (WORK / "version.txt").write_text(text, encoding="utf-8")
    kind = {"win32": "ico", "darwin": "icns"}.get(sys.platform)
    if kind:
        call([str(python), str(PACKAGING / "building" / "icons.py"), kind, str(WORK)], project)


def _executable(name: str) -> str:
    return f"{name}.exe" if os.name == "nt" else name
