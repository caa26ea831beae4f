"""Pictures of every state of the window, drawn without a screen: for the README and for tests."""

import os
import sys
import tempfile
import time
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QWidget

from orders_gui.ui.component_sheet import ComponentSheet
from orders_gui.ui.dates import scenes as dates
from orders_gui.ui.dispute import scenes as wizard
from orders_gui.ui.disputes import scenes as disputes
from orders_gui.ui.exporting import scenes as exporting
from orders_gui.ui.fonts import load_fonts, load_other_scripts
from orders_gui.ui.importing import scenes as importing
from orders_gui.ui.library import scenes as library
from orders_gui.ui.overview import scenes as overview
from orders_gui.ui.photo import scenes as photo
from orders_gui.ui.selection import scenes as selection
from orders_gui.ui.settings import scenes as settings
from orders_gui.ui.stage import Scene, Stage, copy_library, make_library
from orders_gui.ui.theme import Look
from orders_gui.ui.views import scenes as views

NOW = datetime(2026, 11, 22, 8, 41, tzinfo=UTC)

DELIVERED = "3042771955204471"
"""The sample order that the pictures of the window show in the detail pane."""

IN_TRANSIT = "3042991540324471"

_SURROUNDINGS = {
    "QT_QPA_PLATFORM": "offscreen",
    "QT_FONT_DPI": "96",
    "QT_SCALE_FACTOR": "2",
    "TZ": "Europe/Berlin",
    # The platform without a screen says at every window that it cannot do what screens do.
    "QT_LOGGING_RULES": "default.warning=false",
}
"""What makes the pictures alike on every computer; read when the program starts."""


def render_all(folder: Path, names: Sequence[str] = ()) -> Sequence[Path]:
    """Draw every scene (or those in `names`) into `folder`; returns the PNG files.

    A program that has no window yet draws two pixels for one; one that has (a test) draws in
    its own scale. Two runs give the same bytes.
    """
    app = _application()
    load_fonts()
    load_other_scripts()
    app.setCursorFlashTime(0)
    folder.mkdir(parents=True, exist_ok=True)
    wanted = [scene for scene in scenes() if not names or scene.name in names]
    with tempfile.TemporaryDirectory(prefix="orders-gui-pictures-") as place:
        return [_render(app, scene, Path(place), folder) for scene in wanted]


def scenes() -> Sequence[Scene]:
    """Every picture, by the name of its file."""
    small = QSize(1280, 720)
    return (
        Scene("main-light", _main),
        Scene("main-dark", _main_with_toast, look=Look.DARK),
        Scene("main-1280-light", _main, size=small),
        Scene("main-ru-light", _main, language="ru"),
        Scene("empty-light", _empty, sample=False),
        Scene("empty-dark", _empty, sample=False, look=Look.DARK),
        Scene("order-editor-light", importing.paste_box),
        Scene("import-preview-light", importing.preview),
        Scene("import-preview-dark", importing.preview, look=Look.DARK),
        Scene("column-mapper-light", importing.mapper),
        Scene("wizard-1-light", wizard.happened),
        Scene("wizard-light", wizard.evidence),
        Scene("wizard-dragover-dark", wizard.dragged_over, look=Look.DARK),
        Scene("wizard-4-light", wizard.request),
        Scene("wizard-5-light", wizard.review),
        Scene("wizard-ru-light", wizard.request, language="ru"),
        Scene("export-light", exporting.export),
        Scene("export-bank-dark", exporting.export_for_bank, look=Look.DARK),
        Scene("dispute-view-light", disputes.view),
        Scene("dispute-view-dark", disputes.view, look=Look.DARK),
        Scene("dispute-stop-light", disputes.stop),
        Scene("round-correction-light", disputes.correction),
        Scene("dates-light", dates.dates),
        Scene("photo-editor-dark", photo.editor, look=Look.DARK),
        Scene("photo-editor-light", photo.editor),
        Scene("viewer-light", photo.viewer),
        Scene("viewer-pair-light", photo.pair),
        Scene("settings-light", settings.settings),
        Scene("settings-dark", settings.settings, look=Look.DARK),
        Scene("rules-light", settings.rules),
        Scene("own-rule-light", settings.own_rule),
        Scene("restore-question-light", library.restore_question),
        Scene("damaged-light", library.damaged),
        Scene("filter-light", views.filter_dialog),
        Scene("bulk-edit-light", selection.bulk_edit),
        Scene("overview-light", overview.overview),
        Scene("components-light", _components, sample=False),
        Scene("components-dark", _components, sample=False, look=Look.DARK),
    )


def _render(app: QApplication, scene: Scene, place: Path, folder: Path) -> Path:
    filled = place / f"{scene.language}-{scene.sample}"
    if not filled.exists():
        make_library(filled, NOW, scene.language, sample=scene.sample)
    own = place / scene.name
    copy_library(filled, own)
    stage = Stage(app, own, NOW, language=scene.language, look=scene.look)
    target = folder / f"{scene.name}.png"
    try:
        stage.start(scene.size)
        pictured = scene.pose(stage)
        stage.settle()
        pictured.grab().save(str(target), "PNG")
    finally:
        stage.close()
    return target


def _application() -> QApplication:
    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        return existing
    os.environ |= _SURROUNDINGS
    if hasattr(time, "tzset"):
        time.tzset()
    return QApplication(sys.argv[:1])


def _main(stage: Stage) -> QWidget:
    stage.choose(DELIVERED)
    return stage.window


def _main_with_toast(stage: Stage) -> QWidget:
    stage.choose(IN_TRANSIT)
    stage.window.commands.archive()
    stage.choose(DELIVERED)
    return stage.window


def _empty(stage: Stage) -> QWidget:
    return stage.window


def _components(stage: Stage) -> QWidget:
    sheet = ComponentSheet(stage.theme, stage.window)
    sheet.resize(1080, 740)
    sheet.show()
    sheet.focused.setFocus()
    return sheet
