"""The rules of the source that no reader should have to check by eye."""

import ast
import json
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.conftest import NetworkUsedError

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "orders_gui"
MODULES = sorted(PACKAGE.rglob("*.py"))

LONGEST_FILE = 500
LONGEST_FUNCTION = 50
LONGEST_MAIN_WINDOW = 400
VAGUE_NAMES = {"utils", "util", "helpers", "helper", "common", "manager", "managers", "misc"}

# Where any trouble has to be caught: background work, the crash reporter, one file of many.
CATCH_ALL = (
    "orders_gui/ui/tasks.py",
    "orders_gui/ui/errors.py",
    "orders_gui/services/importing/",
    "orders_gui/services/evidence/intake.py",
)
CLOCK = "orders_gui/services/workspace.py"
CLOCK_READERS = {
    ("datetime", "now"),
    ("datetime", "today"),
    ("datetime", "utcnow"),
    ("date", "today"),
    ("time", "time"),
    ("time", "localtime"),
    ("time", "gmtime"),
    ("QDate", "currentDate"),
    ("QDateTime", "currentDateTime"),
    ("QDateTime", "currentDateTimeUtc"),
    ("QTime", "currentTime"),
}
NETWORK = {
    "aiohttp", "asyncio", "ftplib", "http", "httpx", "imaplib", "poplib", "requests", "smtplib",
    "socket", "socketserver", "ssl", "urllib.request", "urllib3", "webbrowser", "xmlrpc",
    "PySide6.QtNetwork", "PySide6.QtNetworkAuth", "PySide6.QtWebEngineCore",
    "PySide6.QtWebEngineWidgets", "PySide6.QtWebSockets",
}  # fmt: skip
# A second start hands its files to the first over a socket of this computer and user only.
LOCAL_ONLY = {"QLocalServer", "QLocalSocket"}
HEAVY = {"PIL", "PySide6", "peewee", "pikepdf", "pillow_heif", "sqlite3", "typst"}


def tree_of(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), str(path))


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def places(found: Callable[[ast.AST], bool], modules: list[Path] = MODULES) -> list[str]:
    """Return `file:line` of every node that `found` accepts."""
    return [
        f"{name_of(path)}:{node.lineno}"
        for path in modules
        for node in ast.walk(tree_of(path))
        if found(node) and isinstance(node, (ast.stmt, ast.expr, ast.excepthandler))
    ]


def imported(node: ast.AST) -> Iterator[tuple[str, str]]:
    """Yield module and name of everything that an import statement brings in."""
    if isinstance(node, ast.Import):
        yield from ((alias.name, "") for alias in node.names)
    elif isinstance(node, ast.ImportFrom):
        yield from ((node.module or "", alias.name) for alias in node.names)


def test_layers_import_only_what_is_below_them() -> None:
    lint = (
        "from importlinter.cli import lint_imports; raise SystemExit(lint_imports(no_cache=True))"
    )
    run = subprocess.run(
        [sys.executable, "-c", lint], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert run.returncode == 0, run.stdout + run.stderr


def test_the_domain_needs_only_the_standard_library() -> None:
    def is_foreign(node: ast.AST) -> bool:
        return any(
            module.split(".")[0] not in sys.stdlib_module_names
            and not module.startswith("orders_gui.domain")
            for module, _ in imported(node)
        )

    assert places(is_foreign, sorted((PACKAGE / "domain").rglob("*.py"))) == []


def test_connections_keep_no_widget_alive() -> None:
    def is_closure(argument: ast.expr) -> bool:
        called = argument.func if isinstance(argument, ast.Call) else None
        partial = isinstance(called, ast.Name) and called.id == "partial"
        return isinstance(argument, ast.Lambda) or partial

    def connects_closure(node: ast.AST) -> bool:
        return (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Attribute)
            and node.func.attr == "connect"
            and any(is_closure(argument) for argument in node.args)
        )

    assert places(connects_closure) == []


def test_imports_name_what_they_bring_in() -> None:
    assert places(lambda node: any(name == "*" for _, name in imported(node))) == []


def test_files_stay_short() -> None:
    lengths = {name_of(path): len(path.read_text("utf-8").splitlines()) for path in MODULES}
    limits = {"orders_gui/ui/main_window.py": LONGEST_MAIN_WINDOW}
    assert {n: k for n, k in lengths.items() if k > limits.get(n, LONGEST_FILE)} == {}


def test_functions_stay_short() -> None:
    def is_long(node: ast.AST) -> bool:
        return (
            isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef))
            and (node.end_lineno or node.lineno) - node.lineno >= LONGEST_FUNCTION
        )

    assert places(is_long) == []


def test_modules_are_named_by_their_subject() -> None:
    parts = {part for path in MODULES for part in path.relative_to(PACKAGE).with_suffix("").parts}
    assert parts & VAGUE_NAMES == set()


def test_any_error_is_caught_only_where_nothing_may_escape() -> None:
    def catches_all(node: ast.AST) -> bool:
        if not isinstance(node, ast.ExceptHandler):
            return False
        last = node.body[-1]
        if isinstance(last, ast.Raise) and last.exc is None:
            return False  # cleans up and lets the error go on
        kinds = node.type.elts if isinstance(node.type, ast.Tuple) else [node.type]
        names = {kind.id for kind in kinds if isinstance(kind, ast.Name)}
        return node.type is None or bool(names & {"Exception", "BaseException"})

    assert [place for place in places(catches_all) if not place.startswith(CATCH_ALL)] == []


def test_the_clock_is_read_in_one_place() -> None:
    def reads_clock(node: ast.AST) -> bool:
        if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)):
            return False
        owner = node.func.value
        name = owner.attr if isinstance(owner, ast.Attribute) else getattr(owner, "id", "")
        return (name, node.func.attr) in CLOCK_READERS

    assert [place for place in places(reads_clock) if not place.startswith(CLOCK)] == []


def test_nothing_can_reach_a_network() -> None:
    def reaches_out(node: ast.AST) -> bool:
        return any(
            {module, module.split(".")[0], f"{module}.{name}"} & NETWORK and name not in LOCAL_ONLY
            for module, name in imported(node)
        )

    assert places(reaches_out) == []


def test_the_tests_cannot_reach_a_network_either() -> None:
    with pytest.raises(NetworkUsedError, match="without a network"):
        socket.socket(socket.AF_INET)
    with pytest.raises(NetworkUsedError):
        socket.getaddrinfo("localhost", 80)


def test_the_program_starts_without_heavy_libraries() -> None:
    start = (
        "import json, sys\n"
        "from orders_gui.__main__ import main\n"
        "sys.argv = ['orders-gui', '--version']\n"
        "try: code = main()\n"
        "except SystemExit as end: code = end.code\n"
        "print(json.dumps([code, sorted({name.split('.')[0] for name in sys.modules})]))\n"
    )
    run = subprocess.run(
        [sys.executable, "-c", start], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert run.returncode == 0, run.stderr
    code, modules = json.loads(run.stdout.splitlines()[-1])
    assert code in (0, None)
    assert set(modules) & HEAVY == set()
