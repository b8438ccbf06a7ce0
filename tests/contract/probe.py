"""Runs one service in a process of its own (all register their tables in the same metadata).

`document <package>` writes the service's openapi.json. `describe <package>` prints its OpenAPI
document, the events it sends, those it listens to, and the schemas of its events' data.
`receive <package>` reads events from stdin, delivers each to /internal/events on a fresh SQLite
database, and prints the answers.
"""

import asyncio
import json
import logging
import sys
import tempfile
from importlib import import_module
from pathlib import Path
from typing import Any

from nahbar_common import migrations
from nahbar_common.events import SUBSCRIPTIONS_KEY
from nahbar_common.inbox import EventReceivers
from nahbar_common.openapi import as_json
from nahbar_testing import (
    OtherServices,
    TestKeys,
    create_event,
    create_settings_values,
    running,
)

from tests.contract.catalogue import EVENT_DATA, EXTRA_SETTINGS, ROOT

listens: list[tuple[str, str]] = []


def create_app(package: str, database_url: str) -> Any:
    """Make the service's app, with nobody else on the network."""
    values = create_settings_values(package, database_url, **EXTRA_SETTINGS.get(package, {}))
    settings = import_module(f"{package}.settings").Settings(**values)
    keys = TestKeys()
    return import_module(f"{package}.main").create_app(
        settings, transport=OtherServices(), keys=lambda app: keys
    )


def note_receivers() -> None:
    """Hear of what a service registers."""
    register = EventReceivers.on

    def on(self: EventReceivers, producer: str, event_type: str, *handlers: Any) -> None:
        listens.append((producer, event_type))
        register(self, producer, event_type, *handlers)

    EventReceivers.on = on  # type: ignore[method-assign]


def describe(package: str) -> dict[str, Any]:
    """Give everything a service promises and expects."""
    note_receivers()
    app = create_app(package, "sqlite+aiosqlite:///unused.sqlite")
    models = {event: path.split(":") for event, path in EVENT_DATA[package].items()}
    return {
        "openapi": app.openapi(),
        "sends": app.state.database.session_info[SUBSCRIPTIONS_KEY],
        "listens": listens,
        "event_data": {
            event: getattr(import_module(module), name).model_json_schema(mode="serialization")
            for event, (module, name) in models.items()
        },
    }


async def receive(app: Any, events: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Deliver events one by one; give status and body of each answer."""
    answers = []
    async with running(app) as client:
        for event in events:
            signed = create_event(event["producer"], event["type"], event["data"])
            answer = await client.post(
                "/internal/events", content=signed.content, headers=signed.headers
            )
            answers.append({"status": answer.status_code, "body": answer.text})
    return answers


def main(action: str, package: str) -> None:
    """Do what the module's docstring says."""
    result: Any
    if action == "document":
        app = create_app(package, "sqlite+aiosqlite:///unused.sqlite")
        (ROOT / "services" / package / "openapi.json").write_text(as_json(app), "utf-8")
        return
    if action == "describe":
        result = describe(package)
    else:
        with tempfile.TemporaryDirectory() as directory:
            url = f"sqlite+aiosqlite:///{Path(directory) / 'contract.sqlite'}"
            migrations.upgrade(ROOT / "services" / package / "migrations", url)
            app = create_app(package, url)
            result = asyncio.run(receive(app, json.load(sys.stdin)))
    # The log goes to stdout as well: the result is the last line.
    sys.stdout.write("\n" + json.dumps(result) + "\n")


if __name__ == "__main__":
    logging.disable(logging.CRITICAL)
    main(sys.argv[1], sys.argv[2])
