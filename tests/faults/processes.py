"""The running product's own processes, and further ones on the same databases.

The product's own processes are started again when they end, so those are paused (SIGSTOP) and not
killed where a test needs them to stay away. What is killed is a replica that the test starts
itself, with the service's own settings, on the service's own database.
"""

import os
import shlex
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx

from tests.faults.databases import is_held

API_NAMES = {"media_gateway": "media", "data_allowance": "allowance"}


@dataclass(frozen=True)
class Replica:
    """A process of a test's own."""

    url: str
    process: subprocess.Popen[bytes]

    def kill(self) -> None:
        """End it at once, whatever it is doing."""
        self.process.kill()
        self.process.wait()


@dataclass(frozen=True)
class Instance:
    """The folder of a running product: settings, databases, processes."""

    var: Path

    def settings_of(self, package: str) -> dict[str, str]:
        """Give the variables a service was started with."""
        lines = (self.var / "env" / f"{package}.env").read_text("utf-8").splitlines()
        return dict(shlex.split(line)[0].split("=", 1) for line in lines)

    def internal_url(self, package: str) -> str:
        """Give where a service listens behind the API gateway."""
        return f"http://127.0.0.1:{self.settings_of(package)['NAHBAR_LISTEN_PORT']}"

    @property
    def is_sqlite(self) -> bool:
        """Tell which engine the product runs on; all services have the same."""
        return self.settings_of("consent")["NAHBAR_DATABASE_URL"].startswith("sqlite")

    def database_of(self, package: str) -> Path:
        """Give a service's SQLite file."""
        return self.var / "db" / f"{package}.sqlite"

    def server_of(self, package: str) -> str:
        """Give the URL of a service's database on PostgreSQL."""
        return self.settings_of(package)["NAHBAR_DATABASE_URL"].replace("+asyncpg", "", 1)

    @contextmanager
    def paused(self, package: str) -> Iterator[None]:
        """Let a service not answer while the block runs."""
        process = self._process_of(package)
        self._stop_between_transactions(package, process)
        try:
            yield
        finally:
            os.kill(process, signal.SIGCONT)

    @contextmanager
    def replica(self, package: str, **changed: str) -> Iterator[Replica]:
        """Start one more process of a service; `changed` are settings that differ."""
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            port = probe.getsockname()[1]
        command = [sys.executable, "-m", package, "serve", "--port", str(port)]
        environment = {**os.environ, **self.settings_of(package), **changed}
        process = subprocess.Popen(
            command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        replica = Replica(f"http://127.0.0.1:{port}", process)
        live = f"{replica.url}/api/{API_NAMES.get(package, package)}/health/live"
        try:
            eventually(lambda: _answers(live), True)
            yield replica
        finally:
            replica.kill()

    def _process_of(self, package: str) -> int:
        port = self.settings_of(package)["NAHBAR_LISTEN_PORT"]
        wanted = [package, "serve", "--port", port]
        for folder in Path("/proc").glob("[0-9]*"):
            try:
                words = (folder / "cmdline").read_text().split("\0")
            except OSError:
                continue
            if [word for word in words if word][-4:] == wanted:
                return int(folder.name)
        raise AssertionError(f"{package} does not run on port {port}")

    def _stop_between_transactions(self, package: str, process: int) -> None:
        """Pause a process while it holds no lock, or replicas would wait for it."""
        while True:
            os.kill(process, signal.SIGSTOP)
            if not is_held(self, package):
                return
            os.kill(process, signal.SIGCONT)
            # Long enough to finish what it is at: stopped again at once, it never would.
            time.sleep(0.1)


@contextmanager
def black_hole() -> Iterator[tuple[str, threading.Event]]:
    """Give a URL that takes every connection and answers none, and what tells of the first."""
    touched, held = threading.Event(), []

    def take() -> None:
        while True:
            try:
                held.append(server.accept()[0])
            except OSError:
                return
            touched.set()

    with socket.create_server(("127.0.0.1", 0)) as server:
        threading.Thread(target=take, daemon=True).start()
        yield f"http://127.0.0.1:{server.getsockname()[1]}", touched
        server.shutdown(socket.SHUT_RDWR)
    for connection in held:
        connection.close()


def eventually(
    read: Callable[[], object], expected: object, seconds: float = 60, pause: float = 0.2
) -> None:
    """Wait until a value is what it should be, looking every `pause` seconds."""
    deadline = time.monotonic() + seconds
    while (value := read()) != expected:
        assert time.monotonic() < deadline, f"still {value!r}, expected {expected!r}"
        time.sleep(pause)


def _answers(url: str) -> bool:
    try:
        return httpx.get(url, timeout=1, trust_env=False).is_success
    except httpx.HTTPError:
        return False
