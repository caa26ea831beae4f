"""What screen readers, weak eyes and long languages need of the window."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QSize, Qt, QTranslator
from PySide6.QtGui import QAccessible, QColor
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from orders_gui.overriding import override
from orders_gui.ui.stage import Stage
from orders_gui.ui.tokens import DARK, LIGHT, Tokens, with_high_contrast

THEMES = (LIGHT, DARK, with_high_contrast(LIGHT), with_high_contrast(DARK))


class LongTexts(QTranslator):
    """A language whose words are 40 % longer than the English ones."""

    @override
    def translate(
        self, context: str, text: str, disambiguation: str | None = None, n: int = -1
    ) -> str:
        return text + "~" * (len(text) * 2 // 5)

    @override
    def isEmpty(self) -> bool:
        return False


def nameless(root: QWidget) -> Iterator[str]:
    for widget in root.findChildren(QWidget):
        if widget.isVisibleTo(root) and widget.focusPolicy() != Qt.FocusPolicy.NoFocus:
            interface = QAccessible.queryAccessibleInterface(widget)
            if interface is None or not interface.text(QAccessible.Text.Name).strip():
                yield f"{type(widget).__name__} {widget.objectName()}"


def cut(root: QWidget) -> list[str]:
    """Buttons and labels of one line that are narrower than their text."""
    return [
        f"{type(widget).__name__}: {widget.text()!r} {widget.width()} < {widget.sizeHint().width()}"
        for widget in (*root.findChildren(QAbstractButton), *root.findChildren(QLabel))
        if widget.isVisibleTo(root)
        and widget.text()
        and not (isinstance(widget, QLabel) and widget.wordWrap())
        and widget.sizePolicy().horizontalPolicy().name != "Ignored"
        and widget.width() < widget.minimumSizeHint().width()
    ]


def test_everything_that_takes_the_focus_has_a_name(stage: Stage) -> None:
    assert list(nameless(stage.window)) == []


def test_the_first_start_has_names_too(empty_stage: Stage) -> None:
    assert list(nameless(empty_stage.window)) == []


@pytest.mark.parametrize("size", [QSize(1440, 900), QSize(1280, 720), QSize(960, 600)])
def test_no_text_is_cut(stage: Stage, size: QSize) -> None:
    stage.window.resize(size)
    stage.settle()
    assert cut(stage.window) == []


def luminance(color: str) -> float:
    def linear(value: float) -> float:
        return value / 12.92 if value <= 0.03928 else float(((value + 0.055) / 1.055) ** 2.4)

    red, green, blue, _ = QColor(color).getRgbF()
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)


def contrast(one: str, other: str) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("tokens", THEMES)
def test_texts_can_be_read_on_every_ground(tokens: Tokens) -> None:
    grounds = (tokens.surface, tokens.window, tokens.sunken, tokens.hover, tokens.selected)
    texts = (tokens.text, tokens.text2, tokens.text3)
    pairs = [(text, ground) for text in texts for ground in grounds]
    pairs += [(tint.foreground, tint.background) for tint in tokens.tints.values()]
    pairs += [
        (tokens.on_accent, tokens.accent),
        (tokens.on_danger, tokens.danger),
        (tokens.accent_text, tokens.surface),
        (tokens.toast_text, tokens.toast),
        (tokens.toast_action, tokens.toast),
    ]
    weak = [(*pair, round(contrast(*pair), 2)) for pair in pairs if contrast(*pair) < 4.5]
    assert weak == []


@pytest.mark.parametrize("tokens", THEMES)
def test_graphics_stand_out(tokens: Tokens) -> None:
    for color in (tokens.border_strong, tokens.focus, tokens.selected_border, tokens.bar_ok):
        assert contrast(color, tokens.surface) >= 3
    for bar in (tokens.bar_warn, tokens.bar_danger, tokens.bar_done):
        assert contrast(bar, tokens.surface) >= 3


def test_a_long_language_cuts_nothing(qapp: QApplication, request: pytest.FixtureRequest) -> None:
    translator = LongTexts(qapp)
    qapp.installTranslator(translator)
    try:
        stage: Stage = request.getfixturevalue("stage")
        assert cut(stage.window) == []
    finally:
        qapp.removeTranslator(translator)
