"""Advice on an order without a dispute, in the detail pane."""

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from orders_gui.ui.detail.advice_card import AdviceCard, OptionButton, SourceLink
from orders_gui.ui.dispute.wizard import DisputeWizard
from orders_gui.ui.messages import MessageDialog
from orders_gui.ui.screenshots import DELIVERED, IN_TRANSIT
from orders_gui.ui.stage import Stage
from orders_gui.ui.widgets.buttons import Button
from orders_gui.ui.widgets.labels import PlainLabel

STUCK = "18-0442-771"


def card_of(stage: Stage, number: str) -> AdviceCard:
    stage.choose(number)
    stage.settle()
    (card,) = stage.window.detail.findChildren(AdviceCard)
    return card


def texts(card: AdviceCard) -> list[str]:
    return [label.text() for label in card.findChildren(PlainLabel) if label.isVisibleTo(card)]


def test_it_says_how_the_parcel_stands_with_its_figures(stage: Stage) -> None:
    card = card_of(stage, IN_TRANSIT)
    assert card.isVisible()
    assert card.headline.text() == "The parcel is in its usual time"
    assert "22 days; usual: 7 days to 45 days" in card.sentences.text()
    assert not any(text.startswith("If I do nothing") for text in texts(card))


def test_why_and_what_if_come_with_a_click_and_go_with_another(stage: Stage) -> None:
    card = card_of(stage, IN_TRANSIT)
    card.more_button.click()
    stage.settle()
    assert {"If I do nothing", "Why"} <= set(texts(card))
    assert any(text.startswith("Source: ") for text in texts(card))
    card.more_button.click()
    stage.settle()
    assert "Why" not in texts(card)


def test_an_order_in_a_dispute_has_no_second_advice(stage: Stage) -> None:
    card = card_of(stage, IN_TRANSIT)
    stage.choose(DELIVERED)  # its dispute is begun
    stage.settle()
    assert not card.isVisible()


def test_a_source_opens_after_one_question(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []

    def browser(page: QUrl) -> bool:
        opened.append(page.toString())
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", browser)
    card = card_of(stage, IN_TRANSIT)
    card.more_button.click()
    stage.settle()
    links = [link for link in card.findChildren(SourceLink) if link.isVisibleTo(card)]
    question = stage.dialog_of(links[0].click, MessageDialog)
    (agree,) = [b for b in question.findChildren(Button) if b.text() == "Open page"]
    agree.click()
    assert opened == [links[0].toolTip()]


def test_waiting_reminds_and_can_be_taken_back(stage: Stage) -> None:
    card = card_of(stage, IN_TRANSIT)
    (wait,) = [b for b in card.findChildren(OptionButton) if b.objectName() == "advice_wait"]
    wait.click()
    stage.settle()
    assert stage.window.toast.isVisible()
    assert stage.window.actions_table["undo"].isEnabled()


def test_the_dispute_is_one_click_away(stage: Stage) -> None:
    card = card_of(stage, STUCK)
    names = [b.objectName() for b in card.findChildren(OptionButton)]
    if "advice_open_dispute" not in names:
        card.more_button.click()
    (link,) = [b for b in card.findChildren(OptionButton) if "open_dispute" in b.objectName()]
    wizard = stage.dialog_of(link.click, DisputeWizard)
    wizard.reject()
