"""What was read from a file as rows of plain values, and back: how a reading process tells it.

The rows become JSON: unlike a pickle it can name nothing that would be called, and what does not
fit the fields is refused.
"""

from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from datetime import date, datetime, time, timedelta
from enum import Enum
from functools import cache
from operator import attrgetter
from types import MappingProxyType, UnionType
from typing import Any, NewType, TypeVar, Union, get_args, get_origin, get_type_hints

T = TypeVar("T")

_PLAIN = (str, int, float, bool, type(None))


def to_row(value: Any) -> Any:  # noqa: ANN401 - any value of the domain
    """A value as lists and plain values; of a dataclass only the values, in their order."""
    kind = type(value)
    if kind in _PLAIN:
        return value
    if kind is tuple:
        return [to_row(part) for part in value]
    if is_dataclass(kind):
        return [part if type(part) in _PLAIN else to_row(part) for part in _values(kind)(value)]
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, date):  # a day or an instant
        return value.isoformat()
    if isinstance(value, Mapping):
        return {name: _told(one) for name, one in value.items()}
    raise TypeError(f"No row for {kind.__name__}")


def from_row(kind: type[T], row: Any) -> T:  # noqa: ANN401 - any JSON
    """The value that `to_row` was given; raises `ValueError` or `TypeError` for another row."""
    hint: Any = kind
    value: T = _reader(hint)(row)
    return value


def to_cell(value: object) -> object:
    """A cell of a table; dates and times say what they are."""
    if isinstance(value, datetime):
        return {"at": value.isoformat()}
    if isinstance(value, date):
        return {"day": value.isoformat()}
    if isinstance(value, time):
        return {"time": value.isoformat()}
    if isinstance(value, timedelta):
        return {"seconds": value.total_seconds()}
    return value if type(value) in _PLAIN else str(value)


def from_cell(cell: object) -> object:
    """The value that `to_cell` was given."""
    if type(cell) in _PLAIN:
        return cell
    if not isinstance(cell, dict):
        raise TypeError("A cell was expected")
    ((kind, value),) = cell.items()
    return _CELLS[kind](value)


def _seconds(value: float) -> timedelta:
    return timedelta(seconds=value)


_CELLS: dict[str, Callable[[Any], object]] = {
    "at": datetime.fromisoformat,
    "day": date.fromisoformat,
    "time": time.fromisoformat,
    "seconds": _seconds,
}


def _told(value: object) -> object:
    """A value within a sentence: what is no number is told in its own words."""
    return value if type(value) in _PLAIN else str(value)


@cache
def _values(kind: type) -> Callable[[Any], tuple[Any, ...]]:
    names = [field.name for field in fields(kind)]
    get = attrgetter(*names)
    return get if len(names) > 1 else lambda value: (get(value),)


@cache
def _reader(kind: Any) -> Callable[[Any], Any]:  # noqa: ANN401 - any type hint
    """What makes a value of this type from its row."""
    origin = get_origin(kind)
    if isinstance(kind, NewType):
        return _reader(kind.__supertype__)
    if kind == date | datetime:
        return _moment
    if origin in (UnionType, Union):
        return _optional(kind)
    if origin is tuple:
        return _several(_reader(get_args(kind)[0]))
    if origin is not None and issubclass(origin, Mapping):
        return _mapping
    if is_dataclass(kind):
        return _record(kind)
    reads: Callable[[Any], Any] = _of_type(kind)
    if issubclass(kind, Enum):
        reads = kind
    elif kind is datetime:
        reads = datetime.fromisoformat
    return reads


def _record(kind: Any) -> Callable[[Any], Any]:  # noqa: ANN401 - any dataclass
    hints = get_type_hints(kind)
    readers = [_reader(hints[field.name]) for field in fields(kind)]

    def read(row: Any) -> Any:  # noqa: ANN401
        return kind(*(one(value) for one, value in zip(readers, _list(row), strict=True)))

    return read


def _several(one: Callable[[Any], Any]) -> Callable[[Any], tuple[Any, ...]]:
    def read(row: Any) -> tuple[Any, ...]:  # noqa: ANN401
        return tuple(map(one, _list(row)))

    return read


def _optional(kind: Any) -> Callable[[Any], Any]:  # noqa: ANN401 - any union with None
    rest = [one for one in get_args(kind) if one is not type(None)]
    one = _moment if set(rest) == {date, datetime} else _reader(*rest)

    def read(value: Any) -> Any:  # noqa: ANN401
        return None if value is None else one(value)

    return read


def _of_type(kind: type) -> Callable[[Any], Any]:
    def read(value: Any) -> Any:  # noqa: ANN401
        if type(value) is not kind:
            raise TypeError(f"{kind.__name__} was expected, not {type(value).__name__}")
        return value

    return read


def _moment(value: str) -> date | datetime:
    return date.fromisoformat(value) if len(value) == 10 else datetime.fromisoformat(value)


def _mapping(value: Any) -> Mapping[str, object]:  # noqa: ANN401
    if not isinstance(value, dict) or not all(type(one) in _PLAIN for one in value.values()):
        raise TypeError("A mapping of plain values was expected")
    return MappingProxyType(value)


def _list(row: Any) -> list[Any]:  # noqa: ANN401
    if not isinstance(row, list):
        raise TypeError("A list was expected")
    return row
