"""Starts the product and keeps it until somebody stops it."""

import select
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

from nahbar_local import commands, fresh, leftovers, ports
from nahbar_local.locks import run_lock
from nahbar_local.problems import SetupProblem
from nahbar_local.processes import Processes
from nahbar_local.progress import say
from nahbar_local.readiness import wait_until_ready
from nahbar_local.settings import LocalSettings
from nahbar_local.setup import build, prepare


class Stopped(Exception):
    """Somebody asked the run to end (Ctrl-C, or a signal)."""


@contextmanager
def stoppable() -> Iterator[None]:
    """Turn the signals that end a program into one exception, once; later ones change nothing."""

    def stop(number: int, frame: FrameType | None) -> None:
        for again in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(again, signal.SIG_IGN)
        commands.end_all()
        raise Stopped

    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, stop)
    yield


@contextmanager
def running(settings: LocalSettings, *, from_nothing: bool = False) -> Iterator[Processes]:
    """Have the product up and ready inside the block, and nothing of it left behind after it.

    With `from_nothing`, databases, secrets and demo accounts of an earlier run are deleted first.
    """
    with run_lock(settings.var), leftovers.marked(leftovers.RUN, settings.var):
        if from_nothing:
            fresh.empty(settings.var)
        # Before the long part: nobody waits minutes to hear that a port is busy.
        ports.require_free(settings)
        built = build(settings.root)
        config = prepare(settings, built)
        say("starting five services, LiveKit and the API gateway …")
        with Processes(settings, built.venv, built.livekit, config) as processes:
            wait_until_ready(settings, processes)
            say("all parts are ready")
            yield processes
            say("stopping …")


def serve_until_stopped(processes: Processes) -> None:
    """Wait, and say when a part ends and is started again.

    Raises SetupProblem when a part does not start any more, or nothing watches over the parts.
    """
    terminal = select.poll()
    if sys.stdin.isatty():
        terminal.register(sys.stdin, select.POLLHUP)
    processes.news()  # of the start, which has been told
    while not processes.ended():
        for news in processes.news():
            if news.given_up:
                raise SetupProblem(
                    f"{processes.last_lines()}\n{news.part} {news.what}, so all parts were stopped:"
                    f" the lines above and {processes.log} say why; make run starts again"
                )
            say(f"{news.part} {news.what}")
        if terminal.poll(500):
            # Closed. Where make leads the terminal's session it hears SIGHUP and we do not.
            raise Stopped
    raise SetupProblem(
        f"{processes.last_lines()}\nwhat watches over the parts of Nahbar ended, so all were"
        f" stopped: {processes.log} may say why; make run starts again"
    )
