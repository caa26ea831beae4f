"""Runs, tests and checks the program from a checkout; needs only Python 3.11.

python3 packaging/dev.py run [ARGUMENT...]    start the program
python3 packaging/dev.py test [ARGUMENT...]   run the tests; the arguments go to pytest
python3 packaging/dev.py lint                 check style, types and the direction of imports
python3 packaging/dev.py bench [ARGUMENT...]  measure speed and memory
python3 packaging/dev.py build [KIND...]      make packages in dist/: deb, tar, wheel or all
python3 packaging/dev.py i18n                 collect the texts to translate and compile them

The first use makes `.venv` and installs what is needed into it; this is repeated only when
pyproject.toml has changed.
"""

from __future__ import annotations

import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from orders_gui.ui.system_packages import QT_LIBRARIES, X11_LIBRARIES, missing  # noqa: E402

VENV = ROOT / ".venv"
PREVIEW = ROOT / "build" / "preview"
OFFSCREEN = {"QT_QPA_PLATFORM": "offscreen"}
TRANSLATIONS = ROOT / "resources" / "i18n"


class SetupError(Exception):
    """The work cannot go on; the message tells the user why, in one line."""


def run(arguments: Sequence[str]) -> int:
    """Start the program; without a screen draw its pictures and a sample PDF instead."""
    python = ready_python("", qt_libraries(screen=has_screen()))
    if list(arguments) in ([], ["--demo"]) and not has_screen():
        say(f"No display here: drawing the window and a sample PDF into {PREVIEW} instead.")
        PREVIEW.mkdir(parents=True, exist_ok=True)
        program = [python, "-m", "orders_gui", "screenshots", str(PREVIEW)]
        return call(program, OFFSCREEN)
    return call([python, "-m", "orders_gui", *arguments], directory=Path.cwd())


def test(arguments: Sequence[str]) -> int:
    """Run the tests without a screen."""
    python = ready_python("test", qt_libraries(screen=False))
    return call([python, "-m", "pytest", *arguments], OFFSCREEN)


def lint(arguments: Sequence[str]) -> int:
    """Run every checker, also when an earlier one has found something."""
    if arguments:
        raise SetupError("lint takes no arguments.")
    python = ready_python("lint", {})
    checks = [
        [python, "-m", "ruff", "check", "."],
        [python, "-m", "ruff", "format", "--check", "."],
        [python, "-m", "mypy", "--strict", "orders_gui", "packaging"],
        [str(Path(python).with_name("lint-imports" + executable_suffix())), "--no-logo"],
    ]
    codes = [call(check) for check in checks]
    return 1 if any(codes) else 0


def bench(arguments: Sequence[str]) -> int:
    """Run the benchmarks and print their table."""
    if not (ROOT / "tests" / "benchmarks" / "__main__.py").is_file():
        raise SetupError("This version has no benchmarks in tests/benchmarks.")
    python = ready_python("test", qt_libraries(screen=False))
    return call([python, "-m", "tests.benchmarks", *arguments], OFFSCREEN)


def i18n(arguments: Sequence[str]) -> int:
    """Bring the `.ts` files up to the source, keeping translations, and compile them."""
    from translations import BadTextError, as_source, texts_in

    if arguments:
        raise SetupError("i18n takes no arguments.")
    python = ready_python("", {})
    try:
        texts = texts_in(ROOT / "orders_gui")
    except BadTextError as error:
        raise SetupError(str(error)) from None
    TRANSLATIONS.mkdir(parents=True, exist_ok=True)
    # English needs only its plurals: "1 order", "2 orders".
    for language, wanted in (("en", [text for text in texts if text.plural]), ("ru", texts)):
        target = TRANSLATIONS / f"orders_gui_{language}.ts"
        with tempfile.TemporaryDirectory() as folder:
            source = Path(folder) / "texts.py"
            source.write_text(as_source(wanted), encoding="utf-8")
            options = "-no-obsolete -locations none -sort-messages -source-language en".split()
            call_or_stop([qt_tool(python, "lupdate"), *options, str(source), "-ts", str(target)])
        # A running program has the old file mapped into its memory: it is replaced, not rewritten.
        compiled = target.with_suffix(".qm.new")
        call_or_stop([qt_tool(python, "lrelease"), str(target), "-qm", str(compiled)])
        compiled.replace(target.with_suffix(".qm"))
    return 0


def build(arguments: Sequence[str]) -> int:
    """Freeze the program and pack it; the environment for it is made anew each time."""
    from building.command import build as make
    from building.project import BuildError

    install_system_packages(qt_libraries(screen=False), with_venv=True)
    try:
        return make(arguments)
    except BuildError as error:
        raise SetupError(str(error)) from None


COMMANDS: dict[str, Callable[[Sequence[str]], int]] = {
    "run": run,
    "test": test,
    "lint": lint,
    "bench": bench,
    "build": build,
    "i18n": i18n,
}


