"""What a command of a service said, when it runs in the process of an app that is at work."""

import json


def said(output: str) -> str:
    """Give a command's own lines: what jobs of the app log meanwhile goes to the same output."""
    return "".join(line for line in output.splitlines(keepends=True) if not _is_log(line))


def _is_log(line: str) -> bool:
    try:
        entry = json.loads(line)
    except ValueError:
        return False
    return isinstance(entry, dict) and {"event", "level", "timestamp"} <= entry.keys()
