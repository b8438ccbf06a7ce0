"""A problem is one clear sentence, never a trace."""

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
