"""What a receipt is written from: the entry, the text that was read, and who is responsible."""

from dataclasses import dataclass
from typing import Literal

from nahbar_common.clock import utc_now
from sqlmodel.ext.asyncio.session import AsyncSession

from consent.consents import service as consents
from consent.consents.models import Channel, ConsentEntry
from consent.declarations.current import published_text
from consent.declarations.models import Declaration, DeclarationText
from consent.declarations.places import values_of
from consent.peers.appointments import OfficeRecord
from consent.receipts.statement import (
    SCHEMA_VERSION,
    ContactOfNotice,
    Event,
    Notice,
    Party,
    Purpose,
    Receipt,
)

_CONTROLLER = ("office", "office_address", "office_phone", "authority")
_COLLECTED: dict[Channel, Literal["web_form", "paper_form", "spoken", "email"]] = {
    "web": "web_form",
    "paper": "paper_form",
    "spoken": "spoken",
    "email": "email",
}
_PRIVACY_RIGHTS = [f"GDPR Art. {article}" for article in (7, 15, 16, 17, 18, 20, 21, 77)]


@dataclass(frozen=True)
class Material:
    """An entry with the consent it is about (itself, unless it is a withdrawal) and its text."""

    entry: ConsentEntry
    consent: ConsentEntry
    declaration: Declaration
    text: DeclarationText

    @property
    def named(self) -> dict[str, str] | None:
        """Who the text itself names as responsible; None where it does not name them all."""
        filled = self.declaration.filled or {}
        return filled if all(filled.get(name) for name in _CONTROLLER) else None


async def gather(session: AsyncSession, entry: ConsentEntry) -> Material:
    """Read what belongs to an entry."""
    consent = await consents.consent_of(session, entry)
    assert consent.declaration_id is not None
    assert consent.locale is not None
    declaration, text = await published_text(session, consent.declaration_id, consent.locale)
    return Material(entry, consent, declaration, text)


def write_receipt(material: Material, record: OfficeRecord | None, withdrawal_link: str) -> Receipt:
    """Write the receipt of an entry; record: of the office, where the text does not name it."""
    entry, consent = material.entry, material.consent
    return Receipt(
        schema_version=SCHEMA_VERSION,
        standard="ISO/IEC TS 27560:2023",
        receipt_id=entry.id,
        record_id=consent.id,
        kind=entry.kind,
        pii_principal_id=entry.person_id,
        part=entry.part,
        appointment_id=entry.appointment_id,
        issued_at=utc_now(),
        notice=_notice(material),
        pii_processing=[_purpose(material, withdrawal_link)],
        party_identification=_parties(material, record),
        events=_events(entry, consent),
    )


def _notice(material: Material) -> Notice:
    text, declaration = material.text, material.declaration
    assert declaration.version is not None
    return Notice(
        declaration_id=declaration.id,
        version=declaration.version,
        language=text.locale,
        title=text.title,
        short=text.short,
        body_markdown=text.body_markdown,
        data_protection_officer=ContactOfNotice(
            name=declaration.dpo_name, email=declaration.dpo_email, phone=declaration.dpo_phone
        ),
        text_sha256=text.text_sha256,
    )


def _purpose(material: Material, withdrawal_link: str) -> Purpose:
    """Say what holds for every video talk here; what an office decides stands in the notice."""
    notice = f"urn:sha256:{material.text.text_sha256}"
    return Purpose(
        purpose="counselling by video in this one appointment",
        purpose_type="video_talk",
        lawful_basis=["GDPR Art. 6(1)(a)", "GDPR Art. 9(2)(a)", "SGB X § 67b"],
        privacy_notice=notice,
        language=material.text.locale,
        pii_information=[
            "picture and sound during the talk",
            "messages written during the talk",
            "data of the connection",
            "start, end and amount of data of the talk",
            "this declaration",
        ],
        pii_controllers=["controller"],
        collection_method=_COLLECTED[material.consent.channel],
        processing_methods=["transmission, encrypted in transit; nothing is recorded"],
        storage_locations=["own media server of the controller or its processor; see notice"],
        retention_period="picture, sound and messages: not stored; the rest: see notice",
        geographic_restrictions=["European Union"],
        jurisdictions=["DE", "EU"],
        recipient_third_parties=[],
        services=[f"urn:uuid:{material.entry.appointment_id}"],
        withdrawal_method=withdrawal_link,
        privacy_rights=_PRIVACY_RIGHTS,
        authority_party="authority",
    )


def _parties(material: Material, record: OfficeRecord | None) -> list[Party]:
    named = material.named or (values_of(record) if record is not None else {})
    declaration = material.declaration
    return [
        Party(
            party_id="controller",
            party_type="pii_controller",
            party_name=named.get("office") or "see notice",
            party_address=named.get("office_address", ""),
            party_phone=named.get("office_phone", ""),
        ),
        Party(
            party_id="data-protection-officer",
            party_type="data_protection_officer",
            party_name=declaration.dpo_name,
            party_email=declaration.dpo_email,
            party_phone=declaration.dpo_phone,
        ),
        Party(
            party_id="authority",
            party_type="supervisory_authority",
            party_name=named.get("authority") or "see notice",
        ),
    ]


def _events(entry: ConsentEntry, consent: ConsentEntry) -> list[Event]:
    events = [_event("given", consent)]
    if entry.kind == "withdrawn":
        events.append(_event("withdrawn", entry))
    if entry.carried_out_at is not None:
        carried_out = _event("withdrawn", entry).model_copy(
            update={"event_state": "withdrawal_carried_out", "event_time": entry.carried_out_at}
        )
        events.append(carried_out)
    return events


def _event(state: str, entry: ConsentEntry) -> Event:
    return Event.model_validate(
        {
            "event_type": "explicit_consent",
            "event_state": state,
            "event_time": entry.recorded_at,
            "entity_id": entry.person_id,
            "channel": entry.channel,
        }
    )
