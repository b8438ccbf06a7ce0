"""Secrets: made once, private, whole or not at all."""

import json
import shlex
import stat
import subprocess
from pathlib import Path

import pytest
from nahbar_local.environment import service_environment, write_environment
from nahbar_local.files import write_private
from nahbar_local.instance_secrets import load_or_make
from nahbar_local.problems import SetupProblem
from nahbar_local.settings import LocalSettings
from nahbar_local.topology import SERVICES


def test_secrets_are_made_once_and_are_private(tmp_path: Path) -> None:
    made = load_or_make(tmp_path)
    assert load_or_make(tmp_path) == made
    assert stat.S_IMODE((tmp_path / "secrets.json").stat().st_mode) == 0o600
    values = [*made.client_secrets.values(), *made.event_secrets.values(), made.livekit_api_secret]
    assert len(set(values)) == len(values)


def test_a_secrets_file_opened_to_others_is_closed_again(tmp_path: Path) -> None:
    load_or_make(tmp_path)
    (tmp_path / "secrets.json").chmod(0o644)
    load_or_make(tmp_path)
    assert stat.S_IMODE((tmp_path / "secrets.json").stat().st_mode) == 0o600


@pytest.mark.parametrize("damage", ["", "{", "[]", '{"instance_id": "x"}', "null"])
def test_half_written_secrets_of_a_first_start_are_made_anew(tmp_path: Path, damage: str) -> None:
    (tmp_path / "secrets.json").write_text(damage)
    made = load_or_make(tmp_path)
    assert load_or_make(tmp_path) == made


def test_lost_secrets_never_silently_orphan_a_database(tmp_path: Path) -> None:
    load_or_make(tmp_path)
    (tmp_path / "db").mkdir()
    (tmp_path / "db" / "consent.sqlite").touch()
    (tmp_path / "secrets.json").write_text("{")
    with pytest.raises(SetupProblem, match="make clean-data") as problem:
        load_or_make(tmp_path)
    assert "\n" not in str(problem.value)


def test_an_interrupted_write_leaves_the_old_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "file"
    write_private(path, "old")

    def fail(file: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("os.fsync", fail)
    with pytest.raises(KeyboardInterrupt):
        write_private(path, "new")
    assert path.read_text() == "old"
    assert [entry.name for entry in tmp_path.iterdir()] == ["file"]


def test_a_service_is_told_its_own_secrets_and_no_others(settings: LocalSettings) -> None:
    secrets = load_or_make(settings.var)
    for service in SERVICES:
        text = json.dumps(service_environment(service, settings, secrets))
        for other in SERVICES:
            if other is not service:
                assert secrets.client_secrets[other.package] not in text
                assert secrets.data_keys[other.package]["k1"] not in text
            heard = other is service or other.package in service.hears
            assert (secrets.event_secrets[other.package] in text) is heard
        assert (secrets.livekit_api_secret in text) is (service.package == "media_gateway")


def test_a_shell_reads_the_variables_back_exactly(settings: LocalSettings) -> None:
    awkward = {"NAHBAR_DATA_KEYS": '{"k1": "a\'b $HOME `id`"}'}
    write_environment(settings, "consent", awkward)
    file = settings.var / "env" / "consent.env"
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    script = f'set -a; . {shlex.quote(str(file))}; printf %s "$NAHBAR_DATA_KEYS"'
    read = subprocess.run(["sh", "-c", script], capture_output=True, text=True, check=True)
    assert read.stdout == awkward["NAHBAR_DATA_KEYS"]
