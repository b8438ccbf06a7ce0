"""A service's source, read without running it."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Module:
    """One file of a service; `place` is its path below the service's package."""

    file: Path
    place: Path
    tree: ast.Module

    def functions(self) -> Iterator[tuple[str, ast.AST]]:
        """Give every node with the name of the innermost function around it ("" outside)."""
        yield from _within("", self.tree)

    def at(self, node: ast.AST) -> str:
        """Name a place as editors and people find it."""
        return f"{self.place}:{getattr(node, 'lineno', 0)}"

    @property
    def names(self) -> set[str]:
        """Give the names that the module has at its top, imported ones included."""
        found: set[str] = set()
        for node in self.tree.body:
            match node:
                case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name):
                    found.add(name)
                case ast.ClassDef(name=name):
                    found.add(name)
                case ast.Assign(targets=targets):
                    found |= {target.id for target in targets if isinstance(target, ast.Name)}
                case ast.AnnAssign(target=ast.Name(id=name)):
                    found.add(name)
                case ast.ImportFrom(names=names) | ast.Import(names=names):
                    found |= {alias.asname or alias.name for alias in names}
        return found


def _within(function: str, tree: ast.AST) -> Iterator[tuple[str, ast.AST]]:
    for node in ast.iter_child_nodes(tree):
        yield function, node
        is_function = isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        yield from _within(node.name if is_function else function, node)  # type: ignore[attr-defined]


@cache
def modules_of(package: str) -> tuple[Module, ...]:
    """Read all modules of a service."""
    folder = package_folder(package)
    return tuple(
        Module(file, file.relative_to(folder), ast.parse(file.read_text("utf-8")))
        for file in sorted(folder.rglob("*.py"))
    )


def package_folder(package: str) -> Path:
    """Find a service's package."""
    return ROOT / "services" / package / "src" / package
