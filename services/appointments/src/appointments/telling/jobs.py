"""Telling soon after the commit that noted something, and when a reminder is due."""

from datetime import timedelta
from typing import Any

from fastapi import FastAPI
from nahbar_common.app import service_client
from nahbar_common.courier import setup_courier
from nahbar_common.courier.rounds import go_round
from nahbar_common.jobs import Job, Ran

from appointments.mail import DIRECTORY, EXPECTED
from appointments.notices.service import ENABLED_KEY, NOTED_KEY
from appointments.peers.consent import ConsentPeer
from appointments.telling.flows import DueNotices
from appointments.telling.writing import Words, Writer

NAME = "notices"
_POLL = timedelta(seconds=15)


def setup_telling(app: FastAPI) -> None:
    """Let clients be told by mail, where it is set up; the texts are checked in any case."""
    templates, courier = setup_courier(app, DIRECTORY, EXPECTED)
    words = Words.load()
    if courier is None:
        return
    writer = Writer(templates, words, courier.sender, app.state.settings.public_url)
    database = app.state.database
    database.session_info[ENABLED_KEY] = True
    consent = ConsentPeer(service_client(app, "consent"))
    due = DueNotices(database, app.state.sealer, courier, writer, consent)

    async def send(_app: FastAPI) -> Ran:
        return await go_round(courier, due, _POLL)

    app.state.jobs.add([Job(NAME, _POLL, send, single=True)])

    def heard_commit(info: dict[Any, Any]) -> None:
        if info.pop(NOTED_KEY, False):
            app.state.jobs.wake(NAME)

    database.on_commit.append(heard_commit)
