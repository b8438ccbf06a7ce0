"""The service as a whole: contract, texts, schema."""

import inspect
import json
from pathlib import Path

import identity
import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from identity import tables
from identity.browsers.cookies import STAFF
from nahbar_common import openapi
from nahbar_common.locales import LOCALES
from nahbar_common.problems import Problem, ProblemCatalogue
from nahbar_testing.matrix import operations_of
from sqlalchemy.ext.asyncio import create_async_engine
from sqlmodel import SQLModel

ROOT = Path(__file__).parents[1]
PUBLIC = {
    "POST /api/identity/v1/sessions",
    "POST /api/identity/v1/sessions/second-factor",
    "POST /api/identity/v1/sessions/refresh",
    "DELETE /api/identity/v1/sessions/current",
    "POST /api/identity/v1/invitations/accept",
    "POST /api/identity/v1/token",
    "GET /api/identity/v1/directory",
    "POST /api/identity/v1/directory/sign-ins",
    "POST /api/identity/v1/directory/sign-ins/finish",
    "POST /api/identity/v1/directory/backchannel-logout",
    "POST /api/identity/v1/link-sessions",
    "POST /api/identity/v1/link-sessions/refresh",
    "DELETE /api/identity/v1/link-sessions/current",
    "GET /.well-known/jwks.json",
    "GET /api/identity/v1/trail/keys",
    "GET /api/identity/health/live",
    "GET /api/identity/health/ready",
}


def problems_of_this_service():
    found, waiting = [], list(Problem.__subclasses__())
    while waiting:
        problem = waiting.pop()
        waiting += problem.__subclasses__()
        if problem.__module__.startswith("identity.") and "slug" in vars(problem):
            found.append(problem)
    return found


@pytest.mark.parametrize("database_engine", ["sqlite"])
def test_the_committed_contract_is_the_apps(app):
    assert openapi.as_json(app) == (ROOT / "openapi.json").read_text("utf-8")


@pytest.mark.parametrize("database_engine", ["sqlite"])
def test_these_routes_and_no_others_are_open_to_everyone(app):
    found = {f"{op.method} {op.path}" for op in operations_of(app) if op.is_public}
    assert found == PUBLIC


def test_every_problem_has_its_texts_in_every_language():
    catalogue = ProblemCatalogue("identity")
    slugs = {problem.slug for problem in problems_of_this_service()}
    assert all(catalogue.locales_of(slug) == set(LOCALES) for slug in slugs)
    texts = json.loads((ROOT / "src/identity/locales/problems.json").read_text("utf-8"))
    assert set(texts) == slugs


def test_every_problem_explains_itself():
    assert all(inspect.getdoc(problem) for problem in problems_of_this_service())


def differences(connection):
    context = MigrationContext.configure(connection, opts={"compare_type": True})
    return compare_metadata(context, SQLModel.metadata)


async def test_the_migrations_make_the_tables_of_the_models(database_url):
    assert tables.__all__
    engine = create_async_engine(database_url)
    async with engine.connect() as connection:
        assert await connection.run_sync(differences) == []
    await engine.dispose()


def test_cookies_are_secure_wherever_there_is_tls(app):
    settings = app.state.settings.model_copy(update={"public_url": "https://nahbar.example"})
    assert "Secure" in STAFF.removal(settings)["Set-Cookie"]
    assert "Secure" not in STAFF.removal(app.state.settings)["Set-Cookie"]


def test_files_stay_short():
    for file in (Path(identity.__file__).parent).rglob("*.py"):
        assert len(file.read_text("utf-8").splitlines()) <= 200, file
