"""What a reminder says."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from orders_gui.domain.reminders import Reminder
from orders_gui.ui.formats import Formats
from orders_gui.ui.orders.row_text import deadline_text

_LISTED = 3


def heading(reminders: Sequence[Reminder], formats: Formats) -> str:
    """What is due, when it is one date; else how many dates are."""
    if len(reminders) == 1:
        return what_text(reminders[0], formats)
    return QCoreApplication.translate("Plurals", "%n dates need attention", None, len(reminders))


def listing(reminders: Sequence[Reminder], formats: Formats) -> str:
    """The title of the one order, or the first dates of several."""
    if len(reminders) == 1:
        return reminders[0].title
    lines = [f"{what_text(one, formats)} · {one.title}" for one in reminders[:_LISTED]]
    more = len(reminders) - _LISTED
    if more > 0:
        lines.append(QCoreApplication.translate("Plurals", "and %n more", None, more))
    return "\n".join(lines)


def what_text(reminder: Reminder, formats: Formats) -> str:
    """`Protection ends: 3 days`, or that it has passed."""
    if reminder.kind is None:
        return QCoreApplication.translate("Reminders", "You wanted to be reminded")
    what = deadline_text(reminder.kind)
    if reminder.at < formats.now:
        return QCoreApplication.translate("Reminders", "Passed: {what}").format(
            what=what[0].lower() + what[1:]
        )
    left = formats.countdown(reminder.at)
    return QCoreApplication.translate("Reminders", "{left} left: {what}").format(
        left=left, what=what[0].lower() + what[1:]
    )
