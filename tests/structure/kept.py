"""What is stored where and how long: a page made from the retention schedules of all services.

As a program it writes docs/data-protection/what-is-kept.md; `test_kept.py` holds the page to it.
"""

import json
import subprocess
import sys
from typing import Any

from tests.structure.source import ROOT

DOCUMENT = ROOT / "docs" / "data-protection" / "what-is-kept.md"
WORDS = ROOT / "services" / "consent" / "src" / "consent" / "locales" / "processing.json"
PACKAGES = sorted(file.parent.name for file in ROOT.glob("services/*/src/*/retention.py"))
_DAY = 86_400

_HEAD = """# What is kept where, and how long
Made by `make openapi` from each service's `retention.py`; do not edit. A test holds this page to
the schedules, and another one every table to its line.

Deleted is by night at 01:30 UTC; what is kept three days or less, every hour. "office" says
within what an office chooses a time of its own (days), under Aufbewahrung (`/app/aufbewahrung`).
The same table with what the last night deleted and what the next one would is on that page.
"""


def describe(package: str) -> dict[str, Any]:
    """Give tables and schedule of a service, read in a process of its own."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.structure.retention_probe", package],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    described: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return described


def as_markdown() -> str:
    """Write the page."""
    words = json.loads(WORDS.read_text("utf-8"))
    parts = [_HEAD]
    for package in PACKAGES:
        parts.append(f"## {package}")
        rows = [["table", "what (kind)", "why", "basis", "how long", "office"], ["---"] * 6]
        rows += [_row(line, words) for line in describe(package)["lines"]]
        parts.append("\n".join(f"| {' | '.join(row)} |" for row in rows) + "\n")
    parts.append("## Legal bases")
    parts.append("\n".join(f"- **{code}**: {said['en']}" for code, said in words["bases"].items()))
    return "\n".join(parts) + "\n"


def _row(line: dict[str, Any], words: dict[str, Any]) -> list[str]:
    bounds = line["bounds"]
    office = f"{bounds[0]}–{bounds[1]}; {line['bounds_why']}" if bounds else "–"
    kind = words["kinds"].get(line["kind"], {}).get("name", {}).get("en", "?")
    why = line["why"].replace("|", "/")
    return [
        f"`{line['table']}`",
        f"{kind} ({line['kind']})",
        why,
        line["basis"],
        _how_long(line),
        office,
    ]


def _how_long(line: dict[str, Any]) -> str:
    if line["ends"] == "with_parent":
        return f"with `{line['parent']}`"
    if line["ends"] == "kept":
        return "kept"
    days = line["seconds"] / _DAY
    time = "at once" if days == 0 else f"{days:g} days" if days >= 1 else f"{days * 24:g} hours"
    return (
        f"{time}, {line['since'] if line['since'].startswith('since') else 'from ' + line['since']}"
    )


if __name__ == "__main__":
    if sys.argv[1:] == ["--check"]:
        same = DOCUMENT.read_text("utf-8") == as_markdown()
        sys.exit(None if same else f"{DOCUMENT.name} is out of date: run `make openapi`")
    DOCUMENT.write_text(as_markdown(), "utf-8")
