"""docker-compose.yml: valid, contained, and nothing in it for show."""

import ipaddress
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


def _members(compose: Compose, network: str) -> set[str]:
    return {n for n, s in compose["services"].items() if network in s.get("networks", {})}


def _published(compose: Compose, name: str) -> list[str]:
    """Give a service's ports as they stand in the file: compose's own rendering drops nothing."""
    return [
        port
        if isinstance(port, str)
        else f"{port.get('host_ip', '')}:{port['published']}:{port['target']}"
        for port in compose["services"][name]["ports"]
    ]


def test_it_refuses_to_start_without_made_secrets(tmp_path: Path) -> None:
    (tmp_path / "empty.env").touch()
    done = subprocess.run(
        ["docker-compose", "--env-file", str(tmp_path / "empty.env"), "config"],
        cwd=ROOT,
        env={"PATH": "/usr/bin:/bin"},
        capture_output=True,
        text=True,
        check=False,
    )
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
        assert not {"privileged", "cap_add", "devices", "pid"} & set(service), name
        assert service.get("network_mode", "none") == "none", name


def test_a_line_that_is_dead_is_given_up_soon(compose: Compose) -> None:
    # Also for IPv6: the kernel has one setting for both.
    assert int(compose["services"]["gateway"]["sysctls"]["net.ipv4.tcp_retries2"]) <= 6


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
    assert _members(compose, "outside") == {"gateway", "livekit"}
    migrations = {f"{name}-migrate" for name in NAMES.values()}
    assert _members(compose, "data") == {"postgres", *NAMES.values(), *migrations}


def test_livekits_server_api_is_reached_by_those_who_speak_to_it(compose: Compose) -> None:
    networks = compose["services"]["livekit"]["networks"]
    assert set().union(*(_members(compose, name) for name in networks)) == {
        "livekit",
        "gateway",
        "media-gateway",
    }


def test_nobody_but_the_api_gateway_says_what_address_a_client_has(compose: Compose) -> None:
    address = compose["services"]["gateway"]["networks"]["edge"]["ipv4_address"]
    for name in NAMES.values():
        trusted = compose["services"][name]["environment"]["NAHBAR_TRUSTED_PROXIES"]
        assert trusted == address
    subnet = compose["networks"]["edge"]["ipam"]["config"][0]["subnet"]
    assert ipaddress.ip_address(address) in ipaddress.ip_network(subnet)


def test_people_come_in_by_ipv4_unless_the_override_says_otherwise(compose: Compose) -> None:
    # On a port without address the engine takes IPv6 too, and shows every client as its bridge.
    assert "enable_ipv6" not in compose["networks"]["outside"]
    for name in ("gateway", "livekit"):
        assert all(str(port).startswith("0.0.0.0:") for port in _published(compose, name)), name


def test_replacing_a_part_waits_for_what_it_is_at(compose: Compose) -> None:
    graces = {n: s.get("stop_grace_period") for n, s in compose["services"].items()}
    # A talk ends an hour after its planned end at the latest; LiveKit waits for the last one.
    assert graces["livekit"] in ("150m", "2h30m0s")
    for name in [*NAMES.values(), "gateway"]:
        assert graces[name] == "20s", name


def test_livekit_sees_the_relays_certificate_and_nothing_else_of_the_gateways(
    compose: Compose,
) -> None:
    sources = {volume["source"] for volume in compose["services"]["livekit"]["volumes"]}
    assert "certificates" not in sources
    hand = compose["services"]["relay-certificate"]
    assert hand["network_mode"] == "none"
    mounted = {v["source"]: bool(v.get("read_only")) for v in hand["volumes"]}
    assert mounted == {"certificates": True, "relay-certificate": False}


def test_each_image_is_built_in_one_place(compose: Compose) -> None:
    built = [s["image"] for s in compose["services"].values() if "build" in s]
    assert len(built) == len(set(built))
    for name, service in compose["services"].items():
        if "build" not in service and service["image"].startswith("nahbar/"):
            assert service["pull_policy"] == "never", name
            # Whoever builds it is started, and so built, before.
            assert any(
                compose["services"][other]["image"] == service["image"]
                and "build" in compose["services"][other]
                for other in service["depends_on"]
            ), name


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
        for pattern in ("settings.py", "cli.py", "*.caddy", "*Caddyfile", "*.sh")
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
    in_image = {
        variable
        for file in ("Dockerfile", "start.sh")
        for variable in re.findall(r"(NAHBAR_\w+)=", (gateway / file).read_text())
    }
    assert wanted <= set(compose["services"]["gateway"]["environment"]) | in_image


def test_the_five_images_are_one_pattern() -> None:
    patterns = set()
    for service in SERVICES:
        text = (ROOT / "services" / service.package / "Dockerfile").read_text()
        assert f"/api/{service.api_name}/health/ready" in text
        # Libraries of the system that one service needs are said in one block of its own.
        text = re.sub(r"# This service alone: .*\n(?:.+\n)+\n", "", text)
        text = text.replace(f"/api/{service.api_name}/", "/api/@/").replace(service.package, "@")
        patterns.add(text)
    assert len(patterns) == 1


def test_every_image_has_a_dockerfile_that_drops_root_and_reports_health(compose: Compose) -> None:
    for name, service in compose["services"].items():
        if "build" not in service:
            assert "healthcheck" in service or service["image"].startswith("nahbar/"), name
            continue
        text = (ROOT / service["build"]["dockerfile"]).read_text()
        assert len(re.findall(r"^FROM ", text, re.MULTILINE)) >= 2, name
        assert re.search(r"^USER 10001", text, re.MULTILINE), name
        assert "\nHEALTHCHECK " in text, name
        for source in re.findall(r"^COPY (?!--from)(.+) \S+$", text, re.MULTILINE):
            for path in source.split():
                assert (ROOT / path).exists(), f"{name} copies {path}, which is not there"
