"""All processes of a run under supervisord, and their common end."""

import os
import signal
import subprocess
from pathlib import Path
from types import TracebackType
from typing import Self

from nahbar_local import leftovers, supervision
from nahbar_local.files import write_private
from nahbar_local.orphans import end_with_parent
from nahbar_local.settings import LocalSettings
from nahbar_local.supervision import News
from nahbar_local.venv import Venv

STOP_SECONDS = 12


class Processes:
    """A running supervisord; leaving the `with` block ends everything it started."""

    def __init__(self, settings: LocalSettings, venv: Venv, livekit: Path, config: Path) -> None:
        self._settings = settings
        self._venv = venv
        self._livekit = livekit
        self._config = config
        self.log = settings.var / "log" / "nahbar.log"
        self._supervisor_log = settings.var / "log" / "supervisor.log"
        self._read_to = 0

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
        for path in (self.log, self._supervisor_log):
            write_private(path, "")
        told = self._settings.var / "supervisord.conf"
        parts = (self._settings.root / "infra/local/Procfile").read_text(encoding="utf-8")
        write_private(
            told,
            supervision.configuration(parts, log=self.log, own_log=self._supervisor_log),
        )
        self._process = subprocess.Popen(
            [self._venv.bin / "supervisord", "--configuration", told],
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            umask=0o077,
            # Ctrl-C reaches this program alone, which then ends supervisord in good order.
            start_new_session=True,
            preexec_fn=end_with_parent,
        )
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
        """Tell whether supervisord itself has ended, and with it everything."""
        return self._process.poll() is not None

    def news(self) -> list[News]:
        """Give what became of the parts since the last time this was asked."""
        with self._supervisor_log.open("rb") as log:
            log.seek(self._read_to)
            unread = log.read()
        whole = unread[: unread.rfind(b"\n") + 1]
        self._read_to += len(whole)
        return list(supervision.read_news(whole.decode(errors="replace")))

    def last_lines(self, count: int = 20) -> str:
        """Give the end of the log, for a problem's message."""
        lines = self.log.read_text(encoding="utf-8", errors="replace").splitlines()
        return "\n".join(f"  | {line[:300]}" for line in lines[-count:])