def ready_python(extra: str, libraries: dict[str, str]) -> str:
    """Return the environment's Python after installing the project with `extra` into it.

    `libraries` are the shared libraries the work needs, each with its Debian package.
    """
    install_system_packages(libraries, with_venv=not venv_python().exists())
    if not venv_python().exists():
        say("Making the environment in .venv.")
        call_or_stop([sys.executable, "-m", "venv", "--clear", str(VENV)])
    stamp = VENV / f"installed-{extra or 'run'}"
    wanted = hashlib.sha256((ROOT / "pyproject.toml").read_bytes()).hexdigest()
    if not stamp.is_file() or stamp.read_text(encoding="ascii") != wanted:
        say("Installing the libraries the program needs.")
        project = f"{ROOT}[{extra}]" if extra else str(ROOT)
        pip = [str(venv_python()), "-m", "pip", "install", "--quiet", "--editable", project]
        call_or_stop(pip, {"PIP_DISABLE_PIP_VERSION_CHECK": "1"})
        stamp.write_text(wanted, encoding="ascii")
    return str(venv_python())


def venv_python() -> Path:
    """Return where the environment's Python is or will be."""
    folder = "Scripts" if os.name == "nt" else "bin"
    return VENV / folder / f"python{executable_suffix()}"


def executable_suffix() -> str:
    """Return how the names of programs end on this system."""
    return ".exe" if os.name == "nt" else ""


def qt_tool(python: str, name: str) -> str:
    """Return the path of a tool that comes with Qt."""
    find = "import importlib.util as u; print(u.find_spec('PySide6').submodule_search_locations[0])"
    folder = subprocess.run([python, "-c", find], capture_output=True, text=True, check=True).stdout
    return str(Path(folder.strip()) / f"{name}{executable_suffix()}")


def has_screen() -> bool:
    """Tell whether a window can be shown; a platform chosen by the user counts as one."""
    platform = os.environ.get("QT_QPA_PLATFORM")
    if platform:
        return platform not in ("offscreen", "minimal")
    shown = os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    return sys.platform != "linux" or bool(shown)


def qt_libraries(screen: bool) -> dict[str, str]:
    """Return the shared libraries Qt needs here and Debian's package for each."""
    if sys.platform != "linux":
        return {}
    on_x11 = screen and os.environ.get("DISPLAY") and not os.environ.get("WAYLAND_DISPLAY")
    return QT_LIBRARIES | X11_LIBRARIES if on_x11 else QT_LIBRARIES


def install_system_packages(libraries: dict[str, str], with_venv: bool) -> None:
    """Install what the system lacks, or stop with the one command that does."""
    absent = missing(libraries)
    names, packages = list(absent), list(absent.values())
    if with_venv and not importlib.util.find_spec("ensurepip"):
        names.append("Python's venv module")
        packages.append(f"python{sys.version_info.major}.{sys.version_info.minor}-venv")
    if not names:
        return
    if not shutil.which("apt-get"):
        raise SetupError(f"Missing on this system, install them first: {', '.join(names)}.")
    if os.geteuid() != 0:
        wanted = " ".join(debian_names(packages))
        raise SetupError(f"Some system packages are missing. Run: sudo apt-get install -y {wanted}")
    say("Installing missing system packages.")
    call_or_stop(["apt-get", "update", "-qq"])
    options = ["-qq", "-y", "--no-install-recommends"]
    call_or_stop(
        ["apt-get", "install", *options, *debian_names(packages)],
        {"DEBIAN_FRONTEND": "noninteractive"},
    )


def debian_names(packages: Sequence[str]) -> list[str]:
    """Return the names this release knows: since 2024 some end in t64 (64-bit time)."""
    known = subprocess.run(["apt-cache", "pkgnames"], capture_output=True, text=True, check=False)
    names = set(known.stdout.split())
    return [f"{name}t64" if f"{name}t64" in names else name for name in packages]


def call(
    command: Sequence[str], variables: Mapping[str, str] | None = None, directory: Path = ROOT
) -> int:
    """Run `command` in `directory` with extra environment `variables`; returns its exit code."""
    return subprocess.call(command, cwd=directory, env={**os.environ, **(variables or {})})


def call_or_stop(command: Sequence[str], variables: Mapping[str, str] | None = None) -> None:
    """Run `command` and stop when it fails."""
    code = call(command, variables)
    if code:
        raise SetupError(f"This step failed with exit code {code}: {' '.join(command)}")


def say(text: str) -> None:
    """Tell what is going on, apart from what the program itself prints."""
    print(text, file=sys.stderr, flush=True)


def main(arguments: Sequence[str]) -> int:
    """Run the command that `arguments` name; returns the exit code."""
    if not arguments or arguments[0] not in COMMANDS:
        say(__doc__.strip())
        return 2
    try:
        return COMMANDS[arguments[0]](arguments[1:])
    except SetupError as error:
        say(str(error))
        return 1
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    if sys.version_info < (3, 11):  # noqa: UP036 - an older Python gets as far as this line
        say(f"Python 3.11 or newer is needed; this is Python {sys.version.split()[0]}.")
        sys.exit(1)
    sys.exit(main(sys.argv[1:]))
