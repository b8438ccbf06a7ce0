"""A copy of the product's settings in a folder of its own."""

from pathlib import Path

import pytest
from nahbar_local.settings import ROOT, LocalSettings
from nahbar_local.topology import HIGHEST_OFFSET


@pytest.fixture
def settings(tmp_path: Path) -> LocalSettings:
    """Settings on a high port and an empty folder; nothing is started."""
    return LocalSettings(
        var=tmp_path / "var",
        port=65535 - HIGHEST_OFFSET - 100,
        host=None,
        node_ip="127.0.0.1",
        root=ROOT,
    )
