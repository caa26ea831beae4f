"""Drops and the clipboard: what a system hands over, or does not."""

import pytest
from PySide6.QtGui import QClipboard
from pytestqt.qtbot import QtBot

from orders_gui.ui.stage import Stage


def test_an_absent_clipboard_holds_nothing(
    stage: Stage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QClipboard, "mimeData", _nothing)
    stage.window.actions_table["paste"].trigger()
    stage.settle()
    assert stage.window.toast.isVisible()


def _nothing(_clipboard: QClipboard) -> None:
    return None
