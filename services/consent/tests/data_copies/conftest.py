"""Copies as tests make them: other services that tell of one person, the officer, the person."""

import json
from typing import Any
from uuid import UUID

import httpx
import pytest
from consent.data_copies.flows import JOB
from consent.main import ASKED
from consent.subject_requests.flows import JOB as ERASING
from nahbar_testing import keyed

from ..conftest import API

MARK = "Zora-Nachname"
"""A name that must stand in the copy and nowhere else."""


def create_item(kind: str = "contact", **values: Any) -> dict[str, Any]:
    return {"kind": kind, "values": values or {"display_name": MARK}}


class Tellers:
    """The other services, which tell what they have of one person."""

    def __init__(self, network: Any, person_id: UUID) -> None:
        self.network, self.person_id = network, person_id
        self.asked: list[tuple[str, int]] = []
        self.pages: dict[str, list[list[dict[str, Any]]]] = {}
        for package in ASKED:
            self.knows(package, [[]])
        self.knows("appointments", [[create_item()]])
        self.plan()

    def knows(self, package: str, pages: list[list[dict[str, Any]]]) -> None:
        """Let a service have these pages of things."""
        self.pages[package] = pages
        self.network.answer_with("GET", self.path(package), lambda sent: self.tell(package, sent))

    def tell(self, package: str, sent: httpx.Request) -> httpx.Response:
        after = int(sent.url.params["after"])
        self.asked.append((package, after))
        pages = self.pages[package]
        body = {
            "service": package,
            "known": bool(pages[0]),
            "items": pages[after // 500],
            "next_after": after + 500 if after // 500 + 1 < len(pages) else None,
        }
        return httpx.Response(200, json=body)

    def is_away(self, package: str) -> None:
        self.network.fail("GET", self.path(package))

    def path(self, package: str, what: str = "data") -> str:
        return f"/api/{ASKED[package]}/v1/subjects/{self.person_id}/{what}"

    def plan(self) -> None:
        for package in ASKED:
            plan = {"service": package, "known": True, "goes": [], "stays": [], "hindered_by": []}
            self.network.answer("GET", self.path(package, "erasure-plan"), plan)


class Desk:
    """What the data-protection officer does with one request for a copy."""

    def __init__(self, client: httpx.AsyncClient, talk: Any) -> None:
        self.http, self.talk = client, talk
        self.root = f"{API}/offices/{talk.office_id}/subject-requests"

    async def note(self, article: str = "access") -> dict[str, Any]:
        body = {
            "person_id": str(self.talk.client_id),
            "article": article,
            "received_on": "2026-01-31",
        }
        made = await self.http.post(self.root, json=body, headers=keyed(self.talk.dpo))
        assert made.status_code == 201, made.text
        request: dict[str, Any] = made.json()
        return request

    async def version(self, request: dict[str, Any]) -> int:
        read = await self.http.get(f"{self.root}/{request['id']}", headers=self.talk.dpo)
        version: int = read.json()["version"]
        return version

    async def act(
        self, request: dict[str, Any], what: str, body: Any = None, **headers: str
    ) -> httpx.Response:
        sent = {
            **keyed(self.talk.dpo),
            "if-match": f'"{await self.version(request)}"',
            **headers,
        }
        path = f"{self.root}/{request['id']}/{what}"
        return await self.http.post(path, json=body, headers=sent)

    async def checked(self, article: str = "access") -> dict[str, Any]:
        request = await self.note(article)
        noted = await self.act(request, "identity-check", {"how": "in_person"})
        assert noted.status_code == 200, noted.text
        return request

    async def started(self, article: str = "access") -> dict[str, Any]:
        request = await self.checked(article)
        begun = await self.act(request, "data-copy")
        assert begun.status_code == 202, begun.text
        return request

    async def read(self, request: dict[str, Any], what: str = "") -> httpx.Response:
        path = f"{self.root}/{request['id']}/data-copy{what}"
        return await self.http.get(path, headers=self.talk.dpo)

    async def link(self, request: dict[str, Any], days: int = 14) -> tuple[str, str]:
        made = await self.act(request, "data-copy/link", {"days": days})
        assert made.status_code == 201, made.text
        return made.json()["url"].rpartition("#")[2], made.json()["code"]


class Person:
    """Somebody with an address and a code."""

    def __init__(self, client: httpx.AsyncClient) -> None:
        self.http = client

    async def open(self, link: str, code: str) -> httpx.Response:
        return await self.http.post(f"{API}/data-copies/open", json={"link": link, "code": code})

    async def file(
        self, link: str, code: str, form: str = "json", locale: str = "de"
    ) -> httpx.Response:
        return await self.http.post(
            f"{API}/data-copies/file",
            json={"link": link, "code": code, "form": form},
            headers={"accept-language": locale},
        )


@pytest.fixture(autouse=True)
def _by_hand(app):
    app.state.jobs.hold(JOB, ERASING)


@pytest.fixture
def tellers(talk, other_services) -> Tellers:
    return Tellers(other_services, talk.client_id)


@pytest.fixture
def desk(client, talk, tellers) -> Desk:
    return Desk(client, talk)


@pytest.fixture
def person(client) -> Person:
    return Person(client)


@pytest.fixture
async def ready(app, desk) -> dict[str, Any]:
    """Give a request whose copy is whole."""
    request = await desk.started()
    await app.state.jobs.run_once(JOB)
    return request


def slug(answer: httpx.Response) -> str:
    return str(json.loads(answer.content)["type"]).removeprefix("/problems/")
