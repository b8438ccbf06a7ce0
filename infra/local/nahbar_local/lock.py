"""Writes the locks: every distribution with version and hashes, no registry named.

requirements.lock is what runs (`make run`), requirements-dev.lock adds what tests, and
services/<name>/requirements.lock is the part of it that one service's image holds.
"""

import re
from pathlib import Path

from nahbar_local.commands import run
from nahbar_local.problems import SetupProblem
from nahbar_local.topology import SERVICES
from nahbar_local.venv import NETWORK, TESTS_LOCK, Venv

OWN = ("nahbar-common", "nahbar-testing", *(service.distribution for service in SERVICES))


def write_all(root: Path, venv: Venv, *, upgrade: bool) -> list[Path]:
    """Compile all locks, keeping pinned versions unless `upgrade`; gives the ones that changed."""
    members = [root / "services" / service.package / "pyproject.toml" for service in SERVICES]
    common = root / "services/common/pyproject.toml"
    testing = root / "services/testing/pyproject.toml"
    runtime = root / "requirements.lock"
    everything = [root / "pyproject.toml", *members, common]
    newest = ["--upgrade"] if upgrade else []
    tests = ["--constraint", str(runtime), "--group", f"{root}/pyproject.toml:dev"]
    compiled = [
        _compile(venv, runtime, everything, newest),
        _compile(venv, root / TESTS_LOCK, [*everything, testing], tests + newest),
        *(
            _compile(
                venv,
                member.with_name("requirements.lock"),
                [member, common],
                ["--constraint", str(runtime)],
            )
            for member in members
        ),
    ]
    return [path for path in compiled if path is not None]


def check(root: Path, venv: Venv) -> None:
    """Raise SetupProblem when a lock does not fit what the pyproject.toml files ask for."""
    locks = [root / "requirements.lock", root / TESTS_LOCK]
    locks += [root / "services" / service.package / "requirements.lock" for service in SERVICES]
    before = {path: path.read_text() if path.exists() else None for path in locks}
    changed = write_all(root, venv, upgrade=False)
    for path in changed:
        old = before[path]
        if old is None:
            path.unlink()
        else:
            path.write_text(old)
    if changed:
        names = ", ".join(str(path.relative_to(root)) for path in changed)
        raise SetupProblem(f"{names} does not fit pyproject.toml: run `make lock` and commit it")


def _compile(venv: Venv, lock: Path, sources: list[Path], options: list[str]) -> Path | None:
    before = lock.read_text() if lock.exists() else ""
    own = [part for name in OWN for part in ("--no-emit-package", name)]
    run(
        f"writing {lock.name}",
        [
            venv.bin / "uv",
            "pip",
            "compile",
            *sources,
            "--output-file",
            lock,
            "--quiet",
            "--python-version",
            "3.11",
            "--universal",
            "--generate-hashes",
            "--no-header",
            "--no-annotate",
            "--no-emit-index-url",
            *own,
            *options,
        ],
        way_out=NETWORK,
    )
    after = lock.read_text()
    if re.search(r"https?://", after):
        raise SetupProblem(f"{lock} names a registry host: take that line out of the sources")
    return lock if after != before else None
