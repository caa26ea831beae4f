"""The claim in the user's own language, in a Russian window."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from orders_gui.domain.disputes.wizard import Step
from orders_gui.ui.stage import Stage
from orders_gui.ui.theme import Look
from tests.builders import NOW, an_order
from tests.pictures_builder import a_file, a_jpeg
from tests.ui.dispute.conftest import Person
from tests.ui.dispute.test_wizard import at_evidence, field


@pytest.fixture
def person(qapp: QApplication, tmp_path: Path) -> Iterator[Person]:
    home = tmp_path / "home"
    home.mkdir()
    stage = Stage(qapp, home, NOW, language="ru", look=Look.DARK)
    stage.start(QSize(1280, 800))
    yield Person(stage)
    stage.close()


def test_own_language_is_written_from_the_answers_when_wanted(
    qtbot: QtBot, person: Person, tmp_path: Path
) -> None:
    order_id = person.add(an_order())
    wizard = at_evidence(qtbot, person, order_id)
    person.drop(wizard, a_file(tmp_path, "трещина.jpg", a_jpeg()))
    assert person.go_on(wizard) is Step.REQUEST
    editor = wizard.request.editor
    english = editor.text.toPlainText()
    assert english.startswith('"Ceramic pour-over set')
    qtbot.keyClick(editor.text, Qt.Key.Key_Tab, Qt.KeyboardModifier.ControlModifier)
    assert editor.text.toPlainText() == ""
    editor.write.click()
    person.stage.settle()
    assert "Товар пришёл повреждённым" in editor.text.toPlainText()
    assert "34,90" in editor.text.toPlainText()
    assert not editor.warning.isVisible()
    qtbot.keyClick(editor.text, Qt.Key.Key_Tab, Qt.KeyboardModifier.ControlModifier)
    assert editor.text.toPlainText() == english
    (dispute,) = person.disputes(order_id)
    assert dispute.own_language == "ru"
    assert dispute.claim_own.startswith("Товар")


def test_a_day_is_read_as_it_is_written(qtbot: QtBot, person: Person) -> None:
    wizard = at_evidence(qtbot, person, person.add(an_order()))
    wizard.back_button.click()
    answer = field(wizard, "received_on")
    answer.show_answer("2026-11-20")
    assert answer.value == "2026-11-20"
    assert not answer.is_wrong
