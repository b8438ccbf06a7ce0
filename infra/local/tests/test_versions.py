"""A wrong Python hears one sentence, from a file that even an old one can read."""

import ast
import subprocess
import sys
from pathlib import Path

import nahbar_local
import pytest

PACKAGE = Path(nahbar_local.__file__).parent
PRETEND = (
    "import runpy, sys; sys.version_info = {version}; "
    "runpy.run_module('nahbar_local', run_name='__main__')"
)


@pytest.mark.parametrize("version", [(3, 9, 2), (3, 13, 0)])
def test_another_python_hears_what_to_install(version: tuple[int, int, int]) -> None:
    done = subprocess.run(
        [sys.executable, "-c", PRETEND.format(version=version)],
        env={"PYTHONPATH": str(PACKAGE.parent)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1
    assert f"this is {version[0]}.{version[1]}" in done.stderr
    assert "apt-get install python3.11" in done.stderr


def test_the_first_file_is_readable_by_old_pythons() -> None:
    ast.parse((PACKAGE / "__main__.py").read_text(), feature_version=(3, 4))


def test_the_package_needs_nothing_installed() -> None:
    """Only the standard library and itself: it runs before anything else is there."""
    for file in PACKAGE.glob("*.py"):
        for node in ast.walk(ast.parse(file.read_text())):
            names = []
            if isinstance(node, ast.Import):
                names = [alias.name for alias in node.names]
            elif isinstance(node, ast.ImportFrom) and node.module:
                names = [node.module]
            for name in names:
                top = name.split(".")[0]
                assert top == "nahbar_local" or top in sys.stdlib_module_names, (file, name)
