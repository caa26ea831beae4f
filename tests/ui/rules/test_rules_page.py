"""The page of all rules: every row with its source, the user's own figures and files."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSortFilterProxyModel, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester, QTest

from orders_gui.domain.rules.rulebook import Unit
from orders_gui.services.rules.rulebooks import all_rules
from orders_gui.ui.messages import MessageDialog
from orders_gui.ui.rules.override_dialog import OverrideDialog
from orders_gui.ui.rules.own_rule_dialog import OwnRuleDialog
from orders_gui.ui.rules.page import RulesDialog
from orders_gui.ui.stage import Stage
from tests.ui.test_accessibility import cut, nameless
from tests.ui.test_web_pages import Browser


@pytest.fixture(autouse=True)
def own_rules(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    folder = tmp_path / "config" / "orders-gui" / "rules"
    folder.mkdir(parents=True)
    return folder


@pytest.fixture
def page(stage: Stage) -> RulesDialog:
    return stage.dialog_of(stage.window.actions_table["rules"].trigger, RulesDialog)


def shown(page: RulesDialog) -> list[str]:
    return [page.table.rules.texts(row)[0] for row in page.table.rules._rows]


def test_every_rulebook_and_every_rule_is_there(stage: Stage, page: RulesDialog) -> None:
    pages = all_rules()
    ids = [entry.id for entry in page.nav._entries.rows if entry.id]
    assert ids == [one.id for one in pages]
    for one in pages:
        page.nav.setCurrentIndex(
            page.nav._entries.index([e.id for e in page.nav._entries.rows].index(one.id))
        )
        assert shown(page) == [row.rule.title.en for row in one.rows]
        assert page.details._source.text().endswith(one.rows[0].rule.source)


def test_the_model_survives_its_tester_and_a_proxy(stage: Stage, page: RulesDialog) -> None:
    QAbstractItemModelTester(
        page.table.rules, QAbstractItemModelTester.FailureReportingMode.Fatal, page
    )
    proxy = QSortFilterProxyModel(page)
    proxy.setSourceModel(page.table.rules)
    for row in range(2, 6):
        page.nav.setCurrentIndex(page.nav._entries.index(row))
        assert proxy.rowCount() == page.table.rules.rowCount() > 0


def test_a_changed_rule_is_mine_and_can_be_reset_and_undone(
    stage: Stage, page: RulesDialog
) -> None:
    page.table.selectRow(1)
    page.details.change_button.click()
    stage.settle()
    dialog = page.findChild(OverrideDialog)
    assert dialog.unit.currentData() == Unit.CALENDAR_DAYS
    dialog.figure.setValue(75)
    QTest.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    stage.settle()
    row = page.table.current()
    assert (row.figure, row.is_changed, page.details._tag.text) == (75, True, "Yours")
    assert "without your figure: 60 day" in page.details._value.text()
    page.details.reset_button.click()
    stage.settle()
    assert page.table.current().figure == 60
    assert not page.details.reset_button.isVisibleTo(page)
    next(b for b in page.toast._actions if b.text() == "Undo").click()
    stage.settle()
    assert page.table.current().figure == 75


def test_searching_looks_into_notes_and_sources(stage: Stage, page: RulesDialog) -> None:
    page.search.setText("chinaparcel.net")
    assert shown(page) == ["The seller ships"]
    page.search.setText("nothing like it")
    assert shown(page) == []
    assert not page.details.isVisibleTo(page)


def test_a_wrong_file_of_my_own_is_named_and_a_right_one_counts(
    stage: Stage, own_rules: Path
) -> None:
    (own_rules / "broken.toml").write_text("marketplace = 1\n[[rule]]\n")
    page = stage.dialog_of(stage.window.actions_table["rules"].trigger, RulesDialog)
    assert page.trouble.isVisibleTo(page)
    assert "broken.toml" in page.trouble.accessibleName()
    (own_rules / "broken.toml").unlink()
    page.refresh()
    stage.settle()
    assert not page.trouble.isVisibleTo(page)


def test_a_source_is_opened_after_one_question(stage: Stage, page: RulesDialog) -> None:
    browser = Browser()
    QDesktopServices.setUrlHandler("https", browser, "open")
    try:
        page.details.open_button.click()
        (question,) = page.findChildren(MessageDialog)
        assert "chinaparcel.net" in question.text.text()
        assert browser.opened == []
        next(b for b in question.findChildren(type(page.details.open_button))
             if b.text() == "Open page").click()  # fmt: skip
        stage.settle()
        assert browser.opened == ["https://chinaparcel.net/en/posts/87"]
        page.details.open_button.click()
        assert len(browser.opened) == 2
    finally:
        QDesktopServices.unsetUrlHandler("https")


def test_a_source_of_a_file_of_my_own_is_copied_not_opened(stage: Stage, page: RulesDialog) -> None:
    page.sources.open("https://evil.example/rules")
    (told,) = page.findChildren(MessageDialog)
    assert "was copied" in told.text.text()
    assert QGuiApplication.clipboard().text() == "https://evil.example/rules"
    assert QUrl("https://evil.example/rules").host() not in page.sources._hosts
    told.reject()
    stage.settle()


def test_everything_has_a_name_and_room(stage: Stage, page: RulesDialog) -> None:
    assert list(nameless(page)) == []
    assert cut(page) == []


def test_an_own_rule_is_added_and_deleted_on_its_card(
    stage: Stage, page: RulesDialog, own_rules: Path
) -> None:
    page.add_button.click()
    dialog = page.findChild(OwnRuleDialog)
    dialog.title.setText("Mine")
    dialog.source.setText("https://www.example.com/help")
    dialog.save_button.click()
    stage.settle()
    assert "Mine" in shown(page)
    page.table.selectRow(shown(page).index("Mine"))
    assert page.details.delete_button.isVisibleTo(page)
    assert not page.details.reset_button.isVisibleTo(page)
    page.details.delete_button.click()
    stage.settle()
    assert "Mine" not in shown(page)
    assert not page.details.delete_button.isVisibleTo(page)
