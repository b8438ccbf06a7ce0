"""What must happen although nobody asks: closing, ending, telling, reconciling."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import timedelta
from uuid import UUID

import structlog
from fastapi import FastAPI
from nahbar_common.clock import utc_now
from nahbar_common.jobs import Job, Ran

from media_gateway.call.call_rooms import service as call_rooms
from media_gateway.call.call_rooms.flows import delete_closed_rooms, delete_unknown_rooms
from media_gateway.ending.flows import end_what_is_over
from media_gateway.livekit.errors import MediaUnavailable
from media_gateway.ports import Ports, ports_of
from media_gateway.presence.flows import reconcile, send_all_silent_people_away
from media_gateway.settings import Settings
from media_gateway.shutting_out.flows import shut_out_revoked
from media_gateway.streaming import hub as streaming
from media_gateway.unattended.flows import tell_of_unattended

SHUTTING_OUT = "people whose right was revoked"

log = structlog.get_logger()


def create_jobs(settings: Settings) -> list[Job]:
    """List the jobs. All run in every replica: each finds nothing left to do."""
    sweep = timedelta(seconds=settings.sweep_seconds)
    return [
        Job(streaming.JOB, timedelta(seconds=streaming.POLL_SECONDS), _wake_streams),
        Job(SHUTTING_OUT, timedelta(seconds=0.5), _shut_out),
        Job("closed call rooms", 2 * sweep, _delete_closed),
        Job("calls that are over", 5 * sweep, _end),
        Job("unattended calls", 5 * sweep, _tell),
        Job("people in call rooms", 10 * sweep, _reconcile),
    ]


async def reconcile_all(ports: Ports) -> int:
    """Look at every open room: webhooks get lost. Send away who was not heard of, too.

    One room that cannot be looked at keeps no other from it. Gives how many people were silent
    and how many rooms were unknown, together.
    """
    found = await send_all_silent_people_away(ports, utc_now())
    after: UUID | None = None
    while True:
        async with ports.database.read() as session:
            batch = await call_rooms.calls_with_open_room(session, after)
        if not batch:
            break
        await asyncio.gather(*(_try(reconcile, ports, call) for call in batch))
        after = batch[-1]
    return found + await delete_unknown_rooms(ports)


async def _wake_streams(app: FastAPI) -> Ran:
    hub: streaming.Hub = app.state.hub
    if hub.is_at_rest:
        return Ran(0, streaming.AT_REST)
    async with ports_of(app).database.read() as session:
        await hub.look(session)
    return Ran(0, timedelta(seconds=streaming.POLL_SECONDS))


async def _shut_out(app: FastAPI) -> Ran:
    return Ran(await shut_out_revoked(ports_of(app)))


async def _delete_closed(app: FastAPI) -> Ran:
    return Ran(await delete_closed_rooms(ports_of(app)))


async def _end(app: FastAPI) -> Ran:
    return Ran(len(await end_what_is_over(ports_of(app), utc_now())))


async def _tell(app: FastAPI) -> Ran:
    return Ran(await tell_of_unattended(ports_of(app), utc_now()))


async def _reconcile(app: FastAPI) -> Ran:
    return Ran(await reconcile_all(ports_of(app)))


async def _try(job: Callable[..., Awaitable[object]], *arguments: object) -> None:
    try:
        await job(*arguments)
    except MediaUnavailable:
        log.warning("media server does not answer")
    except Exception:
        log.error("room not looked at", exc_info=True)
