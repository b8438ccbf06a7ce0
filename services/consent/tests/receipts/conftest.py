"""Receipts as tests hold them in their hands."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any
from uuid import UUID, uuid4

import httpx
import pytest
from consent.consents.models import ConsentEntry
from consent.declarations.models import Declaration, DeclarationText
from consent.declarations.wording import text_sha256
from consent.receipts import keys as receipt_keys
from consent.receipts.checking import read_keys
from consent.receipts.material import Material, write_receipt
from consent.receipts.models import ReceiptKey
from consent.receipts.page import seal_name, write_page
from consent.receipts.schemas import ReceiptKeyRead
from consent.receipts.sealing import make_sealed_pdf
from consent.receipts.signing import sign_receipt
from consent.receipts.statement import Receipt
from nahbar_common.clock import utc_now
from nahbar_common.crypto import Sealer

API = "/api/consent/v1"
DPO = ("Datenschutz Beispiel", "dsb@example.org", "0541 0000-150")
FILLED = {
    "office": "Jobcenter Osterfeld",
    "office_address": "Hafenstraße 7, 49090 Osterfeld",
    "office_phone": "0541 7788-100",
    "authority": "Landesbeauftragte für den Datenschutz",
}


@dataclass(frozen=True)
class Seal:
    """A key of its own, with what it signs and with what is checked."""

    key: ReceiptKey
    pem: bytes

    @property
    def certificate(self) -> bytes:
        return receipt_keys.certificate(self.key)

    def known(self, **times: Any) -> dict[str, ReceiptKeyRead]:
        jwk = json.loads(self.key.public_jwk)
        return read_keys([{**jwk, "seals_from": self.key.created_at, "seals_until": None, **times}])

    def sign(self, receipt: Receipt) -> bytes:
        return sign_receipt(receipt, private_pem=self.pem, kid=self.key.kid)

    def make_pdf(self, receipt: Receipt) -> bytes:
        return make_sealed_pdf(
            write_page(receipt, check_url="https://nahbar.example/beleg-pruefen"),
            private_pem=self.pem,
            certificate=self.certificate,
            seal_name=seal_name(receipt.notice.language),
        )


def make_seal() -> Seal:
    sealer = Sealer({"a": b"k" * 32})
    key = receipt_keys.new_key(sealer)
    return Seal(key, receipt_keys.private_pem(key, sealer))


def make_receipt(locale: str = "de", *, withdrawn: bool = False, body: str = "") -> Receipt:
    declaration_id, person, appointment, office = (uuid4() for _ in range(4))
    text = {
        "title": "Einwilligung in das Videogespräch",
        "short": "Freiwillig.",
        "body_markdown": body or "## Worum\n\nEin **Gespräch** per Video.\n\n- frei\n- widerrufbar",
    }
    digest = text_sha256(**text, dpo=DPO)
    declaration = Declaration(
        id=declaration_id,
        office_id=office,
        audience="client",
        version=3,
        dpo_name=DPO[0],
        dpo_email=DPO[1],
        dpo_phone=DPO[2],
        needs_legal_review=False,
        filled=FILLED,
    )
    row = DeclarationText(
        declaration_id=declaration_id,
        locale=locale,
        **text,
        needs_native_review=False,
        text_sha256=digest,
    )
    entries = [
        ConsentEntry(
            appointment_id=appointment,
            person_id=person,
            office_id=office,
            part="client",
            position=position,
            kind=kind,
            channel="web",
            recorded_at=utc_now(),
            declaration_id=declaration_id if kind == "given" else None,
            declaration_version=3 if kind == "given" else None,
            locale=locale if kind == "given" else None,
            text_sha256=digest if kind == "given" else None,
        )
        for position, kind in ((1, "given"), (2, "withdrawn"))
    ]
    entry = entries[1] if withdrawn else entries[0]
    material = Material(entry, entries[0], declaration, row)
    return write_receipt(material, None, "https://nahbar.example/beleg#" + "x" * 43)


@lru_cache(maxsize=1)
def _shared_seal() -> Seal:
    return make_seal()


@lru_cache(maxsize=1)
def _shared_pdf() -> bytes:
    return _shared_seal().make_pdf(make_receipt())


@pytest.fixture
def seal() -> Seal:
    """Give a seal; the same for all tests of a process, as nothing changes it."""
    return _shared_seal()


@pytest.fixture
def sealed_pdf() -> bytes:
    """Give a PDF of that seal."""
    return _shared_pdf()


@pytest.fixture
def create_seal() -> Callable[[], Seal]:
    return make_seal


@pytest.fixture
def create_receipt() -> Callable[..., Receipt]:
    return make_receipt


class ReceiptApi:
    """The requests tests make about receipts."""

    def __init__(self, api: Any) -> None:
        self.http, self.talk = api.http, api.talk
        self.base = f"{API}/appointments/{api.talk.appointment_id}/receipts"

    async def list(self, who: dict[str, str]) -> httpx.Response:
        return await self.http.get(self.base, headers=who)

    async def file(self, who: dict[str, str], receipt: UUID | str, form: str) -> httpx.Response:
        return await self.http.get(f"{self.base}/{receipt}/{form}", headers=who)

    async def keys(self) -> dict[str, ReceiptKeyRead]:
        answer = await self.http.get(f"{API}/receipts/keys")
        assert answer.status_code == 200, answer.text
        return read_keys(answer.json()["keys"])

    async def by_link(self, what: str, link: str, **more: str) -> httpx.Response:
        return await self.http.post(f"{API}/receipts/{what}", json={"link": link, **more})

    async def check(self, pdf: bytes, kind: str = "application/pdf") -> httpx.Response:
        headers = {"content-type": kind}
        return await self.http.post(f"{API}/receipts/check", content=pdf, headers=headers)


@pytest.fixture
def receipts(api: Any) -> ReceiptApi:
    return ReceiptApi(api)
