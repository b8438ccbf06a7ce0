"""Queries of budgets."""

from uuid import UUID

from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from data_allowance.budgets.models import Budget
from data_allowance.ledger.models import Balance

BudgetWithBalance = tuple[Budget, Balance]


async def add(session: AsyncSession, budget: Budget) -> None:
    """Store a new budget; raise IntegrityError when office and year have one."""
    session.add(budget)
    await session.flush()


async def find(session: AsyncSession, budget_id: UUID) -> BudgetWithBalance | None:
    """Find a budget by its id."""
    statement = (
        select(Budget, Balance)
        .join(Balance, col(Balance.budget_id) == col(Budget.id))
        .where(col(Budget.id) == budget_id)
    )
    return (await session.exec(statement)).first()


async def set_legal_basis(session: AsyncSession, budget_id: UUID, legal_basis: str) -> None:
    """Write down another legal basis of a budget."""
    budget = await session.get_one(Budget, budget_id)
    budget.legal_basis = legal_basis
    await session.flush()


async def find_of_year(session: AsyncSession, office_id: UUID, year: int) -> Budget | None:
    """Find the budget of an office and year."""
    statement = select(Budget).where(col(Budget.office_id) == office_id, col(Budget.year) == year)
    return (await session.exec(statement)).first()


async def page_of_office(
    session: AsyncSession, office_id: UUID, *, year: int | None, before: int | None, limit: int
) -> list[BudgetWithBalance]:
    """Give up to `limit` budgets of an office, newest year first, of years before `before`."""
    statement = (
        select(Budget, Balance)
        .join(Balance, col(Balance.budget_id) == col(Budget.id))
        .where(col(Budget.office_id) == office_id)
    )
    if year is not None:
        statement = statement.where(col(Budget.year) == year)
    if before is not None:
        statement = statement.where(col(Budget.year) < before)
    return list(await session.exec(statement.order_by(col(Budget.year).desc()).limit(limit)))
