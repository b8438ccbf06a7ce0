"""A talk is forgotten whole, 90 days after its end."""

from datetime import timedelta

from media_gateway.call.models import Call, CallEvent, CallParticipant, CallRoom, JoinGrant
from media_gateway.projections.appointments.models import AppointmentView
from media_gateway.projections.attendances.models import AttendanceView
from media_gateway.projections.bars.models import ConsentStanding
from media_gateway.retention import SCHEDULE
from nahbar_common.clock import utc_now
from nahbar_common.retention.enforcing import enforce
from sqlmodel import select

TABLES = (
    AppointmentView,
    AttendanceView,
    ConsentStanding,
    Call,
    CallParticipant,
    CallRoom,
    CallEvent,
    JoinGrant,
)


async def test_a_talk_goes_with_call_people_rooms_and_counters(talk, ports):
    await talk.begin()
    await talk.withdraw(talk.client_id)

    async def counts():
        async with ports.database.read() as session:
            return {t.__name__: len(list(await session.exec(select(t)))) for t in TABLES}

    before = await counts()
    assert all(before.values()), before
    await enforce(ports.database, SCHEDULE, utc_now() + timedelta(days=2))
    short = await counts()
    assert short == before | {"CallEvent": 0}
    await enforce(ports.database, SCHEDULE, utc_now() + timedelta(days=93))
    assert not any((await counts()).values())
