"""Which LiveKit and Caddy are used: the pinned version, from wherever it comes."""

import dataclasses
import shutil
from pathlib import Path

import pytest
from nahbar_local import binaries
from nahbar_local.settings import ROOT


@pytest.fixture
def empty_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """No binary in the cache and none on PATH; gives a folder that is on PATH."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setenv("PATH", str(tmp_path))
    return tmp_path


def _program(path: Path, prints: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"#!/bin/sh\necho '{prints}'\n")
    path.chmod(0o755)


def test_the_modules_pin_exact_versions() -> None:
    assert binaries.LIVEKIT.version == "1.13.5"
    assert binaries.CADDY.version == "2.11.9"
    for server in (binaries.LIVEKIT, binaries.CADDY):
        assert server.module.is_relative_to(ROOT)
        assert "replace" not in (server.module / "go.mod").read_text()


@pytest.mark.parametrize(
    ("prints", "used"),
    [
        ("livekit-server version 1.13.5", True),
        ("livekit-server version 1.13.50", False),
        ("livekit-server version 1.12.0", False),
        ("", False),
    ],
)
def test_only_the_right_version_on_path_is_used(empty_cache: Path, prints: str, used: bool) -> None:
    _program(empty_cache / "livekit-server", prints)
    found = binaries.find(binaries.LIVEKIT)
    assert found == (empty_cache / "livekit-server" if used else None)


def test_the_cache_comes_first(empty_cache: Path) -> None:
    _program(empty_cache / "caddy", "v2.11.9 h1:x")
    assert binaries.find(binaries.CADDY) == empty_cache / "caddy"
    cached = binaries._cached(binaries.CADDY)
    assert "2.11.9" in cached.name
    _program(cached, "v2.11.9")
    assert binaries.find(binaries.CADDY) == cached


def test_a_second_clone_finds_what_the_first_one_built(
    empty_cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    clone = empty_cache / "clone"
    (clone / "infra").mkdir(parents=True)
    shutil.copytree(binaries.CADDY.module, clone / "infra/gateway")
    here = binaries._cached(binaries.CADDY)
    monkeypatch.setattr(binaries, "ROOT", clone)
    there = dataclasses.replace(binaries.CADDY, module=clone / "infra/gateway")
    assert binaries._cached(there) == here


def test_a_program_that_is_no_program_is_passed_over(empty_cache: Path) -> None:
    (empty_cache / "caddy").write_bytes(b"\x7fELF broken")
    (empty_cache / "caddy").chmod(0o755)
    assert binaries.find(binaries.CADDY) is None
