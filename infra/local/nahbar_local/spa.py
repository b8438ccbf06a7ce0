"""The pages: installs what package-lock.json pins and builds, only when sources changed."""

from collections.abc import Iterator
from pathlib import Path

from nahbar_local.commands import run
from nahbar_local.fingerprints import of_files
from nahbar_local.progress import step
from nahbar_local.toolchain import tool_environment
from nahbar_local.venv import NETWORK, Venv

NOT_SOURCES = {"node_modules", "dist", "coverage", "test-results", "e2e", ".cache"}


def install(root: Path, venv: Venv) -> None:
    """Bring node_modules to what the lock says."""
    frontend = root / "frontend"
    fingerprint = of_files(
        root,
        [frontend / "package.json", frontend / "package-lock.json", root / "requirements.lock"],
    )
    # npm writes this file last: without it node_modules is half-made.
    whole = (frontend / "node_modules/.package-lock.json").exists()
    if whole and venv.stamps.matches("node_modules", fingerprint):
        return
    venv.stamps.set("node_modules", None)
    with step("installing what the pages are built with"):
        run(
            "npm ci",
            [venv.bin / "npm", "ci", "--no-progress"],
            cwd=frontend,
            environment=tool_environment(venv.bin),
            way_out=f"{NETWORK}; if it names package.json or the lock, restore them: `git checkout"
            " frontend/package.json frontend/package-lock.json`, or after a change of your own, run"
            " `npm install --package-lock-only` in frontend/",
        )
    venv.stamps.set("node_modules", fingerprint)


def build(root: Path, venv: Venv) -> Path:
    """Build the pages when a source changed, and give the folder they are in."""
    frontend = root / "frontend"
    install(root, venv)
    fingerprint = of_files(frontend, _sources(frontend))
    built = (frontend / "dist/index.html").exists()
    if not (built and venv.stamps.matches("spa", fingerprint)):
        venv.stamps.set("spa", None)
        with step("building the pages"):
            run(
                "building the pages",
                [venv.bin / "npm", "run", "build"],
                cwd=frontend,
                environment=tool_environment(venv.bin),
                way_out="put right what it names in frontend/ and run again",
            )
        venv.stamps.set("spa", of_files(frontend, _sources(frontend)))
    return frontend / "dist"


def _sources(frontend: Path) -> Iterator[Path]:
    for entry in frontend.iterdir():
        if entry.name in NOT_SOURCES:
            continue
        if entry.is_file():
            yield entry
        elif entry.is_dir():
            yield from (path for path in entry.rglob("*") if path.is_file())
