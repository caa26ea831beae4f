"""Long numbers as people read them."""

import re


def grouped(number: str) -> str:
    """The number in groups that are easy to compare by eye: `LP 0065 4718 234 CN`."""
    match = re.fullmatch(r"([A-Z]*)(\d*)([A-Z]*)", number)
    if match is None:
        return number
    head, digits, tail = match.groups()
    fours = [digits[start : start + 4] for start in range(0, len(digits), 4)]
    if len(fours) > 1 and len(fours[-1]) == 1:
        fours[-2:] = [fours[-2] + fours[-1]]
    return " ".join(part for part in (head, *fours, tail) if part)
