"""Features of the window that stand on their own: each brings what its actions do."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Protocol

from orders_gui.ui.dates.feature import DatesFeature
from orders_gui.ui.detail.advice_feature import AdviceFeature
from orders_gui.ui.detail.tracking_feature import TrackingFeature
from orders_gui.ui.disputes.feature import DisputesFeature
from orders_gui.ui.importing.feature import ImportFeature
from orders_gui.ui.library.feature import LibraryFeature
from orders_gui.ui.overview.feature import OverviewFeature
from orders_gui.ui.parcels.feature import ParcelsFeature
from orders_gui.ui.photo.feature import PhotoFeature
from orders_gui.ui.reminders.feature import RemindersFeature
from orders_gui.ui.selection.feature import SelectionFeature
from orders_gui.ui.settings.feature import SettingsFeature
from orders_gui.ui.views.feature import ViewsFeature

if TYPE_CHECKING:
    from orders_gui.ui.shell.host import Host


class Feature(Protocol):
    """A QObject that belongs to the window and loads its dialogs only when they are wanted."""

    def slots(self) -> Mapping[str, Callable[[], None]]:
        """What to do for each action, by the action's id."""


FEATURES: tuple[Callable[["Host"], Feature], ...] = (
    DisputesFeature,
    LibraryFeature,
    ViewsFeature,
    SelectionFeature,
    OverviewFeature,
    ImportFeature,
    SettingsFeature,
    RemindersFeature,
    PhotoFeature,
    TrackingFeature,
    ParcelsFeature,
    AdviceFeature,
    DatesFeature,
)
"""How each feature is made; a new one is one more entry."""


def add_features(window: "Host") -> None:
    """Make every feature and connect its actions."""
    for make in FEATURES:
        for action_id, slot in make(window).slots().items():
            window.actions_table[action_id].triggered.connect(slot)
