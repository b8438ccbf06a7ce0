"""What holds for the service as a whole: contract, problems, schema."""

import json
from importlib import import_module, resources
from pathlib import Path

import media_gateway
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from nahbar_common import openapi
from nahbar_common.locales import LOCALES
from nahbar_common.migrations import alembic_config
from nahbar_common.problems import Problem, ProblemCatalogue
from nahbar_testing import create_settings_values
from sqlmodel import SQLModel
from talks import API_KEY, API_SECRET

ROOT = Path(__file__).parents[1]
PACKAGE = Path(media_gateway.__file__).parent
ERROR_MODULES = [
    ".".join(("media_gateway", *path.relative_to(PACKAGE).with_suffix("").parts))
    for path in sorted(PACKAGE.rglob("errors.py"))
]


def problem_classes():
    modules = [import_module(name) for name in ERROR_MODULES]
    return [
        found
        for module in modules
        for found in vars(module).values()
        if isinstance(found, type) and found.__module__ == module.__name__
    ]


def test_the_committed_openapi_is_the_apps(service_under_test):
    values = create_settings_values(
        "media_gateway",
        "sqlite+aiosqlite:///unused.sqlite",
        livekit_api_key=API_KEY,
        livekit_api_secret=API_SECRET,
    )
    app = service_under_test.create_app(values, transport=None, keys=None)
    assert openapi.as_json(app) == (ROOT / "openapi.json").read_text("utf-8")


def test_every_problem_has_texts_in_every_language_and_none_is_left_over():
    assert all(issubclass(problem, Problem) for problem in problem_classes())
    slugs = {problem.slug for problem in problem_classes()}
    catalogue = ProblemCatalogue("media_gateway")
    for slug in slugs:
        assert catalogue.locales_of(slug) == set(LOCALES)
    file = resources.files("media_gateway") / "locales" / "problems.json"
    assert set(json.loads(file.read_text("utf-8"))) == slugs


async def test_the_migrated_schema_is_the_models(app):
    def differences(connection):
        return list(compare_metadata(MigrationContext.configure(connection), SQLModel.metadata))

    async with app.state.database.write() as session:
        assert await (await session.connection()).run_sync(differences) == []
    await app.state.database.close()


def test_migrations_go_down_and_up_again(database_url):
    config = alembic_config(ROOT / "migrations", database_url)
    command.downgrade(config, "base")
    command.upgrade(config, "head")
