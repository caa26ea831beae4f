"""Where documents are saved, under which name, and what was chosen last time."""

import re
from pathlib import Path

from PySide6.QtCore import QStandardPaths

from orders_gui.services.exporting.options import DOCUMENT_LANGUAGES, Edition
from orders_gui.ui.preferences import Preferences

_FOLDER = "export_folder"
_LANGUAGE = "export_language"
_EDITION = "export_edition"
_FORBIDDEN = re.compile(r'[\\/:*?"<>|\x00-\x1f]+')


def remembered_folder(preferences: Preferences) -> Path:
    """The folder of the last export, else the documents folder, else the home folder."""
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    for name in (preferences.text(_FOLDER), documents):
        if name and Path(name).is_dir():
            return Path(name)
    return Path.home()


def remember_target(
    preferences: Preferences,
    target: Path,
    language: str,
    edition: Edition = Edition.PLATFORM,
) -> None:
    """Suggest the same folder, language and reader next time."""
    preferences.set_text(_FOLDER, str(target.parent))
    preferences.set_text(_LANGUAGE, language)
    preferences.set_text(_EDITION, edition.value)


def remembered_language(preferences: Preferences) -> str:
    """The language of the last export, else that of the window."""
    language = preferences.text(_LANGUAGE) or preferences.text("language", "en")
    return language if language in DOCUMENT_LANGUAGES else "en"


def remembered_edition(preferences: Preferences) -> Edition:
    """For whom the last export was, else the marketplace."""
    try:
        return Edition(preferences.text(_EDITION))
    except ValueError:
        return Edition.PLATFORM


def suggested_target(folder: Path, *parts: str, ending: str = ".pdf") -> Path:
    """A name that says what it is and that nothing in the folder has."""
    stem = _FORBIDDEN.sub("-", " ".join(filter(None, parts))) or "dispute"
    target = folder / f"{stem}{ending}"
    number = 2
    while target.exists():
        target = folder / f"{stem} ({number}){ending}"
        number += 1
    return target
