"""Design tokens: every colour of the window, light and dark."""

from enum import StrEnum
from typing import NamedTuple


class Tone(StrEnum):
    """What a tinted area means."""

    NEUTRAL = "neutral"
    INFO = "info"
    VIOLET = "violet"
    OK = "ok"
    WARN = "warn"
    DANGER = "danger"
    ROSE = "rose"
    TEAL = "teal"


class Tint(NamedTuple):
    """A background and the text colour that is readable on it."""

    background: str
    foreground: str


class Tokens(NamedTuple):
    """The colours of one theme; text pairs have a contrast of at least 4.5, graphics 3."""

    dark: bool
    window: str
    surface: str
    sunken: str
    hover: str
    border: str
    border_strong: str
    text: str
    text2: str
    text3: str
    accent: str
    accent_hover: str
    accent_pressed: str
    on_accent: str
    accent_text: str
    selected: str
    selected_border: str
    nav_selected: str
    focus: str
    track: str
    bar_ok: str
    bar_warn: str
    bar_danger: str
    bar_done: str
    danger: str
    danger_hover: str
    on_danger: str
    toast: str
    toast_text: str
    toast_action: str
    scrim: str
    tints: dict[Tone, Tint]
    high_contrast: bool = False
    """Tints are left out and pills have an outline instead."""


def with_high_contrast(tokens: Tokens) -> Tokens:
    """The same theme with borders and quiet texts in the colour of the main text."""
    return tokens._replace(
        border=tokens.text,
        border_strong=tokens.text,
        text2=tokens.text,
        text3=tokens.text,
        track=tokens.surface,
        tints={
            tone: Tint(tokens.surface, _STRONGER.get((tokens.dark, tone), tint.foreground))
            for tone, tint in tokens.tints.items()
        },
        high_contrast=True,
    )


_STRONGER: dict[tuple[bool, Tone], str] = {
    (False, Tone.NEUTRAL): "#15181E",
    (True, Tone.NEUTRAL): "#ECEEF2",
}

LIGHT = Tokens(
    dark=False,
    window="#F4F5F7",
    surface="#FFFFFF",
    sunken="#F1F3F6",
    hover="#F6F7FA",
    border="#E2E5EB",
    border_strong="#818A9A",
    text="#15181E",
    text2="#454D5B",
    text3="#5D6675",
    accent="#2B55D4",
    accent_hover="#2349BA",
    accent_pressed="#1C3D9E",
    on_accent="#FFFFFF",
    accent_text="#2449B8",
    selected="#E8EEFD",
    selected_border="#2B55D4",
    nav_selected="#E3E7EE",
    focus="#2B55D4",
    track="#E4E7ED",
    bar_ok="#6C788B",
    bar_warn="#B96C00",
    bar_danger="#D0342C",
    bar_done="#2E8B57",
    danger="#C22B22",
    danger_hover="#A8241C",
    on_danger="#FFFFFF",
    toast="#22262E",
    toast_text="#F5F6F8",
    toast_action="#9DB7FF",
    scrim="#610A0E16",
    tints={
        Tone.NEUTRAL: Tint("#ECEFF3", "#434C5A"),
        Tone.INFO: Tint("#E4ECFE", "#1F45B0"),
        Tone.VIOLET: Tint("#EFE8FD", "#5B30B5"),
        Tone.OK: Tint("#DFF3E6", "#14613A"),
        Tone.WARN: Tint("#FDEFD3", "#82480A"),
        Tone.DANGER: Tint("#FDE5E3", "#A81E17"),
        Tone.ROSE: Tint("#FBE5F0", "#9C1B5C"),
        Tone.TEAL: Tint("#DAF2F0", "#0C5B5A"),
    },
)

DARK = Tokens(
    dark=True,
    window="#15171B",
    surface="#1C1F24",
    sunken="#24282F",
    hover="#22262C",
    border="#2D323A",
    border_strong="#727B8A",
    text="#ECEEF2",
    text2="#B9C0CB",
    text3="#97A0AE",
    accent="#3E67E2",
    accent_hover="#3059D6",
    accent_pressed="#284CBB",
    on_accent="#FFFFFF",
    accent_text="#9AB4FF",
    selected="#222D4A",
    selected_border="#7C9BFF",
    nav_selected="#282C34",
    focus="#8FABFF",
    track="#343A44",
    bar_ok="#8A95A6",
    bar_warn="#E59A2F",
    bar_danger="#F2685F",
    bar_done="#5CC48A",
    danger="#D23F36",
    danger_hover="#BF352D",
    on_danger="#FFFFFF",
    toast="#ECEEF2",
    toast_text="#15171B",
    toast_action="#2449B8",
    scrim="#910A0E16",
    tints={
        Tone.NEUTRAL: Tint("#2B3038", "#C3CAD5"),
        Tone.INFO: Tint("#1F2C52", "#A9C0FF"),
        Tone.VIOLET: Tint("#2F2550", "#CDB6FF"),
        Tone.OK: Tint("#173527", "#86DBA8"),
        Tone.WARN: Tint("#3D2C10", "#F5C26B"),
        Tone.DANGER: Tint("#3D1D1D", "#FFB0A8"),
        Tone.ROSE: Tint("#431F33", "#FFAED2"),
        Tone.TEAL: Tint("#123635", "#83DAD5"),
    },
)
