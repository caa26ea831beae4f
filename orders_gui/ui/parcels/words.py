"""The words for stages of a journey, roles of numbers, and how a parcel stands."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from orders_gui.domain.errors import QT_TRANSLATE_NOOP
from orders_gui.domain.parcels.journey import days_in_transit, days_since_scan
from orders_gui.domain.parcels.tracking import NumberRole, Parcel
from orders_gui.domain.states import Stage

_STAGES = {
    Stage.SELLER_SHIPPED: QT_TRANSLATE_NOOP("Stages", "Sent by the seller"),
    Stage.ACCEPTED: QT_TRANSLATE_NOOP("Stages", "Accepted by the carrier"),
    Stage.LEFT_ORIGIN: QT_TRANSLATE_NOOP("Stages", "Left the place of sending"),
    Stage.EXPORT_CUSTOMS: QT_TRANSLATE_NOOP("Stages", "Export customs"),
    Stage.DEPARTED: QT_TRANSLATE_NOOP("Stages", "Left the country of origin"),
    Stage.ARRIVED: QT_TRANSLATE_NOOP("Stages", "Arrived in the country"),
    Stage.IMPORT_CUSTOMS: QT_TRANSLATE_NOOP("Stages", "Import customs"),
    Stage.LOCAL_CARRIER: QT_TRANSLATE_NOOP("Stages", "Handed to the local carrier"),
    Stage.LOCAL_TRANSIT: QT_TRANSLATE_NOOP("Stages", "On its way in the country"),
    Stage.OUT_FOR_DELIVERY: QT_TRANSLATE_NOOP("Stages", "Out for delivery or to be picked up"),
    Stage.DELIVERED: QT_TRANSLATE_NOOP("Stages", "Delivered"),
    Stage.EXCEPTION: QT_TRANSLATE_NOOP("Stages", "Trouble on the way"),
    Stage.RETURNED: QT_TRANSLATE_NOOP("Stages", "Going back to the sender"),
}

_ROLES = {
    NumberRole.ORIGIN: QT_TRANSLATE_NOOP("NumberRoles", "First leg"),
    NumberRole.INTERNATIONAL: QT_TRANSLATE_NOOP("NumberRoles", "Whole journey"),
    NumberRole.LOCAL: QT_TRANSLATE_NOOP("NumberRoles", "After customs"),
    NumberRole.RETURN: QT_TRANSLATE_NOOP("NumberRoles", "Return"),
}


def stage_text(stage: Stage) -> str:
    """What a stage is called."""
    return QCoreApplication.translate("Stages", _STAGES[stage])


def role_text(role: NumberRole) -> str:
    """Which leg of the journey a number is for."""
    return QCoreApplication.translate("NumberRoles", _ROLES[role])


def parcel_name(place: int) -> str:
    """`Parcel 2`; places count from 0."""
    return QCoreApplication.translate("Parcels", "Parcel {number}").format(number=place + 1)


def standing(parcel: Parcel, today: date) -> str:
    """How long a parcel was or is on its way, and since when nothing was heard of it."""
    parts = []
    days, silent = days_in_transit(parcel, today), days_since_scan(parcel, today)
    if days is not None:
        parts.append(QCoreApplication.translate("Plurals", "%n days in transit", None, days))
    if silent is not None:
        text = QCoreApplication.translate("Plurals", "last scan %n days ago", None, silent)
        today_text = QCoreApplication.translate("Parcels", "last scan today")
        parts.append(text if silent > 0 else today_text)
    return ", ".join(parts)
