"""A compose product that runs: its containers, its databases, and requests that never stop."""

import json
import os
import subprocess
import sys
import threading
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx
import pytest
from nahbar_local import compose
from nahbar_local.compose import Installation
from nahbar_local.settings import ROOT

PEOPLE_ASKING = 4


@dataclass(frozen=True)
class ComposeProduct:
    """The installation and where its demo.json is."""

    installation: Installation
    demo_file: Path

    def containers(self, service: str | None = None) -> list[dict]:
        """Give what the engine knows of the containers, of one service or of all."""
        names = [service] if service else []
        ids = self.installation.compose("ps", "-a", "-q", *names).split()
        return json.loads(compose.docker("inspect", *ids)) if ids else []

    def wait_until_healthy(self, seconds: float) -> None:
        """Return once every container is healthy, or has done its work; fail the test otherwise."""
        deadline = time.monotonic() + seconds
        while waiting := [c for c in self.containers() if not _is_well(c)]:
            if time.monotonic() > deadline:
                states = {c["Name"]: c["State"]["Status"] for c in waiting}
                pytest.fail(f"not healthy within {seconds} s: {states}")
            time.sleep(1)

    def wait_until_answered(self, answers: Counter[int], more: int) -> None:
        """Return once so many more were answered well; fail the test after a minute."""
        deadline, enough = time.monotonic() + 60, answers[200] + more
        while answers[200] < enough:
            if time.monotonic() > deadline:
                pytest.fail(f"no {more} more answers within a minute: {dict(answers)}")
            time.sleep(0.1)

    def run_tests(self, *command: str) -> None:
        """Run tests over the product, as `make e2e-only` does; fail with their last lines."""
        environment = {**os.environ, "NAHBAR_DEMO": str(self.demo_file)}
        path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
        done = subprocess.run(
            command,
            cwd=ROOT,
            env=environment | {"PATH": path},
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, "\n".join((done.stdout + done.stderr).splitlines()[-40:])

    def postgres(self, *command: str, stdin: bytes = b"") -> bytes:
        """Run a program in PostgreSQL's container."""
        container = self.containers("postgres")[0]["Id"]
        done = subprocess.run(
            ["docker", "exec", "-i", container, *command],
            input=stdin,
            capture_output=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr.decode()
        return done.stdout

    def restore(self, database: str, dump: bytes) -> None:
        """Make a database anew and read a dump into it, as docs/operations.md says it."""
        self.postgres("dropdb", "-U", "postgres", database)
        self.postgres("createdb", "-U", "postgres", "-O", database, database)
        revoke = f"REVOKE ALL ON DATABASE {database} FROM PUBLIC"
        self.postgres("psql", "-U", "postgres", "-q", "-c", revoke)
        restore = ("pg_restore", "-U", "postgres", "--exit-on-error", "-d", database)
        self.postgres(*restore, stdin=dump)

    def count(self, database: str, table: str) -> int:
        """Count the rows of a table."""
        query = ("psql", "-U", "postgres", "-At", "-d", database, "-c")
        return int(self.postgres(*query, f"SELECT count(*) FROM {table}"))

    @contextmanager
    def asked_without_pause(self, path: str) -> Iterator[Counter[int]]:
        """Have people ask for a path again and again; count the answers by status, 0: none."""
        answers: Counter[int] = Counter()
        stop = threading.Event()

        def ask() -> None:
            with httpx.Client(base_url=self.installation.base_url, verify=False) as http:
                while not stop.is_set():
                    try:
                        status = http.get(path, timeout=20).status_code
                    except httpx.HTTPError:
                        status = 0
                    answers[status] += 1

        people = [threading.Thread(target=ask) for _ in range(PEOPLE_ASKING)]
        for person in people:
            person.start()
        try:
            yield answers
        finally:
            stop.set()
            for person in people:
                person.join()


def _is_well(container: dict) -> bool:
    state = container["State"]
    if "Health" in state:
        return state["Health"]["Status"] == "healthy"
    return state["Status"] == "running" or state.get("ExitCode") == 0
