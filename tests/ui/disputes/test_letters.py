"""Letters: what is changed stays with the dispute, whichever way the dialog is left."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from orders_gui.domain.disputes.dispute import DisputeEvent
from orders_gui.domain.disputes.letters import KeptLetter
from orders_gui.domain.ids import DisputeId
from orders_gui.services.disputes.disputes import Happening
from orders_gui.services.disputes.kept_letters import bracket, kept_letters
from orders_gui.services.workspace import Workspace
from orders_gui.ui.disputes.letters_dialog import LettersDialog
from orders_gui.ui.exporting.dialog import ExportDialog
from tests.ui.disputes.conftest import Reader, at, paid_in_euro

DECLINED = Happening(DisputeEvent.SELLER_DECLINES, at(10), text="No.")


def opened(reader: Reader, letter: str = "seller_repeat") -> LettersDialog:
    reader.page.acts.write_letter(letter)
    reader.stage.settle()
    return reader.dialog(LettersDialog)


def kept(reader: Reader, dispute_id: DisputeId) -> tuple[KeptLetter, ...]:
    return reader.ask(partial(_kept, dispute_id))


def test_what_is_typed_is_there_again_after_escape(reader: Reader) -> None:
    dispute_id = reader.begin(paid_in_euro(), DECLINED)
    reader.show(dispute_id)
    dialog = opened(reader)
    assert not dialog.anew_button.isVisible()
    fresh = dialog.text.toPlainText()
    dialog.text.setPlainText("My own words.\n\n*not markup*")
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    reader.stage.settle()
    (letter,) = kept(reader, dispute_id)
    assert (letter.template, letter.language, letter.text) == (
        "seller_repeat", "en", "My own words.\n\n*not markup*"
    )  # fmt: skip
    dialog = opened(reader)
    assert dialog.text.toPlainText() == "My own words.\n\n*not markup*"
    dialog.anew_button.click()
    reader.stage.settle()
    assert dialog.text.toPlainText() == fresh
    assert kept(reader, dispute_id) == ()
    dialog.reject()
    reader.stage.settle()
    reader.stage.desk.undo()
    reader.stage.settle()
    assert kept(reader, dispute_id) == (letter,)


def test_other_letters_and_languages_have_their_own_words(reader: Reader) -> None:
    dispute_id = reader.begin(paid_in_euro(), DECLINED)
    reader.show(dispute_id)
    dialog = opened(reader)
    dialog.subject.setText("Mine")
    dialog.language.set_choice("ru")
    dialog.language.chosen.emit("ru")
    reader.stage.settle()
    assert dialog.subject.text() != "Mine"
    dialog.text.setPlainText("Мои слова")
    dialog.list.pick(dialog.list.row + 1)
    dialog.list.picked.emit(dialog.list.row)
    reader.stage.settle()
    dialog.reject()
    reader.stage.settle()
    found = {(k.template, k.language): (k.subject, k.text) for k in kept(reader, dispute_id)}
    assert found["seller_repeat", "en"][0] == "Mine"
    assert found["seller_repeat", "ru"][1] == "Мои слова"
    assert len(found) == 2


def test_a_gap_is_filled_without_losing_what_was_written(reader: Reader) -> None:
    reader.show(reader.begin(paid_in_euro(), DECLINED))
    dialog = opened(reader)
    assert "[" in dialog.text.toPlainText()
    dialog.text.setPlainText("Changed. " + dialog.text.toPlainText())
    name = dialog.findChild(QLineEdit, "field_buyer")
    assert name is not None
    for typed in ("Ána", "Anna Berg"):
        name = dialog.findChild(QLineEdit, "field_buyer")
        name.setText(typed)
        name.editingFinished.emit()
        reader.stage.settle()
    text = dialog.text.toPlainText()
    assert text.startswith("Changed. ")
    assert text.rstrip().endswith("Anna Berg")
    assert "Ana" not in text
    assert bracket("buyer", "en") not in text
    dialog.list.pick(dialog.list.row + 1)
    dialog.list.picked.emit(dialog.list.row)
    reader.stage.settle()
    assert dialog.text.toPlainText().rstrip().endswith("Anna Berg")
    dialog.reject()


def test_a_letter_goes_into_the_pdf(reader: Reader) -> None:
    reader.show(reader.begin(paid_in_euro(), DECLINED))
    dialog = opened(reader, "platform_escalate")
    dialog.text.setPlainText("Please decide.")
    dialog._export()
    reader.stage.settle()
    export = reader.dialog(ExportDialog)
    assert export.options.options.letters == ("platform_escalate",)
    (tick,) = [tick for tick in export.options.letters if tick.isChecked()]
    assert tick.text().endswith("(as I wrote it)")
    export.reject()


def _kept(dispute_id: DisputeId, workspace: Workspace) -> tuple[KeptLetter, ...]:
    return kept_letters(workspace, dispute_id)
