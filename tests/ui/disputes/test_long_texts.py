"""Texts that are two fifths longer than English find room in the dispute view and its dialogs."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QScrollArea

from orders_gui.domain.disputes.dispute import DisputeEvent
from orders_gui.services.disputes.disputes import Happening
from orders_gui.ui.stage import Stage
from orders_gui.ui.theme import Look
from tests.builders import NOW, money
from tests.ui.dispute.test_long_texts import Pseudo
from tests.ui.disputes.conftest import Reader, at, paid_in_euro
from tests.ui.disputes.test_view import cut_off

OFFER = Happening(
    DisputeEvent.SELLER_OFFERS,
    at(20),
    amount=money("3 USD"),
    text="Close the dispute, confirm receipt, the rest by PayPal",
    answer_by=at(25),
)
GRANTED = (
    Happening(DisputeEvent.SELLER_SILENT, at(13)),
    Happening(DisputeEvent.REFUND_AGREED, at(14)),
)


@pytest.fixture
def reader(qapp: QApplication, tmp_path: Path) -> Iterator[Reader]:
    home = tmp_path / "home"
    home.mkdir()
    stage = Stage(qapp, home, NOW, language="ru", look=Look.LIGHT)
    longer = Pseudo(qapp)
    qapp.installTranslator(longer)
    stage.start(QSize(1280, 800))
    yield Reader(stage)
    qapp.removeTranslator(longer)
    stage.close()


@pytest.mark.parametrize("width", [1440, 1280, 1000, 860])
@pytest.mark.parametrize("events", [(OFFER,), GRANTED], ids=["offer", "refund"])
def test_the_view(reader: Reader, width: int, events: tuple[Happening, ...]) -> None:
    page = reader.show(reader.begin(paid_in_euro(), *events))
    reader.stage.window.resize(width, 720)
    reader.stage.settle()
    assert cut_off(page) == []
    (scroll,) = page.case.findChildren(QScrollArea)
    assert scroll.horizontalScrollBar().maximum() == 0


def test_the_dialogs(reader: Reader) -> None:
    reader.show(reader.begin(paid_in_euro(), OFFER))
    acts = reader.page.acts
    for open_it in (acts.add_round, acts.quick_replies, acts.letters, stop_of(reader)):
        open_it()
        reader.stage.settle()
        (dialog,) = reader.open_dialogs()
        assert cut_off(dialog) == []
        assert dialog.width() <= 1000
        dialog.reject()
        reader.stage.settle()


def stop_of(reader: Reader) -> Callable[[], None]:
    def stop() -> None:
        reader.page.acts.stop(reader.page.acts.facts.advice.stops[0])

    return stop
