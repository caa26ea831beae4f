"""Check digits of carriers' numbers, each computed from the serial in front of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

_ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"


class CheckKind(StrEnum):
    """How the check digit follows from the serial."""

    MOD7 = "mod7"
    MOD10 = "mod10"
    LUHN = "luhn"
    WEIGHTED = "weighted"
    MOD37_36 = "mod37_36"


@dataclass(frozen=True, slots=True)
class CheckRule:
    """A way to compute a check digit.

    `even` and `odd` multiply the digits at even and odd places, counted from 0 (mod10).
    `weights` multiply the digits one by one (weighted). `before` is put in front of the serial.
    """

    kind: CheckKind
    even: int = 1
    odd: int = 1
    weights: tuple[int, ...] = ()
    before: str = ""

    @classmethod
    def read(cls, value: object) -> "CheckRule":
        """Make it of a table of the data file; raises `ValueError` or `TypeError`."""
        if not isinstance(value, Mapping):
            raise TypeError("a check is a table")
        unknown = set(value) - set(cls.__dataclass_fields__)
        if unknown:
            raise ValueError(f"unknown: {', '.join(sorted(unknown))}")
        return cls(
            kind=CheckKind(value["kind"]),
            even=int(value.get("even", 1)),
            odd=int(value.get("odd", 1)),
            weights=tuple(int(weight) for weight in value.get("weights", ())),
            before=str(value.get("before", "")),
        )

    def digit_for(self, serial: str) -> str:
        """The check digit (or letter) that belongs to `serial`."""
        serial = self.before + serial
        if self.kind is CheckKind.MOD7:
            return str(int(serial) % 7)
        if self.kind is CheckKind.LUHN:
            return _luhn(serial)
        if self.kind is CheckKind.WEIGHTED:
            pairs = zip(serial, self.weights, strict=True)
            return str(sum(int(digit) * weight for digit, weight in pairs) % 11 % 10)
        if self.kind is CheckKind.MOD37_36:
            return _mod37_36(serial)
        return self._mod10(serial)

    def _mod10(self, serial: str) -> str:
        values = [_value(character) for character in serial]
        total = self.even * sum(values[::2]) + self.odd * sum(values[1::2])
        return str(-total % 10)


def _value(character: str) -> int:
    """A digit counts itself; of a letter, A counts 2, B 3 and so on, without the tens."""
    return int(character) if character.isdigit() else (ord(character) - ord("A") + 2) % 10


def _luhn(serial: str) -> str:
    total = 0
    for place, digit in enumerate(reversed(serial)):
        value = int(digit) * (1 if place % 2 else 2)
        total += value - 9 if value > 9 else value
    return str(-total % 10)


def _mod37_36(serial: str) -> str:
    """ISO 7064 MOD 37,36, whose check character can be a letter."""
    carry = 36
    for character in serial:
        carry = (carry + _ALPHABET.index(character)) % 36 or 36
        carry = carry * 2 % 37
    return _ALPHABET[(37 - carry) % 36]
