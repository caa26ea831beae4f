"""What the kinds of evidence are called."""

from PySide6.QtCore import QCoreApplication

from orders_gui.domain.evidence import EvidenceKind


def kind_text(kind: EvidenceKind) -> str:
    """The name of a kind."""
    translate = QCoreApplication.translate
    return {
        EvidenceKind.LABEL: translate("EvidenceKinds", "Label"),
        EvidenceKind.PACKAGING: translate("EvidenceKinds", "Packaging"),
        EvidenceKind.DEFECT: translate("EvidenceKinds", "Defect"),
        EvidenceKind.INSIDE: translate("EvidenceKinds", "Inside"),
        EvidenceKind.WHOLE: translate("EvidenceKinds", "Everything in one shot"),
        EvidenceKind.LISTING: translate("EvidenceKinds", "Listing"),
        EvidenceKind.CHAT: translate("EvidenceKinds", "Chat"),
        EvidenceKind.TRACKING: translate("EvidenceKinds", "Tracking page"),
        EvidenceKind.DOCUMENT: translate("EvidenceKinds", "Document"),
        EvidenceKind.UNBOXING: translate("EvidenceKinds", "Unboxing"),
        EvidenceKind.SIZE: translate("EvidenceKinds", "Size"),
        EvidenceKind.COMPARISON: translate("EvidenceKinds", "Comparison"),
        EvidenceKind.WEIGHT: translate("EvidenceKinds", "Weight"),
        EvidenceKind.VIDEO: translate("EvidenceKinds", "Video"),
        EvidenceKind.OTHER: translate("EvidenceKinds", "Other"),
    }[kind]
