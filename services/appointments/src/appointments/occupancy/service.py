"""Taking and giving back time: the database decides who gets a cell."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from uuid import UUID

from nahbar_common.handlers import problem_of_database_error
from nahbar_common.problems import TryAgain
from sqlalchemy.exc import DBAPIError, IntegrityError
from sqlmodel.ext.asyncio.session import AsyncSession

from appointments.occupancy import repository
from appointments.occupancy.errors import SlotTaken
from appointments.occupancy.need import Need

_ATTEMPTS = 3


async def occupy(
    session: AsyncSession,
    appointment_id: UUID,
    needs: Collection[Need],
    *,
    keep: UUID | None = None,
) -> None:
    """Let a talk occupy exactly these cells, and what it has of the resource `keep`.

    Raises SlotTaken, or TryAgain after three clashes.

    Runs in a savepoint: two talks that swap places can deadlock (each waits for a cell the other
    has given back but not committed); the one PostgreSQL stops gives its locks back and repeats.
    """
    for _ in range(_ATTEMPTS):
        try:
            async with session.begin_nested():
                await repository.replace(session, appointment_id, needs, keep=keep)
        except IntegrityError:
            raise SlotTaken from None
        except DBAPIError as error:
            if not isinstance(problem_of_database_error(error), TryAgain):
                raise
        else:
            return
    raise TryAgain


async def is_taken(session: AsyncSession, resource_id: UUID, cell: int) -> bool:
    """Tell whether one cell of a resource is occupied now."""
    taken = await repository.taken(session, [resource_id], first_cell=cell, end_cell=cell + 1)
    return bool(taken)


async def release(session: AsyncSession, appointment_id: UUID) -> None:
    """Give back everything a talk occupies."""
    await repository.release(session, appointment_id)


async def taken_masks(
    session: AsyncSession,
    resources: Iterable[UUID],
    *,
    first_cell: int,
    cells: int,
    besides: UUID | None = None,
) -> Mapping[UUID, int]:
    """Give, per resource, a bit mask of occupied cells; bit 0 is `first_cell`."""
    masks: dict[UUID, int] = defaultdict(int)
    for resource_id, cell in await repository.taken(
        session, resources, first_cell=first_cell, end_cell=first_cell + cells, besides=besides
    ):
        masks[resource_id] |= 1 << (cell - first_cell)
    return masks


async def delete_of(session: AsyncSession, appointment_ids: Collection[UUID]) -> None:
    """Delete the cells of appointments that go."""
    await repository.delete_of(session, appointment_ids)
