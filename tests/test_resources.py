"""What is shipped beside the code is complete, loadable and says the same in every language."""

import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import pytest
import typst
from dev import qt_tool
from PIL import Image
from PySide6.QtGui import QFontDatabase
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication
from translations import Text, texts_in

from orders_gui.paths import resource

FONTS = sorted(resource("fonts").glob("*.ttf"))
ICONS = sorted(resource("icons").glob("*.svg"))
LUCIDE = [path for path in ICONS if not path.stem.startswith("app")]
TRANSLATIONS = sorted(resource("i18n").glob("*.ts"))
PLURAL_FORMS = {"en": 2, "ru": 3}
NO_BREAK_SPACE = "\u00a0"

needs_translations = pytest.mark.skipif(
    not TRANSLATIONS, reason="no text has been collected yet: run packaging/dev.py i18n"
)


@dataclass(frozen=True, slots=True)
class Message:
    """One entry of a `.ts` file; `forms` has one text, or one for each kind of number."""

    text: Text
    forms: tuple[str, ...]
    finished: bool


def messages_in(path: Path) -> list[Message]:
    return [
        message(context.findtext("name", ""), entry)
        for context in ET.parse(path).getroot().iter("context")  # noqa: S314 - our own file
        for entry in context.iter("message")
    ]


def message(context: str, entry: ET.Element) -> Message:
    plural = entry.get("numerus") == "yes"
    translation = entry.find("translation")
    assert translation is not None
    forms = (
        [form.text for form in translation.iter("numerusform")] if plural else [translation.text]
    )
    text = Text(context, entry.findtext("source", ""), entry.findtext("comment", ""), plural)
    return Message(text, tuple(form or "" for form in forms), translation.get("type") is None)


def marks(text: str) -> Counter[str]:
    """Return what a translation must carry over: fields, numbers and keyboard shortcuts."""
    return Counter(re.findall(r"%n|%\d|\{\w*\}|&(?=\w)", text))


def test_the_documents_find_every_font() -> None:
    shipped = typst.Fonts(
        include_system_fonts=False,
        include_embedded_fonts=False,
        font_paths=[resource("fonts")],
    )
    assert {(font.family, font.weight) for font in shipped.fonts()} == {
        ("Inter", 400),
        ("Inter", 500),
        ("Inter", 600),
        ("Inter", 700),
        ("JetBrains Mono", 400),
        ("Noto Emoji", 400),
        ("Noto Sans", 400),
        ("Noto Sans", 700),
        ("Noto Sans Arabic", 400),
        ("Noto Sans Hebrew", 400),
        ("Noto Sans SC", 400),
        ("Noto Sans Symbols 2", 400),
    }


@pytest.mark.parametrize("path", FONTS, ids=lambda path: path.stem)
def test_the_window_can_load_every_font(qapp: QApplication, path: Path) -> None:
    font = QFontDatabase.addApplicationFont(str(path))
    assert font >= 0
    QFontDatabase.removeApplicationFont(font)


@pytest.mark.parametrize("path", FONTS, ids=lambda path: path.stem)
def test_every_font_has_its_licence(path: Path) -> None:
    licence = path.with_name(f"{path.stem.split('-')[0]}-OFL.txt").read_text(encoding="utf-8")
    assert licence.startswith("Copyright")
    assert "SIL OPEN FONT LICENSE Version 1.1" in licence


def test_icons_are_there_with_their_licence() -> None:
    assert {"plus", "scale", "shield", "truck"} <= {path.stem for path in LUCIDE}
    assert "ISC License" in resource("icons", "LICENSE").read_text(encoding="utf-8")


def test_every_icon_can_be_drawn(qapp: QApplication) -> None:
    assert [path.name for path in ICONS if not QSvgRenderer(str(path)).isValid()] == []


def test_every_icon_can_be_recoloured() -> None:
    wanted = ('stroke="currentColor"', 'stroke-width="2"', 'viewBox="0 0 24 24"')
    drawings = {path.name: path.read_text(encoding="utf-8") for path in LUCIDE}
    assert [name for name, svg in drawings.items() if not all(w in svg for w in wanted)] == []


@pytest.mark.parametrize("size", [16, 24, 32, 48, 64, 128, 256, 512])
def test_the_programs_icon_has_every_size(size: int) -> None:
    with Image.open(resource("icons", f"app-{size}.png")) as icon:
        assert icon.size == (size, size)
        assert icon.getchannel("A").getextrema() == (0, 255)


@needs_translations
def test_all_languages_are_there() -> None:
    assert [path.name for path in TRANSLATIONS] == [
        f"orders_gui_{language}.ts" for language in PLURAL_FORMS
    ]


@needs_translations
@pytest.mark.parametrize("language", PLURAL_FORMS)
def test_every_text_of_the_program_is_in_the_translation(language: str) -> None:
    marked = texts_in(Path(sys.modules["orders_gui"].__path__[0]))
    wanted = [text for text in marked if text.plural or language != "en"]
    found = [entry.text for entry in messages_in(resource("i18n", f"orders_gui_{language}.ts"))]
    assert sorted(found) == sorted(wanted), "run packaging/dev.py i18n and translate what is new"


@needs_translations
@pytest.mark.parametrize("path", TRANSLATIONS, ids=lambda path: path.stem)
def test_every_translation_is_finished_and_keeps_fields_and_plurals(path: Path) -> None:
    language = path.stem.rsplit("_", 1)[1]
    for entry in messages_in(path):
        assert entry.finished, entry
        assert len(entry.forms) == (PLURAL_FORMS[language] if entry.text.plural else 1), entry
        assert all(entry.forms), entry
        assert all(marks(form) == marks(entry.text.source) for form in entry.forms), entry


@needs_translations
def test_russian_numbers_stay_beside_their_word() -> None:
    for entry in messages_in(resource("i18n", "orders_gui_ru.ts")):
        assert not any(re.search(r"%n \w", form) for form in entry.forms), (
            f"a no-break space ({NO_BREAK_SPACE!r}) belongs after %n: {entry}"
        )


@needs_translations
def test_texts_use_typographic_signs() -> None:
    for entry in messages_in(resource("i18n", "orders_gui_ru.ts")):
        for text in (entry.text.source, *entry.forms):
            assert not re.search(r"\w'\w|\.\.\.|\w - \w", text), f"’, … or — belongs into: {text}"
        assert not any(re.search(r"[“”]", form) for form in entry.forms), f"« and » belong: {entry}"


@needs_translations
@pytest.mark.parametrize("path", TRANSLATIONS, ids=lambda path: path.stem)
def test_compiled_translations_are_those_of_the_source(path: Path, tmp_path: Path) -> None:
    compiled = tmp_path / "compiled.qm"
    release = [qt_tool(sys.executable, "lrelease"), "-silent", str(path), "-qm", str(compiled)]
    subprocess.run(release, check=True)
    assert compiled.read_bytes() == path.with_suffix(".qm").read_bytes(), (
        "run packaging/dev.py i18n"
    )
