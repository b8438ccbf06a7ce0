"""The floor of service_throughput: the same SQL, no framework but Starlette, no checks, no ids."""

import json
import sys

import uvicorn
from sqlalchemy import text
from sqlalchemy.ext.asyncio import create_async_engine
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

DATABASE, PORT = sys.argv[1], int(sys.argv[2])
engine = create_async_engine(f"sqlite+aiosqlite:///{DATABASE}", pool_size=8)


async def offices(_request: Request) -> Response:
    """Answer all offices as JSON."""
    async with engine.connect() as connection:
        rows = (
            await connection.execute(text("SELECT * FROM offices ORDER BY id LIMIT 201"))
        ).mappings()
        body = {"items": [{name: str(value) for name, value in row.items()} for row in rows]}
    return Response(json.dumps(body), media_type="application/json")


app = Starlette(routes=[Route("/", offices)])
uvicorn.run(app, host="127.0.0.1", port=PORT, log_config=None, access_log=False)
