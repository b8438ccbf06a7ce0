"""Whatever a service notes in the trail has words for the data-protection officer who reads it."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from tests.structure.source import ROOT

SERVICES = ("common", "identity", "appointments", "consent", "media_gateway", "data_allowance")
PAGES = ROOT / "frontend" / "src" / "domain" / "trail"
CODE = re.compile(r"^[a-z_]+(\.[a-z_]+)+$")
FORMATTED = "{}"
"""Stands for what an f-string leaves open."""
Handing = dict[tuple[str, ast.Module | None], list[tuple[int, str, str]]]
"""Functions one of whose parameters becomes an action: its place, its name, and the pattern."""


def noted_actions() -> set[str]:
    """Find what is given to `record` as an action, through the functions that hand it on."""
    return {
        action
        for service in SERVICES
        for action in _actions_of(sorted((ROOT / "services" / service / "src").rglob("*.py")))
    }


def _actions_of(paths: list[Path]) -> Iterator[str]:
    trees = [ast.parse(path.read_text("utf-8")) for path in paths]
    literals = dict(_literals(trees))
    handing_on: Handing = {}
    for tree in trees:
        imported = _names_of_record(tree)
        for function, call in _calls(tree):
            if not _is(call.func, imported) or len(call.args) < 2:
                continue
            for text, name in _texts(call.args[1], tree):
                if name is None:
                    yield text
                elif function is not None:
                    # A private function is its own module's: another's may have the same name.
                    known = (function.name, tree if function.name.startswith("_") else None)
                    yield from _by_parameter(
                        function, name, text, literals, handing_on.setdefault(known, [])
                    )
    for tree in trees:
        for _, call in _calls(tree):
            name = getattr(call.func, "id", getattr(call.func, "attr", ""))
            of_call = (name, tree if name.startswith("_") else None)
            for place, parameter, pattern in handing_on.get(of_call, []):
                given = next((k.value for k in call.keywords if k.arg == parameter), None)
                if given is None and len(call.args) > place:
                    given = call.args[place]
                for text, open_name in _texts(given, tree) if given is not None else ():
                    if open_name is None:
                        yield pattern.replace(FORMATTED, text)


def _by_parameter(function, name, pattern, literals, handing_on) -> Iterator[str]:
    arguments = [*function.args.posonlyargs, *function.args.args]
    for place, argument in enumerate(arguments):
        if argument.arg != name:
            continue
        annotation = getattr(argument.annotation, "id", "")
        if annotation in literals:
            yield from literals[annotation]
        else:
            handing_on.append((place, name, pattern))


def _texts(node, tree) -> Iterator[tuple[str, str | None]]:
    """Give what an expression may be: whole texts, and patterns with the name that fills them."""
    match node:
        case ast.Constant(value=str(text)):
            yield text, None
        case ast.IfExp(body=one, orelse=other):
            yield from _texts(one, tree)
            yield from _texts(other, tree)
        case ast.Name(id=name):
            yield from [(text, None) for text in _constants(tree, name)] or [(FORMATTED, name)]
        case ast.JoinedStr(
            values=[ast.Constant(value=begin), ast.FormattedValue(value=ast.Name(id=name))]
        ):
            yield f"{begin}{FORMATTED}", name


def _constants(tree, name) -> list[str]:
    return [
        node.value.value
        for node in tree.body
        if isinstance(node, ast.Assign)
        and isinstance(node.value, ast.Constant)
        and any(getattr(target, "id", "") == name for target in node.targets)
    ]


def _literals(trees) -> Iterator[tuple[str, list[str]]]:
    for tree in trees:
        for node in tree.body:
            match node:
                case ast.Assign(
                    targets=[ast.Name(id=name)],
                    value=ast.Subscript(
                        value=ast.Name(id="Literal"), slice=ast.Tuple(elts=members)
                    ),
                ):
                    yield name, [m.value for m in members if isinstance(m, ast.Constant)]


def _names_of_record(tree) -> set[str]:
    """Give how the trail's `record` is called in a module."""
    names = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom):
            for alias in node.names:
                if (node.module or "").startswith("nahbar_common.trail") and alias.name == "record":
                    names.add(alias.asname or alias.name)
                if node.module == "nahbar_common" and alias.name == "trail":
                    names.add(f"{alias.asname or alias.name}.record")
    return names


def _is(func, names: set[str]) -> bool:
    match func:
        case ast.Name(id=name):
            return name in names
        case ast.Attribute(value=ast.Name(id=module), attr=name):
            return f"{module}.{name}" in names
    return False


def _calls(tree) -> Iterator[tuple[ast.AST | None, ast.Call]]:
    def walk(node, function):
        for child in ast.iter_child_nodes(node):
            inner = child if isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef) else function
            if isinstance(child, ast.Call):
                yield inner, child
            yield from walk(child, inner)

    yield from walk(tree, None)


def listed(name: str) -> set[str]:
    """Give the actions that a module of the pages lists, each at the start of its line."""
    text = (PAGES / name).read_text("utf-8")
    return set(re.findall(r"^ +'([a-z_]+(?:\.[a-z_]+)+)': ", text, re.MULTILINE))


def test_what_is_noted_is_found_through_every_way_of_noting_it():
    found = noted_actions()
    for action in (
        "client.read",  # told outright
        "voucher.printed",  # one of two
        "appointment.moved",  # a Literal
        "account.closed",  # handed on by a function of another module
        "subject_request.extended",  # put together
        "declaration.published",  # by the module's name
        "subject.read",  # a constant
        "trail.exported",  # by the library itself
    ):
        assert action in found
    assert all(CODE.match(action) for action in found), found


def test_every_action_has_words():
    assert noted_actions() - listed("words.ts") == set(), "say it in src/domain/trail/words.ts"


def test_every_action_has_a_kind_to_filter_by():
    assert noted_actions() - listed("actions.ts") == set(), "name it in src/domain/trail/actions.ts"


def test_no_words_are_left_for_what_nobody_notes():
    assert listed("actions.ts") == listed("words.ts")
    assert listed("actions.ts") - noted_actions() == set()
