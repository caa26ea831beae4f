"""How long an order was on its way and without a scan: for its row, for sorting and filtering.

`:today` is the day, `2026-11-22`, up to which is counted.
"""

from orders_gui.domain.states import UNDER_WAY

_MY_PARCELS = "FROM parcel WHERE order_id = orders.id"
_FIRST_SENT = (
    "min(ifnull(shipped_on, (SELECT min(at) FROM tracking_event WHERE parcel_id = parcel.id)))"
)
_LAST_ARRIVED = (
    "ifnull(iif(count(*) = count(delivered_on), max(delivered_on), NULL), "
    "iif(last_stage = 'delivered', last_at, NULL))"
)
_TODAY = "iif(status IN ({}), :today, NULL)".format(
    ", ".join(f"'{status}'" for status in sorted(UNDER_WAY))
)

SHIPPED = f"(SELECT {_FIRST_SENT} {_MY_PARCELS})"
"""When the first parcel was sent; its first scan when nothing else is known."""

ARRIVED = f"(SELECT {_LAST_ARRIVED} {_MY_PARCELS})"
"""When the last parcel was delivered, as recorded or by the newest scan."""

IN_TRANSIT = (
    f"(SELECT julianday(substr(ifnull({_LAST_ARRIVED}, {_TODAY}), 1, 10)) "
    f"- julianday(substr({_FIRST_SENT}, 1, 10)) {_MY_PARCELS})"
)
"""Days, or NULL when that is not known."""

SINCE_SCAN = (
    f"(SELECT iif({_LAST_ARRIVED} IS NULL, julianday({_TODAY}) "
    f"- julianday(substr(last_at, 1, 10)), NULL) {_MY_PARCELS})"
)
"""Days, or NULL without scans and for what has arrived."""
