"""What tests need from the machine is installed, or named."""

import itertools
import os
from pathlib import Path

import pytest
from nahbar_local import debian_packages
from nahbar_local.problems import SetupProblem


def test_nothing_is_asked_of_apt_when_all_is_there(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*arguments: object, **more: object) -> str:
        pytest.fail("apt was called")

    monkeypatch.setattr(debian_packages, "run", fail)
    debian_packages.ensure({"chromium": lambda: True})


def test_a_machine_without_apt_is_told_what_to_install(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("PATH", "/nowhere")
    with pytest.raises(SetupProblem, match="install chromium and run again"):
        debian_packages.ensure({"chromium": lambda: False, "postgresql": lambda: True})


def test_only_what_is_missing_is_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    calls: list[list[str]] = []
    there = {"chromium": False}

    def record(what: str, command: list[str], **more: object) -> str:
        calls.append(command)
        there["chromium"] = "install" in command
        return ""

    monkeypatch.setattr(debian_packages, "run", record)
    monkeypatch.setattr("shutil.which", lambda program: f"/usr/bin/{program}")
    monkeypatch.setattr("os.geteuid", lambda: 1000)
    debian_packages.ensure({"chromium": lambda: there["chromium"], "wrk": lambda: True})
    assert calls[-1][-1] == "chromium"
    assert "wrk" not in calls[-1]
    assert all(call[:2] == ["sudo", "-n"] for call in calls)


APT = """#!/bin/sh
case "$*" in *{action}*)
    echo x >>{folder}/tries
    if [ "$(wc -l <{folder}/tries)" -le {failures} ]; then
        echo "E: {message}" >&2
        exit 100
    fi
esac
touch {folder}/installed
"""


@pytest.fixture
def create_apt(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> object:
    """Put an apt-get on PATH whose action fails with a message, some times."""
    monkeypatch.setattr(debian_packages, "_LOOK_AGAIN_SECONDS", 0)
    monkeypatch.setattr("os.geteuid", lambda: 0)

    def create(action: str, message: str, failures: int) -> dict[str, object]:
        apt = tmp_path / "bin" / "apt-get"
        apt.parent.mkdir()
        apt.write_text(
            APT.format(folder=tmp_path, action=action, message=message, failures=failures)
        )
        apt.chmod(0o755)
        monkeypatch.setenv("PATH", f"{apt.parent}{os.pathsep}{os.environ['PATH']}")
        return {"chromium": (tmp_path / "installed").exists}

    return create


@pytest.mark.parametrize("action", ["update", "install"])
@pytest.mark.parametrize(
    "message",
    [
        "Could not get lock /var/lib/dpkg/lock-frontend. It is held by process 1 (apt-get)",
        "Could not get lock /var/lib/apt/lists/lock. It is held by process 1 (unattended-upgr)",
        "Unable to acquire the dpkg frontend lock (/var/lib/dpkg/lock-frontend)",
        "Unable to lock directory /var/lib/apt/lists/",
    ],
)
def test_a_lock_that_another_program_holds_is_waited_for(
    create_apt: object, capsys: pytest.CaptureFixture[str], action: str, message: str
) -> None:
    debian_packages.ensure(create_apt(action, message, failures=3))  # type: ignore[operator]
    assert "another program uses apt" in capsys.readouterr().out


def test_waiting_for_a_lock_ends(create_apt: object, monkeypatch: pytest.MonkeyPatch) -> None:
    clock = itertools.count(step=600.0)
    monkeypatch.setattr(debian_packages.time, "monotonic", lambda: next(clock))
    packages = create_apt("install", "Could not get lock /x", failures=100)  # type: ignore[operator]
    with pytest.raises(SetupProblem, match="Could not get lock"):
        debian_packages.ensure(packages)


def test_any_other_failure_of_apt_is_told_at_once(create_apt: object, tmp_path: Path) -> None:
    packages = create_apt("install", "Unable to locate package", failures=100)  # type: ignore[operator]
    with pytest.raises(SetupProblem, match="Unable to locate package"):
        debian_packages.ensure(packages)
    assert (tmp_path / "tries").read_text().count("x") == 1
