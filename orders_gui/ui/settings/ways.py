"""How the program comes to remind: started by the system, in the tray, by the user's calendar."""

from pathlib import Path

from orders_gui.domain.errors import Message, UserError
from orders_gui.services.reminders.autostart import (
    do_not_start_by_itself,
    start_by_itself,
    starts_by_itself,
)
from orders_gui.ui.preferences import Preferences

_TRAY = "tray"
_EXPORTED = "calendar_exported"


class Ways:
    """What is chosen on this computer; it does not travel with the library."""

    def __init__(self, preferences: Preferences) -> None:
        self._preferences = preferences

    @property
    def autostart(self) -> bool:
        """Whether the system starts the program at login."""
        return starts_by_itself()

    @property
    def tray(self) -> bool:
        """Whether an icon stands in the tray, which closing the window leaves there."""
        return self._preferences.flag(_TRAY)

    @property
    def exported(self) -> bool:
        """Whether the dates were ever written for a calendar."""
        return self._preferences.flag(_EXPORTED)

    def set_autostart(self, on: bool, library: Path) -> Message | None:
        """Ask the system; returns its reason when it refuses."""
        try:
            if on:
                start_by_itself(library)
            else:
                do_not_start_by_itself()
        except UserError as error:
            return error.message
        return None

    def set_tray(self, on: bool) -> None:
        """Keep whether the icon is wanted."""
        self._preferences.set_flag(_TRAY, on)

    def set_exported(self) -> None:
        """Remember that the dates are in a calendar."""
        self._preferences.set_flag(_EXPORTED, True)
