"""The hands of somebody who knows nothing else: a service copied, and one of its features twice.

Each step is one line of docs/architecture.md, "A new feature".
"""

import ast
import json
import re
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.structure.source import ROOT, package_folder

NEW = "strangers_feature"
FILES = ("endpoints", "schemas", "models", "repository", "errors")
"""What a feature can have, beside service.py or flows.py."""


@dataclass(frozen=True)
class Copy:
    """A copy of a service below `folder`, and the feature of it that is to be there twice."""

    folder: Path
    package: str
    feature: str

    @property
    def source(self) -> Path:
        """The copied package."""
        return self.folder / self.package

    @property
    def new(self) -> Path:
        """The feature's second self."""
        return self.source / NEW


def copy_service(folder: Path, package: str) -> Copy:
    """Copy a service with its migrations, as it is."""
    shutil.copytree(
        package_folder(package), folder / package, ignore=shutil.ignore_patterns("__pycache__")
    )
    shutil.copytree(
        ROOT / "services" / package / "migrations",
        folder / "migrations",
        ignore=shutil.ignore_patterns("__pycache__"),
    )
    return Copy(folder, package, fullest_feature(package))


def fullest_feature(package: str) -> str:
    """Find the feature with the most of all that one with tables can have; the smallest of them."""

    def rank(folder: Path) -> tuple[int, int]:
        has = {file.stem for file in folder.glob("*.py")}
        lines = sum(len(file.read_text("utf-8").splitlines()) for file in folder.glob("*.py"))
        return -len(has & set(FILES)) - bool(has & {"service", "flows"}), lines

    features = (file.parent for file in package_folder(package).glob("*/endpoints.py"))
    folders = [feature for feature in features if (feature / "models.py").exists()]
    return min(folders, key=rank).name


def copy_feature(copy: Copy) -> None:
    """Copy the folder, and give everything in it that has to be one of its kind another name."""
    shutil.copytree(copy.source / copy.feature, copy.new)
    files = sorted(copy.new.rglob("*.py"))
    own = [*_classes(files), *_tables(files)]
    for file in files:
        text = _moved(file.read_text("utf-8"), copy)
        for name in own:
            text = re.sub(rf"\b{name}\b", _renamed(name), text)
        # Indexes and the like that carry a name of their own, and the addresses of routes.
        text = re.sub(r'"(ix|uq)_', r'"\1_strangers_', text)
        text = re.sub(r'(prefix="/api/\w+/v1)', r"\1/strangers", text)
        if file.name == "errors.py":
            text = re.sub(r'(slug = .*?")', r"\1strangers-", text)
        file.write_text(text, "utf-8")


def name_storey(copy: Copy) -> None:
    """Put the name beside the feature's in the line of the layers contract."""
    config = (ROOT / "pyproject.toml").read_text("utf-8")
    head, contract, tail = _around(config, f'containers = ["{copy.package}"]', "\n]")
    beside = re.sub(rf'("[^"\n]*\b{copy.feature}\b[^"\n]*)"', rf'\1 | {NEW}"', contract, count=1)
    assert beside != contract
    (copy.folder / "pyproject.toml").write_text(head + beside + tail, "utf-8")


def add_router(copy: Copy) -> None:
    """Import the router in main.py and hand it over."""
    _edit(
        copy.source / "main.py",
        _importing(f"from {copy.package}.{NEW}.endpoints import router as {NEW}"),
        lambda text: re.sub(r"(ROUTERS = [(\[]|routers=[(\[])", rf"\1{NEW}, ", text, count=1),
    )


def add_tables(copy: Copy) -> None:
    """Name the models in tables.py."""
    _edit(
        copy.source / "tables.py", _importing(f"from {copy.package}.{NEW} import models as {NEW}")
    )


def add_retention(copy: Copy) -> None:
    """Say in retention.py how long the tables' rows stay."""
    models = [_renamed(name) for name in _table_classes(copy.source / copy.feature / "models.py")]
    lines = "".join(
        f'\n        kept({model}, "settings", "not_personal", "a copy"),' for model in models
    )
    _edit(
        copy.source / "retention.py",
        _importing(
            f"from {copy.package}.{NEW}.models import {', '.join(models)}",
            "from nahbar_common.retention import stays as kept",
        ),
        lambda text: text.replace("Schedule(\n    (", f"Schedule(\n    ({lines}", 1),
    )


def add_texts(copy: Copy) -> None:
    """Give the problems texts, in every language."""
    file = copy.source / "locales" / "problems.json"
    texts = json.loads(file.read_text("utf-8"))
    errors = copy.source / copy.feature / "errors.py"
    slugs = (
        re.findall(r'slug = .*?"([a-z-]+)"', errors.read_text("utf-8")) if errors.exists() else []
    )
    texts |= {f"strangers-{slug}": texts[slug] for slug in slugs}
    file.write_text(json.dumps(texts), "utf-8")


def _renamed(name: str) -> str:
    return f"Strangers{name}" if name[0].isupper() else f"strangers_{name}"


def _moved(text: str, copy: Copy) -> str:
    text = text.replace(f"{copy.package}.{copy.feature}", f"{copy.package}.{NEW}")
    return text.replace(
        f"from {copy.package} import {copy.feature}\n", f"from {copy.package} import {NEW}\n"
    )


def _classes(files: list[Path]) -> list[str]:
    return [
        node.name
        for file in files
        for node in ast.parse(file.read_text("utf-8")).body
        if isinstance(node, ast.ClassDef) and not node.name.startswith("_")
    ]


def _tables(files: list[Path]) -> list[str]:
    return re.findall(
        r'__tablename__ = "(\w+)"', "".join(file.read_text("utf-8") for file in files)
    )


def _table_classes(file: Path) -> Iterator[str]:
    for node in ast.parse(file.read_text("utf-8")).body:
        if isinstance(node, ast.ClassDef) and any(each.arg == "table" for each in node.keywords):
            yield node.name


def _importing(*lines: str) -> Callable[[str], str]:
    """Put imports before the first one there is."""
    added = "".join(f"{line}\n" for line in lines)
    return lambda text: re.sub(r"^from ", f"{added}from ", text, count=1, flags=re.MULTILINE)


def _edit(file: Path, *edits: Callable[[str], str]) -> None:
    text = file.read_text("utf-8")
    for edit in edits:
        changed = edit(text)
        assert changed != text, file
        text = changed
    file.write_text(text, "utf-8")


def _around(text: str, begin: str, end: str) -> tuple[str, str, str]:
    start = text.index(begin)
    stop = text.index(end, text.index("layers = [", start))
    return text[:start], text[start:stop], text[stop:]
