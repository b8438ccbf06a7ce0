"""Having stamped and mailing what was handed over, those of a day together."""

from datetime import timedelta

from fastapi import FastAPI
from nahbar_common.jobs import Job, Ran
from nahbar_common.trail.timestamps import TimestampAuthority, read_roots

from identity.checkpoints.flows import stamp_waiting
from identity.checkpoints.service import mail_waiting
from identity.settings import Settings


async def _mail(app: FastAPI) -> Ran:
    settings: Settings = app.state.settings
    if settings.timestamp_url is not None and settings.timestamp_roots is not None:
        roots = read_roots(settings.timestamp_roots)
        authority = TimestampAuthority(app.state.http, settings.timestamp_url, roots)
        await stamp_waiting(app.state.database, authority, settings.trail_checkpoints)
    async with app.state.database.write() as session:
        return Ran(await mail_waiting(session, app.state.sealer, settings.public_url))


MAILING = Job("checkpoints by mail", timedelta(minutes=30), _mail, single=True)
