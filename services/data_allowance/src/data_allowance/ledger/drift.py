"""Compares the balances that are kept with those that follow from the postings alone."""

from collections.abc import AsyncIterator
from typing import NamedTuple
from uuid import UUID

from sqlmodel.ext.asyncio.session import AsyncSession

from data_allowance.ledger import repository
from data_allowance.ledger.movements import Account


class AccountSums(NamedTuple):
    """One account of a budget, in cents; funding is negative: money that came from outside."""

    budget_id: UUID
    account: Account
    kept_cents: int
    posted_cents: int

    @property
    def drift_cents(self) -> int:
        """Give by how much the kept balance is too high; zero is the good answer."""
        return self.kept_cents - self.posted_cents


async def compare_balances(session: AsyncSession) -> AsyncIterator[AccountSums]:
    """Give each account of each budget, one after the other: the database does the sums."""
    async for balance, posted in repository.kept_and_posted(session):
        for account in repository.ACCOUNTS:
            yield AccountSums(balance.budget_id, account, balance.on(account), posted[account])
