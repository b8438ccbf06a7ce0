"""LiveKit and Caddy: the right version from PATH or the cache, otherwise built from source."""

import os
import platform
import re
import shutil
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path

from nahbar_local.commands import run
from nahbar_local.fingerprints import of_files
from nahbar_local.locks import build_lock
from nahbar_local.progress import step
from nahbar_local.settings import ROOT
from nahbar_local.toolchain import tool_environment


@dataclass(frozen=True)
class Server:
    """A server that is pinned by a Go module under infra/."""

    name: str
    module: Path
    required: str
    """Path of the module that holds the version."""
    package: str
    version_command: str
    version_variable: str | None = None
    """Linker variable for a program that cannot tell its version when built as a dependency."""

    @property
    def version(self) -> str:
        """Read the pinned version, for example 1.13.5, from go.mod."""
        text = (self.module / "go.mod").read_text()
        found = re.search(rf"{re.escape(self.required)} v(\S+)", text)
        if found is None:
            raise LookupError(f"{self.module}/go.mod does not require {self.required}")
        return found[1]


LIVEKIT = Server(
    name="livekit-server",
    module=ROOT / "infra/livekit",
    required="github.com/livekit/livekit-server",
    package="github.com/livekit/livekit-server/cmd/server",
    version_command="--version",
)
CADDY = Server(
    name="caddy",
    module=ROOT / "infra/gateway",
    required="github.com/caddyserver/caddy/v2",
    package="github.com/caddyserver/caddy/v2/cmd/caddy",
    version_command="version",
    version_variable="github.com/caddyserver/caddy/v2.CustomVersion",
)


def cache_directory() -> Path:
    """Give the folder for built binaries; outside var/, so that a second clone finds them."""
    base = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(base) / "nahbar" / "bin"


def find(server: Server) -> Path | None:
    """Give the binary of exactly the pinned version from the cache or PATH, if there is one."""
    cached = _cached(server)
    if os.access(cached, os.X_OK):
        return cached
    on_path = shutil.which(server.name)
    if on_path and _tells_version(Path(on_path), server):
        return Path(on_path)
    return None


def ensure(server: Server, venv_bin: Path) -> Path:
    """Give the binary, building it when needed (about a minute and a half on two cores)."""
    found = find(server)
    if found:
        return found
    target = _cached(server)
    with build_lock(target.parent / f"{server.name}.lock", "XDG_CACHE_HOME"):
        if not target.exists():
            with step(f"building {server.name} {server.version} from source, a minute or two"):
                _build(server, target, venv_bin)
    return target


def _cached(server: Server) -> Path:
    # Same version with other dependencies is another binary.
    sums = of_files(ROOT, [server.module / "go.mod", server.module / "go.sum"])[:10]
    return cache_directory() / f"{server.name}-{server.version}-{sums}-{platform.machine()}"


def _build(server: Server, target: Path, venv_bin: Path) -> None:
    flags = "-s -w"
    if server.version_variable:
        flags += f" -X {server.version_variable}=v{server.version}"
    # Built beside the target and renamed: an interrupted build leaves nothing that looks whole.
    with tempfile.TemporaryDirectory(dir=target.parent, prefix=".build-") as folder:
        built = Path(folder) / server.name
        run(
            f"building {server.name}",
            [venv_bin / "go", "build", "-trimpath", "-ldflags", flags, "-o", built, server.package],
            cwd=server.module,
            environment=tool_environment(venv_bin),
            way_out=f"check the network connection and run again; if it names a checksum, restore"
            f" the lock: `git checkout {server.module.relative_to(ROOT)}`",
        )
        built.replace(target)


def _tells_version(binary: Path, server: Server) -> bool:
    try:
        done = subprocess.run(
            [binary, server.version_command],
            capture_output=True,
            text=True,
            timeout=10,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return re.search(rf"\bv?{re.escape(server.version)}(\s|$)", done.stdout) is not None
