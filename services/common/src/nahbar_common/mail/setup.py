"""Setting mail up in a service's app: templates are checked in any case, a server only if named."""

from datetime import timedelta
from pathlib import Path
from typing import Any

from fastapi import FastAPI

from nahbar_common.courier import setup_courier
from nahbar_common.courier.rounds import go_round
from nahbar_common.jobs import Job, Ran
from nahbar_common.mail.composing import POST_KEY, QUEUED_KEY, PostOffice
from nahbar_common.mail.sending import WaitingMail

SENDING = "mail"
_POLL = timedelta(seconds=15)


def setup_mail(app: FastAPI, directory: Path, expected: dict[str, frozenset[str]]) -> None:
    """Let a service send mail; call it when the app was built.

    directory: its templates. expected: each template with what the service fills in. Raises
    TemplateError, so that a text that is missing is missed at the start and not in need.
    """
    templates, courier = setup_courier(app, directory, expected)
    if courier is None:
        return
    app.state.database.session_info[POST_KEY] = PostOffice(templates, app.state.sealer)
    waiting = WaitingMail(app.state.database, app.state.sealer, courier)

    async def send(_app: FastAPI) -> Ran:
        return await go_round(courier, waiting, _POLL)

    app.state.jobs.add([Job(SENDING, _POLL, send)])

    def heard_commit(info: dict[Any, Any]) -> None:
        if info.pop(QUEUED_KEY, False):
            app.state.jobs.wake(SENDING)

    app.state.database.on_commit.append(heard_commit)
