"""docker-compose.yml: valid, contained, and nothing in it for show."""

import re
import subprocess
from pathlib import Path
from typing import Any

import pytest
from nahbar_local.settings import ROOT
from nahbar_local.topology import SERVICES

Compose = dict[str, Any]
NAMES = {service.package: service.package.replace("_", "-") for service in SERVICES}


def _closure(compose: Compose, name: str) -> set[str]:
    """Give what `docker compose up <name>` starts."""
    names = {name}
    for needed in compose["services"][name].get("depends_on", {}):
        names |= _closure(compose, needed)
    return names


def test_it_refuses_to_start_without_made_secrets(tmp_path: Path) -> None:
    (tmp_path / "empty.env").touch()
    done = subprocess.run(
        ["docker-compose", "--env-file", str(tmp_path / "empty.env"), "config"],
        cwd=ROOT, env={"PATH": "/usr/bin:/bin"}, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode != 0
    assert "make compose-secrets" in done.stderr


def test_every_container_is_contained(compose: Compose) -> None:
    for name, service in compose["services"].items():
        assert service["read_only"] is True, name
        assert service["cap_drop"] == ["ALL"], name
        assert service["security_opt"] == ["no-new-privileges:true"], name
        assert service["user"].split(":")[0] not in ("0", "root"), name
        assert service["mem_limit"], name
        assert service["cpus"], name
        assert service["pids_limit"], name
        assert not {"privileged", "cap_add", "devices", "network_mode", "pid"} & set(service), name


def test_only_people_and_media_come_in(compose: Compose) -> None:
    published = {
        name: service["ports"]
        for name, service in compose["services"].items()
        if "ports" in service
    }
    assert set(published) == {"gateway", "livekit"}
    assert "7880" not in str(published["livekit"])
    # LiveKit tells browsers port 443 of the relay's name; that leads to this port.
    assert any("5349" in str(port) for port in published["livekit"])
    networks = compose["networks"]
    assert {name for name, network in networks.items() if not network.get("internal")} == {
        "outside"
    }
    outside = {n for n, s in compose["services"].items() if "outside" in s["networks"]}
    assert outside == {"gateway", "livekit"}
    with_data = {n for n, s in compose["services"].items() if "data" in s["networks"]}
    assert with_data == {"postgres", *NAMES.values(), *(f"{n}-migrate" for n in NAMES.values())}


@pytest.mark.parametrize("name", NAMES.values())
def test_a_service_starts_alone_after_its_own_migration(compose: Compose, name: str) -> None:
    assert _closure(compose, name) == {name, f"{name}-migrate", "postgres"}
    needs = compose["services"][name]["depends_on"]
    assert needs[f"{name}-migrate"]["condition"] == "service_completed_successfully"
    migration = compose["services"][f"{name}-migrate"]
    assert migration["command"] == ["migrate"]
    assert migration["depends_on"]["postgres"]["condition"] == "service_healthy"
    assert migration["image"] == compose["services"][name]["image"]


@pytest.mark.parametrize("service", SERVICES, ids=lambda service: service.package)
def test_a_service_reads_its_own_secrets_and_no_others(
    compose: Compose, secrets_folder: Path, service: Any
) -> None:
    volumes = compose["services"][NAMES[service.package]]["volumes"]
    assert [(v["source"], v["target"], v["read_only"]) for v in volumes] == [
        (str(secrets_folder / service.package), "/run/secrets", True)
    ]
    own = {path.name: path.read_text() for path in (secrets_folder / service.package).iterdir()}
    password = (secrets_folder / "postgres" / service.package).read_text()
    host = f"@postgres:5432/{service.package}"
    assert own["nahbar_database_url"].endswith(f"{service.package}:{password}{host}")
    for other in SERVICES:
        if other is not service:
            theirs = (secrets_folder / other.package / "nahbar_client_secret").read_text()
            assert theirs not in own.values()


def test_no_secret_is_in_the_compose_file_or_its_variables(
    compose: Compose, installation: Path, secrets_folder: Path
) -> None:
    text = str(compose) + (installation / ".env").read_text()
    for path in secrets_folder.rglob("*"):
        # A service that hears nobody has an empty list of others' secrets.
        if path.is_file() and path.read_text() != "{}":
            assert path.read_text() not in text, path
    assert secrets_folder.stat().st_mode & 0o777 == 0o700


def test_every_variable_is_one_that_somebody_reads(compose: Compose) -> None:
    sources = "".join(
        path.read_text()
        for folder in ("services", "infra/gateway", "infra/livekit")
        for pattern in ("settings.py", "cli.py", "*.caddy", "*Caddyfile", "start.sh")
        for path in (ROOT / folder).rglob(pattern)
    )
    for name, service in compose["services"].items():
        for variable in service.get("environment", {}):
            if variable.startswith("NAHBAR_"):
                setting = variable.removeprefix("NAHBAR_").lower()
                known = rf"\b{setting}: |\{{?\${variable}\b|\"{variable}\""
                assert re.search(known, sources), f"{name} is told {variable}, which nobody reads"


def test_the_gateway_is_told_all_its_variables(compose: Compose) -> None:
    gateway = ROOT / "infra/gateway"
    wanted: set[str] = set()
    for file in [gateway / "compose.Caddyfile", *(gateway / "snippets").glob("*.caddy")]:
        wanted |= set(re.findall(r"\{\$(\w+)", file.read_text()))
    in_image = set(re.findall(r"(NAHBAR_\w+)=", (gateway / "Dockerfile").read_text()))
    assert wanted <= set(compose["services"]["gateway"]["environment"]) | in_image


def test_the_five_images_are_one_pattern() -> None:
    patterns = set()
    for service in SERVICES:
        text = (ROOT / "services" / service.package / "Dockerfile").read_text()
        assert f"/api/{service.api_name}/health/ready" in text
        text = text.replace(f"/api/{service.api_name}/", "/api/@/").replace(service.package, "@")
        patterns.add(text)
    assert len(patterns) == 1


def test_every_image_has_a_dockerfile_that_drops_root_and_reports_health(compose: Compose) -> None:
    for name, service in compose["services"].items():
        if "build" not in service:
            assert "healthcheck" in service, name
            continue
        text = (ROOT / service["build"]["dockerfile"]).read_text()
        assert len(re.findall(r"^FROM ", text, re.MULTILINE)) >= 2, name
        assert re.search(r"^USER 10001", text, re.MULTILINE), name
        assert "\nHEALTHCHECK " in text, name
        for source in re.findall(r"^COPY (?!--from)(.+) \S+$", text, re.MULTILINE):
            for path in source.split():
                assert (ROOT / path).exists(), f"{name} copies {path}, which is not there"
