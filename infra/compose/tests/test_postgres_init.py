"""The first start of PostgreSQL: a database and a role for each service, closed to the others."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from nahbar_local.settings import ROOT
from nahbar_local.topology import SERVICES
from nahbar_testing.postgres import start_postgres


@pytest.fixture(scope="module")
def server(secrets_folder: Path) -> Iterator[str]:
    """A new PostgreSQL on which the init script has run; gives host:port."""
    process, directory, url = start_postgres()
    address = urlsplit(url)
    environment = {
        **os.environ,
        "PGHOST": str(address.hostname),
        "PGPORT": str(address.port),
        "POSTGRES_USER": "postgres",
        "PASSWORDS": str(secrets_folder / "postgres"),
    }
    try:
        script = ROOT / "infra/postgres/init/10-databases.sh"
        done = subprocess.run(
            ["bash", script], env=environment, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stderr
        yield f"{address.hostname}:{address.port}"
    finally:
        process.terminate()
        process.wait()
        shutil.rmtree(directory, ignore_errors=True)


def _query(server: str, role: str, database: str, sql: str) -> subprocess.CompletedProcess[str]:
    url = f"postgresql://{role}@{server}/{database}"
    return subprocess.run(
        ["psql", url, "--no-align", "--tuples-only", "--command", sql],
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize("service", [service.package for service in SERVICES])
def test_a_service_owns_its_database_and_sees_no_other(server: str, service: str) -> None:
    made = _query(server, service, service, "CREATE TABLE t (a int); SELECT current_user")
    assert made.stdout.strip().endswith(service), made.stderr
    for other in [*(it.package for it in SERVICES if it.package != service), "postgres"]:
        refused = _query(server, service, other, "SELECT 1")
        assert "permission denied for database" in refused.stderr
    rights = "SELECT rolsuper OR rolcreatedb OR rolcreaterole FROM pg_roles WHERE rolname = "
    assert _query(server, service, service, f"{rights}'{service}'").stdout.strip() == "f"
