"""All processes of a run under honcho, and their common end."""

import os
import signal
import subprocess
from pathlib import Path
from types import TracebackType
from typing import Self

from nahbar_local import leftovers
from nahbar_local.orphans import end_with_parent
from nahbar_local.settings import LocalSettings
from nahbar_local.venv import Venv

STOP_SECONDS = 12


class Processes:
    """A running honcho; leaving the `with` block ends everything it started."""

    def __init__(self, settings: LocalSettings, venv: Venv, livekit: Path, config: Path) -> None:
        self._settings = settings
        self._venv = venv
        self._livekit = livekit
        self._config = config
        self.log = settings.var / "log" / "nahbar.log"

    def __enter__(self) -> Self:
        self.log.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        environment = {
            **os.environ,
            "PATH": f"{self._venv.bin}{os.pathsep}{os.environ.get('PATH', os.defpath)}",
            "PYTHONUNBUFFERED": "1",
            "NAHBAR_ENV": str(self._settings.var / "env"),
            "NAHBAR_LIVEKIT": str(self._livekit),
            "NAHBAR_LIVEKIT_CONFIG": str(self._config),
        }
        out = os.open(self.log, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        try:
            self._process = subprocess.Popen(
                [
                    self._venv.bin / "honcho",
                    "start",
                    "--no-colour",
                    "--procfile",
                    self._settings.root / "infra/local/Procfile",
                    "--app-root",
                    self._settings.var,
                ],
                env=environment,
                stdin=subprocess.DEVNULL,
                stdout=out,
                stderr=out,
                umask=0o077,
                # Ctrl-C reaches this program alone, which then ends honcho in good order.
                start_new_session=True,
                preexec_fn=end_with_parent,
            )
        finally:
            os.close(out)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._process.poll() is None:
            self._process.send_signal(signal.SIGTERM)
            try:
                self._process.wait(STOP_SECONDS)
            except subprocess.TimeoutExpired:
                self._process.kill()
        leftovers.stop(leftovers.RUN, self._settings.var)

    def ended(self) -> bool:
        """Tell whether honcho has ended: it does when any one of its processes does."""
        return self._process.poll() is not None

    def last_lines(self, count: int = 20) -> str:
        """Give the end of the log, for a problem's message."""
        lines = self.log.read_text(encoding="utf-8", errors="replace").splitlines()
        return "\n".join(f"  | {line[:300]}" for line in lines[-count:])
