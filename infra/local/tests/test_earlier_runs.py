"""What an earlier run left half-done does not stand in the way of the next one."""

import os
import subprocess
from pathlib import Path

import pytest
from nahbar_local import demo, fresh, leftovers
from nahbar_local.files import read_json
from nahbar_local.fingerprints import Stamps
from nahbar_local.problems import SetupProblem
from nahbar_local.settings import LocalSettings
from nahbar_local.topology import Service
from nahbar_local.venv import Venv


class RecordedCommands:
    """Stands for the services' own commands and remembers what was asked of them."""

    def __init__(self, fail_at: str | None = None) -> None:
        self.calls: list[tuple[str, ...]] = []
        self._fail_at = fail_at

    def call(self, service: Service, *arguments: str, stdin: str | None = None) -> str:
        """Answer as create-machine-client does; others' output is not read."""
        self.calls.append((service.package, *arguments))
        if arguments[0] == self._fail_at:
            raise KeyboardInterrupt
        return '{"client_id": "demo", "client_secret": "secret"}'


def test_processes_of_a_killed_run_are_ended(tmp_path: Path) -> None:
    with leftovers.marked(leftovers.RUN, tmp_path):
        ours = subprocess.Popen(["sleep", "60"])
    with leftovers.marked(leftovers.RUN, tmp_path / "elsewhere"):
        others = subprocess.Popen(["sleep", "60"])
    assert leftovers.RUN not in os.environ
    try:
        # A zombie keeps no environment, so it does not count as left over.
        leftovers.stop(leftovers.RUN, tmp_path)
        assert ours.wait(5) != 0
        assert others.poll() is None
    finally:
        others.kill()
        others.wait()


def test_demo_data_is_loaded_once(settings: LocalSettings) -> None:
    settings.var.mkdir()
    commands = RecordedCommands()
    demo.load_once(settings, commands)  # type: ignore[arg-type]
    first = read_json(settings.var / "demo.json")
    assert set(first["accounts"]) >= {"adviser", "team_lead", "allowance_officer", "dpo", "admin"}
    assert first["base_url"] == settings.base_url
    assert first["machine_client"]["client_id"] == "demo"
    count = len(commands.calls)
    demo.load_once(settings, commands)  # type: ignore[arg-type]
    assert len(commands.calls) == count
    passwords = [account["password"] for account in first["accounts"].values()]
    assert len(set(passwords)) == len(passwords)
    assert not any(password in str(commands.calls) for password in passwords)


def test_an_interrupted_first_start_makes_the_databases_anew(settings: LocalSettings) -> None:
    settings.var.mkdir()
    demo.mark_first_start(settings)
    _databases(settings)
    with pytest.raises(KeyboardInterrupt):
        demo.load_once(settings, RecordedCommands(fail_at="seed-demo"))  # type: ignore[arg-type]
    assert not (settings.var / "demo.json").exists()
    demo.discard_half_loaded(settings)
    assert not (settings.var / "db").exists()
    demo.mark_first_start(settings)
    demo.load_once(settings, RecordedCommands())  # type: ignore[arg-type]
    assert read_json(settings.var / "demo.json")["complete"] is True
    assert not (settings.var / "demo.loading").exists()


def test_a_start_interrupted_after_the_load_keeps_everything(settings: LocalSettings) -> None:
    settings.var.mkdir()
    demo.mark_first_start(settings)
    _databases(settings)
    demo.load_once(settings, RecordedCommands())  # type: ignore[arg-type]
    (settings.var / "demo.loading").touch()
    demo.discard_half_loaded(settings)
    assert (settings.var / "db" / "identity.sqlite").exists()
    assert not (settings.var / "demo.loading").exists()


def test_databases_whose_demo_file_is_lost_are_never_thrown_away(settings: LocalSettings) -> None:
    _databases(settings)
    demo.mark_first_start(settings)
    with pytest.raises(KeyboardInterrupt):
        demo.load_once(settings, RecordedCommands(fail_at="seed-demo"))  # type: ignore[arg-type]
    demo.discard_half_loaded(settings)
    assert (settings.var / "db" / "identity.sqlite").exists()


