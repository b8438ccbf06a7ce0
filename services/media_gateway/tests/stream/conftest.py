"""Streams need a real connection: the app on a loopback port."""

from collections.abc import AsyncIterator

import httpx
import pytest
from fastapi import FastAPI
from serving import served


@pytest.fixture
async def client(app: FastAPI) -> AsyncIterator[httpx.AsyncClient]:
    async with served(app) as client:
        yield client
