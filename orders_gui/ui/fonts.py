"""Fonts: Inter from the program's own folder, in the sizes of the type scale."""

from collections.abc import Sequence
from enum import IntEnum
from functools import cache

from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication

from orders_gui.paths import resource

FAMILY = "Inter"

_AT_ONCE = ("Inter-Regular.ttf", "Inter-Medium.ttf", "Inter-SemiBold.ttf")
_LATER = (
    "Inter-Bold.ttf",
    "NotoSans-Regular.ttf",
    "NotoSansSC-Regular.ttf",
    "NotoSansArabic-Regular.ttf",
    "NotoSansHebrew-Regular.ttf",
    "NotoSansSymbols2-Regular.ttf",
    "NotoEmoji-Regular.ttf",
)
FALLBACKS = (
    "Noto Sans", "Noto Sans SC", "Noto Sans Arabic", "Noto Sans Hebrew", "Noto Sans Symbols 2",
    "Noto Emoji",
)  # fmt: skip
"""Names of sellers and items come in every script, and a system need not have fonts for it."""


class Size(IntEnum):
    """The type scale in pixels at 100 %."""

    DISPLAY = 26
    WIZARD = 24
    TITLE = 20
    SUBTITLE = 16
    BODY = 14
    SMALL = 13
    CAPTION = 12
    BADGE = 11


NORMAL = QFont.Weight.Normal
MEDIUM = QFont.Weight.Medium
STRONG = QFont.Weight.DemiBold


def load_fonts() -> None:
    """Make the program's font known to Qt; call once, before the first widget."""
    _load(_AT_ONCE)


@cache
def load_other_scripts() -> None:
    """Make the boldest font and those of other scripts known too: the first paint need not
    wait for. What is painted from then on uses them.
    """
    _load(_LATER)


def _load(names: Sequence[str]) -> None:
    for name in names:
        QFontDatabase.addApplicationFont(str(resource("fonts", name)))


class Fonts:
    """Makes fonts of the scale; the base follows the system's text size."""

    def __init__(self, *, use_system: bool = False) -> None:
        self.family = QGuiApplication.font().family() if use_system else FAMILY
        self._made: dict[tuple[int, QFont.Weight, bool], QFont] = {}

    def font(
        self, size: int = Size.BODY, weight: QFont.Weight = NORMAL, *, tabular: bool = False
    ) -> QFont:
        """A font of the scale; `tabular` makes all digits equally wide."""
        key = (int(size), weight, tabular)
        if key not in self._made:
            font = QFont()
            font.setFamilies([self.family, *FALLBACKS])
            font.setPixelSize(int(size))
            font.setWeight(weight)
            font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
            if tabular:
                font.setFeature(QFont.Tag("tnum"), 1)
            self._made[key] = font
        return self._made[key]
