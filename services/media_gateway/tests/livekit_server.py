"""The real LiveKit server as a process, with the product's own configuration template."""

import os
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

import httpx
from nahbar_local import instance_secrets, livekit_config

ROOT = Path(__file__).parents[3]

# Finds the pinned version in the cache or on PATH, and builds it otherwise (as `make run` does).
_ENSURE = """
import sys
from pathlib import Path
from nahbar_local.binaries import LIVEKIT, ensure
print(ensure(LIVEKIT, Path(sys.executable).parent))
"""


@dataclass(frozen=True)
class LiveKitServer:
    """A running server and how to reach it."""

    port: int
    webhook_port: int
    api_key: str
    api_secret: str
    log: Path

    @property
    def http_url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def ws_url(self) -> str:
        return f"ws://127.0.0.1:{self.port}"


@contextmanager
def running_livekit(api_key: str, api_secret: str) -> Iterator[LiveKitServer]:
    """Start the server on free loopback ports and stop it afterwards."""
    with tempfile.TemporaryDirectory(prefix="nahbar-livekit-") as folder:
        log_file = Path(folder) / "log"
        server = LiveKitServer(_free_port(), _free_port(), api_key, api_secret, log_file)
        config = Path(folder) / "livekit.yaml"
        config.write_text(_configuration(server), encoding="utf-8")
        with log_file.open("wb") as log:
            command = [str(_binary()), "--config", str(config)]
            process = subprocess.Popen(command, stdout=log, stderr=log)
            try:
                _wait_until_it_answers(server, process)
                yield server
            finally:
                process.terminate()
                process.wait(timeout=20)


def _configuration(server: LiveKitServer) -> str:
    secrets = replace(
        instance_secrets.make(),
        livekit_api_key=server.api_key,
        livekit_api_secret=server.api_secret,
    )
    return livekit_config.render(
        ROOT,
        secrets,
        port=server.port,
        bind="127.0.0.1",
        node_ip="127.0.0.1",
        listen_net="127.0.0.1/32",
        udp_port=_free_port(socket.SOCK_DGRAM),
        tcp_port=0,
        loopback=True,
        webhook_base=f"http://127.0.0.1:{server.webhook_port}",
    )


def _binary() -> Path:
    given = os.environ.get("NAHBAR_LIVEKIT_BIN")
    if given:
        return Path(given)
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "infra/local")}
    found = subprocess.run(
        [sys.executable, "-c", _ENSURE], check=True, capture_output=True, text=True, env=environment
    )
    return Path(found.stdout.strip().splitlines()[-1])


def _free_port(kind: int = socket.SOCK_STREAM) -> int:
    with socket.socket(socket.AF_INET, kind) as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait_until_it_answers(server: LiveKitServer, process: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + 20
    # Polls because the server says nowhere else that it is ready.
    while time.monotonic() < deadline:
        if process.poll() is not None:
            break
        try:
            if httpx.get(server.http_url, timeout=0.5, trust_env=False).status_code == 200:
                return
        except httpx.HTTPError:
            time.sleep(0.05)
    raise RuntimeError("LiveKit did not start")
