"""The way to the office's directory: never while a write is under way, never an endless answer."""

import httpx
import pytest
from identity.directory_provider.bounded import LARGEST_ANSWER, create_directory_http
from nahbar_common.db import CallInsideWriteError
from sqlalchemy import text

ADDRESS = "https://directory.example/keys"


def directory_that_answers(size: int) -> httpx.AsyncClient:
    """Give the way to one that sends so many bytes, a kilobyte at a time."""

    async def parts():
        for begin in range(0, size, 1000):
            yield b" " * min(1000, size - begin)

    def answer(_request):
        return httpx.Response(200, content=parts())

    return create_directory_http(httpx.MockTransport(answer), None)


async def test_nothing_is_asked_of_it_amid_a_write(app):
    asked = directory_that_answers(2)
    async with app.state.database.write() as session:
        await session.exec(text("SELECT 1"))
        with pytest.raises(CallInsideWriteError):
            await asked.get(ADDRESS)
    assert (await asked.get(ADDRESS)).status_code == 200


async def test_an_answer_that_never_ends_is_broken_off():
    assert (await directory_that_answers(LARGEST_ANSWER).get(ADDRESS)).status_code == 200
    with pytest.raises(httpx.ReadError):
        await directory_that_answers(LARGEST_ANSWER + 1).get(ADDRESS)
