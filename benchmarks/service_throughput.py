"""A service's GET against the same SQL on a bare Starlette app (limit: 0.40 of its requests)."""

import contextlib
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator

from measure import ROOT, Comparison, in_turns, product_port, product_var, report

PATH = "/api/appointments/v1/public/offices"


@contextlib.contextmanager
def bare_app() -> Iterator[str]:
    """Run benchmarks/bare_starlette.py on a free port; give its URL."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    database = product_var() / "db" / "appointments.sqlite"
    script = ROOT / "benchmarks" / "bare_starlette.py"
    program = [sys.executable, str(script), str(database), str(port)]
    process = subprocess.Popen(program)
    url = f"http://127.0.0.1:{port}/"
    try:
        wait_for(url)
        yield url
    finally:
        process.terminate()
        process.wait(timeout=10)


def wait_for(url: str) -> None:
    """Wait until a URL answers, 10 s at most."""
    for _ in range(100):
        try:
            urllib.request.urlopen(url, timeout=1).read()
        except (urllib.error.URLError, OSError):
            time.sleep(0.1)
        else:
            return
    sys.exit(f"{url} does not answer")


def main() -> None:
    """Load both and compare."""
    service = f"http://127.0.0.1:{product_port() + 2}{PATH}"
    with bare_app() as bare:
        rates = in_turns([bare, service], rounds=10)
    report(Comparison("service GET throughput", rates[service], rates[bare], "req/s", 0.40, True))


if __name__ == "__main__":
    main()
