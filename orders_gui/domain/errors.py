"""Expected trouble: sentences for the user, marked for translation without needing Qt."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: N802 - the name the extractor of texts looks for
    """Mark `text` for translation in `context` and return it unchanged."""
    del context
    return text


@dataclass(frozen=True, slots=True)
class Message:
    """A sentence with named fields: shown in English by `str()`, translated by the window.

    `template` is English with `{named}` fields; `values` fill them. `context` is the
    translation context that the literal was marked with.
    """

    template: str
    values: Mapping[str, object] = field(default_factory=lambda: MappingProxyType({}))
    context: str = "Errors"

    def __str__(self) -> str:
        return self.template.format_map(self.values) if self.values else self.template


class UserError(Exception):
    """Trouble that is not a bug: what happened, which file, what was kept, what to do."""

    def __init__(self, template: str, **values: object) -> None:
        super().__init__(template, values)
        self.message = Message(template, MappingProxyType(dict(values)))

    def __str__(self) -> str:
        return str(self.message)
