"""A problem is one clear sentence, never a trace."""

import errno
import os
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest
from nahbar_local import commands
from nahbar_local.cli import main
from nahbar_local.problems import SetupProblem


def test_a_busy_port_is_one_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        monkeypatch.setenv("NAHBAR_PORT", str(taken.getsockname()[1]))
        monkeypatch.setenv("NAHBAR_VAR", str(tmp_path / "var"))
        monkeypatch.delenv("NAHBAR_HOST", raising=False)
        assert main(["run"]) == 1
    output = capsys.readouterr()
    assert output.err.startswith("Nahbar: TCP port ")
    assert output.err.count("\n") == 1
    assert "Traceback" not in output.err


@pytest.mark.parametrize(
    ("number", "way_out"), [(errno.ENOSPC, "make room"), (errno.EACCES, "NAHBAR_VAR")]
)
def test_a_file_that_cannot_be_written_is_one_sentence(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    number: int,
    way_out: str,
) -> None:
    def fail(*arguments: object) -> None:
        raise OSError(number, os.strerror(number), str(tmp_path / "db"))

    monkeypatch.setenv("NAHBAR_VAR", str(tmp_path / "var"))
    monkeypatch.setattr("nahbar_local.fresh.empty", fail)
    assert main(["clean-data"]) == 1
    error = capsys.readouterr().err
    assert error.startswith(f"Nahbar: {tmp_path / 'db'} ")
    assert way_out in error
    assert error.count("\n") == 1


def test_a_program_that_found_the_disk_full_names_that_way_out() -> None:
    script = "import sys; sys.exit('write error: No space left on device')"
    with pytest.raises(SetupProblem, match=r"exit 1\): the disk is full: make room"):
        commands.run("doing it", [sys.executable, "-c", script], way_out="try again")


def test_a_failing_program_shows_its_last_lines_and_the_way_out() -> None:
    script = "import sys; print('what went wrong', file=sys.stderr); sys.exit(3)"
    with pytest.raises(SetupProblem) as problem:
        commands.run("doing it", [sys.executable, "-c", script], way_out="try again")
    lines = str(problem.value).splitlines()
    assert lines == ["  | what went wrong", "doing it did not work (exit 3): try again"]


def test_a_missing_program_is_a_sentence_too() -> None:
    with pytest.raises(SetupProblem, match=r"did not work \(No such file or directory\): install"):
        commands.run("doing it", ["/no/such/program"], way_out="install it")


def test_stopping_ends_a_program_with_all_it_started(tmp_path: Path) -> None:
    file = tmp_path / "pid"
    script = (
        "import threading, sys; from nahbar_local import commands; "
        "threading.Timer(0.5, commands.end_all).start(); "
        "commands.run('x', ['sh', '-c', 'sleep 60 & echo $! > ' + sys.argv[1] + '; wait'],"
        " way_out='y')"
    )
    subprocess.run(
        [sys.executable, "-c", script, str(file)],
        env={"PYTHONPATH": str(Path(commands.__file__).parents[1]), "PATH": "/usr/bin:/bin"},
        capture_output=True,
        timeout=10,
        check=False,
    )
    time.sleep(0.2)
    status = Path(f"/proc/{file.read_text().strip()}/status")
    assert not status.exists() or "zombie" in status.read_text()


def test_nothing_begins_once_the_run_was_stopped() -> None:
    script = (
        "from nahbar_local import commands\n"
        "commands.end_all()\n"
        "try: commands.run('building', ['sh', '-c', 'echo began >&2'], way_out='x')\n"
        "except commands.SetupProblem as problem: print(problem)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script],
        env={"PYTHONPATH": str(Path(commands.__file__).parents[1]), "PATH": "/usr/bin:/bin"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert "building did not begin" in done.stdout
    assert "began" not in done.stderr


def test_a_run_ends_with_the_make_that_started_it(tmp_path: Path) -> None:
    package = Path(commands.__file__).parents[1]
    child = (
        "import sys, time; from nahbar_local.orphans import end_with_parent; end_with_parent();"
        " print('ready', flush=True); time.sleep(60)"
    )
    start_child = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {child!r}])"
    parent = subprocess.Popen(
        [sys.executable, "-c", start_child],
        env={"PYTHONPATH": str(package)},
        stdout=subprocess.PIPE,
        text=True,
    )
    assert parent.stdout is not None
    assert parent.stdout.readline() == "ready\n"
    parent.kill()
    # The pipe ends when the child, too, is gone.
    assert parent.stdout.read() == ""
    parent.wait()
