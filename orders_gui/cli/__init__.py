"""The command line: finds the command, runs it, and turns trouble into one sentence."""

import argparse
from argparse import ArgumentParser, Namespace
from collections.abc import Sequence

from orders_gui import APP_NAME, __version__
from orders_gui.cli.arguments import HelpFormatter, folder, instant
from orders_gui.cli.command import Command, Session
from orders_gui.cli.help import GLOBAL_OPTIONS, PROGRAM, overview
from orders_gui.cli.output import (
    ReaderGone,
    complain,
    flush,
    give_up_output,
    prepare_streams,
    say,
)
from orders_gui.cli.window import open_window, window_arguments
from orders_gui.domain.errors import UserError
from orders_gui.domain.language import BOTH, LANGUAGES
from orders_gui.paths import default_library

DONE, TROUBLE, WRONG_USAGE, INTERRUPTED = 0, 1, 2, 130


def main(argv: Sequence[str]) -> int:
    """Run the program with the arguments `argv`; returns the exit code."""
    prepare_streams()
    try:
        code = _run(argv)
        flush()
    except UserError as error:
        complain(str(error))
        code = TROUBLE
    except SystemExit as end:  # argparse has said what is wrong, or has shown its help
        code = end.code if isinstance(end.code, int) else DONE
    except ReaderGone:
        code = DONE
    except KeyboardInterrupt:
        code = INTERRUPTED
    give_up_output()
    return code


def _run(argv: Sequence[str]) -> int:
    options, words = _without_global_options(argv)
    session = Session(options.library or default_library(), options.now, options.lang)
    command = _command_in(words)
    if options.lang == BOTH and not (command and command.both_languages):
        complain(f"--lang {BOTH} goes only with {PROGRAM} dispute export")
        return WRONG_USAGE
    if command is not None:
        parser = _parser(command.name, description=command.summary, details=command.details)
        command.arguments(parser)
        return command.run(session, parser.parse_args(words[len(command.name.split()) :]))
    if {"-h", "--help"} & set(words):
        say(overview(_commands()))
        return DONE
    if words and words[0] in _families():
        return _explain_family(words[0])
    parser = argparse.ArgumentParser(
        PROGRAM, usage=f"{PROGRAM} [FILE...] | --demo | COMMAND ...", add_help=False
    )
    window_arguments(parser)
    return open_window(session, parser.parse_args(words), parser, _first_words)


def _without_global_options(argv: Sequence[str]) -> tuple[Namespace, list[str]]:
    """Take out the options that may stand anywhere; what follows `--` is left alone."""
    parser = argparse.ArgumentParser(PROGRAM, add_help=False, allow_abbrev=False)
    parser.usage = f"{PROGRAM} [--library DIR] [--lang CODE] [--now INSTANT] [--version] ..."
    parser.add_argument("--library", type=folder)
    parser.add_argument("--lang", choices=(*LANGUAGES, BOTH), default="")
    parser.add_argument("--now", type=instant)
    parser.add_argument("--version", action="version", version=f"{APP_NAME} {__version__}")
    arguments = list(argv)
    end = arguments.index("--") if "--" in arguments else len(arguments)
    options, words = parser.parse_known_args(arguments[:end])
    return options, words + arguments[end:]


def _commands() -> Sequence[Command]:
    """All commands, loaded with what they need only when there is a word that may be one."""
    from orders_gui.cli.commands import COMMANDS

    return COMMANDS


def _command_in(words: Sequence[str]) -> Command | None:
    """The command that the first words name."""
    if not words:
        return None
    for command in _commands():
        name = command.name.split()
        if list(words[: len(name)]) == name:
            return command
    return None


def _parser(name: str, description: str, details: str) -> ArgumentParser:
    parser = ArgumentParser(
        f"{PROGRAM} {name}",
        description=f"{description[:1].upper()}{description[1:]}.",
        epilog=f"{details}\n{GLOBAL_OPTIONS}",
        formatter_class=HelpFormatter,
        allow_abbrev=False,
        add_help=False,
    )
    parser.add_argument("-h", "--help", action="help", help="show this page")
    return parser


def _families() -> set[str]:
    """First words of commands that need a second one."""
    return {command.name.split()[0] for command in _commands() if " " in command.name}


def _explain_family(word: str) -> int:
    """Somebody wrote `dispute` alone, or with a second word that there is not."""
    complain(f"{PROGRAM} {word} needs one of these commands:")
    for command in _commands():
        if command.name.startswith(f"{word} "):
            complain(f"  {command.name:<20}  {command.summary}")
    return WRONG_USAGE


def _first_words() -> list[str]:
    return [command.name.split()[0] for command in _commands()]
