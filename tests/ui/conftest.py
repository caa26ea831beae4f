"""Makes every test of the window leave nothing behind: no widget, timer, thread or dialog."""

import threading
import time
import weakref
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NoReturn, TypeVar

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QThread, QThreadPool, QTimer
from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import (
    QApplication,
    QColorDialog,
    QDialog,
    QFileDialog,
    QInputDialog,
    QMessageBox,
)
from shiboken6 import isValid

from orders_gui.paths import resource
from orders_gui.ui.screenshots import NOW as SCREENSHOTS_NOW
from orders_gui.ui.stage import WIDE, Stage, copy_library, make_library
from orders_gui.ui.theme import Look

Started = TypeVar("Started", QThread, QTimer)

PATIENCE = 2.0  # seconds that work which was told to stop may take

BLOCKING_CALLS: dict[type[QObject], tuple[str, ...]] = {
    QDialog: ("exec",),
    QMessageBox: ("exec", "about", "critical", "information", "question", "warning"),
    QFileDialog: (
        "exec",
        "getExistingDirectory",
        "getOpenFileName",
        "getOpenFileNames",
        "getSaveFileName",
    ),
    QInputDialog: ("exec", "getDouble", "getInt", "getItem", "getMultiLineText", "getText"),
    QColorDialog: ("exec", "getColor"),
}


@pytest.fixture(scope="session", autouse=True)
def shipped_looks(qapp: QApplication) -> None:
    """Give all tests the shipped fonts and the style that looks the same everywhere."""
    for path in sorted(resource("fonts").glob("*.ttf")):
        assert QFontDatabase.addApplicationFont(str(path)) >= 0, path.name
    qapp.setStyle("Fusion")
    qapp.setFont(QFont("Inter"))


@pytest.fixture(autouse=True)
def no_blocking_dialog(monkeypatch: pytest.MonkeyPatch) -> None:
    """Fail at once where a dialog would wait for a user who is not there."""

    def refusal(name: str) -> Callable[..., NoReturn]:
        def refuse(*_arguments: object, **_named: object) -> NoReturn:
            raise AssertionError(
                f"{name} waits for an answer that never comes. Open dialogs with open(), or "
                "replace the call in the test that expects it."
            )

        return refuse

    for kind, names in BLOCKING_CALLS.items():
        for name in names:
            monkeypatch.setattr(kind, name, refusal(f"{kind.__name__}.{name}()"))


@pytest.fixture(autouse=True)
def no_leftover_widget(shipped_looks: None) -> Iterator[None]:
    """Fail when a window that the test opened is still there after it."""
    before = QApplication.topLevelWidgets()
    yield
    _delete_dropped_objects()
    left = [w for w in QApplication.topLevelWidgets() if w not in before and isValid(w)]
    names = [f"{type(w).__name__} {w.objectName()!r}" for w in left]
    for widget in left:
        widget.close()
        widget.deleteLater()
    _delete_dropped_objects()
    assert not names, (
        f"Still open after the test: {', '.join(names)}. Give the widget a parent, close it with "
        "WA_DeleteOnClose, or hand it to qtbot.addWidget()."
    )


@pytest.fixture(autouse=True)
def no_leftover_timer(monkeypatch: pytest.MonkeyPatch, no_leftover_widget: None) -> Iterator[None]:
    """Fail when a timer started in the test still runs after it."""
    started = _recorded(monkeypatch, QTimer)
    yield
    _delete_dropped_objects()
    running = [timer for timer in _alive(started) if timer.isActive()]
    names = [f"{timer.objectName() or 'QTimer'} of {timer.parent()!r}" for timer in running]
    for timer in running:
        timer.stop()
    assert not names, (
        f"Still running after the test: {', '.join(names)}. A timer belongs to a widget as its "
        "parent, or is stopped where its owner ends."
    )


@pytest.fixture(autouse=True)
def no_leftover_thread(monkeypatch: pytest.MonkeyPatch, no_leftover_widget: None) -> Iterator[None]:
    """Fail when work started in the test goes on after it."""
    before = set(threading.enumerate())
    started = _recorded(monkeypatch, QThread)
    yield
    idle = QThreadPool.globalInstance().waitForDone(int(PATIENCE * 1000))
    end = time.monotonic() + PATIENCE
    while (left := _running(started, before)) and time.monotonic() < end:
        QCoreApplication.processEvents()
        time.sleep(0.01)
    if not idle:
        left.append("the global thread pool")
    assert not left, (
        f"Still working after the test: {', '.join(left)}. Whoever starts a thread ends it and "
        "waits for it."
    )


def _running(started: list[weakref.ref[QThread]], before: set[threading.Thread]) -> list[str]:
    """Return what still works: threads of Qt, and of Python that Qt did not start."""
    qt = [repr(thread) for thread in _alive(started) if thread.isRunning()]
    python = [
        thread.name
        for thread in threading.enumerate()
        # Python makes a _DummyThread for each of Qt's threads and keeps it when that has ended.
        if thread not in before and not isinstance(thread, threading._DummyThread)
    ]
    return qt + python


def _recorded(monkeypatch: pytest.MonkeyPatch, kind: type[Started]) -> list[weakref.ref[Started]]:
    """Return a list that fills with every `kind` that is started from now on."""
    started: list[weakref.ref[Started]] = []
    start: Callable[..., None] = kind.start

    def record(source: Started, *arguments: object) -> None:
        started.append(weakref.ref(source))
        start(source, *arguments)

    monkeypatch.setattr(kind, "start", record)
    return started


def _alive(references: list[weakref.ref[Started]]) -> list[Started]:
    """Return what neither Python nor Qt has deleted."""
    found = [reference() for reference in references]
    return [source for source in found if source is not None and isValid(source)]


def _delete_dropped_objects() -> None:
    """Carry out deleteLater(), which otherwise waits for the event loop."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture(scope="session")
def filled_library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library with the sample orders, made once; every test gets its own copy."""
    folder = tmp_path_factory.mktemp("filled")
    make_library(folder, SCREENSHOTS_NOW, "en", sample=True)
    return folder


@pytest.fixture
def stage(qapp: QApplication, tmp_path: Path, filled_library: Path) -> Iterator[Stage]:
    """The window on its own copy of the sample orders, shown and at rest."""
    folder = tmp_path / "stage"
    copy_library(filled_library, folder)
    yield from _running_stage(qapp, folder)


@pytest.fixture
def empty_stage(qapp: QApplication, tmp_path: Path) -> Iterator[Stage]:
    """The window on an empty library."""
    folder = tmp_path / "stage"
    make_library(folder, SCREENSHOTS_NOW, "en", sample=False)
    yield from _running_stage(qapp, folder)


def _running_stage(app: QApplication, folder: Path) -> Iterator[Stage]:
    stage = Stage(app, folder, SCREENSHOTS_NOW, language="en", look=Look.LIGHT)
    stage.start(WIDE)
    yield stage
    stage.close()
