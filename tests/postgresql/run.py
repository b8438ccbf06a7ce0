"""A product on PostgreSQL, for what is tried against the running product (`make test-postgresql`).

`python tests/postgresql/run.py PROGRAM …` starts a server of its own, a throw-away product on it
and then the program, which finds the product as under `with-product`. The server's folder is in
NAHBAR_POSTGRES_DATA.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from nahbar_local.topology import SERVICES
from nahbar_testing.postgres import start_postgres

ROOT = Path(__file__).resolve().parents[2]


def main(program: list[str]) -> int:
    """Run a program against such a product; give its exit code."""
    server, folder, url = start_postgres()
    try:
        for service in SERVICES:
            make = ["psql", "-q", f"{url}/postgres", "-c", f"CREATE DATABASE {service.package}"]
            subprocess.run(make, check=True)
        environment = {
            **os.environ,
            "NAHBAR_DATABASES": url.replace("postgresql://", "postgresql+asyncpg://", 1),
            "NAHBAR_POSTGRES_DATA": str(folder / "data"),
            "PYTHONPATH": str(ROOT / "infra/local"),
        }
        product = ["-m", "nahbar_local", "with-product", "--throw-away", "postgresql", "--"]
        command = [sys.executable, *product, *program]
        return subprocess.run(command, cwd=ROOT, env=environment, check=False).returncode
    finally:
        server.terminate()
        server.wait()
        shutil.rmtree(folder)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
