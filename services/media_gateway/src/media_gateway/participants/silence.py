"""Noticing people who are gone without a word: tab closed, battery empty, no network."""

from datetime import datetime, timedelta

from media_gateway.appointments import repository as appointment_repository
from media_gateway.calls import service as calls
from media_gateway.participants import repository, roster
from media_gateway.ports import Ports
from media_gateway.stream.recorder import touch_waiting_list

SILENT_AFTER = timedelta(seconds=60)
"""Four pings of the event stream."""


async def send_silent_people_away(ports: Ports, now: datetime) -> int:
    """Note as left who is not in the room and was not heard of for a minute; give how many."""
    before = now - SILENT_AFTER
    gone = 0
    async with ports.database.read() as session:
        affected = await repository.calls_with_silent_people(session, before)
    for appointment_id in affected:
        async with ports.database.write() as session:
            call = await calls.lock(session, appointment_id)
            view = await appointment_repository.find(session, appointment_id)
            if call is None or view is None:
                continue
            for participant in await roster.everybody(session, appointment_id):
                here = participant.state in ("waiting", "admitted")
                if here and not participant.connected and participant.seen_at < before:
                    roster.leave(session, call, participant, "lost")
                    gone += 1
            touch_waiting_list(session, view.adviser_id)
    return gone
