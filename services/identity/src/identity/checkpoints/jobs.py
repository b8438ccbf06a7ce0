"""Mailing what was handed over, those of a day together."""

from datetime import timedelta

from fastapi import FastAPI
from nahbar_common.jobs import Job, Ran

from identity.checkpoints.service import mail_waiting


async def _mail(app: FastAPI) -> Ran:
    async with app.state.database.write() as session:
        return Ran(await mail_waiting(session, app.state.sealer, app.state.settings.public_url))


MAILING = Job("checkpoints by mail", timedelta(minutes=30), _mail, single=True)
