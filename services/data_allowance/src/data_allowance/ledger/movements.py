"""The kinds of entry and what each moves from which account to which."""

from typing import Literal, NamedTuple

EntryKind = Literal[
    "funding",
    "reduction",
    "reservation",
    "release",
    "spending",
    "dispute",
    "confirmation",
    "refund",
    "loss",
]
Account = Literal["funding", "available", "reserved", "spent", "disputed", "refunded", "lost"]
"""disputed: spent on a code of which it is said that it gave nothing, until that is cleared up."""


class Movement(NamedTuple):
    """The account cents leave, and the one they come to."""

    source: Account
    target: Account


MOVEMENTS: dict[EntryKind, Movement] = {
    "funding": Movement("funding", "available"),
    "reduction": Movement("available", "funding"),
    "reservation": Movement("available", "reserved"),
    "release": Movement("reserved", "available"),
    "spending": Movement("reserved", "spent"),
    "dispute": Movement("spent", "disputed"),
    "confirmation": Movement("disputed", "spent"),
    "refund": Movement("disputed", "refunded"),
    "loss": Movement("disputed", "lost"),
}
"""The migration's trigger holds the same table: an entry with other postings is refused."""
