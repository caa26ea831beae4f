"""Texts that are two fifths longer than English: nothing is cut off, nothing leaves the window."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, QTranslator
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from orders_gui.domain.disputes.wizard import Step
from orders_gui.overriding import override
from orders_gui.ui.dispute.page import Page
from orders_gui.ui.stage import Stage
from orders_gui.ui.theme import Look
from tests.builders import NOW, an_order
from tests.pictures_builder import a_file, a_jpeg
from tests.ui.dispute.conftest import Person
from tests.ui.dispute.test_wizard import at_evidence, cut_off

LONGER = "ощущениями сложностей " * 9


class Pseudo(QTranslator):
    """Makes every text longer by words of usual length."""

    @override
    def translate(
        self, context: str, source: str, disambiguation: str | None = None, n: int = -1
    ) -> str:
        if context in ("Plurals", "Formats"):
            return source.replace("%n", str(n))
        return f"{source} {LONGER[: max(2, len(source) * 2 // 5)].strip()}"

    @override
    def isEmpty(self) -> bool:
        return False


@pytest.fixture
def person(qapp: QApplication, tmp_path: Path) -> Iterator[Person]:
    home = tmp_path / "home"
    home.mkdir()
    stage = Stage(qapp, home, NOW, language="ru", look=Look.LIGHT)
    longer = Pseudo(qapp)
    qapp.installTranslator(longer)
    stage.start(QSize(1280, 800))
    yield Person(stage)
    qapp.removeTranslator(longer)
    stage.close()


@pytest.mark.parametrize("size", [(1180, 772), (900, 620)])
def test_longer_texts_find_room(
    qtbot: QtBot, person: Person, tmp_path: Path, size: tuple[int, int]
) -> None:
    wizard = at_evidence(qtbot, person, person.add(an_order()))
    person.drop(wizard, a_file(tmp_path, "a.jpg", a_jpeg()))
    person.go_on(wizard)
    person.go_on(wizard)
    wizard.resize(*size)
    for step in Step:
        wizard.rail.steps.clicked.emit(wizard.rail.steps.model().index(step, 0))
        person.stage.settle()
        assert isinstance(wizard.page, Page)
        assert wizard.page.step is step
        assert [text for text in cut_off(wizard) if "Page" not in text] == []
        inner = wizard.page.columns.geometry()
        assert inner.right() <= wizard.page.width()
