"""What the kinds of evidence are called."""

from PySide6.QtCore import QCoreApplication

from orders_gui.domain.evidence.evidence import EvidenceKind, Side


def kind_text(kind: EvidenceKind) -> str:
    """The name of a kind."""
    return {
        EvidenceKind.LABEL: QCoreApplication.translate("EvidenceKinds", "Label"),
        EvidenceKind.PACKAGING: QCoreApplication.translate("EvidenceKinds", "Packaging"),
        EvidenceKind.DEFECT: QCoreApplication.translate("EvidenceKinds", "Defect"),
        EvidenceKind.INSIDE: QCoreApplication.translate("EvidenceKinds", "Inside"),
        EvidenceKind.WHOLE: QCoreApplication.translate("EvidenceKinds", "Everything in one shot"),
        EvidenceKind.LISTING: QCoreApplication.translate("EvidenceKinds", "Listing"),
        EvidenceKind.CHAT: QCoreApplication.translate("EvidenceKinds", "Chat"),
        EvidenceKind.TRACKING: QCoreApplication.translate("EvidenceKinds", "Tracking page"),
        EvidenceKind.DOCUMENT: QCoreApplication.translate("EvidenceKinds", "Document"),
        EvidenceKind.UNBOXING: QCoreApplication.translate("EvidenceKinds", "Unboxing"),
        EvidenceKind.SIZE: QCoreApplication.translate("EvidenceKinds", "Size"),
        EvidenceKind.COMPARISON: QCoreApplication.translate("EvidenceKinds", "Comparison"),
        EvidenceKind.WEIGHT: QCoreApplication.translate("EvidenceKinds", "Weight"),
        EvidenceKind.VIDEO: QCoreApplication.translate("EvidenceKinds", "Video"),
        EvidenceKind.OTHER: QCoreApplication.translate("EvidenceKinds", "Other"),
    }[kind]


def side_text(side: Side) -> str:
    """The name of a side of a pair."""
    return {
        Side.LISTING: QCoreApplication.translate("Sides", "Listing"),
        Side.ARRIVED: QCoreApplication.translate("Sides", "Arrived"),
    }[side]
