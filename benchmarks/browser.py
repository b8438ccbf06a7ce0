"""Runs a benchmark that needs browsers (frontend/benchmarks/*.bench.ts) and gives its figures."""

import asyncio
import json
import os
import shutil
import subprocess
import sys
import tempfile
from contextlib import suppress
from pathlib import Path
from uuid import uuid4

from livekit import api
from measure import ROOT, product_port, product_var

FRONTEND = ROOT / "frontend"
Figures = dict[str, list[float]]


def run(name: str, *, only: str | None = None) -> Figures:
    """Run `<name>.bench.ts` with a room of its own for the bare page; give what it measured.

    only: the one test of the file to run.
    """
    node = shutil.which("node")
    if node is None:
        sys.exit("node is missing: run `make bench`, which puts the pinned one on the path")
    room = f"bench-{uuid4()}"
    tokens = asyncio.run(_open_room(room))
    with tempfile.TemporaryDirectory() as folder:
        result = Path(folder) / "figures.json"
        finished = subprocess.run(
            [
                node,
                "node_modules/@playwright/test/cli.js",
                "test",
                "--config",
                "benchmarks/playwright.config.ts",
                f"{name}.bench.ts",
                *(["--grep", f"{only}$"] if only else []),
            ],
            cwd=FRONTEND,
            capture_output=True,
            text=True,
            check=False,
            env={
                **os.environ,
                "NAHBAR_BENCH_ROOM": json.dumps({"tokens": tokens}),
                "NAHBAR_BENCH_RESULT": str(result),
            },
        )
        asyncio.run(_close_room(room))
        if finished.returncode != 0:
            sys.exit(f"{name} failed:\n{finished.stdout}\n{finished.stderr}")
        figures: Figures = json.loads(result.read_text(encoding="utf-8"))
    return figures


def _server() -> tuple[str, str, str]:
    """Give address, key and secret of the product's LiveKit server."""
    secrets = json.loads((product_var() / "secrets.json").read_text(encoding="utf-8"))
    address = f"http://127.0.0.1:{product_port() + 10}"
    return address, secrets["livekit_api_key"], secrets["livekit_api_secret"]


async def _open_room(room: str) -> list[str]:
    """Make a room as media_gateway does (joining alone makes none); give two people's tokens."""
    address, key, secret = _server()
    async with api.LiveKitAPI(address, key, secret) as server:
        await server.room.create_room(api.CreateRoomRequest(name=room, empty_timeout=600))
    grants = api.VideoGrants(room_join=True, room=room)
    return [
        api.AccessToken(key, secret).with_identity(person).with_grants(grants).to_jwt()
        for person in ("a", "b")
    ]


async def _close_room(room: str) -> None:
    address, key, secret = _server()
    with suppress(api.ServerError):  # LiveKit has closed it, empty as it was
        async with api.LiveKitAPI(address, key, secret) as server:
            await server.room.delete_room(api.DeleteRoomRequest(room=room))
