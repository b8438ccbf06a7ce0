"""What this service does by itself: rotate keys, read of offices, ask the directory."""

from datetime import timedelta

from fastapi import FastAPI
from nahbar_common.jobs import Job, Ran
from nahbar_common.problems import ServiceUnavailable

from identity.accounts.readdressing import readdress_all
from identity.checkpoints.jobs import MAILING
from identity.directory_following.flows import ask_about_sessions
from identity.emergencies.jobs import ENDING
from identity.office_words.flows import refresh
from identity.peers.appointments import PublicOffices
from identity.signing_keys.flows import maintain_keys
from identity.telling.jobs import TELLING


async def _maintain_keys(app: FastAPI) -> Ran:
    return Ran(await maintain_keys(app.state.database, app.state.sealer))


async def _readdress(app: FastAPI) -> Ran:
    async with app.state.database.write() as session:
        return Ran(await readdress_all(session, app.state.sealer))


async def _read_office_words(app: FastAPI) -> Ran:
    url = app.state.settings.url_of("appointments")
    try:
        return Ran(await refresh(app.state.database, PublicOffices(app.state.http, url)))
    except ServiceUnavailable:
        # Services start in any order: what was known before holds until they are all there.
        return Ran(0, timedelta(seconds=30))


async def _ask_directory(app: FastAPI) -> Ran:
    if app.state.directory is None:
        return Ran(0)
    return Ran(await ask_about_sessions(app.state.database, app.state.sealer, app.state.directory))


JOBS = (
    # Before the first request: nobody shall ever see a key set without keys.
    Job("signing keys", timedelta(minutes=1), _maintain_keys, before_requests=True),
    TELLING,
    MAILING,
    ENDING,
    Job("directory", timedelta(seconds=30), _ask_directory, single=True),
    Job("addresses", timedelta(days=1), _readdress, single=True),
    Job("office words", timedelta(hours=1), _read_office_words, single=True),
)
