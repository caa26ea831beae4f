"""Which columns of the list are shown: those that the user wants and the window has room for."""

from orders_gui.ui.orders.columns import COLUMNS, ColumnId
from orders_gui.ui.orders.view import OrdersView
from orders_gui.ui.preferences import Preferences

_HIDDEN = "hidden_columns"
_HIDDEN_AT_FIRST = "5,6,7,8,9"

_NO_TRACKING = 1180
_NO_STATUS = 960
_TITLE_AT_LEAST = 220

# Which columns make room for the title, the first first.
_GIVE_WAY = (
    ColumnId.FINISHED, ColumnId.SELLER, ColumnId.ORDERED, ColumnId.TRACKING, ColumnId.PRICE,
    ColumnId.DAYS_SINCE_SCAN, ColumnId.DAYS_IN_TRANSIT, ColumnId.STATUS, ColumnId.TIME_LEFT,
)  # fmt: skip
_FROM_WIDTH = {
    ColumnId.STATUS: _NO_STATUS, ColumnId.TRACKING: _NO_TRACKING, ColumnId.PRICE: _NO_TRACKING,
}  # fmt: skip


def hidden_columns(preferences: Preferences) -> frozenset[int]:
    """The columns that the user does not want to see."""
    text = preferences.text(_HIDDEN, _HIDDEN_AT_FIRST)
    return frozenset(int(number) for number in text.split(",") if number.isdigit())


def toggle_column(preferences: Preferences, section: int) -> None:
    """Keep that the user wants to see a column that was hidden, or hides one that was shown."""
    hidden = sorted(hidden_columns(preferences) ^ {section})
    preferences.set_text(_HIDDEN, ",".join(str(number) for number in hidden))


def forget_hidden_columns(preferences: Preferences) -> None:
    """Want the columns of the first start again."""
    preferences.set_text(_HIDDEN, _HIDDEN_AT_FIRST)


def fit_columns(view: OrdersView, unwanted: frozenset[int], width: int, room: int) -> None:
    """Hide the unwanted columns, and those that would leave the title too little.

    `width` is the window's, `room` what it has for the list, both in pixels at 100 %.
    """
    header = view.horizontalHeader()
    hidden = set(unwanted)
    for section, column in enumerate(COLUMNS):
        if width < _FROM_WIDTH.get(column.id, 0):
            hidden.add(section)
    sections = {column.id: section for section, column in enumerate(COLUMNS)}
    for column_id in _GIVE_WAY:
        others = (s for s in range(1, len(COLUMNS)) if s not in hidden)
        if room - sum(view.wanted_width(s) for s in others) >= _TITLE_AT_LEAST:
            break
        hidden.add(sections[column_id])
    for section in range(1, len(COLUMNS)):
        header.setSectionHidden(section, section in hidden)
    under = next(
        (c for c in (ColumnId.TIME_LEFT, ColumnId.TRACKING) if sections[c] in hidden),
        ColumnId.ORDER,
    )
    view.show_under_title(under)
