"""Papers that people signed, and what they say to staff."""

from datetime import date
from typing import Any
from uuid import UUID

import httpx
import pytest
from consent.told_consents.paper import german_day
from nahbar_common.clock import utc_now
from nahbar_testing import keyed

API = "/api/consent/v1"
PNG = b"\x89PNG\r\n\x1a\n" + b"\0\0\0\rIHDR" + b"x" * 40 + b"\0\0\0\0IEND\xaeB`\x82"
JPEG = b"\xff\xd8\xff\xe0\0\x10JFIF" + b"x" * 40 + b"\xff\xd9"
PDF = b"%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"


class Desk:
    """What staff do with what people tell them."""

    def __init__(self, api: Any) -> None:
        self.api, self.talk, self.http = api, api.talk, api.http

    def staff(self, role: str, account_id: UUID | None = None) -> dict[str, str]:
        more = {"account_id": account_id} if account_id else {}
        headers: dict[str, str] = self.talk.tokens.staff(f"{role}@{self.talk.office_id}", **more)
        return headers

    def _url(self, rest: str, person_id: UUID | None = None) -> str:
        person = person_id or self.talk.client_id
        return f"{API}/appointments/{self.talk.appointment_id}/people/{person}/{rest}"

    async def text(self, who: dict[str, str] | None = None, **params: str) -> httpx.Response:
        url = self._url("declaration")
        return await self.http.get(url, headers=who or self.talk.adviser, params=params)

    async def scan(
        self,
        content: bytes = PDF,
        media_type: str = "application/pdf",
        who: dict[str, str] | None = None,
        person_id: UUID | None = None,
    ) -> httpx.Response:
        headers = keyed(who or self.talk.adviser) | {"content-type": media_type}
        return await self.http.post(self._url("scans", person_id), content=content, headers=headers)

    async def paper(
        self,
        who: dict[str, str] | None = None,
        person_id: UUID | None = None,
        **change: Any,
    ) -> httpx.Response:
        if "scan_id" not in change:
            change["scan_id"] = (await self.scan()).json()["scan_id"]
        named = {} if "declaration_id" in change else await self._named()
        body = named | {"declared_on": today().isoformat()} | change
        url = self._url("paper-consents", person_id)
        return await self.http.post(url, json=body, headers=keyed(who or self.talk.adviser))

    async def spoken(
        self, who: dict[str, str] | None = None, person_id: UUID | None = None, **change: Any
    ) -> httpx.Response:
        url = self._url("spoken-consents", person_id)
        body = await self._named() | change
        return await self.http.post(url, json=body, headers=keyed(who or self.talk.adviser))

    async def confirm(self, note_id: str, who: dict[str, str]) -> httpx.Response:
        url = f"{API}/appointments/{self.talk.appointment_id}/spoken-consents/{note_id}/confirm"
        return await self.http.post(url, headers=keyed(who))

    async def waiting(self, who: dict[str, str]) -> list[dict[str, Any]]:
        url = f"{API}/appointments/{self.talk.appointment_id}/spoken-consents"
        answer = await self.http.get(url, headers=who)
        assert answer.status_code == 200, answer.text
        items: list[dict[str, Any]] = answer.json()["items"]
        return items

    async def download(self, consent_id: str, who: dict[str, str]) -> httpx.Response:
        url = f"{API}/offices/{self.talk.office_id}/consents/{consent_id}/scan"
        return await self.http.get(url, headers=who)

    async def is_allowed(self) -> bool:
        asked = await self.api.decide((self.talk.client_id, "client"))
        return bool(asked["decisions"][0]["allowed"])

    async def _named(self) -> dict[str, Any]:
        text = (await self.text()).json()
        return {name: text[name] for name in ("declaration_id", "text_sha256", "locale")}


def today() -> date:
    return german_day(utc_now())


@pytest.fixture
def desk(api, declarations) -> Desk:
    return Desk(api)
