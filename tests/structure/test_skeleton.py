"""All five services have one skeleton, and each mechanism one place.

docs/architecture.md describes it. Each test names the place of what stands elsewhere.
"""

import ast
import subprocess
from pathlib import Path

import pytest
from nahbar_local.topology import SERVICES

from tests.structure.source import ROOT, Module, modules_of, package_folder

PACKAGES = [service.package for service in SERVICES]
TOP = ("main", "settings", "access", "events", "jobs", "tables", "__main__")
"""Composition, settings, who may call, what it sends and hears, what runs by itself, all tables."""
OPENS_TRANSACTIONS = ("flows.py", "jobs.py", "events.py", "commands.py", "__main__.py")
"""Steps around a remote call, and what runs without a request."""


@pytest.mark.parametrize("package", PACKAGES)
def test_what_every_service_has_is_where_it_is_looked_for(package: str) -> None:
    folder = package_folder(package)
    assert [name for name in TOP if not (folder / f"{name}.py").is_file()] == []
    events = next(module for module in modules_of(package) if module.place == Path("events.py"))
    assert {"SUBSCRIPTIONS", "create_receivers"} <= events.names


@pytest.mark.parametrize("package", PACKAGES)
def test_other_services_are_peers(package: str) -> None:
    folder = package_folder(package)
    assert not (folder / "clients").exists(), "clients are people; other services are peers/"
    others = {other for other in PACKAGES if other != package}
    if (folder / "peers").exists():
        names = {file.stem for file in (folder / "peers").glob("*.py")} - {"__init__"}
        assert names <= others
    asking = [
        module.at(node)
        for module in modules_of(package)
        for _, node in module.functions()
        if _is_import_of(node, "ServiceClient") and module.place.parts[0] != "peers"
    ]
    assert asking == []


@pytest.mark.parametrize("package", PACKAGES)
def test_who_may_call_is_said_in_access(package: str) -> None:
    elsewhere = [
        module.at(node)
        for module in modules_of(package)
        for _, node in module.functions()
        if _is_call_of(node, "Access") and module.place != Path("access.py")
    ]
    assert elsewhere == []


@pytest.mark.parametrize("package", PACKAGES)
def test_a_transaction_is_the_requests_or_a_step_of_a_flow(package: str) -> None:
    elsewhere = [
        module.at(node)
        for module in modules_of(package)
        for _, node in module.functions()
        if _opens_transaction(node)
        and module.place.name not in OPENS_TRANSACTIONS
        and module.place.parts[0] != "demo"
    ]
    assert elsewhere == []


@pytest.mark.parametrize("package", PACKAGES)
def test_a_repository_is_a_module_of_functions(package: str) -> None:
    classes = [
        module.at(node)
        for module in modules_of(package)
        if module.place.name == "repository.py"
        for node in module.tree.body
        if isinstance(node, ast.ClassDef)
        and any(isinstance(member, ast.AsyncFunctionDef) for member in node.body)
    ]
    assert classes == []


@pytest.mark.parametrize("package", PACKAGES)
def test_one_verb_locks_a_row(package: str) -> None:
    others = [
        f"{module.at(node)} in {function}"
        for module in modules_of(package)
        for function, node in module.functions()
        if _locks_row(node)
        and not (module.place.name == "repository.py" and function.startswith("lock"))
    ]
    assert others == []


@pytest.mark.parametrize("package", PACKAGES)
def test_when_to_come_back_is_a_field_of_the_problem(package: str) -> None:
    headers = [
        module.at(node)
        for module in modules_of(package)
        for _, node in module.functions()
        if isinstance(node, ast.Constant) and str(node.value).lower() == "retry-after"
    ]
    assert headers == []


def test_the_formatter_wins() -> None:
    mark = "# fmt: " + "skip"
    listed = subprocess.run(
        ["git", "grep", "--count", mark, "--", "*.py"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert listed.stdout.splitlines() == []


def _is_import_of(node: ast.AST, name: str) -> bool:
    return isinstance(node, ast.ImportFrom) and name in {alias.name for alias in node.names}


def _is_call_of(node: ast.AST, name: str) -> bool:
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == name


def _is_method_call(node: ast.AST, name: str) -> bool:
    return (
        isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr == name
    )


def _opens_transaction(node: ast.AST) -> bool:
    """Tell whether something called database gives a session of its own."""
    if not (_is_method_call(node, "write") or _is_method_call(node, "read")):
        return False
    owner = ast.unparse(node.func.value)  # type: ignore[attr-defined]
    return owner.rpartition(".")[2].lstrip("_") == "database"


def _locks_row(node: ast.AST) -> bool:
    if not isinstance(node, ast.Call):
        return False
    named = [keyword for keyword in node.keywords if keyword.arg == "with_for_update"]
    return _is_method_call(node, "with_for_update") or bool(named)


def test_the_readers_of_source_find_what_they_look_for() -> None:
    text = """
async def lock_it(self):
    async with self._database.write() as session:
        await session.get(Row, 1, with_for_update=True)
SUBSCRIPTIONS: dict = Access(staff=())
"""
    module = Module(Path("x.py"), Path("x.py"), ast.parse(text))
    nodes = list(module.functions())
    assert module.names == {"lock_it", "SUBSCRIPTIONS"}
    assert [function for function, node in nodes if _opens_transaction(node)] == ["lock_it"]
    assert [function for function, node in nodes if _locks_row(node)] == ["lock_it"]
    assert [function for function, node in nodes if _is_call_of(node, "Access")] == [""]
