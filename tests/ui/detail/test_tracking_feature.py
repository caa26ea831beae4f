"""The carrier's page that a click opens."""

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from orders_gui.ui.messages import MessageDialog
from orders_gui.ui.screenshots import DELIVERED
from orders_gui.ui.stage import Stage
from orders_gui.ui.widgets.buttons import Button


def test_the_carriers_page_opens_after_one_question(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []

    def browser(page: QUrl) -> bool:
        opened.append(page.toString())
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", browser)
    stage.choose(DELIVERED)
    stage.settle()
    link = stage.window.detail.page_button
    question = stage.dialog_of(link.click, MessageDialog)
    assert opened == []
    (agree,) = [b for b in question.findChildren(Button) if b.text() == "Open page"]
    agree.click()
    stage.settle()
    link.click()
    stage.settle()
    assert len(opened) == 2
    assert opened[0].startswith("https://")
    assert "LP006547188CN" in opened[0]
