"""The texts to translate are found in every way they are written."""

from pathlib import Path

import pytest
from translations import BadTextError, Text, as_source, texts_in


def found(tmp_path: Path, source: str) -> list[Text]:
    package = tmp_path / "package"
    (package / "deep").mkdir(parents=True)
    (package / "deep" / "module.py").write_text(source, encoding="utf-8")
    return texts_in(package)


def in_class(expression: str) -> str:
    return f"class Pane(QWidget):\n    def show(self, rows, n):\n        return {expression}\n"


@pytest.mark.parametrize(
    ("expression", "text"),
    [
        ("self.tr('Archive')", Text("Pane", "Archive")),
        ("self.tr('Keep ' 'it {name}').format(name=n)", Text("Pane", "Keep it {name}")),
        ("self.tr('Open', 'a verb')", Text("Pane", "Open", "a verb")),
        ("QCoreApplication.translate('Pills', 'Late')", Text("Pills", "Late")),
        ("QT_TRANSLATE_NOOP('Errors', 'No file.')", Text("Errors", "No file.")),
        (
            "QCoreApplication.translate('Plurals', '%n orders', None, len(rows))",
            Text("Plurals", "%n orders", plural=True),
        ),
        (
            "QCoreApplication.translate('Plurals', '%n left', 'days', self.count)",
            Text("Plurals", "%n left", "days", plural=True),
        ),
    ],
)
def test_marked_texts_are_found(tmp_path: Path, expression: str, text: Text) -> None:
    assert found(tmp_path, in_class(expression)) == [text]


@pytest.mark.parametrize(
    "expression",
    [
        "QCoreApplication.translate(message.context, message.template)",
        "QCoreApplication.translate('Events', NAMES[event])",
        "'Late'.translate(table)",
        "self.trim('Late')",
    ],
)
def test_other_calls_are_left_alone(tmp_path: Path, expression: str) -> None:
    assert found(tmp_path, in_class(expression)) == []


@pytest.mark.parametrize(
    ("expression", "reason"),
    [
        ("self.tr(f'Archive {n}')", "not one plain literal"),
        ("self.tr('Archive ' + n)", "not one plain literal"),
        ("QCoreApplication.translate(CONTEXT, 'Late')", "context is not one plain literal"),
        ("QCoreApplication.translate('P', '%n left', None, n=n)", "by position"),
        ("QCoreApplication.translate('P', '%n left')", "%n and the count"),
        ("QCoreApplication.translate('P', 'left', None, n)", "%n and the count"),
        ("dialog.tr('Close')", "only self.tr"),
    ],
)
def test_texts_that_would_never_be_translated_are_refused(
    tmp_path: Path, expression: str, reason: str
) -> None:
    with pytest.raises(BadTextError, match=rf"^package/deep/module\.py:3: .*{reason}"):
        found(tmp_path, in_class(expression))


def test_a_text_outside_a_class_needs_a_context(tmp_path: Path) -> None:
    with pytest.raises(BadTextError, match="outside a class"):
        found(tmp_path, "def title(self):\n    return self.tr('Late')\n")


@pytest.mark.parametrize(
    "alias",
    [
        "_translate = QCoreApplication.translate",
        "words: Words = QGuiApplication.translate",
        "say = self.tr",
        "print(say := self.tr)",
    ],
)
def test_another_name_for_a_marking_function_is_refused(tmp_path: Path, alias: str) -> None:
    with pytest.raises(BadTextError, match=r"module\.py:2: .* by its own name"):
        found(tmp_path, f"import sys\n{alias}\n")


def test_a_marking_function_may_be_handed_to_another(tmp_path: Path) -> None:
    assert found(tmp_path, "told(message, QCoreApplication.translate, write)\n") == []


def test_each_text_is_named_once_in_a_stable_order(tmp_path: Path) -> None:
    source = in_class("(self.tr('B'), self.tr('A'), self.tr('B'))")
    assert [text.source for text in found(tmp_path, source)] == ["A", "B"]


def test_plurals_are_written_so_that_the_extractor_sees_them() -> None:
    lines = as_source([Text("P", '%n "new"', plural=True), Text("P", "old")]).splitlines()
    assert lines[1:] == [
        'QCoreApplication.translate("P", "%n \\"new\\"", "", 1)',
        'QCoreApplication.translate("P", "old", "")',
    ]
