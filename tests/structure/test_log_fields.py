"""What a log call says is on the allow-list: a field that is dropped tells operators nothing."""

import ast
from collections.abc import Iterator

from nahbar_common.logging import ALLOWED_FIELDS

from tests.structure.source import ROOT

LEVELS = ("debug", "info", "warning", "error", "critical", "exception")
OWN = frozenset({"exc_info"})
"""Turned into `error_type` and `frames`."""


def test_no_log_call_says_what_is_dropped() -> None:
    calls = [
        (file, call)
        for file in sorted(ROOT.glob("services/*/src/**/*.py"))
        for call in log_calls(ast.parse(file.read_text("utf-8")))
    ]
    assert len(calls) > 30, "they are not found any more"
    dropped = [
        f"{file.relative_to(ROOT)}:{call.lineno} {keyword.arg}"
        for file, call in calls
        for keyword in call.keywords
        if keyword.arg is not None and keyword.arg not in ALLOWED_FIELDS | OWN
    ]
    assert dropped == []


def test_calls_by_another_name_are_found() -> None:
    source = "tell = log.debug if quiet else log.info\ntell('done', name=1)\nlog.info('a', b=1)"
    assert [call.lineno for call in log_calls(ast.parse(source))] == [2, 3]


def log_calls(tree: ast.Module) -> Iterator[ast.Call]:
    """Give each call of a logger's level, and of what stands for one (`tell = log.info`)."""
    named = {
        target.id
        for node in ast.walk(tree)
        if isinstance(node, ast.Assign) and any(_is_level(part) for part in ast.walk(node.value))
        if not any(isinstance(part, ast.Call) for part in ast.walk(node.value))
        for target in node.targets
        if isinstance(target, ast.Name)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and (
            _is_level(node.func) or (isinstance(node.func, ast.Name) and node.func.id in named)
        ):
            yield node


def _is_level(node: ast.AST) -> bool:
    return (
        isinstance(node, ast.Attribute)
        and node.attr in LEVELS
        and ast.unparse(node.value) in ("log", "structlog.get_logger()")
    )
