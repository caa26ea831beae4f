"""What the window remembers between starts: sizes, columns, view, look, language."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings


class Preferences:
    """Typed values in an INI file of the user's settings folder; bad values are defaults."""

    def __init__(self, folder: Path) -> None:
        self._settings = QSettings(str(folder / "window.ini"), QSettings.Format.IniFormat)

    def text(self, key: str, default: str = "") -> str:
        """A text."""
        value = self._settings.value(key, default)
        return value if isinstance(value, str) else default

    def flag(self, key: str, default: bool = False) -> bool:
        """A yes or no."""
        return self.text(key, "true" if default else "false") == "true"

    def state(self, key: str) -> QByteArray:
        """What Qt saved of a window or a header; empty when there is none."""
        return QByteArray.fromBase64(self.text(key).encode())

    def set_text(self, key: str, value: str) -> None:
        """Keep a text."""
        self._settings.setValue(key, value)

    def set_flag(self, key: str, value: bool) -> None:
        """Keep a yes or no."""
        self.set_text(key, "true" if value else "false")

    def set_state(self, key: str, value: QByteArray) -> None:
        """Keep what Qt saves of a window or a header."""
        self.set_text(key, bytes(value.toBase64().data()).decode())

    def sync(self) -> None:
        """Write to disk."""
        self._settings.sync()
