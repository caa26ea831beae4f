"""What makes a file less convincing, in sentences."""

from PySide6.QtCore import QCoreApplication

from orders_gui.domain.disputes.case_strength import Hint, Weakness
from orders_gui.domain.evidence.evidence import exhibit_letter


def hint_text(hint: Hint) -> str:
    """The weakness of some files, by their letters, and what would help."""
    text = {
        Weakness.BLURRED: QCoreApplication.translate(
            "Weaknesses", "Blurred: {letters}. A sharper photo would help."
        ),
        Weakness.DARK: QCoreApplication.translate(
            "Weaknesses", "Very dark: {letters}. A brighter photo would help."
        ),
        Weakness.SMALL: QCoreApplication.translate(
            "Weaknesses", "Very small: {letters}. Details cannot be seen on paper."
        ),
        Weakness.BEFORE_DELIVERY: QCoreApplication.translate(
            "Weaknesses",
            "Taken before the parcel arrived: {letters}. Check the camera’s clock, or say why.",
        ),
        Weakness.NO_CAPTION: QCoreApplication.translate(
            "Weaknesses", "Without a caption: {letters}. Say what can be seen."
        ),
    }[hint.weakness]
    return text.format(letters=", ".join(exhibit_letter(place) for place in hint.places))
