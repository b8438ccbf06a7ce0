"""What identity keeps, why, for how long, and how it ends."""

from datetime import timedelta

from nahbar_common.mail.keeping import KEPT_MAIL
from nahbar_common.retention import Schedule, expires, goes_with, stays
from nahbar_common.revocations import REVOCATION_KEPT
from sqlalchemy import or_
from sqlmodel import col

from identity.accounts.models import Account, RoleGrant
from identity.appointments.models import AppointmentState
from identity.checkpoints.models import HandedCheckpointRow
from identity.directory.models import DirectoryAttempt
from identity.directory_groups.models import DirectoryGroups, GroupRole
from identity.directory_sessions.keeping import KEPT_DIRECTORY_SESSIONS
from identity.emergencies.models import EmergencyAccess, EmergencyRule
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
from identity.machine_clients.models import MachineClient, MachineClientOffice
from identity.notices.models import Notice
from identity.office_words.models import OfficeWord
from identity.revocations.models import Revocation
from identity.sessions.models import SignInRecord, StaffSession
from identity.signing_keys.models import SigningKey
from identity.slowing.models import GuessCounter
from identity.visits.models import Visit
from identity.visits.service import IDLE

MONTH = timedelta(days=30)
YEAR = timedelta(days=400)
"""Longer than anybody plans ahead: a late event must still find what came before it."""

SCHEDULE = Schedule(
    (
        stays(
            Account,
            "account",
            "public_task",
            "for as long as the person works here; a closed account explains the trail until it"
            " is erased",
        ),
        goes_with(RoleGrant, Account, "account", "public_task", "what the person may do"),
        goes_with(AuthenticatorApp, Account, "factor", "security", "second factor"),
        goes_with(Passkey, Account, "factor", "security", "second factor"),
        goes_with(RecoveryCode, Account, "factor", "security", "second factor"),
        expires(
            FactorChallenge,
            "factor",
            "security",
            "a sign-in between its two steps",
            keep=timedelta(0),
            since="its end",
            past=lambda moment: col(FactorChallenge.expires_at) < moment,
        ),
        expires(
            FactorChange,
            "factor",
            "security",
            "so that the person sees what happened to their factors",
            keep=YEAR,
            since="the change",
            past=lambda moment: col(FactorChange.at) < moment,
        ),
        expires(
            Invitation,
            "account",
            "security",
            "for a month an old invitation says that it has expired; then it is unknown",
            keep=MONTH,
            since="its end",
            past=lambda moment: col(Invitation.expires_at) < moment,
        ),
        expires(
            SignInRecord,
            "sign_in",
            "security",
            "to see attacks; without address and without network",
            keep=timedelta(days=90),
            since="the sign-in",
            past=lambda moment: col(SignInRecord.occurred_at) < moment,
        ),
        expires(
            StaffSession,
            "session",
            "security",
            "recognises a token that comes a second time",
            keep=timedelta(days=1),
            since="its end",
            past=lambda moment: or_(
                col(StaffSession.ended_at) < moment, col(StaffSession.ends_at) < moment
            ),
        ),
        *KEPT_DIRECTORY_SESSIONS,
        expires(
            DirectoryAttempt,
            "sign_in",
            "security",
            "a browser on its way through the directory",
            keep=timedelta(0),
            since="its end",
            past=lambda moment: col(DirectoryAttempt.expires_at) < moment,
        ),
        goes_with(
            DirectoryGroups,
            Account,
            "account",
            "public_task",
            "in which groups of the directory the person is, which decide what they may do",
        ),
        stays(GroupRole, "settings", "not_personal", "what groups of the directory mean here"),
        expires(
            GuessCounter,
            "sign_in",
            "security",
            "counts wrong guesses, longer than any window of time",
            keep=timedelta(days=2),
            since="the window's begin",
            past=lambda moment: col(GuessCounter.window_started_at) < moment,
        ),
        expires(
            Visit,
            "visit",
            "public_task",
            "a browser in which a link was opened, for as long as it can be gone on with",
            keep=IDLE,
            since="last use",
            past=lambda moment: col(Visit.last_used_at) < moment,
        ),
        expires(
            Link,
            "link",
            "public_task",
            "for a month an old link says that it has expired; then it is unknown",
            keep=MONTH,
            since="its end",
            past=lambda moment: col(Link.expires_at) < moment,
        ),
        expires(
            AppointmentState,
            "appointment",
            "public_task",
            "a late event must still find what came before it",
            keep=YEAR,
            since="last news",
            past=lambda moment: col(AppointmentState.updated_at) < moment,
        ),
        expires(
            Revocation,
            "session",
            "security",
            "longer than any token names what was taken away",
            keep=REVOCATION_KEPT,
            since="the revocation",
            past=lambda moment: col(Revocation.revoked_at) < moment,
        ),
        KEPT_MAIL,
        expires(
            Notice,
            "account",
            "security",
            "so that the person, or the data-protection officer, sees what happened",
            keep=YEAR,
            since="what happened",
            past=lambda moment: col(Notice.at) < moment,
        ),
        stays(
            HandedCheckpointRow,
            "trail",
            "accountability",
            "the newest of each chain, replaced by the next",
        ),
        expires(
            EmergencyAccess,
            "trail",
            "accountability",
            "who read in an emergency, and why; the trail keeps that it was",
            keep=timedelta(days=3 * 365),
            since="its opening",
            past=lambda moment: col(EmergencyAccess.opened_at) < moment,
        ),
        stays(EmergencyRule, "settings", "not_personal", "how long an office allows an access"),
        stays(FactorRule, "settings", "not_personal", "for which roles an office wants a factor"),
        stays(MachineClient, "machine", "not_personal", "until an admin takes the system away"),
        goes_with(
            MachineClientOffice, MachineClient, "machine", "not_personal", "where it may act"
        ),
        stays(OfficeWord, "settings", "not_personal", "words that no password may consist of"),
        stays(SigningKey, "keys", "not_personal", "replaced by the job that rotates keys"),
    )
)
