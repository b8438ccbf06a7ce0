"""NAHBAR_PORT, NAHBAR_VAR and NAHBAR_HOST."""

from pathlib import Path

import pytest
from nahbar_local.problems import SetupProblem
from nahbar_local.settings import load_settings
from nahbar_local.topology import SERVICES


def test_two_copies_share_no_port() -> None:
    def ports(port: str) -> set[int]:
        settings = load_settings({"NAHBAR_PORT": port})
        return {settings.port, settings.livekit_port, settings.livekit_udp_port} | {
            settings.port_of(service) for service in SERVICES
        }

    assert len(ports("8080")) == len(SERVICES) + 3
    assert not ports("8080") & ports("9080")


@pytest.mark.parametrize("port", ["80", "0", "-1", "http", "65535", "8080.5", " 8080"])
def test_an_impossible_port_is_named(port: str) -> None:
    with pytest.raises(SetupProblem, match=r"NAHBAR_PORT=.* make run"):
        load_settings({"NAHBAR_PORT": port})


def test_loopback_is_plain_http_and_a_host_is_https() -> None:
    assert load_settings({}).base_url == "http://localhost:8080"
    shared = load_settings({"NAHBAR_HOST": "127.0.0.1", "NAHBAR_PORT": "9080"})
    assert shared.base_url == "https://127.0.0.1:9080"


@pytest.mark.parametrize("host", ["203.0.113.9", "no-such-name.invalid", "0.0.0.0"])
def test_a_host_that_is_not_ours_is_refused(host: str) -> None:
    with pytest.raises(SetupProblem, match="no address of this machine"):
        load_settings({"NAHBAR_HOST": host})


def test_var_is_made_absolute(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    assert load_settings({"NAHBAR_VAR": "var-2"}).var == tmp_path / "var-2"


@pytest.mark.parametrize(
    "name", ["with space", "a:b", "100%", "what?", "a#b", "{x}", "it's", "a\nb"]
)
def test_a_folder_that_some_program_would_misread_is_named(tmp_path: Path, name: str) -> None:
    with pytest.raises(SetupProblem, match="name another folder"):
        load_settings({"NAHBAR_VAR": str(tmp_path / name)})


def test_a_folder_may_be_named_in_german(tmp_path: Path) -> None:
    folder = tmp_path / "Prüfung-2_x+y.z"
    assert load_settings({"NAHBAR_VAR": str(folder)}).var == folder


def test_a_server_has_a_database_for_each_service() -> None:
    server = "postgresql+asyncpg://postgres@127.0.0.1:5433"
    settings = load_settings({"NAHBAR_DATABASES": server})
    urls = {settings.database_url(service) for service in SERVICES}
    assert urls == {f"{server}/{service.package}" for service in SERVICES}
    alone = load_settings({"NAHBAR_DATABASES": ""})
    assert all(alone.database_url(service).startswith("sqlite+") for service in SERVICES)


@pytest.mark.parametrize(
    "url", ["postgresql://x@127.0.0.1", "postgresql+asyncpg://x@127.0.0.1/one", "sqlite:///x"]
)
def test_a_server_that_services_cannot_use_is_named(url: str) -> None:
    with pytest.raises(SetupProblem, match="NAHBAR_DATABASES cannot be used"):
        load_settings({"NAHBAR_DATABASES": url})
