"""What supervisord is told of the parts, and what its log says became of them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

SETTLED_SECONDS = 5
"""Who ends sooner failed to start: the next try waits a second longer than the last one."""
TRIES = 5
"""Failed starts in a row until a part is given up: after 15 s of waiting, longer than a port
that is still held or a database that is still being closed needs."""
STOP_SECONDS = 8

_PART = re.compile(r"^(?P<name>\w+): (?P<command>.+)$", re.MULTILINE)
_ENDED = re.compile(r" exited: (?P<part>\w+) \((?P<how>[^;)]+)")
_STARTED = re.compile(r" spawned: '(?P<part>\w+)' with pid (?P<pid>\d+)")
_GIVEN_UP = re.compile(r" gave up: (?P<part>\w+) ")


@dataclass(frozen=True)
class News:
    """Something that became of a part."""

    part: str
    what: str
    """One clause: how it ended, or that it runs again."""
    ended: bool = False
    given_up: bool = False


def configuration(procfile: str, *, log: Path, own_log: Path) -> str:
    """Write supervisord's configuration for the parts of a Procfile.

    All parts are one group, so that they are ended together and not one after the other.
    """
    parts = {found["name"]: found["command"] for found in _PART.finditer(procfile)}
    sections = [
        f"[supervisord]\nnodaemon=true\nsilent=true\nlogfile={own_log}\n"
        f"logfile_maxbytes=0\npidfile={own_log.with_suffix('.pid')}\numask=077\n"
    ]
    for name, command in parts.items():
        quoted = command.replace("\\", "\\\\").replace("'", "'\"'\"'").replace("%", "%%")
        sections.append(
            f"[program:{name}]\ncommand=/bin/sh -c '{quoted}'\nautorestart=true\n"
            f"startsecs={SETTLED_SECONDS}\nstartretries={TRIES}\nstopwaitsecs={STOP_SECONDS}\n"
            f"redirect_stderr=true\nstdout_logfile={log}\nstdout_logfile_maxbytes=0\n"
        )
    sections.append(f"[group:nahbar]\nprograms={','.join(parts)}\n")
    return "\n".join(sections)


def read_news(lines: str) -> Iterator[News]:
    """Give what supervisord's log lines say of parts, in order."""
    for line in lines.splitlines():
        if found := _ENDED.search(line):
            yield News(found["part"], f"ended ({found['how']})", ended=True)
        elif found := _STARTED.search(line):
            yield News(found["part"], f"was started, process {found['pid']}")
        elif found := _GIVEN_UP.search(line):
            yield News(found["part"], f"failed to start {TRIES + 1} times", given_up=True)
