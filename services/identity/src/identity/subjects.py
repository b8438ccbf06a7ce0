"""What of this service's tables is a person's: a member of staff's, or of somebody with a link."""

from datetime import datetime
from typing import Any
from uuid import UUID

from nahbar_common.mail.tables import MailMessage
from nahbar_common.subjects import Blocked, Part, Reader, Subjects
from sqlalchemy import ColumnElement
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from identity.accounts.models import Account, RoleGrant
from identity.accounts.sealing import unseal
from identity.directory_groups.models import DirectoryGroups, GroupRole
from identity.directory_groups.service import groups_in
from identity.directory_sessions.models import DirectorySession
from identity.emergencies.models import EmergencyAccess, EmergencyRule
from identity.emergencies.service import reason_of
from identity.factor_rules.models import FactorRule
from identity.factors.models import (
    AuthenticatorApp,
    FactorChallenge,
    FactorChange,
    Passkey,
    RecoveryCode,
)
from identity.invitations.models import Invitation
from identity.links.models import Link
from identity.machine_clients.models import MachineClient
from identity.notices.models import Notice
from identity.revocations.service import note_links
from identity.sessions.models import SignInRecord, StaffSession
from identity.visits.models import Visit


async def _show_account(reader: Reader, account: Account) -> dict[str, Any]:
    return {
        "email": unseal(reader.sealer, account.id, "email_sealed", account.email_sealed),
        "display_name": unseal(
            reader.sealer, account.id, "display_name_sealed", account.display_name_sealed
        ),
    }


async def _show_groups(reader: Reader, row: DirectoryGroups) -> dict[str, Any]:
    return {"groups": sorted(groups_in(reader.sealer, row))}


async def _show_emergency(reader: Reader, row: EmergencyAccess) -> dict[str, Any]:
    return {"reason": reason_of(reader.sealer, row)}


def _directory_sessions(person_id: UUID) -> ColumnElement[bool]:
    sessions = select(StaffSession.id).where(col(StaffSession.account_id) == person_id)
    return col(DirectorySession.session_id).in_(sessions)


def _visits(person_id: UUID) -> ColumnElement[bool]:
    links = select(Link.id).where(col(Link.person_id) == person_id)
    return col(Visit.link_id).in_(links)


async def _end_links(session: AsyncSession, person_id: UUID) -> None:
    """Let no token that came by one of their links be believed any more."""
    living = select(Link.id).where(col(Link.person_id) == person_id, col(Link.ended_at).is_(None))
    note_links(session, (await session.exec(living)).all())


async def _blocks(session: AsyncSession, person_id: UUID, _now: datetime) -> list[Blocked]:
    account = await session.get(Account, person_id)
    return [Blocked("account_open", 1)] if account is not None and account.active else []


async def _offices_of(session: AsyncSession, person_id: UUID) -> set[str] | None:
    grants = select(RoleGrant.office).where(col(RoleGrant.account_id) == person_id)
    links = select(Link.office_id).where(col(Link.person_id) == person_id).distinct()
    found = set(await session.exec(grants)) | set(map(str, await session.exec(links)))
    return found or None


SUBJECTS = Subjects(
    parts=(
        Part(Visit, "visit", _visits, ("last_used_at",)),
        Part(
            Link,
            "link",
            lambda p: col(Link.person_id) == p,
            ("appointment_id", "part", "created_at", "expires_at", "ended_at", "end_reason"),
        ),
        Part(RoleGrant, "account", lambda p: col(RoleGrant.account_id) == p, ("role", "office")),
        Part(
            Invitation,
            "account",
            lambda p: col(Invitation.account_id) == p,
            ("created_at", "expires_at", "used_at"),
        ),
        Part(
            AuthenticatorApp,
            "factor",
            lambda p: col(AuthenticatorApp.account_id) == p,
            ("added_at", "last_used_at"),
        ),
        Part(
            Passkey,
            "factor",
            lambda p: col(Passkey.account_id) == p,
            ("browser", "system", "added_at", "last_used_at"),
        ),
        Part(RecoveryCode, "factor", lambda p: col(RecoveryCode.account_id) == p),
        Part(FactorChallenge, "factor", lambda p: col(FactorChallenge.account_id) == p),
        Part(FactorChange, "factor", lambda p: col(FactorChange.account_id) == p, ("what", "at")),
        Part(
            Notice,
            "account",
            lambda p: col(Notice.account_id) == p,
            ("kind", "at", "seen_at", "browser", "system"),
        ),
        Part(
            MailMessage,
            "message",
            lambda p: col(MailMessage.about) == p,
            ("template", "state", "created_at", "done_at"),
        ),
        Part(
            DirectoryGroups,
            "account",
            lambda p: col(DirectoryGroups.account_id) == p,
            ("told_at",),
            show=_show_groups,
        ),
        Part(DirectorySession, "session", _directory_sessions, ("confirmed_at",)),
        Part(
            StaffSession,
            "session",
            lambda p: col(StaffSession.account_id) == p,
            ("created_at", "ends_at", "ended_at", "browser", "system"),
        ),
        Part(
            SignInRecord,
            "sign_in",
            lambda p: col(SignInRecord.account_id) == p,
            ("outcome", "occurred_at"),
        ),
        Part(
            Account,
            "account",
            lambda p: col(Account.id) == p,
            ("active", "created_at"),
            show=_show_account,
        ),
        Part(
            GroupRole,
            "settings",
            lambda p: col(GroupRole.created_by) == p,
            ("role", "office", "created_at"),
            hold="accountability",
        ),
        Part(
            EmergencyAccess,
            "trail",
            lambda p: col(EmergencyAccess.account_id) == p,
            ("opened_at", "until", "ended_at"),
            show=_show_emergency,
            hold="accountability",
        ),
        Part(
            EmergencyRule,
            "settings",
            lambda p: col(EmergencyRule.changed_by) == p,
            ("most_minutes", "changed_at"),
            hold="accountability",
        ),
        Part(
            MachineClient,
            "settings",
            lambda p: col(MachineClient.created_by) == p,
            ("created_at",),
            hold="accountability",
        ),
        Part(
            FactorRule,
            "settings",
            lambda p: col(FactorRule.changed_by) == p,
            ("roles", "changed_at"),
            hold="accountability",
        ),
    ),
    blocks=_blocks,
    offices_of=_offices_of,
    before_erasing=_end_links,
)
