"""`python -m desktop [FILE]`: opens the window, or checks itself and says what it found."""

from __future__ import annotations

import os
import sys

_USAGE = """\
Lamina takes neural networks and language models apart, number by number.

usage: python -m desktop [FILE]
       python -m desktop --self-check [--screenshots DIR] [--json FILE] [--size WxH]
       python -m desktop --first-paint
       python -m desktop --version | --help

  FILE               a file to open
  --self-check       open the real window, visit every workspace, say what held
  --screenshots DIR  with --self-check: a picture of each workspace, light and dark
  --json FILE        with --self-check: the facts found, as JSON (else on the output)
  --size WxH         with --self-check: the window's size, 1440x900 unless told
  --first-paint      open the window, say after how many ms it was painted, close it
"""


_HELPERS = {"-c", "--multiprocessing-fork"}  # what `multiprocessing` starts this program with


class _Wrong(Exception):
    """What is wrong with the arguments, as a sentence."""


def main(arguments: list[str] | None = None) -> int:
    """The program. Returns its exit status: 0 well, 1 the self-check failed or there is no screen,
    2 bad arguments."""
    _take_closed_descriptors()
    given = sys.argv[1:] if arguments is None else arguments
    if getattr(sys, "frozen", False) and _HELPERS.intersection(given):
        import multiprocessing

        multiprocessing.freeze_support()  # a process that reads a foreign file begins here too
    try:
        options = _options(given)
    except _Wrong as wrong:
        print(f"{wrong} `{_called()} --help` lists the options.", file=sys.stderr)
        return 2
    if "--help" in options:
        print(_USAGE.replace("python -m desktop", _called()), end="")
        return 0
    if "--version" in options:
        from desktop.app.version import version

        print(f"Lamina {version()}")
        return 0
    from desktop.app import lean, screen

    problem = screen.problem()
    if problem:
        print(problem, file=sys.stderr)
        return 1
    if "--self-check" in options:
        from desktop.app import language

        language.begin(of_the_user=False)
        from desktop.app.self_check import self_check

        return self_check(
            screenshots=options.get("--screenshots", ""),
            json_file=options.get("--json", ""),
            size=_size(options.get("--size", "1440x900")),
        )
    if "--first-paint" in options:
        lean.begin()
        from desktop.app import language

        language.begin()
        from desktop.app.start import first_paint

        return first_paint()
    lean.begin()
    from desktop.app import language

    language.begin()
    from desktop.app.start import absolute, run

    return run(absolute(options.get("", "")))


def _take_closed_descriptors() -> None:
    """Without a terminal the first three numbers of files may be free. Whatever was opened first
    would get them, and what libraries write to the terminal would go into a person's file."""
    for number in range(3):
        try:
            os.fstat(number)
        except OSError:
            os.open(os.devnull, os.O_RDWR)  # takes the lowest number that is free


def _called() -> str:
    """What starts this program on the command line."""
    return "lamina" if getattr(sys, "frozen", False) else "python -m desktop"


def _options(given: list[str]) -> dict[str, str]:
    """The arguments by name, the file under ""; raises _Wrong with a sentence."""
    flags = {"--help", "--version", "--self-check", "--first-paint"}
    valued = {"--screenshots", "--json", "--size"}
    found: dict[str, str] = {}
    rest = [{"-h": "--help"}.get(argument, argument) for argument in given]
    files_only = False
    while rest:
        argument = rest.pop(0)
        name, equals, value = argument.partition("=")
        if argument == "--" and not files_only:
            files_only = True
        elif not files_only and argument in flags:
            found[argument] = ""
        elif not files_only and name in valued:
            if not equals:
                if not rest or rest[0].startswith("--"):
                    raise _Wrong(f"{name} needs a value after it.")
                value = rest.pop(0)
            found[name] = value
        elif not files_only and argument.startswith("-") and argument != "-":
            raise _Wrong(f"There is no option {argument}.")
        elif "" in found:
            raise _Wrong(f"Only one file can be opened; {argument} is a second one.")
        else:
            found[""] = argument
    for name in sorted(valued & found.keys()):
        if "--self-check" not in found:
            raise _Wrong(f"{name} goes with --self-check.")
    if "--self-check" in found and "" in found:
        raise _Wrong(f"--self-check opens no file; {found['']} is one too many.")
    if "--size" in found:
        _size(found["--size"])
    return found


def _size(text: str) -> tuple[int, int]:
    width, _, height = text.lower().partition("x")
    if not (width.isdecimal() and height.isdecimal() and len(text) < 12):
        raise _Wrong(f"--size wants width x height in pixels, such as 1280x720, not {text}.")
    size = int(width), int(height)
    if not (640 <= size[0] <= 7680 and 480 <= size[1] <= 4320):
        raise _Wrong(f"--size lies between 640x480 and 7680x4320; {text} does not.")
    return size


if __name__ == "__main__":
    sys.exit(main())
