"""The overview page and the money of the view in the status bar."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QListView, QPushButton

from orders_gui.services.orders.money_at_stake import due_in, money_overview
from orders_gui.services.workspace import Workspace
from orders_gui.store.rows.listing import Query, View
from orders_gui.ui.overview.feature import OverviewFeature
from orders_gui.ui.overview.page import OverviewPage
from orders_gui.ui.screenshots import IN_TRANSIT
from orders_gui.ui.stage import Stage
from orders_gui.ui.views.feature import ViewsFeature


def shown(stage: Stage) -> OverviewPage:
    stage.window.actions_table["overview"].trigger()
    stage.settle()
    return stage.window.findChild(OverviewFeature).page


def texts(page: OverviewPage) -> list[str]:
    return [label.text() for label in page.findChildren(QLabel) if label.isVisible()]


def status(stage: Stage) -> str:
    return stage.window.list_page._status._money.text()


def test_the_page_takes_the_place_of_the_list_and_escape_gives_it_back(stage: Stage) -> None:
    page = shown(stage)
    assert page.isVisible()
    assert not stage.window.list_page.isVisible()
    assert {"Money at stake", "By seller", "By marketplace"} <= set(texts(page))
    QTest.keyClick(page, Qt.Key.Key_Escape)
    stage.settle()
    assert not page.isVisible()
    assert stage.window.list_page.isVisible()


def test_the_chosen_view_is_left_and_found_again_in_the_side_bar(stage: Stage) -> None:
    views = stage.window.side_bar.findChild(QListView, "views")
    page = shown(stage)
    middle = views.visualRect(views.currentIndex()).center()
    QTest.mouseClick(views.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    stage.settle()
    assert not page.isVisible()
    assert stage.window.list_page.isVisible()
    shown(stage)
    QTest.keyClick(stage.window, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    stage.settle()
    assert not page.isVisible()


def test_currencies_stand_beside_each_other_as_in_the_status_bar(stage: Stage) -> None:
    whole = status(stage).removesuffix(" in open orders").split(" + ")
    assert len(whole) > 1
    assert set(whole) <= set(texts(shown(stage)))


def test_what_changes_is_shown_at_once(stage: Stage) -> None:
    stage.choose(IN_TRANSIT)
    page = shown(stage)
    before = texts(page)
    stage.window.commands.delete()
    stage.settle()
    assert texts(page) != before


def test_a_marketplace_and_a_seller_lead_to_their_orders(stage: Stage) -> None:
    page = shown(stage)
    links = {button.text(): button for button in page.findChildren(QPushButton)}
    links["Temu"].click()
    stage.settle()
    assert not page.isVisible()
    assert stage.window.list_page.query.marketplace == "temu"
    page = shown(stage)
    links = {button.text(): button for button in page.findChildren(QPushButton)}
    links["KaoriHome Store"].click()
    stage.settle()
    assert stage.window.list_page.search.text() == 'seller:"KaoriHome Store"'


def test_a_deadline_row_leads_to_the_orders_that_it_counts(stage: Stage) -> None:
    for name, fact in (("Within 3 days", "due in 0 to 3 days"), ("No date", "no deadline")):
        page = shown(stage)
        link = next(b for b in page.findChildren(QPushButton) if b.text() == name)
        link.setFocus()
        QTest.keyClick(link, Qt.Key.Key_Return)
        stage.settle()
        assert not page.isVisible()
        bar = stage.window.findChild(ViewsFeature).bar
        assert [chip.text() for chip in bar.chips] == [fact]
        assert asked_count(stage) > 0


def test_every_stretch_finds_as_many_orders_as_the_overview_counts(stage: Stage) -> None:
    def read(workspace: Workspace) -> None:
        overview = money_overview(workspace)
        listing = workspace.library.listing
        for stretch, stake in overview.stretches.items():
            query = Query(View.ACTIVE, filter=due_in(stretch))
            assert listing.count(query, workspace.now) == stake.orders
            assert len(listing.all(query, workspace.now).ids) == stake.orders
        assert sum(stake.orders for stake in overview.stretches.values()) > 5
        done.append(True)

    done: list[bool] = []
    stage.desk.ask(read, done.append)
    stage.settle()
    assert done[0]


def asked_count(stage: Stage) -> int:
    results: list[int] = []
    query = stage.window.list_page.query

    def read(workspace: Workspace) -> int:
        return workspace.library.listing.count(query, workspace.now)

    stage.desk.ask(read, results.append)
    stage.settle()
    return results[0]


def test_the_status_bar_says_how_much_money_the_view_holds(stage: Stage) -> None:
    assert status(stage).endswith(" in open orders")
    stage.window.side_bar.choose(View.FINISHED)
    stage.settle()
    assert status(stage).endswith(" shown here")
    stage.window.side_bar.choose(View.ACTIVE, "temu")
    stage.settle()
    temu = status(stage)
    assert temu.endswith(" shown here")
    stage.window.side_bar.choose(View.ACTIVE)
    stage.settle()
    assert status(stage) != temu