def test_demo_accounts_go_with_the_databases(settings: LocalSettings) -> None:
    settings.var.mkdir()
    demo.load_once(settings, RecordedCommands())  # type: ignore[arg-type]
    demo.mark_first_start(settings)
    commands = RecordedCommands()
    demo.load_once(settings, commands)  # type: ignore[arg-type]
    assert commands.calls


def _databases(settings: LocalSettings) -> None:
    (settings.var / "db").mkdir(parents=True)
    (settings.var / "db" / "identity.sqlite").touch()


def test_starting_over_deletes_only_what_a_run_makes(tmp_path: Path) -> None:
    (tmp_path / "db").mkdir()
    (tmp_path / "db" / "x.sqlite").touch()
    # They speak of a trail that is gone: `verify-log` would find the next one cut off.
    (tmp_path / "checkpoints").mkdir()
    (tmp_path / "checkpoints" / "consent.checkpoints").touch()
    (tmp_path / "secrets.json").touch()
    (tmp_path / "my-thesis.txt").touch()
    fresh.empty(tmp_path)
    assert [entry.name for entry in tmp_path.iterdir()] == ["my-thesis.txt"]


def test_damaged_stamps_only_cost_time(tmp_path: Path) -> None:
    path = tmp_path / "stamps.json"
    path.write_text("{half")
    stamps = Stamps(path)
    assert not stamps.matches("spa", "1")
    stamps.set("spa", "1")
    assert Stamps(path).matches("spa", "1")
    stamps.set("spa", None)
    assert not stamps.matches("spa", "1")


def test_a_half_made_environment_is_noticed(tmp_path: Path) -> None:
    assert not Venv(tmp_path)._works()
    bin_folder = tmp_path / ".venv" / "bin"
    bin_folder.mkdir(parents=True)
    for name in ("python", "uv"):
        (bin_folder / name).write_text("#!/bin/sh\necho 3.11 /another/place\n")
        (bin_folder / name).chmod(0o755)
    assert not Venv(tmp_path)._works()


def test_a_killed_installer_leaves_an_environment_that_is_made_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its packages look installed (they have their metadata) and are not."""
    (tmp_path / "infra/local").mkdir(parents=True)
    (tmp_path / "infra/local/uv.lock.txt").write_text("uv==1")
    (tmp_path / "requirements.lock").write_text("a==1")
    done: list[str] = []
    venv = Venv(tmp_path)
    monkeypatch.setattr(Venv, "_works", lambda self: self.path.exists())

    def install(self: Venv, lock: object) -> None:
        done.append(str(lock))
        if len(done) == 1:
            raise KeyboardInterrupt

    def create(self: Venv) -> None:
        done.append("created")
        self.stamps.set("unfinished", None)

    monkeypatch.setattr(Venv, "_create", create)
    monkeypatch.setattr(Venv, "_install_uv", lambda self, lock: None)
    monkeypatch.setattr(Venv, "_install", install)
    venv.path.mkdir()
    venv.stamps.set("unfinished", None)
    with pytest.raises(KeyboardInterrupt):
        venv.ensure()
    venv.ensure()
    assert done == ["requirements.lock", "created", "requirements.lock"]
    venv.ensure()
    assert len(done) == 3


def test_a_lock_that_was_cut_short_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("nahbar_local.venv.run", lambda *arguments, **more: "")
    with pytest.raises(SetupProblem, match=r"git checkout requirements\.lock") as problem:
        Venv(tmp_path)._install("requirements.lock")
    assert "go, npm, supervisord" in str(problem.value)


def test_a_changed_lock_is_noticed(tmp_path: Path) -> None:
    (tmp_path / "requirements.lock").write_text("a==1")
    before = Venv(tmp_path)._fingerprint("requirements.lock")
    (tmp_path / "requirements.lock").write_text("a==2")
    assert Venv(tmp_path)._fingerprint("requirements.lock") != before
