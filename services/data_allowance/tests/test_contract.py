"""What other parts of the product rely on: the committed API, texts, events, the schema."""

import asyncio
import json
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages
from typing import Any

import data_allowance
import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from fastapi import FastAPI
from nahbar_common.migrations import alembic_config
from nahbar_common.openapi import as_json
from nahbar_common.problems import Problem, ProblemCatalogue
from nahbar_testing import create_event
from sqlalchemy import Connection
from sqlalchemy.ext.asyncio import create_async_engine
from sqlmodel import SQLModel

HERE = Path(__file__).parents[1]


def _all_problems() -> list[type[Problem]]:
    for module in walk_packages(data_allowance.__path__, "data_allowance."):
        if not module.name.endswith("__main__"):
            import_module(module.name)
    found, queue = [], [Problem]
    while queue:
        found += (classes := queue.pop().__subclasses__())
        queue += classes
    return [problem for problem in found if problem.__module__.startswith("data_allowance")]


def test_the_committed_openapi_is_the_apps(app: FastAPI) -> None:
    assert (HERE / "openapi.json").read_text("utf-8") == as_json(app)


def test_every_problem_has_texts_in_three_languages() -> None:
    catalogue = ProblemCatalogue("nahbar_common", "data_allowance")
    slugs = {problem.slug for problem in _all_problems()}
    assert {slug: catalogue.locales_of(slug) for slug in slugs} == {
        slug: {"de", "de-x-leicht", "en"} for slug in slugs
    }
    own = json.loads((HERE / "src/data_allowance/locales/problems.json").read_text("utf-8"))
    assert set(own) == slugs


async def test_migrations_make_the_tables_the_models_describe(database_url: str) -> None:
    def compare(connection: Connection) -> list[Any]:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        return list(compare_metadata(context, SQLModel.metadata))

    engine = create_async_engine(database_url)
    async with engine.connect() as connection:
        assert await connection.run_sync(compare) == []
    await engine.dispose()


async def test_migrations_go_down_and_up_again(database_url: str) -> None:
    config = alembic_config(HERE / "migrations", database_url)
    await asyncio.to_thread(command.downgrade, config, "base")
    await asyncio.to_thread(command.upgrade, config, "head")


@pytest.mark.parametrize("producer", ["consent", "data_allowance", "media_gateway"])
async def test_nobody_but_the_appointments_service_tells_of_appointments(
    office: Any, producer: str
) -> None:
    await office.create_budget()
    await office.create_product()
    talk = office.create_talk()
    told = json.loads(office.event("appointment.booked", talk).content)["data"]
    event = create_event(producer, "appointment.booked", told)
    answer = await office.client.post(
        "/internal/events", content=event.content, headers=event.headers
    )
    assert answer.status_code == 204
    assert await office.vouchers(talk) == []


async def test_a_forged_event_is_refused(office: Any) -> None:
    event = office.event("appointment.booked", office.create_talk())
    forged = event.content.replace('"video"', '"phone"')
    answer = await office.client.post("/internal/events", content=forged, headers=event.headers)
    assert answer.status_code == 401
