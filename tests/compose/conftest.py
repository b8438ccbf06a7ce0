"""The compose product, built and started for real, with secrets and a demo office of its own."""

import json
import socket
from collections.abc import Iterator

import pytest
from nahbar_local import compose, compose_secrets, demo
from nahbar_local.compose import Installation
from nahbar_local.settings import ROOT
from running_product import ComposeProduct

from tests.conftest import Product

PORTS = (80, 443, 5349, 7881)
HEALTHY_WITHIN_SECONDS = 300


def _why_not_here() -> str | None:
    no_engine = compose.why_no_engine()
    if no_engine is not None:
        return no_engine
    for port in PORTS:
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind(("0.0.0.0", port))
            except OSError as error:
                return f"port {port}, which the compose product publishes, is taken ({error})"
    return None


@pytest.fixture(scope="session")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ComposeProduct]:
    """Build the images, start everything, load the demo office; all of it is gone afterwards."""
    reason = _why_not_here()
    if reason is not None:
        pytest.skip(f"the compose product was not run: {reason}")
    folder = tmp_path_factory.mktemp("installation")
    compose_secrets.make_all(ROOT, folder, {})
    project = f"nahbar-test-{folder.stat().st_ino}"
    installation = Installation(folder, project)
    try:
        installation.compose("build")
        installation.compose("up", "-d")
        product = ComposeProduct(installation, folder / "demo.json")
        product.wait_until_healthy(HEALTHY_WITHIN_SECONDS)
        loaded = demo.load(installation, installation.base_url)
        about = {"folder": str(folder), "project": project, "variables": {}}
        product.demo_file.write_text(json.dumps(loaded | {"compose": about}))
        yield product
    finally:
        installation.compose("down", "--volumes", "--timeout", "5")


@pytest.fixture
def product(running: ComposeProduct) -> Product:
    """Give the running product as the other tests over it see it."""
    running.wait_until_healthy(HEALTHY_WITHIN_SECONDS)
    return Product(json.loads(running.demo_file.read_text()))
