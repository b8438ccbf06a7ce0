"""What a service tells about its processing: for the record (GDPR Art. 30) and the checklist.

A service declares its checks and who is given data in its `processing.py`; common adds what is
the same in all five. consent asks all of them by one contract and makes pages and files of it.
"""

from nahbar_common.processing.declaring import (
    Check,
    Fact,
    Found,
    Looking,
    Outcome,
    Processing,
    Recipient,
    RecipientKind,
    failed,
    not_checked,
    ok,
)

__all__ = [
    "Check",
    "Fact",
    "Found",
    "Looking",
    "Outcome",
    "Processing",
    "Recipient",
    "RecipientKind",
    "failed",
    "not_checked",
    "ok",
]
