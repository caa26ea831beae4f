"""All dates of an order in their dialog, and one that is stated by hand."""

from functools import partial

import pytest

from orders_gui.domain.orders import Order
from orders_gui.services.workspace import Workspace
from orders_gui.ui.dates.dialog import DateRow, DatesDialog
from orders_gui.ui.screenshots import DELIVERED
from orders_gui.ui.stage import Stage
from tests.ui.test_accessibility import cut, nameless


@pytest.fixture
def dialog(stage: Stage) -> DatesDialog:
    stage.choose(DELIVERED)
    return stage.dialog_of(stage.window.detail.card.dates_button.click, DatesDialog)


def stored(stage: Stage) -> Order:
    answers: list[Order] = []
    order_id = stage.window.detail.order_id
    stage.desk.ask(partial(_get, order_id), answers.append)
    stage.settle()
    return answers[0]


def row(dialog: DatesDialog, start: str) -> str:
    names = [one.accessibleName() for one in dialog.findChildren(DateRow) if one.isVisible()]
    return next(name for name in names if name.startswith(start))


def test_every_date_says_where_it_comes_from(dialog: DatesDialog) -> None:
    assert "stated on the page" in row(dialog, "Protection ends")
    assert "order page" in row(dialog, "Protection ends")
    assert "estimated by rule" in row(dialog, "Last day to open a dispute")
    dialog.accept()


def test_a_date_is_stated_and_the_one_before_stays_as_history(
    stage: Stage, dialog: DatesDialog
) -> None:
    before = stored(stage).stated("protection_ends")
    dialog.what.setCurrentIndex(dialog.what.findData("protection_ends"))
    dialog.moment.day.setText("24 Dec 2026")
    dialog.page.setText("mail of the shop")
    dialog.keep_button.click()
    stage.settle()
    assert "25\u00a0Dec\u00a02026, 08:59" in row(dialog, "Protection ends")
    assert "mail of the shop" in row(dialog, "Protection ends")
    order = stored(stage)
    assert [date.kind for date in order.stated_dates].count("protection_ends") == 2
    dialog.accept()
    stage.desk.undo()
    stage.settle()
    assert stored(stage).stated("protection_ends") == before


def test_a_date_that_cannot_be_is_refused_at_its_field(stage: Stage, dialog: DatesDialog) -> None:
    dialog.what.setCurrentIndex(dialog.what.findData("confirmed"))
    dialog.keep_button.click()
    assert "Write the day" in dialog._when_field.problem
    dialog.moment.day.setText("24 Dec 2026")
    assert dialog._when_field.problem == ""
    dialog.keep_button.click()
    stage.settle()
    assert "still ahead" in dialog._when_field.problem
    assert stored(stage).confirmed is None
    dialog.accept()


def test_a_date_that_is_not_stated_any_more_gives_way_to_the_rule(
    stage: Stage, dialog: DatesDialog
) -> None:
    dialog.what.setCurrentIndex(dialog.what.findData("protection_ends"))
    dialog.withdraw_button.click()
    stage.settle()
    assert stored(stage).stated("protection_ends") is None
    assert not dialog.withdraw_button.isVisible()
    dialog.accept()


def _get(order_id: object, workspace: Workspace) -> Order | None:
    return workspace.library.orders.get(order_id)  # type: ignore[arg-type]  # an OrderId


def test_everything_has_a_name_and_nothing_is_cut(dialog: DatesDialog) -> None:
    assert list(nameless(dialog)) == []
    assert cut(dialog) == []
    dialog.accept()
