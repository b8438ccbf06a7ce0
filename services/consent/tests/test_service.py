"""What holds for the service as a whole: contract, problems, schema, commands."""

import json
from importlib import import_module, resources
from pathlib import Path

import consent
from fastapi import FastAPI
from nahbar_common import openapi
from nahbar_common.locales import LOCALES
from nahbar_common.problems import Problem, ProblemCatalogue
from nahbar_testing import ServiceUnderTest, create_settings_values

ROOT = Path(__file__).parents[1]
PACKAGE = Path(consent.__file__).parent
ERROR_MODULES = [
    ".".join(("consent", *path.relative_to(PACKAGE).with_suffix("").parts))
    for path in sorted(PACKAGE.rglob("errors.py"))
]


def problem_classes() -> list[type[Problem]]:
    modules = [import_module(name) for name in ERROR_MODULES]
    return [
        found
        for module in modules
        for found in vars(module).values()
        if isinstance(found, type) and found.__module__ == module.__name__
    ]


def test_the_committed_openapi_is_the_apps(service_under_test: ServiceUnderTest):
    values = create_settings_values("consent", "sqlite+aiosqlite:///unused.sqlite")
    app = service_under_test.create_app(values, transport=None, keys=None)
    assert openapi.as_json(app) == (ROOT / "openapi.json").read_text("utf-8")


def test_every_problem_has_texts_in_every_language_and_none_is_left_over():
    catalogue = ProblemCatalogue("consent")
    slugs = {problem.slug for problem in problem_classes()}
    for slug in slugs:
        assert catalogue.locales_of(slug) == set(LOCALES)
    file = resources.files("consent") / "locales" / "problems.json"
    assert set(json.loads(file.read_text("utf-8"))) == slugs


async def test_the_migrated_schema_is_the_models(app: FastAPI):
    from alembic.autogenerate import compare_metadata
    from alembic.migration import MigrationContext
    from sqlmodel import SQLModel

    def differences(connection) -> list[object]:
        return list(compare_metadata(MigrationContext.configure(connection), SQLModel.metadata))

    async with app.state.database.write() as session:
        assert await (await session.connection()).run_sync(differences) == []


def test_migrations_go_down_and_up_again(database_url: str, database_engine: str):
    from alembic import command
    from nahbar_common.migrations import alembic_config

    config = alembic_config(ROOT / "migrations", database_url)
    command.downgrade(config, "base")
    command.upgrade(config, "head")
