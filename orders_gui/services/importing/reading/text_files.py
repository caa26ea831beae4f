"""Text files: which encoding they have, and whether they are text at all."""

import codecs
import re
from pathlib import Path

from orders_gui.domain.errors import QT_TRANSLATE_NOOP, UserError

_CHUNK = 1 << 20
_SAMPLE = 1 << 18
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def encoding_of(path: Path) -> str:
    """The encoding of a text file; raises `UserError` when it is no text.

    UTF-8 is checked to the end of the file; another encoding is judged by the file's start.
    """
    with path.open("rb") as file:
        head = file.read(4)
    marked = next((name for mark, name in _MARKS if head.startswith(mark)), "")
    if marked == "utf-16":
        return marked
    if _is_utf8(path):
        return marked or "utf-8"
    return _guessed(path)


def no_text(name: str) -> UserError:
    """The one sentence for a file that cannot be read as text."""
    return UserError(
        QT_TRANSLATE_NOOP(
            "Errors",
            "{file} is not a text file, or it is damaged. Nothing was imported. Export it again.",
        ),
        file=name,
    )


def _is_utf8(path: Path) -> bool:
    decoder = codecs.getincrementaldecoder("utf-8")()
    with path.open("rb") as file:
        try:
            while chunk := file.read(_CHUNK):
                if b"\0" in chunk:
                    raise no_text(path.name)
                decoder.decode(chunk)
            decoder.decode(b"", final=True)
        except UnicodeDecodeError:
            return False
    return True


def _guessed(path: Path) -> str:
    """The likeliest of the encodings that shops and spreadsheets really use.

    Only the words with other letters than a-z are judged: in an order file they drown in
    web addresses and numbers.
    """
    from charset_normalizer import from_bytes

    with path.open("rb") as file:
        words = b" ".join(_FOREIGN.findall(file.read(_SAMPLE)))
    best = from_bytes(words, cp_isolation=_ENCODINGS).best()
    if best is None:
        raise no_text(path.name)
    if best.encoding == "cp1250" and set(words.decode("cp1252", "replace")) <= _WESTERN:
        return "cp1252"
    return best.encoding


_FOREIGN = re.compile(rb"[^\x00-\x40\x5b-\x60\x7b-\x7f]*[\x80-\xff][^,;\"\r\n\t]*")
_ENCODINGS = ["cp1251", "cp1252", "cp1250", "cp1254", "koi8_r", "gb18030", "shift_jis", "big5"]
_WESTERN = frozenset(map(chr, range(32, 127))) | frozenset(
    "äöüÄÖÜßéèêëàâáãåæçñóòôõøíìîïúùûýœÉÈÀÂÁÅÆÇÑÓØÍÚ€£“”„’‘–—…·°®™²³½¿¡«»"
)
"""Letters that the Western and the Central European page share, or that only the first has."""
