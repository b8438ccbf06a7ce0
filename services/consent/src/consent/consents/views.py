"""Turns entries into what is answered."""

from consent.consents.models import ConsentEntry
from consent.consents.schemas import ConsentRead, OwnConsent


def read_model(entry: ConsentEntry) -> ConsentRead:
    """Write a consent; the database's checks hold that its evidence is there."""
    return ConsentRead.model_validate(
        {
            "consent_id": entry.id,
            "appointment_id": entry.appointment_id,
            "part": entry.part,
            "declaration_id": entry.declaration_id,
            "version": entry.declaration_version,
            "text_sha256": entry.text_sha256,
            "locale": entry.locale,
            "channel": entry.channel,
            "given_at": entry.recorded_at,
        }
    )


def own_consent(
    *,
    consent: ConsentEntry | None,
    withdrawal: ConsentEntry | None,
    renewal_needed: bool = False,
) -> OwnConsent:
    """Write what holds: of a consent, and of the withdrawal that ended it."""
    if consent is None:
        return OwnConsent(state="none")
    return OwnConsent(
        state="given" if withdrawal is None else "withdrawn",
        consent_id=consent.id,
        declaration_id=consent.declaration_id,
        version=consent.declaration_version,
        given_at=consent.recorded_at,
        renewal_needed=renewal_needed,
        withdrawn_at=withdrawal.recorded_at if withdrawal else None,
        carried_out_at=withdrawal.carried_out_at if withdrawal else None,
    )
