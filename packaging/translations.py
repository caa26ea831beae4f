"""Finds the texts of the program that are to be translated, by reading its source.

Qt's own `lupdate` overlooks plurals in Python (`translate(context, text, None, len(rows))` is not
found at all), so the source is read here and `lupdate` only merges the result into the `.ts` files.
"""

from __future__ import annotations

import ast
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

_APPLICATIONS = {"QCoreApplication", "QGuiApplication", "QApplication"}
# Which arguments of a marked call are the context, the text, the comment and the count.
_POSITIONS = {
    "tr": (None, 0, 1, 2),
    "translate": (0, 1, 2, 3),
    "QT_TR_NOOP": (None, 0, None, None),
    "QT_TRANSLATE_NOOP": (0, 1, None, None),
}


class BadTextError(ValueError):
    """A call that looks translated but never will be; the message names file, line and reason."""


@dataclass(frozen=True, slots=True, order=True)
class Text:
    """One text as the translator sees it; `plural` texts have a form for each kind of number."""

    context: str
    source: str
    comment: str = ""
    plural: bool = False


def texts_in(package: Path) -> list[Text]:
    """Return every text marked in the Python files under `package`, sorted, each once.

    Raises BadTextError for a call that Qt would not find at run time, such as one with a text
    that is not one plain literal.
    """
    found: set[Text] = set()
    for path in sorted(package.rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"), str(path))
        try:
            found.update(_marked(tree, context=None))
        except BadTextError as error:
            raise BadTextError(f"{path.relative_to(package.parent).as_posix()}:{error}") from None
    return sorted(found)


def as_source(texts: Iterable[Text]) -> str:
    """Return Python that `lupdate` understands in full: one call a text, a number for a plural."""
    lines = ["from PySide6.QtCore import QCoreApplication"]
    for text in texts:
        arguments = [text.context, text.source, text.comment]
        quoted = ", ".join(json.dumps(argument, ensure_ascii=False) for argument in arguments)
        count = ", 1" if text.plural else ""
        lines.append(f"QCoreApplication.translate({quoted}{count})")
    return "\n".join(lines) + "\n"


def _marked(node: ast.AST, context: str | None) -> Iterator[Text]:
    """Yield the marked texts below `node`; `context` is the class around it."""
    if isinstance(node, ast.ClassDef):
        context = node.name
    elif isinstance(node, (ast.Assign, ast.AnnAssign, ast.NamedExpr)):
        _refuse_alias(node)
    elif isinstance(node, ast.Call):
        text = _text(node, context)
        if text is not None:
            yield text
    for child in ast.iter_child_nodes(node):
        yield from _marked(child, context)


def _refuse_alias(node: ast.Assign | ast.AnnAssign | ast.NamedExpr) -> None:
    """Refuse `translate = QCoreApplication.translate`: calls of another name are not found."""
    if isinstance(node.value, ast.Attribute) and _marks(node.value):
        raise BadTextError(
            f"{node.lineno}: {ast.unparse(node.value)} needs to be called by its own name"
        )


def _text(call: ast.Call, enclosing: str | None) -> Text | None:
    name = _marker(call)
    if name is None:
        return None
    where, what, why, count = _POSITIONS[name]
    source = _argument(call, what)
    if isinstance(source, (ast.Name, ast.Attribute, ast.Subscript)):
        return None  # marked where it was written, looked up here
    if name == "tr" and ast.unparse(call.func) != "self.tr":
        raise BadTextError(f"{call.lineno}: only self.tr() has the context of the class around it")
    context = enclosing if where is None else _literal(call, _argument(call, where), "context")
    if context is None:
        raise BadTextError(f"{call.lineno}: {name}() outside a class has no context")
    if call.keywords:
        raise BadTextError(f"{call.lineno}: {name}() takes its arguments by position")
    written = _literal(call, source, "text")
    comment = _argument(call, why)
    plural = _argument(call, count) is not None
    if ("%n" in written) != plural:
        raise BadTextError(f"{call.lineno}: %n and the count belong together: {written!r}")
    remark = "" if comment is None else _literal(call, comment, "comment")
    return Text(context, written, remark, plural)


def _marker(call: ast.Call) -> str | None:
    """Return which of the marking functions `call` calls, if any."""
    function = call.func
    if isinstance(function, ast.Name):
        return (
            function.id if function.id.startswith("QT_TR") and function.id in _POSITIONS else None
        )
    return function.attr if isinstance(function, ast.Attribute) and _marks(function) else None


def _marks(function: ast.Attribute) -> bool:
    """Tell whether this is the method `tr` of anything or Qt's own `translate`."""
    owner = function.value
    known = isinstance(owner, ast.Name) and owner.id in _APPLICATIONS
    return function.attr == "tr" or (function.attr == "translate" and known)


def _argument(call: ast.Call, position: int | None) -> ast.expr | None:
    """Return the argument at `position`; a written None counts as left out, as it does in Qt."""
    if position is None or position >= len(call.args):
        return None
    node = call.args[position]
    return None if isinstance(node, ast.Constant) and node.value is None else node


def _literal(call: ast.Call, node: ast.expr | None, role: str) -> str:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    raise BadTextError(f"{call.lineno}: the {role} is not one plain literal")
