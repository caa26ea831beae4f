"""What a program did to its files, recorded by strace, and the disks that a power cut leaves."""

import os
import random
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SECTOR = 512

needs_strace = pytest.mark.skipif(
    shutil.which("strace") is None, reason="strace is not installed here"
)

_CALLS = "openat,close,write,pwrite64,ftruncate,fsync,fdatasync,mkdir,rename,unlink,rmdir"
_LINE = re.compile(r"(\d+) +(\w+)\((.*)\) = (\d+)\S*")
_TEXT = re.compile(r'"((?:\\x[0-9a-f]{2})*)"(?:\.\.\.)?')
_DESCRIPTOR = re.compile(r"(\d+)<")


@dataclass(frozen=True, slots=True)
class Call:
    """A system call that succeeded; `texts` are its paths, or the bytes that were written."""

    name: str
    descriptor: int
    texts: tuple[bytes, ...]
    numbers: tuple[int, ...]
    flags: str
    result: int

    @property
    def paths(self) -> list[str]:
        """The texts as paths."""
        return [os.fsdecode(text) for text in self.texts]


def recorded(arguments: Sequence[str], log: Path) -> list[Call]:
    """Run Python with `arguments` from the checkout and return what it did to files."""
    strace = ["strace", "-f", "-y", "-xx", "-s", "4000000", "-o", str(log), "-e", f"trace={_CALLS}"]
    environment = os.environ | {"PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"}
    subprocess.run(
        [*strace, sys.executable, *arguments],
        cwd=log.parent, env=environment, check=True, stdout=subprocess.DEVNULL,
    )  # fmt: skip
    return list(_calls(log))


def _calls(log: Path) -> Iterator[Call]:
    program = ""
    with log.open(encoding="ascii") as lines:
        for line in lines:
            found = _LINE.match(line)
            if found is None:
                continue
            process, name, arguments, result = found.groups()
            program = program or process
            if process != program:
                continue
            texts = tuple(_bytes(text) for text in _TEXT.findall(arguments))
            rest = _TEXT.sub("", arguments)
            descriptor = _DESCRIPTOR.match(rest)
            yield Call(
                name,
                int(descriptor[1]) if descriptor else -1,
                texts,
                tuple(int(number) for number in re.findall(r", (\d+)", rest)),
                rest,
                int(result),
            )


def _bytes(text: str) -> bytes:
    return bytes.fromhex(text.replace("\\x", ""))


@dataclass(slots=True)
class _File:
    """What is safe of a file, and the changes that may or may not have reached the disk."""

    safe: bytearray = field(default_factory=bytearray)
    waiting: list[tuple[int, bytes | None]] = field(default_factory=list)

    def sync(self) -> None:
        for at, data in self.waiting:
            _apply(self.safe, at, data)
        self.waiting.clear()

    def after_a_cut(self, chance: random.Random, luck: float) -> bytes:
        """The content when each waiting sector reached the disk or did not, in any order."""
        content = bytearray(self.safe)
        for at, data in self.waiting:
            if data is None:
                if chance.random() < luck:
                    _apply(content, at, None)
                continue
            first = at - at % SECTOR
            for start in range(first, at + len(data), SECTOR):
                if chance.random() < luck:
                    begin, end = max(start, at), min(start + SECTOR, at + len(data))
                    _apply(content, begin, data[begin - at : end - at])
        return bytes(content)


def _apply(content: bytearray, at: int, data: bytes | None) -> None:
    """Write `data` at a place, or cut the content off there."""
    if data is None:
        del content[at:]
        content.extend(bytes(at - len(content)))
        return
    content.extend(bytes(max(0, at - len(content))))
    content[at : at + len(data)] = data


_Names = dict[str, _File | None]
"""What lies at each path: a file, or None for a folder."""


class Disk:
    """A disk below `root`, to which recorded calls are made one by one.

    The content of a file is safe once the file is synced. Names are safe once any folder is
    synced, and until then some of the newest may be missing, as with a journal of names.
    """

    def __init__(self, root: Path) -> None:
        self._root = str(root)
        self._names: _Names = {}
        self._safe_names: _Names = {}
        self._waiting: list[_Names] = []
        self._open: dict[int, str] = {}
        self._files: dict[int, _File] = {}
        self._places: dict[int, int] = {}

    def make(self, call: Call) -> None:
        """Let a call have its effect."""
        getattr(self, f"_{call.name}")(call)

    def after_a_cut(self, folder: Path, chance: random.Random) -> None:
        """Write into `folder` what may be left when the power fails now."""
        luck = chance.choice((0.0, 0.1, 0.5, 0.9, 1.0))
        states = [self._safe_names, *self._waiting]
        names = states[chance.randrange(len(states))]
        contents: dict[int, bytes] = {}
        for path, file in sorted(names.items()):
            target = folder / Path(path).relative_to(self._root)
            if file is None:
                target.mkdir(parents=True)
            else:
                content = contents.setdefault(id(file), file.after_a_cut(chance, luck))
                target.write_bytes(content)

    def _is_ours(self, path: str) -> bool:
        return path == self._root or path.startswith(self._root + os.sep)

    def _named(self) -> None:
        self._waiting.append(dict(self._names))

    def _openat(self, call: Call) -> None:
        path = call.paths[0]
        if not self._is_ours(path):
            return
        self._open[call.result] = path
        file = self._names.get(path)
        if file is None and "O_CREAT" in call.flags:
            file = self._names[path] = _File()
            self._named()
        if file is not None:
            self._files[call.result] = file
            self._places[call.result] = 0
            if "O_TRUNC" in call.flags:
                file.waiting.append((0, None))

    def _close(self, call: Call) -> None:
        self._open.pop(call.descriptor, None)
        self._files.pop(call.descriptor, None)

    def _write(self, call: Call) -> None:
        if (file := self._files.get(call.descriptor)) is not None:
            at = self._places[call.descriptor]
            file.waiting.append((at, call.texts[0][: call.result]))
            self._places[call.descriptor] = at + call.result

    def _pwrite64(self, call: Call) -> None:
        if (file := self._files.get(call.descriptor)) is not None:
            file.waiting.append((call.numbers[-1], call.texts[0][: call.result]))

    def _ftruncate(self, call: Call) -> None:
        if (file := self._files.get(call.descriptor)) is not None:
            file.waiting.append((call.numbers[-1], None))

    def _fsync(self, call: Call) -> None:
        if (file := self._files.get(call.descriptor)) is not None:
            file.sync()
        elif call.descriptor in self._open:
            self._safe_names = dict(self._names)
            self._waiting.clear()

    _fdatasync = _fsync

    def _mkdir(self, call: Call) -> None:
        if self._is_ours(call.paths[0]):
            self._names[call.paths[0]] = None
            self._named()

    def _rename(self, call: Call) -> None:
        old, new = call.paths
        if self._is_ours(old):
            self._names[new] = self._names.pop(old)
            self._named()

    def _unlink(self, call: Call) -> None:
        if self._is_ours(call.paths[0]):
            del self._names[call.paths[0]]
            self._named()

    _rmdir = _unlink
