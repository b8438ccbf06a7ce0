"""What tests need from the machine is installed, or named."""

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
