"""Settings that belong to the library and travel with its backup."""

import json

from orders_gui.store.database import Database

Setting = str | int | bool | None
"""What a setting can hold."""


class SettingStore:
    """Small typed values by name."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def get(self, key: str, default: Setting = None) -> Setting:
        """The value of `key`, or `default` when it was never set or is of another type."""
        text = self._database.value("SELECT value FROM setting WHERE key = ?", [key])
        if text is None:
            return default
        value: Setting = json.loads(text)
        return value if default is None or isinstance(value, type(default)) else default

    def set(self, key: str, value: Setting) -> None:
        """Keep `value` under `key`."""
        with self._database.write():
            text = json.dumps(value)
            self._database.connection.execute(
                "INSERT INTO setting (key, value) VALUES (?, ?) "
                "ON CONFLICT (key) DO UPDATE SET value = excluded.value",
                [key, text],
            )
