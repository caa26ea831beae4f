"""What a line of the list of disputes says: what is awaited, and until when."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from orders_gui.domain.disputes.dispute import DisputeEvent
from orders_gui.domain.disputes.refunds import offered_amount
from orders_gui.domain.states import DisputeState
from orders_gui.services.disputes.case import DisputeLine, refunded
from orders_gui.ui.disputes.words import capital, outcome_text, platform_words, tell
from orders_gui.ui.formats import Formats

_S, _E = DisputeState, DisputeEvent

_ICONS = {
    _S.DRAFT: "shield",
    _S.WAITING_SELLER: "hourglass",
    _S.YOUR_ANSWER_DUE: "message-square-reply",
    _S.RETURN_DUE: "package",
    _S.REFUND_PENDING: "rotate-ccw",
}


@dataclass(frozen=True, slots=True)
class Right:
    """The end of the second line: a countdown with its icon, a day, or what came back."""

    text: str
    icon: str = ""
    is_money: bool = False


def awaited(line: DisputeLine, formats: Formats) -> str:
    """What is awaited, or how it ended."""
    dispute, state = line.dispute, line.dispute.state
    platform = platform_words(line.platform, formats)
    if state is _S.YOUR_ANSWER_DUE:
        return _last_move(line, platform, formats)
    if state is _S.CLOSED:
        text = outcome_text(dispute.outcome)
        if refunded(line) is None or line.closed_at is None:
            return text
        return f"{text}, {formats.short_day(line.closed_at)}"
    if state in (_S.DECIDED, _S.PLATFORM_REVIEWING):
        return tell(line.advice.headline, formats)
    if state is _S.REFUND_PENDING and line.advice.due is not None:
        text = QCoreApplication.translate("Disputes", "Refund by {day}")
        return text.format(day=formats.short_day(line.advice.due.at))
    return {
        _S.DRAFT: QCoreApplication.translate("Disputes", "Not opened yet"),
        _S.WAITING_SELLER: QCoreApplication.translate("Disputes", "Seller’s answer due"),
        _S.RETURN_DUE: QCoreApplication.translate("Disputes", "Send the goods back"),
        _S.RETURN_SENT: QCoreApplication.translate("Disputes", "Goods on their way back"),
        _S.REPLACEMENT_AWAITED: QCoreApplication.translate("Disputes", "Replacement on its way"),
        _S.REFUND_PENDING: QCoreApplication.translate("Disputes", "Refund awaited"),
    }[state]


def shown_right(line: DisputeLine, formats: Formats) -> Right:
    """What stands at the end of the second line."""
    state = line.dispute.state
    if state is _S.CLOSED:
        money = refunded(line)
        if money is not None:
            return Right(f"+\u2009{formats.money_short(money)}", is_money=True)
        return Right(formats.short_day(line.closed_at) if line.closed_at else "")
    if line.advice.due is None:
        return Right("")
    return Right(formats.countdown(line.advice.due.at), _ICONS.get(state, "clock"))


def _last_move(line: DisputeLine, platform: str, formats: Formats) -> str:
    last = line.dispute.moves[-1].event if line.dispute.moves else None
    offered = offered_amount(line.dispute)
    amount = formats.money_short(offered) if offered else ""
    if last is _E.SELLER_ASKS_TO_CLOSE:
        return QCoreApplication.translate("Disputes", "Seller asks to close")
    if last is _E.SELLER_DECLINES and not (offered and offered.minor):
        return QCoreApplication.translate("Disputes", "Seller declined")
    if last is _E.PLATFORM_OFFERS:
        text = QCoreApplication.translate("Disputes", "{platform} proposes {amount}")
        return capital(text.format(platform=platform, amount=amount).strip())
    return (
        QCoreApplication.translate("Disputes", "Seller offers {amount}")
        .format(amount=amount)
        .strip()
    )
