"""What may stand in a migration that runs while the release before still serves."""

import re
from typing import Any

Table = dict[str, Any]
_TEXT = re.compile(r"^VARCHAR\((\d+)\)$")
_IN = re.compile(r"^\(*\"?(\w+)\"? IN \(([^()]*)\)\)*$")


def what_old_code_meets(before: dict[str, Table], after: dict[str, Table]) -> list[str]:
    """Give what changes for code that knows only the schema before; empty when nothing does."""
    found = [f"table {name} is gone" for name in before.keys() - after.keys()]
    for name in before.keys() & after.keys():
        found += [f"{name}: {change}" for change in _changes(before[name], after[name])]
    return sorted(found)


def _changes(old: Table, new: Table) -> list[str]:
    added = new["columns"].keys() - old["columns"].keys()
    found = [f"column {name} is gone" for name in old["columns"].keys() - new["columns"].keys()]
    found += [
        f"column {name} is another"
        for name, column in old["columns"].items()
        if name in new["columns"] and not _holds_the_same(column, new["columns"][name])
    ]
    found += [
        f"column {name} may be neither empty nor left out"
        for name in added
        if not new["columns"][name]["nullable"] and new["columns"][name]["default"] is None
    ]
    found += [f"trigger {name} is new" for name in set(new["triggers"]) - set(old["triggers"])]
    for kind in ("unique", "foreign_keys"):
        found += [
            f"{kind} {name} binds what old code writes"
            for name, columns in new[kind].items()
            if old[kind].get(name) != columns and not set(columns) <= added
        ]
    found += [
        f"check {name} refuses what old code writes"
        for name, text in new["checks"].items()
        if _refuses_more(old["checks"].get(name), text, old["columns"].keys())
    ]
    return found


def _holds_the_same(old: Table, new: Table) -> bool:
    """Tell whether old code reads and writes a column as before; texts may become longer."""
    lengths = [_TEXT.match(column["type"]) for column in (old, new)]
    if all(lengths) and int(lengths[0][1]) <= int(lengths[1][1]):  # type: ignore[index]
        return {**old, "type": ""} == {**new, "type": ""}
    return old == new


def _refuses_more(old: str | None, new: str, old_columns: Any) -> bool:
    if old == new:
        return False
    if old is not None and values_of(old) and values_of(old) <= values_of(new):
        return False
    return any(re.search(rf"\b{column}\b", new) for column in old_columns)


def values_of(check: str) -> frozenset[str]:
    """Give column and values of a check of the form `column IN ('a', 'b')`."""
    match = _IN.match(check.strip())
    if match is None:
        return frozenset()
    return frozenset({f"column {match[1]}", *re.findall(r"'((?:[^']|'')*)'", match[2])})
