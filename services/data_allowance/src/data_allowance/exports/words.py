"""The words of the files, from locales/finance_export.json.

German only: they are read by German finance departments, and by their programs, which know a
column by its name.
"""

import json
from importlib import resources
from typing import Any

from data_allowance.ledger.movements import Account, EntryKind


def _load() -> dict[str, dict[str, str]]:
    file = resources.files("data_allowance") / "locales" / "finance_export.json"
    words: dict[str, dict[str, str]] = json.loads(file.read_text("utf-8"))
    return words


_WORDS: dict[str, Any] = _load()
COLUMNS: dict[str, str] = _WORDS["columns"]
TOTALS: dict[str, str] = _WORDS["totals"]
POSTINGS: dict[str, str] = _WORDS["postings"]
KINDS: dict[EntryKind, str] = _WORDS["kinds"]
ACCOUNTS: dict[Account, str] = _WORDS["accounts"]
NUMBERS: dict[Account, str] = _WORDS["account_numbers"]
"""What a posting list calls an account by; the finance department maps them to its own."""
