"""Remembers what a result was made from, so that unchanged things are not made again."""

import hashlib
from collections.abc import Iterable
from pathlib import Path

from nahbar_local.files import read_json, write_private_json


def of_files(root: Path, paths: Iterable[Path], *more: str) -> str:
    """Hash names below `root` and contents of files, and whatever else the result depends on.

    The same files in another checkout give the same fingerprint.
    """
    digest = hashlib.sha256()
    for text in more:
        digest.update(f"{text}\0".encode())
    for path in sorted(paths):
        digest.update(f"{path.relative_to(root)}\0".encode())
        digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()


class Stamps:
    """Fingerprints by name, kept in one JSON file; a damaged file counts as empty."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def exist(self) -> bool:
        """Tell whether anything was ever remembered here."""
        return self._path.exists()

    def matches(self, name: str, fingerprint: str) -> bool:
        """Tell whether the named result was made from exactly this."""
        return self._read().get(name) == fingerprint

    def set(self, name: str, fingerprint: str | None) -> None:
        """Remember, or with None forget, what the named result was made from."""
        stamps = self._read()
        stamps.pop(name, None)
        if fingerprint is not None:
            stamps[name] = fingerprint
        write_private_json(self._path, stamps)

    def _read(self) -> dict[str, str]:
        stamps = read_json(self._path)
        return dict(stamps) if isinstance(stamps, dict) else {}
