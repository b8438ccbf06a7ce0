"""What is past its retention period is deleted; what is not stays."""

from identity.appointments.models import AppointmentState
from identity.links.models import Link
from identity.revocations.models import Revocation
from identity.sessions.models import SignInRecord, StaffSession
from identity.slowing.models import GuessCounter
from identity.visits.models import Visit
from nahbar_common.clock import utc_now
from nahbar_common.retention.enforcing import enforce
from sqlmodel import select

from .conftest import OFFICE, sign_in
from .links.test_events import tell
from .links.test_links import issue, new_link, open_link

TABLES = (SignInRecord, StaffSession, GuessCounter, Link, Visit, AppointmentState, Revocation)
DAY = 86_400


async def counts(app):
    async with app.state.database.read() as session:
        return {table.__name__: len(list(await session.exec(select(table)))) for table in TABLES}


async def forget(app):
    await enforce(app.state.database, app.state.retention, utc_now())
    return await counts(app)


async def test_each_kind_of_row_goes_when_its_time_is_over(
    app, client, create_account, link_maker, clock
):
    await sign_in(client, await create_account(f"adviser@{OFFICE}"))
    body = new_link()
    await open_link(client, (await issue(client, link_maker, body)).json()["secret"])
    await tell(client, "appointment.cancelled", body["appointment_id"], 2)
    before = await counts(app)
    assert all(before.values())
    assert await forget(app) == before
    clock.shift(3 * DAY)
    gone = {"StaffSession": 0, "GuessCounter": 0, "Visit": 0, "Revocation": 0}
    assert await forget(app) == before | gone
    clock.shift(40 * DAY)
    gone |= {"Link": 0}
    assert await forget(app) == before | gone
    clock.shift(50 * DAY)
    gone |= {"SignInRecord": 0}
    assert await forget(app) == before | gone
    clock.shift(400 * DAY)
    assert not any((await forget(app)).values())
