"""The virtual environment: everything from the lock, with hashes, and our own code editable."""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from nahbar_local.commands import run
from nahbar_local.fingerprints import Stamps, of_files
from nahbar_local.preflight import check_space
from nahbar_local.problems import SetupProblem
from nahbar_local.progress import step
from nahbar_local.topology import SERVICES

NETWORK = "check the network connection and run again; what was already fetched is kept"
UV_LOCK = "infra/local/uv.lock.txt"
TESTS_LOCK = "requirements-dev.lock"
TOOLS = ("go", "npm", "supervisord")


class Venv:
    """The checkout's .venv: made, filled, and filled again when the lock changes."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self.path = root / ".venv"
        self.bin = self.path / "bin"
        self.stamps = Stamps(self.path / "nahbar-stamps.json")

    @property
    def python(self) -> Path:
        """Give its interpreter."""
        return self.bin / "python"

    def ensure(self, lock: str = "requirements.lock") -> None:
        """Make the environment hold what `lock` pins; quick when nothing changed."""
        self.ensure_uv()
        fingerprint = self._fingerprint(lock)
        if not self.stamps.matches(lock, fingerprint):
            with self._changing():
                self._install(lock)
            self.stamps.set(lock, fingerprint)

    def ensure_uv(self) -> None:
        """Make an environment that holds the pinned uv, if there is none yet."""
        lock = self._root / UV_LOCK
        fingerprint = of_files(self._root, [lock])
        if not (self._works() and self._is_whole()):
            self._create()
        if not self.stamps.matches("uv", fingerprint):
            with self._changing():
                self._install_uv(lock)
            self.stamps.set("uv", fingerprint)

    @contextmanager
    def _changing(self) -> Iterator[None]:
        """Remember while packages are written that they are not whole.

        An installer that was killed leaves packages behind that look installed and are not.
        """
        self.stamps.set("unfinished", "yes")
        yield
        self.stamps.set("unfinished", None)

    def _is_whole(self) -> bool:
        return self.stamps.exist() and not self.stamps.matches("unfinished", "yes")

    def _works(self) -> bool:
        """Tell whether .venv is whole and of this Python; a clone that moved breaks it."""
        if not self.python.exists():
            return False
        version = "import sys; print('%d.%d' % sys.version_info[:2], sys.prefix)"
        done = subprocess.run(
            [self.python, "-c", version], capture_output=True, text=True, check=False
        )
        return done.stdout.split() == ["3.11", str(self.path)]

    def _create(self) -> None:
        check_space(self._root)
        with step("making the virtual environment"):
            # A half-made or foreign one is worth nothing; it holds only what a lock can bring back.
            shutil.rmtree(self.path, ignore_errors=True)
            run(
                "making the virtual environment",
                [sys.executable, "-m", "venv", self.path],
                way_out="install Python's venv (Debian 12: apt-get install python3.11-venv)",
            )
        self.stamps.set("unfinished", None)

    def _install_uv(self, lock: Path) -> None:
        run(
            "installing uv",
            [
                self.python,
                "-m",
                "pip",
                "install",
                "--quiet",
                "--disable-pip-version-check",
                "--require-hashes",
                "--requirement",
                lock,
            ],
            way_out=f"{NETWORK}; if it names a hash or the lock, restore it: `git checkout"
            f" {UV_LOCK}`",
        )

    def _install(self, lock: str) -> None:
        with step(f"installing what {lock} pins"):
            run(
                f"installing what {lock} pins",
                [*self._uv_pip(), "--require-hashes", "--requirement", self._root / lock],
                way_out=f"{NETWORK}; if it names a hash or the lock, restore it:"
                f" `git checkout {lock}`",
            )
            missing = [tool for tool in TOOLS if not (self.bin / tool).exists()]
            if missing:
                raise SetupProblem(
                    f"{lock} is not whole, for it does not bring {', '.join(missing)}: restore it"
                    f" with `git checkout {lock}` and run again"
                )
            run(
                "installing our own packages",
                [*self._uv_pip(), "--no-deps", *self._members(lock)],
                way_out="put right what it names in that pyproject.toml and run again",
            )

    def _uv_pip(self) -> list[str | Path]:
        return [
            self.bin / "uv",
            "pip",
            "install",
            "--quiet",
            "--python",
            self.python,
            "--compile-bytecode",
        ]

    def _members(self, lock: str) -> list[str]:
        names = ["common", *(service.package for service in SERVICES)]
        if lock == TESTS_LOCK:
            names.append("testing")
        return [part for name in names for part in ("--editable", f"{self._root}/services/{name}")]

    def _fingerprint(self, lock: str) -> str:
        members = sorted((self._root / "services").glob("*/pyproject.toml"))
        return of_files(self._root, [self._root / lock, *members], sys.version)
