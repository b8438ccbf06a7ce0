"""What a browser gets when somebody is signed in: two cookies and an access token."""

from fastapi import Response
from nahbar_common.clock import utc_now
from nahbar_common.crypto import Sealer

from identity.accounts.schemas import AccountAnswer
from identity.browsers.cookies import DEVICE, STAFF
from identity.sessions.refresh_tokens import IDLE
from identity.settings import Settings
from identity.sign_in.attempts import SignedIn
from identity.sign_in.claims import staff_claims
from identity.sign_in.schemas import SessionAnswer
from identity.signing_keys.signer import ReadySigner
from identity.slowing.devices import DEVICE_COOKIE_LIFETIME, new_device_cookie


def answer(
    signed_in: SignedIn,
    signer: ReadySigner,
    response: Response,
    settings: Settings,
    *,
    sealer: Sealer | None = None,
) -> SessionAnswer:
    """Put the refresh token into its cookie and give the access token.

    With a sealer the browser is known from now on: whoever signs in has shown all their factors.
    """
    lifetime = min(IDLE, signed_in.ends_at - utc_now())
    STAFF.set(response, settings, str(signed_in.token), lifetime)
    if sealer is not None:
        known = new_device_cookie(sealer, signed_in.profile.email)
        DEVICE.set(response, settings, known, DEVICE_COOKIE_LIFETIME)
    claims = staff_claims(signed_in.profile, signed_in.token.session_id, limited=signed_in.limited)
    access = signer.issue(claims, not_after=signed_in.ends_at)
    return SessionAnswer(
        access_token=access.value,
        expires_in=access.expires_in,
        account=AccountAnswer.model_validate(signed_in.profile),
        second_factor_missing=signed_in.limited,
    )
