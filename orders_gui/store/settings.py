"""Settings that belong to the library and travel with its backup."""

import json

from orders_gui.store.database import Database
from orders_gui.store.tables import SettingRow

Setting = str | int | bool | None
"""What a setting can hold."""


class SettingStore:
    """Small typed values by name."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def get(self, key: str, default: Setting = None) -> Setting:
        """The value of `key`, or `default` when it was never set or is of another type."""
        with self._database.read():
            row = SettingRow.get_or_none(SettingRow.key == key)
        if row is None:
            return default
        value: Setting = json.loads(row.value)
        return value if default is None or isinstance(value, type(default)) else default

    def set(self, key: str, value: Setting) -> None:
        """Keep `value` under `key`."""
        with self._database.write():
            text = json.dumps(value)
            if SettingRow.update(value=text).where(SettingRow.key == key).execute() == 0:
                SettingRow.create(key=key, value=text)
