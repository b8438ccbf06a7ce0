"""What this service decides about protected offices."""

from collections.abc import Sequence
from uuid import UUID

from nahbar_common.auth import Staff
from nahbar_common.etags import check_version
from nahbar_common.pagination import decode_cursor, split_page
from nahbar_common.problems import NotFound
from sqlmodel.ext.asyncio.session import AsyncSession

from appointments.offices import service as offices
from appointments.rooms import repository
from appointments.rooms.errors import RoomNameTaken
from appointments.rooms.models import Room
from appointments.rooms.schemas import NewRoom, RoomChanges


async def usable(session: AsyncSession, office_id: UUID) -> Sequence[Room]:
    """Give an office's rooms in use, by name."""
    return await repository.usable(session, office_id)


async def is_still_usable(session: AsyncSession, room_id: UUID) -> bool:
    """Tell whether a room is in use, and keep it so until the commit."""
    room = await repository.lock_for_booking(session, room_id)
    return room is not None and room.active


async def list_of_office(
    session: AsyncSession, office_id: UUID, *, limit: int, cursor: str | None
) -> tuple[list[Room], str | None]:
    """Give a page of an office's rooms and the cursor to go on."""
    after = decode_cursor(cursor, UUID)[0] if cursor else None
    rows = await repository.page(session, office_id=office_id, after=after, limit=limit + 1)
    return split_page(rows, limit, lambda room: (str(room.id),))


async def create(session: AsyncSession, new: NewRoom) -> Room:
    """Add a room; raise NotFound (office) or RoomNameTaken."""
    await _require_free(session, new.office_id, new.name)
    room = Room(**new.model_dump())
    session.add(room)
    await session.flush()
    return room


async def change(
    session: AsyncSession, staff: Staff, room_id: UUID, read: int, changes: RoomChanges
) -> Room:
    """Change a room; raise NotFound, PreconditionFailed or RoomNameTaken."""
    room = await repository.lock(session, room_id)
    if room is None:
        raise NotFound
    staff.require(room.office_id, "admin")
    check_version(room.version, read)
    if changes.name is not None and _compared(changes.name) != _compared(room.name):
        # Two that share a name from before can still be changed otherwise.
        await _require_free(session, room.office_id, changes.name)
    room.sqlmodel_update(changes.model_dump(exclude_none=True, exclude={"booked_talks"}))
    room.version += 1
    return room


async def _require_free(session: AsyncSession, office_id: UUID, name: str) -> None:
    """Raise RoomNameTaken, or hold the office until the commit: two could come at once."""
    await offices.lock(session, office_id)
    taken = map(_compared, await repository.names(session, office_id))
    if _compared(name) in taken:
        raise RoomNameTaken


def _compared(name: str) -> str:
    return name.casefold()
