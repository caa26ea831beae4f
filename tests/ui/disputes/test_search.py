"""The list of disputes is searched and filtered; the dispute in view stays."""

from dataclasses import replace

from PySide6.QtGui import QAction

from orders_gui.domain.disputes.dispute import DisputeEvent
from orders_gui.domain.orders import Item
from orders_gui.services.disputes.case import DisputeLine
from orders_gui.services.disputes.disputes import Happening
from orders_gui.ui.disputes.list_pane import DisputeList
from tests.builders import an_order, money
from tests.ui.disputes.conftest import Reader, at

_E = DisputeEvent


def shown(pane: DisputeList) -> list[str]:
    return [row.title for row in pane.model.rows if isinstance(row, DisputeLine)]


def entry(pane: DisputeList, name: str) -> QAction:
    return next(one for one in pane.filter_menu().actions() if one.objectName() == name)


def three(reader: Reader) -> DisputeList:
    offer = Happening(_E.SELLER_OFFERS, at(12), amount=money("3.00 USD"), text="Dear friend")
    decide = Happening(_E.ESCALATE, at(21))
    reader.begin(an_order("11", title="Teapot"), offer)
    reader.begin(an_order("22", title="Lamp", marketplace="ebay", seller="LightHouse"), decide)
    spoon = replace(an_order("33", title="Fork"), items=(Item("Fork"), Item("Spoon", line=2)))
    reader.begin(spoon, decide)
    return reader.show().list


def test_words_are_found_in_titles_numbers_sellers_and_rounds(reader: Reader) -> None:
    pane = three(reader)
    assert pane.search.isHidden()
    pane.search_button.click()
    assert pane.search.hasFocus()
    for words, titles in (
        ("spoon", ["Fork"]),
        ("dear FRIEND", ["Teapot"]),
        ("lighthouse lamp", ["Lamp"]),
        ("22", ["Lamp"]),
    ):
        pane.search.setText(words)
        assert shown(pane) == titles, words
    assert pane._shown.text() == "1 of 3 shown"


def test_nothing_found_names_the_words_and_offers_all(reader: Reader) -> None:
    pane = three(reader)
    pane.begin_search()
    pane.search.setText("umbrella")
    assert shown(pane) == []
    assert pane._shown.text() == "No dispute holds “umbrella”."
    assert reader.page.acts.facts is not None  # what was in view stays in view
    pane.all_button.click()
    assert len(shown(pane)) == 3
    assert pane.search.isHidden()


def test_filters_are_turns_and_shops(reader: Reader) -> None:
    pane = three(reader)
    entry(pane, "group:mine").trigger()
    assert shown(pane) == ["Teapot"]
    entry(pane, "group:others").trigger()
    assert len(shown(pane)) == 3
    entry(pane, "shop:ebay").trigger()
    assert shown(pane) == ["Lamp"]
    assert entry(pane, "shop:ebay").isChecked()
    next(one for one in pane.filter_menu().actions() if one.text() == "Show all").trigger()
    assert len(shown(pane)) == 3
    reader.stage.settle()


def test_find_and_escape_by_keys(reader: Reader) -> None:
    pane = three(reader)
    pane.view.setFocus()
    reader.key("Ctrl+F")
    assert pane.search.hasFocus()
    pane.search.setText("lamp")
    reader.key("Esc")
    assert pane.search.isHidden()
    assert len(shown(pane)) == 3
    assert pane.view.hasFocus()
    assert reader.page.isVisible()
