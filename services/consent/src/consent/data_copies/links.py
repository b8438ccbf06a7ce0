"""Rules about the links by which a copy is handed over: one living link, and few wrong codes.

The address has 144 random bits and the code 60; whoever has the address alone gets ten tries.
"""

import hashlib
import hmac
import secrets
from datetime import timedelta

from nahbar_common.auth import Staff
from nahbar_common.clock import utc_now
from nahbar_common.codes import as_shown, new_code, read_code
from nahbar_common.crypto import Sealer
from sqlmodel.ext.asyncio.session import AsyncSession

from consent.data_copies import repository, service
from consent.data_copies.errors import CopyLinkLocked, CopyLinkOver, CopyLinkUnknown
from consent.data_copies.models import KEPT, CopyLink, DataCopy
from consent.data_copies.schemas import WRONG_CODES, IssuedCopyLink
from consent.subject_requests import service as requests
from consent.subject_requests.errors import RequestClosed
from consent.subject_requests.models import SubjectRequest

SECRET_BYTES = 18
PAGE = "/auskunft"


async def issue(
    session: AsyncSession,
    staff: Staff,
    sealer: Sealer,
    request: SubjectRequest,
    days: int,
    public_url: str,
) -> IssuedCopyLink:
    """Make a link to the copy of a request that is locked; the earlier one opens nothing more.

    Raises NotFound, CopyNotReady, PersonErased or RequestClosed.
    """
    copy = await service.require_ready(session, request)
    if request.state != "open":
        raise RequestClosed
    await _revoke(session, staff, copy)
    secret, code, now = secrets.token_urlsafe(SECRET_BYTES), new_code(), utc_now()
    link = CopyLink(
        copy_id=copy.id,
        secret_hash=hash_secret(secret),
        code_index=_code_index(sealer, secret, code),
        made_by=staff.account_id,
        made_at=now,
        expires_at=now + timedelta(days=days),
    )
    session.add(link)
    copy.delete_after = link.expires_at
    service.tell(session, "link_made", request, days=days)
    return IssuedCopyLink(
        url=f"{public_url}{PAGE}#{secret}", code=as_shown(code), expires_at=link.expires_at
    )


async def revoke(session: AsyncSession, staff: Staff, request: SubjectRequest) -> DataCopy:
    """Take the living link back; again changes nothing. Raises NotFound where there is no copy."""
    copy = await service.get(session, request)
    if await _revoke(session, staff, copy):
        copy.delete_after = copy.started_at + KEPT
        service.tell(session, "link_revoked", request)
    return copy


async def _revoke(session: AsyncSession, staff: Staff, copy: DataCopy) -> bool:
    link = await repository.lock_living_link(session, copy.id)
    if link is None:
        return False
    link.revoked_at, link.revoked_by = utc_now(), staff.account_id
    await session.flush()
    return True


async def require_known(session: AsyncSession, secret: str) -> None:
    """Raise CopyLinkUnknown for a secret that no link has; holds nothing."""
    if not await repository.is_link(session, hash_secret(secret)):
        raise CopyLinkUnknown


async def find_living(
    session: AsyncSession, secret: str
) -> tuple[CopyLink, DataCopy, SubjectRequest]:
    """Give the link with a secret, held; raise CopyLinkUnknown, CopyLinkOver or CopyLinkLocked."""
    link = await repository.lock_link(session, hash_secret(secret))
    found = None if link is None else await repository.get(session, link.copy_id)
    if link is None or found is None:
        raise CopyLinkUnknown
    copy, request = found
    office_id = str(request.office_id)
    if link.revoked_at is not None or link.expires_at <= utc_now() or not _may(request):
        raise CopyLinkOver(office_id=office_id)
    if await requests.is_erased(session, request):
        raise CopyLinkOver(office_id=office_id)
    if link.wrong_codes >= WRONG_CODES:
        raise CopyLinkLocked(office_id=office_id)
    return link, copy, request


def _may(request: SubjectRequest) -> bool:
    return request.state in ("open", "answered")


def is_code(sealer: Sealer, link: CopyLink, secret: str, typed: str) -> bool | None:
    """Tell whether the code is right; None for what cannot be a code and is no guess at one."""
    code = read_code(typed)
    if code is None:
        return None
    return hmac.compare_digest(link.code_index, _code_index(sealer, secret, code))


def hash_secret(secret: str) -> bytes:
    """Give the SHA-256 under which a secret is stored; no salt: it cannot be guessed."""
    return hashlib.sha256(secret.encode()).digest()


def _code_index(sealer: Sealer, secret: str, code: str) -> bytes:
    # With the address in it: the same code of another link is another index.
    return sealer.blind_index(f"{secret} {code}", "copy code")
