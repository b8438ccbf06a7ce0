"""A running API gateway in front of stand-ins, with two services that are down."""

import gzip
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from gateway_stand_in import PAGE, Gateway, StandIn
from nahbar_local import binaries

GATEWAY = Path(__file__).resolve().parents[1]


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture(scope="session")
def gateway(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Gateway]:
    """Caddy with the committed Caddyfile; consent and media_gateway do not answer."""
    caddy = binaries.ensure(binaries.CADDY, Path(sys.executable).parent)
    folder = tmp_path_factory.mktemp("gateway")
    spa = folder / "spa"
    (spa / "assets").mkdir(parents=True)
    (spa / "index.html").write_text(PAGE)
    (spa / "index.html.gz").write_bytes(gzip.compress(PAGE.encode()))
    (spa / "assets" / "app-1234abcd.js").write_text("console.log(1)")
    (spa / "assets" / "app-1234abcd.js.gz").write_bytes(gzip.compress(b"console.log(1)"))
    echo = StandIn()
    port, silent_port = _free_port(), _free_port()
    down = f"127.0.0.1:{silent_port}"
    up = f"127.0.0.1:{echo.port}"
    names = ("IDENTITY", "APPOINTMENTS", "CONSENT", "MEDIA", "ALLOWANCE", "LIVEKIT")
    upstreams = {
        f"NAHBAR_UPSTREAM_{name}": down if name in ("CONSENT", "MEDIA") else up for name in names
    }
    environment = os.environ | upstreams
    environment |= {"NAHBAR_PORT": str(port), "NAHBAR_BIND": "127.0.0.1", "NAHBAR_SPA": str(spa)}
    environment |= {"NAHBAR_CADDY_DATA": str(folder / "data"), "HOME": str(folder)}
    log = folder / "caddy.log"
    with log.open("wb") as out:
        process = subprocess.Popen(
            [caddy, "run", "--config", GATEWAY / "Caddyfile", "--adapter", "caddyfile"],
            env=environment,
            stdout=out,
            stderr=out,
        )
    try:
        _wait(port, process, log)
        yield Gateway(f"http://127.0.0.1:{port}", log, silent_port)
    finally:
        process.terminate()
        process.wait(10)
        echo.stop()


def _wait(port: int, process: subprocess.Popen[bytes], log: Path) -> None:
    deadline = time.monotonic() + 20
    while time.monotonic() < deadline:
        if process.poll() is not None:
            break
        try:
            socket.create_connection(("127.0.0.1", port), 0.2).close()
        except OSError:
            time.sleep(0.05)
        else:
            return
    pytest.fail(f"Caddy did not start:\n{log.read_text()}")


@pytest.fixture
def client(gateway: Gateway) -> Iterator[httpx.Client]:
    """An HTTP client on the gateway's origin that follows no redirect."""
    with httpx.Client(base_url=gateway.base_url, timeout=10, trust_env=False) as http:
        yield http
