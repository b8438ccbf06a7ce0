"""A service's GET, alone and through the API gateway, now against an earlier commit, in one run.

`make bench-before BEFORE=<commit>`; not part of `make bench`, since it sets up a second checkout
and runs two products at once. Both are loaded in turns. Limit: 0.95 of the earlier rate, which is
what two runs of one commit differ by on a shared machine.
"""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from measure import ROOT, Comparison, in_turns, product_port, product_var, report

PATH = "/api/appointments/v1/public/offices"
LIMIT, ROUNDS = 0.95, 20
START_SECONDS = 300


@contextmanager
def checked_out(commit: str) -> Iterator[Path]:
    """Give a checkout of a commit, set up, until the block ends."""
    folder = product_var() / "before"
    git = ["git", "-C", str(ROOT), "worktree"]
    subprocess.run([*git, "add", "--quiet", "--detach", str(folder), commit], check=True)
    try:
        local(folder, "dev", "--packages", "benchmarks").check_returncode()
        yield folder
    finally:
        subprocess.run([*git, "remove", "--force", str(folder)], check=True)


def local(folder: Path, *words: str) -> subprocess.CompletedProcess[bytes]:
    """Run a command of a checkout's own set-up."""
    return subprocess.run([*_program(), *words], cwd=folder, env=_environment(folder), check=False)


@contextmanager
def running(folder: Path) -> Iterator[int]:
    """Run a checkout's product until the block ends; give its port."""
    told = folder / "port"
    # It lives as long as its program does, and that ends with its input.
    program = ["sh", "-c", f'echo "$NAHBAR_PORT" > {told}.new && mv {told}.new {told} && cat']
    words = [*_program(), "with-product", "--throw-away", "before", "--", *program]
    process = subprocess.Popen(
        words, cwd=folder, env=_environment(folder), stdin=subprocess.PIPE, text=True
    )
    try:
        for _ in range(START_SECONDS):
            if told.exists() or process.poll() is not None:
                break
            time.sleep(1)
        if not told.exists():
            sys.exit("the earlier product did not start")
        yield int(told.read_text("utf-8"))
    finally:
        if process.stdin is not None:
            process.stdin.close()
        process.wait(timeout=60)


def _program() -> list[str]:
    return [sys.executable, "-m", "nahbar_local"]


def _environment(folder: Path) -> dict[str, str]:
    ours = {name: value for name, value in os.environ.items() if not name.startswith("NAHBAR_")}
    return {**ours, "PYTHONPATH": str(folder / "infra" / "local")}


def main() -> None:
    """Load the same public list of both products."""
    found = []
    with checked_out(os.environ["BEFORE"]) as folder, running(folder) as earlier:
        for name, offset in (("service GET", 2), ("through the API gateway", 0)):
            then, now = (
                f"http://127.0.0.1:{port + offset}{PATH}" for port in (earlier, product_port())
            )
            rates = in_turns([then, now], rounds=ROUNDS)
            ours, floor = rates[now], rates[then]
            found.append(
                Comparison(f"{name}, now against before", ours, floor, "req/s", LIMIT, True)
            )
    report(*found)


if __name__ == "__main__":
    main()
