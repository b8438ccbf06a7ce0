"""What is exported: a month of a budget, its lines and its sums, whatever the file's form."""

from typing import NamedTuple

from data_allowance.budgets.schemas import BudgetRead
from data_allowance.closings.service import Period
from data_allowance.ledger.models import LedgerEntry
from data_allowance.ledger.movements import MOVEMENTS, Account


class AccountTotals(NamedTuple):
    """One account over a month, in cents: what was on it, came, left."""

    account: Account
    opening_cents: int
    in_cents: int
    out_cents: int


class Sheet(NamedTuple):
    """What is asked for: a month of a budget, with the control totals of its accounts."""

    budget: BudgetRead
    period: Period
    totals: list[AccountTotals]


class Line(NamedTuple):
    """An entry with its number, and the accounts it moves money between."""

    number: int | None
    """None while the month is open: what has a number is not renumbered."""
    entry: LedgerEntry

    @property
    def debit(self) -> Account:
        """The account cents come to."""
        return MOVEMENTS[self.entry.kind].target

    @property
    def credit(self) -> Account:
        """The account cents leave."""
        return MOVEMENTS[self.entry.kind].source
