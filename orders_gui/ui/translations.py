"""Loads the texts of the window's language: ours and Qt's own."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QTranslator

from orders_gui.paths import resource


def load_translations(app: QCoreApplication, language: str) -> Sequence[QTranslator]:
    """Install the translators of `language`; English has a file too, for its plurals."""
    own = str(resource("i18n"))
    of_qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    loaded = []
    for name, folder in ((f"orders_gui_{language}", own), (f"qtbase_{language}", of_qt)):
        translator = QTranslator(app)
        if translator.load(name, folder):
            app.installTranslator(translator)
            loaded.append(translator)
    return loaded
