"""The editor: what is drawn is kept, moved, taken back and found again, by pointer and by keys."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt, QUrl
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from orders_gui.domain.evidence.evidence import EvidenceKind
from orders_gui.domain.evidence.marks import (
    Adjustments,
    Arrow,
    Badge,
    Box,
    Colour,
    Cover,
    Ellipse,
    Mark,
    Markup,
    Redaction,
    Ruler,
    Text,
)
from orders_gui.domain.ids import EvidenceId
from orders_gui.ui.photo.editor import PhotoEditor
from orders_gui.ui.photo.opening import open_editor
from orders_gui.ui.photo.session import StepName
from orders_gui.ui.photo.tools import Tool, ToolButton
from tests.ui.photo.conftest import Photographer, drag, session_of, spot

Key = Qt.Key


def button(editor: PhotoEditor, name: str) -> QPushButton:
    found = editor.findChild(QPushButton, name)
    assert found is not None
    return found


def choose(qtbot: QtBot, editor: PhotoEditor, tool: Tool) -> None:
    qtbot.mouseClick(editor.findChild(ToolButton, f"tool_{tool}"), Qt.MouseButton.LeftButton)


@pytest.mark.parametrize(
    ("tool", "kind"),
    [
        (Tool.ARROW, Arrow),
        (Tool.BOX, Box),
        (Tool.ELLIPSE, Ellipse),
        (Tool.NUMBER, Badge),
        (Tool.TEXT, Text),
        (Tool.RULER, Ruler),
        (Tool.HIDE, Redaction),
    ],
)
def test_every_tool_draws_its_mark_and_it_is_kept_at_once(
    qtbot: QtBot, photographer: Photographer, tool: Tool, kind: type[Mark]
) -> None:
    editor = photographer.editor()
    choose(qtbot, editor, tool)
    drag(editor, (0.2, 0.3), (0.6, 0.7))
    (mark,) = photographer.kept().marks
    assert type(mark) is kind
    if isinstance(mark, Box | Ellipse | Redaction):
        assert (mark.x, mark.y, mark.w, mark.h) == pytest.approx((0.2, 0.3, 0.4, 0.4), abs=0.005)
    elif isinstance(mark, Arrow | Ruler):
        assert (mark.x2, mark.y2) == pytest.approx((0.6, 0.7), abs=0.005)


def test_letters_choose_tools_while_the_photo_has_the_focus(
    qtbot: QtBot, photographer: Photographer
) -> None:
    editor = photographer.editor()
    for letter, tool in (
        ("a", Tool.ARROW), ("b", Tool.BOX), ("n", Tool.NUMBER), ("t", Tool.TEXT),
        ("h", Tool.HIDE), ("m", Tool.RULER), ("c", Tool.CROP), ("v", Tool.SELECT),
    ):  # fmt: skip
        qtbot.keyClicks(editor.canvas, letter)
        assert editor.canvas.tool is tool
    russian = QKeyEvent(QEvent.Type.KeyPress, ord("Р"), Qt.KeyboardModifier.NoModifier, "р")
    QApplication.sendEvent(editor.canvas, russian)  # the key of H
    assert editor.canvas.tool is Tool.HIDE
    qtbot.keyClicks(editor.pane.caption, "ab")
    assert editor.canvas.tool is Tool.HIDE
    assert editor.pane.caption.text() == "ab"


def test_a_mark_is_made_moved_and_removed_by_keys_alone(
    qtbot: QtBot, photographer: Photographer
) -> None:
    editor = photographer.editor()
    canvas = editor.canvas
    qtbot.keyClicks(canvas, "b")
    qtbot.keyClick(canvas, Key.Key_Return)
    (before,) = photographer.kept().marks
    qtbot.keyClick(canvas, Key.Key_Right)
    qtbot.keyClick(canvas, Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    session_of(editor).save()
    (after,) = photographer.kept().marks
    assert isinstance(before, Box)
    assert isinstance(after, Box)
    assert (after.x - before.x) * canvas.page.width() == pytest.approx(1, abs=0.01)
    assert (after.y - before.y) * canvas.page.height() == pytest.approx(10, abs=0.01)
    qtbot.keyClick(canvas, Key.Key_Delete)
    assert photographer.kept() == Markup()


@pytest.mark.parametrize(
    ("letter", "kind"),
    [("a", Arrow), ("b", Box), ("e", Ellipse), ("n", Badge), ("t", Text), ("m", Ruler),
     ("h", Redaction)],
)  # fmt: skip
def test_every_mark_is_resized_by_keys_in_one_step(
    qtbot: QtBot, photographer: Photographer, letter: str, kind: type[Mark]
) -> None:
    editor = photographer.editor()
    canvas = editor.canvas
    qtbot.keyClicks(canvas, letter)
    qtbot.keyClick(canvas, Key.Key_Return)
    canvas.setFocus()
    (before,) = photographer.kept().marks
    ten = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    for key in (Key.Key_Down, Key.Key_Down, Key.Key_Right):
        qtbot.keyClick(canvas, key, ten)
    session_of(editor).save()
    (after,) = photographer.kept().marks
    assert type(after) is kind
    assert (after.x, after.y) == pytest.approx((before.x, before.y))
    if isinstance(before, Badge | Text) and isinstance(after, Badge | Text):
        assert after.size > before.size
    elif isinstance(before, Arrow | Ruler) and isinstance(after, Arrow | Ruler):
        assert (after.y2 - before.y2) * canvas.page.height() == pytest.approx(20, abs=0.01)
    elif isinstance(before, Box | Ellipse | Redaction) and isinstance(after, type(before)):
        assert (after.w - before.w) * canvas.page.width() == pytest.approx(10, abs=0.01)
        assert (after.h - before.h) * canvas.page.height() == pytest.approx(20, abs=0.01)
    session_of(editor).undo()
    assert photographer.kept().marks == (before,)
    for _ in range(100):
        qtbot.keyClick(canvas, Key.Key_Left, ten)
        qtbot.keyClick(canvas, Key.Key_Up, ten)
    (smallest,) = session_of(editor).markup.marks
    if isinstance(smallest, Box | Ellipse | Redaction):
        assert (smallest.x, smallest.y) == pytest.approx((before.x, before.y))


def test_a_photo_is_cropped_by_keys_alone(qtbot: QtBot, photographer: Photographer) -> None:
    editor = photographer.editor()
    canvas = editor.canvas
    qtbot.keyClicks(canvas, "c")
    ten = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(canvas, Key.Key_Left, ten)
    qtbot.keyClick(canvas, Key.Key_Up, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(canvas, Key.Key_Right)
    session_of(editor).save()
    cut = photographer.kept().adjustments.cut
    width, height = canvas.page.width(), canvas.page.height()
    assert ((1 - cut.w) * width, (1 - cut.h) * height) == pytest.approx((10, 1), abs=0.01)
    assert (cut.x * width, cut.y) == pytest.approx((1, 0), abs=0.01)


def test_undo_and_redo_name_their_step(qtbot: QtBot, photographer: Photographer) -> None:
    editor = photographer.editor()
    undo = button(editor, "undo")
    assert not undo.isEnabled()
    choose(qtbot, editor, Tool.HIDE)
    drag(editor, (0.2, 0.2), (0.5, 0.5))
    choose(qtbot, editor, Tool.BOX)
    drag(editor, (0.6, 0.6), (0.9, 0.9))
    assert undo.accessibleName() == "Undo “Box”"
    qtbot.keyClick(editor.canvas, Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert undo.accessibleName() == "Undo “Hide area”"
    assert editor.bar.redo.accessibleName() == "Redo “Box”"
    assert [type(mark) for mark in photographer.kept().marks] == [Redaction]
    qtbot.mouseClick(editor.bar.redo, Qt.MouseButton.LeftButton)
    assert [type(mark) for mark in photographer.kept().marks] == [Redaction, Box]
    control, shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
    for key, modifiers in ((Key.Key_Y, control), (Key.Key_Z, control | shift)):
        qtbot.keyClick(editor.canvas, Key.Key_Z, control)
        qtbot.keyClick(editor.canvas, key, modifiers)
        assert [type(mark) for mark in photographer.kept().marks] == [Redaction, Box]


def test_one_drag_is_one_step_and_esc_gives_it_up(qtbot: QtBot, photographer: Photographer) -> None:
    editor = photographer.editor()
    choose(qtbot, editor, Tool.BOX)
    drag(editor, (0.2, 0.2), (0.5, 0.5))
    drag(editor, (0.6, 0.6), (0.9, 0.9), release=False)
    assert len(editor.canvas.markup.marks) == 2
    qtbot.keyClick(editor.canvas, Key.Key_Escape)
    assert editor.isVisible()
    assert len(editor.canvas.markup.marks) == 1
    QTest.mouseRelease(editor.canvas, Qt.MouseButton.LeftButton)
    session_of(editor).undo()
    assert photographer.kept() == Markup()


def test_a_mark_is_chosen_moved_and_resized_with_the_pointer(
    qtbot: QtBot, photographer: Photographer
) -> None:
    editor = photographer.editor()
    choose(qtbot, editor, Tool.BOX)
    drag(editor, (0.2, 0.2), (0.5, 0.5))
    choose(qtbot, editor, Tool.SELECT)
    qtbot.mouseClick(editor.canvas, Qt.MouseButton.LeftButton, pos=spot(editor, 0.9, 0.9))
    assert session_of(editor).selection is None
    drag(editor, (0.35, 0.2), (0.45, 0.3))
    (moved,) = photographer.kept().marks
    assert isinstance(moved, Box)
    assert (moved.x, moved.y) == pytest.approx((0.3, 0.3), abs=0.005)
    drag(editor, (0.6, 0.6), (0.8, 0.9))
    (larger,) = photographer.kept().marks
    assert isinstance(larger, Box)
    assert (larger.x, larger.w, larger.h) == pytest.approx((0.3, 0.5, 0.6), abs=0.005)


def test_the_topmost_mark_is_chosen(qtbot: QtBot, photographer: Photographer) -> None:
    editor = photographer.editor()
    for tool, end in ((Tool.HIDE, 0.6), (Tool.BOX, 0.5)):
        choose(qtbot, editor, tool)
        drag(editor, (0.3, end / 4), (end, end))
    choose(qtbot, editor, Tool.SELECT)
    session_of(editor).select(None)
    qtbot.mouseClick(editor.canvas, Qt.MouseButton.LeftButton, pos=spot(editor, 0.5, 0.3))
    assert isinstance(session_of(editor).mark, Box)
    qtbot.mouseClick(editor.canvas, Qt.MouseButton.LeftButton, pos=spot(editor, 0.57, 0.57))
    assert isinstance(session_of(editor).mark, Redaction)


def test_words_are_typed_at_once_and_are_one_step(qtbot: QtBot, photographer: Photographer) -> None:
    editor = photographer.editor()
    choose(qtbot, editor, Tool.TEXT)
    qtbot.mouseClick(editor.canvas, Qt.MouseButton.LeftButton, pos=spot(editor, 0.5, 0.5))
    words = editor.pane.findChild(QLineEdit, "words")
    assert words is not None
    assert words.selectedText() == "Text"
    qtbot.keyClicks(words, "crushed on arrival")
    session_of(editor).save()
    (mark,) = photographer.kept().marks
    assert isinstance(mark, Text)
    assert mark.text == "crushed on arrival"
    session_of(editor).undo()
    (mark,) = photographer.kept().marks
    assert isinstance(mark, Text)
    assert mark.text == "Text"


def test_the_words_of_a_ruler_an_area_and_a_number(
    qtbot: QtBot, photographer: Photographer
) -> None:
    editor = photographer.editor()
    words = editor.pane.findChild(QLineEdit, "words")
    assert words is not None
    for tool, at, typed in (
        (Tool.RULER, 0.1, "12 cm"),
        (Tool.HIDE, 0.4, "address"),
        (Tool.NUMBER, 0.8, "dent"),
    ):
        choose(qtbot, editor, tool)
        drag(editor, (at, at), (at + 0.1, at + 0.1))
        words.setFocus()
        words.selectAll()
        qtbot.keyClicks(words, typed)
    session_of(editor).save()
    ruler, area, number = photographer.kept().marks
    assert isinstance(ruler, Ruler)
    assert isinstance(area, Redaction)
    assert isinstance(number, Badge)
    assert (ruler.length, area.hides, number.text) == ("12 cm", "address", "dent")


def test_colours_are_for_new_marks_and_the_chosen_one(
    qtbot: QtBot, photographer: Photographer
) -> None:
    editor = photographer.editor()
    choose(qtbot, editor, Tool.ARROW)
    drag(editor, (0.1, 0.1), (0.3, 0.3))
    editor.choose_colour(Colour.GREEN)
    drag(editor, (0.5, 0.5), (0.7, 0.7))
    colours = [mark.colour for mark in photographer.kept().marks if isinstance(mark, Arrow)]
    assert colours == [Colour.GREEN, Colour.GREEN]
    session_of(editor).undo()
    session_of(editor).undo()
    (mark,) = photographer.kept().marks
    assert isinstance(mark, Arrow)
    assert mark.colour is Colour.RED


def test_the_list_chooses_and_removes(qtbot: QtBot, photographer: Photographer) -> None:
    editor = photographer.editor()
    for tool, at in ((Tool.BOX, 0.1), (Tool.HIDE, 0.6)):
        choose(qtbot, editor, tool)
        drag(editor, (at, at), (at + 0.2, at + 0.2))
    shown = editor.pane.list
    assert shown.currentIndex().row() == 1
    qtbot.keyClick(shown, Key.Key_Up)
    assert session_of(editor).selection == 0
    qtbot.keyClick(shown, Key.Key_Delete)
    assert [type(mark) for mark in photographer.kept().marks] == [Redaction]
    qtbot.mouseClick(editor.pane.clear, Qt.MouseButton.LeftButton)
    assert photographer.kept() == Markup()


def test_nothing_of_a_hidden_area_is_seen(qtbot: QtBot, photographer: Photographer) -> None:
    editor = photographer.editor()
    choose(qtbot, editor, Tool.HIDE)
    editor.options.covers.findChildren(QPushButton)[1].click()
    drag(editor, (0.1, 0.1), (0.4, 0.4))
    (mark,) = photographer.kept().marks
    assert isinstance(mark, Redaction)
    assert mark.cover is Cover.BLACK
    session_of(editor).select(None)
    shown = editor.canvas.grab().toImage()
    place = spot(editor, 0.25, 0.25)
    assert QColor(shown.pixel(place)).lightness() < 5
    original = editor.canvas.image
    assert QColor(original.pixel(original.width() // 4, original.height() // 4)).lightness() > 50


def test_compare_shows_the_original_while_it_is_pressed(
    qtbot: QtBot, photographer: Photographer
) -> None:
    editor = photographer.editor()
    plain = editor.canvas.grab().toImage()
    session = session_of(editor)
    session.adjust(StepName.TURN, Adjustments(turns=1))
    choose(qtbot, editor, Tool.HIDE)
    drag(editor, (0.1, 0.1), (0.9, 0.9))
    choose(qtbot, editor, Tool.SELECT)
    session.select(None)
    changed = editor.canvas.grab().toImage()
    compare = button(editor, "compare")
    qtbot.mousePress(compare, Qt.MouseButton.LeftButton)
    assert editor.canvas.grab().toImage() == plain
    qtbot.mouseRelease(compare, Qt.MouseButton.LeftButton)
    assert editor.canvas.grab().toImage() == changed


def test_crop_turn_straighten_and_brightness(qtbot: QtBot, photographer: Photographer) -> None:
    editor = photographer.editor()
    choose(qtbot, editor, Tool.CROP)
    drag(editor, (1, 1), (0.5, 0.75))
    choose(qtbot, editor, Tool.TURN)
    editor.options.straighten.setValue(30)
    editor.options.straighten.setValue(70)
    choose(qtbot, editor, Tool.LIGHT)
    editor.options.light.setValue(40)
    session_of(editor).save()
    kept = photographer.kept().adjustments
    assert (kept.cut.w, kept.cut.h) == pytest.approx((0.5, 0.75), abs=0.005)
    assert (kept.straighten, kept.brightness) == (7.0, 0.4)
    for name in (StepName.LIGHT, StepName.STRAIGHTEN, StepName.CUT):
        assert session_of(editor).next_undo is name
        session_of(editor).undo()
    assert photographer.kept() == Markup()


def test_marks_drawn_on_a_turned_photo_stay_on_what_they_show(
    qtbot: QtBot, photographer: Photographer
) -> None:
    editor = photographer.editor()
    choose(qtbot, editor, Tool.BOX)
    session_of(editor).adjust(StepName.TURN, Adjustments(turns=1))
    drag(editor, (0.6, 0.1), (0.8, 0.3))
    (box,) = photographer.kept().marks
    assert isinstance(box, Box)
    # A quarter turn clockwise brings the left edge to the top.
    assert (box.x, box.y, box.w, box.h) == pytest.approx((0.1, 0.2, 0.2, 0.2), abs=0.006)


def test_page_keys_go_from_photo_to_photo_and_each_keeps_its_steps(
    qtbot: QtBot, photographer: Photographer
) -> None:
    editor = photographer.editor()
    choose(qtbot, editor, Tool.BOX)
    drag(editor, (0.2, 0.2), (0.5, 0.5))
    qtbot.keyClick(editor, Key.Key_PageDown)
    photographer.stage.settle()
    assert session_of(editor).place == 1
    assert editor.canvas.markup == Markup()
    assert not button(editor, "undo").isEnabled()
    qtbot.keyClick(editor, Key.Key_PageUp)
    photographer.stage.settle()
    assert len(editor.canvas.markup.marks) == 1
    assert button(editor, "undo").isEnabled()


def test_caption_and_kind_are_kept_without_a_button(
    qtbot: QtBot, photographer: Photographer
) -> None:
    editor = photographer.editor(1)
    qtbot.keyClicks(editor.pane.caption, "Crushed corner")
    kind = editor.pane.findChild(QComboBox, "kind")
    assert kind is not None
    kind.setCurrentIndex(kind.findData(EvidenceKind.PACKAGING.value))
    kind.activated.emit(kind.currentIndex())
    qtbot.keyClick(editor, Key.Key_Escape)
    photographer.stage.settle()
    piece = photographer.evidence()[1]
    assert (piece.caption, piece.kind) == ("Crushed corner", EvidenceKind.PACKAGING)


def test_esc_goes_back_and_all_is_saved(qtbot: QtBot, photographer: Photographer) -> None:
    editor = photographer.editor()
    qtbot.keyClicks(editor.canvas, "t")
    qtbot.keyClick(editor.canvas, Key.Key_Return)
    words = editor.pane.findChild(QLineEdit, "words")
    assert words is not None
    qtbot.keyClicks(words, "dent")
    with qtbot.waitSignal(editor.finished):
        qtbot.keyClick(editor, Key.Key_Escape)
    (mark,) = photographer.kept().marks
    assert isinstance(mark, Text)
    assert mark.text == "dent"
    again = photographer.editor()
    assert again.canvas.markup.marks == (mark,)


def test_a_document_has_caption_and_kind_only(
    photographer: Photographer, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []

    def open_url(url: QUrl) -> bool:
        opened.append(url.toLocalFile())
        return True

    monkeypatch.setattr("orders_gui.ui.photo.opening.QDesktopServices.openUrl", open_url)
    editor = photographer.editor(2)
    assert not editor.canvas.isVisible()
    assert not editor.rail.isVisible()
    assert editor.pane.caption.isVisible()
    editor.no_picture.button.click()
    photographer.stage.settle()
    assert [Path(path).suffix for path in opened] == [".pdf"]
    assert Path(opened[0]).is_file()


def test_verify_now_reads_the_file_again(photographer: Photographer) -> None:
    editor = photographer.editor()
    facts = editor.pane.facts
    facts.verify_button.click()
    photographer.stage.settle()
    assert facts.verdict.text() == "Unchanged: the file hash is that of the import."
    path = photographer.file(0)
    path.chmod(0o600)
    path.write_bytes(b"something else")
    facts.verify_button.click()
    photographer.stage.settle()
    assert "its content was changed" in facts.verdict.text()


def test_the_facts_of_the_photo(photographer: Photographer) -> None:
    editor = photographer.editor()
    facts = editor.pane.facts
    assert facts.taken.value.text() == "14\u00a0Nov\u00a02026, 18:05 (EXIF)"
    assert facts.location.value.text() == "will be removed"
    assert facts.hash.toolTip() == photographer.pieces[0].sha256
    assert facts.exported.value.text().replace("\u00a0", " ") == "1600 × 1200, JPG"
    session_of(editor).adjust(StepName.TURN, Adjustments(turns=1))
    assert facts.exported.value.text().replace("\u00a0", " ") == "1200 × 1600, JPG"


def test_a_photo_that_is_gone_closes_the_editor(qtbot: QtBot, photographer: Photographer) -> None:
    editor = open_editor(photographer.stage.window, photographer.dispute_id, EvidenceId(9999))
    with qtbot.waitSignal(editor.finished):
        pass
