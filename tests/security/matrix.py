"""Who may change what: a matrix of state-changing routes, roles and owners.

Made from the committed OpenAPI documents; `test_matrix.py` asks the running product whether each
cell is true. As a program it writes docs/security-matrix.md.
"""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Literal, get_args

from nahbar_common.auth import Role, Whose
from routes import Operation, operations

DOCUMENT = Path(__file__).parents[2] / "docs" / "security-matrix.md"
ROLES: tuple[Role, ...] = get_args(Role)

Scope = Literal["no"] | Whose
"""As far as a role reaches: nowhere, what is one's own, one's own talk, a talk one has a part in,
what is of one's office."""

_SHOWN: dict[Scope, str] = {
    "no": "–",
    "self": "own",
    "talk": "own talk",
    "part": "own part",
    "office": "office",
}

_HEAD = """# Who may change what
Made by `make openapi` from the services' openapi.json; do not edit. `tests/security/test_matrix.py`
asks the running product about each cell, with real things of others.

- **own**: the caller's own account, calendar, task, visit or voucher; those of others are not
  found, a colleague's neither.
- **own talk**: only the talk's own adviser, or whoever has a link to it. A colleague's talk of the
  same office is not found (404).
- **own part**: only the talk's own adviser and their stand-in. A colleague who sees the talk is
  refused (403, `link-of-others`, `voucher-of-others`), and nothing of it changes.
- **office**: whatever belongs to an office in which the role is held, a colleague's talk too. Other
  offices' things are not found (404).
- **link**: whoever takes part in the talk; **guardian**: who has custody of its client, from a link
  of their own.
- **–**: refused (403), whoever asks. Without a token everything here is refused (401).

A program needs the scope that is named, and an office; a service needs the scope. Routes marked ⏱
ask identity whether the session still stands when the feed of revocations is late.
"""


def changing() -> Iterator[Operation]:
    """Give the operations that change something and need a token."""
    return (operation for operation in operations() if operation.method != "GET")


def scope_of(operation: Operation, role: Role) -> Scope:
    """Tell how far a role reaches with an operation: `x-access` says it."""
    if role not in operation.access["staff"]:
        return "no"
    reach: Scope = operation.access.get("whose", {}).get(role, "office")
    return reach


def is_of_talk(operation: Operation) -> bool:
    """Tell whether it is the talk's own adviser who acts, and no colleague."""
    return scope_of(operation, "adviser") == "talk"


def rows() -> Iterator[list[str]]:
    """Give the cells of each row of the table."""
    for operation in changing():
        access = operation.access
        mark = " ⏱" if access.get("sensitive") else ""
        limited = " (also before the second factor)" if access.get("limited") else ""
        yield [
            f"`{operation.name}`{mark}{limited}",
            *(_SHOWN[scope_of(operation, role)] for role in ROLES),
            "own talk" if access["participant"] else "–",
            "own talk" if access.get("guardian") else "–",
            " ".join(f"`{scope}`" for scope in access["machine"]) or "–",
            " ".join(f"`{scope}`" for scope in access["service"]) or "–",
        ]


def as_markdown() -> str:
    """Write the document."""
    head = [
        "route",
        *(role.replace("_", " ") for role in ROLES),
        "link",
        "guardian",
        "program",
        "service",
    ]
    lines = [head, ["---"] * len(head), *rows()]
    table = "\n".join(f"| {' | '.join(cells)} |" for cells in lines)
    return f"{_HEAD}\n{table}\n"


if __name__ == "__main__":
    if sys.argv[1:] == ["--check"]:
        same = DOCUMENT.read_text("utf-8") == as_markdown()
        sys.exit(None if same else f"{DOCUMENT.name} is out of date: run `make openapi`")
    DOCUMENT.write_text(as_markdown(), "utf-8")
