"""A PostgreSQL server of the tests' own, on a free loopback port, run as a user that may."""

import os
import shutil
import socket
import subprocess
import tempfile
from pathlib import Path
from typing import Any

import pytest


def start_postgres() -> tuple[subprocess.Popen[bytes], Path, str]:
    """Start a server; give its process, its directory and its URL without a database."""
    # PostgreSQL refuses to run as root: run it as the user Debian's package made for it.
    as_user: dict[str, Any] = {"user": "postgres", "group": "postgres"} if os.geteuid() == 0 else {}
    directory = Path(tempfile.mkdtemp(prefix="nahbar-pg-"))
    if as_user:
        shutil.chown(directory, "postgres", "postgres")
    binaries = _postgres_binaries()
    data = directory / "data"
    initdb = [str(binaries / "initdb"), "-D", str(data), "-U", "postgres", "-A", "trust", "-N"]
    subprocess.run(initdb, check=True, capture_output=True, cwd=directory, **as_user)  # noqa: S603
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    # Durability is not under test; conflicts are.
    options = {
        "fsync": "off",
        "synchronous_commit": "off",
        "full_page_writes": "off",
        "max_connections": "200",
        "unix_socket_directories": "",
        "listen_addresses": "127.0.0.1",
        "shared_buffers": "64MB",
    }
    server = [str(binaries / "postgres"), "-D", str(data), "-p", str(port)]
    server += [text for name, value in options.items() for text in ("-c", f"{name}={value}")]
    silent: dict[str, Any] = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    process: subprocess.Popen[bytes] = subprocess.Popen(server, cwd=directory, **silent, **as_user)  # noqa: S603
    url = f"postgresql://postgres@127.0.0.1:{port}"
    _wait_for_postgres(binaries, port)
    return process, directory, url


def _wait_for_postgres(binaries: Path, port: int) -> None:
    for _ in range(60):
        probe = [str(binaries / "pg_isready"), "-q", "-h", "127.0.0.1", "-p", str(port), "-t", "1"]
        ready = subprocess.run(probe, check=False)  # noqa: S603
        if ready.returncode == 0:
            return
        # pg_isready returns at once while nobody listens yet.
        with socket.socket() as pause:
            pause.settimeout(0.5)
            pause.bind(("127.0.0.1", 0))
            pause.listen()
            try:
                pause.accept()
            except TimeoutError:
                continue
    raise RuntimeError("PostgreSQL did not start within 30 s")


def _postgres_binaries() -> Path:
    versions = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: path.parent.name)
    if versions:
        return versions[-1]
    found = shutil.which("initdb")
    if found is None:
        pytest.fail("PostgreSQL is not installed; on Debian: apt-get install postgresql")
    return Path(found).parent
