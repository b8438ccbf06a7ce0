"""Two runs never share a folder, and a lock that was left behind blocks nobody."""

import os
import subprocess
import sys
from pathlib import Path

import nahbar_local
import pytest
from nahbar_local.locks import run_lock
from nahbar_local.problems import SetupProblem

HOLD = (
    "import sys, time; from pathlib import Path; from nahbar_local.locks import run_lock\n"
    "with run_lock(Path(sys.argv[1])): print('held', flush=True); time.sleep(60)"
)


@pytest.fixture
def holder(tmp_path: Path) -> subprocess.Popen[str]:
    """A process that holds the lock of tmp_path."""
    process = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(tmp_path)],
        env={**os.environ, "PYTHONPATH": str(Path(nahbar_local.__file__).parents[1])},
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "held\n"
    return process


def test_a_second_run_is_told_about_the_first(
    tmp_path: Path, holder: subprocess.Popen[str]
) -> None:
    try:
        with pytest.raises(SetupProblem) as problem, run_lock(tmp_path):
            pytest.fail("two runs at once")
        assert f"process {holder.pid}" in str(problem.value)
        assert "NAHBAR_VAR=" in str(problem.value)
    finally:
        holder.kill()
        holder.wait()


def test_the_lock_of_a_killed_run_is_free(tmp_path: Path, holder: subprocess.Popen[str]) -> None:
    holder.kill()
    holder.wait()
    assert (tmp_path / "run.lock").exists()
    with run_lock(tmp_path):
        assert (tmp_path / "run.lock").read_text() == f"{os.getpid()}\n"


def test_a_lock_file_full_of_anything_does_not_matter(tmp_path: Path) -> None:
    (tmp_path / "run.lock").write_bytes(b"\xff\x00 not a process id")
    with run_lock(tmp_path):
        pass


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(SetupProblem, match="NAHBAR_VAR"), run_lock(tmp_path / "file" / "var"):
        pytest.fail("a lock without a folder")
