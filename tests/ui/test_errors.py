"""Bugs: what is noted of them, and that nothing private is."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from orders_gui.ui.errors import CrashReporter


@pytest.fixture
def reporter(tmp_path: Path) -> Iterator[CrashReporter]:
    made = CrashReporter(tmp_path)
    made.install()
    yield made
    made.uninstall()


def a_bug(text: str) -> ValueError:
    try:
        raise ValueError(text)
    except ValueError as error:
        return error


def test_a_bug_is_noted_by_its_place_and_without_its_message(
    reporter: CrashReporter, tmp_path: Path
) -> None:
    log = tmp_path / "orders-gui.log"
    assert not log.exists()
    reporter.report(a_bug("parcel of Kaori"))
    text = log.read_text(encoding="utf-8")
    assert "ERROR unexpected builtins.ValueError" in text
    assert "in a_bug" in text
    assert "Kaori" not in text
