"""Who is told what of a notice, and in which words."""

from uuid import UUID
from zoneinfo import ZoneInfo

from nahbar_common.clock import utc_now
from nahbar_common.crypto import Sealer
from nahbar_common.mail import Mail, is_mail_set_up, send_mail
from sqlmodel.ext.asyncio.session import AsyncSession

from identity.accounts import reading
from identity.accounts.profiles import Profile
from identity.notices import service as notices
from identity.notices.models import Notice, NoticeKind
from identity.telling.schemas import NoticeAnswer, Notices

BATCH = 50
_ZONE = ZoneInfo("Europe/Berlin")
"""Jobcenters are in one zone; which office a person works in is not known here."""

_TEMPLATES: dict[NoticeKind, str] = {
    "roles_changed": "roles_changed",
    "new_device": "new_device",
    "token_reused": "token_reused",
    "password_changed": "password_changed",
    "app_added": "factor_added",
    "app_removed": "factor_removed",
    "passkey_added": "factor_added",
    "passkey_removed": "factor_removed",
    "recovery_codes_made": "recovery_codes_made",
    "recovery_code_used": "recovery_code_used",
    "second_factor_reset": "second_factor_reset",
    "emergency_opened": "emergency_opened",
    "program_let_in": "dpo_program_let_in",
    "second_factor_relaxed": "dpo_second_factor_relaxed",
}
"""To the person whose notice it is: the last two are officers' alone. Not in it: what another
message tells them, or what happens without mail only."""
_DPO_TEMPLATES: dict[NoticeKind, str] = {
    "account_created": "dpo_roles_changed",
    "roles_changed": "dpo_roles_changed",
    "password_reset": "dpo_password_reset",
    "second_factor_reset": "dpo_second_factor_reset",
    "emergency_opened": "dpo_emergency_opened",
    "emergency_limited": "dpo_emergency_limited",
}
_BROWSERS = {"chrome": "Chrome", "edge": "Edge", "firefox": "Firefox", "safari": "Safari"}
_SYSTEMS = {
    "android": "Android",
    "ios": "iOS",
    "linux": "Linux",
    "macos": "macOS",
    "windows": "Windows",
}


async def tell(session: AsyncSession, sealer: Sealer, public_url: str) -> int:
    """Tell of what nobody was told yet: copies for officers, and mail; give how many it was."""
    found = await notices.untold(session, BATCH)
    for notice in found:
        notice.told_at = utc_now()
        person = await reading.open_profile(session, sealer, notice.account_id)
        if person is not None:
            await _mail(session, notice, person, public_url)
        for officer in await reading.dpos_of(session, sealer, notice.dpo_offices):
            if officer.id != notice.account_id:
                await _tell_officer(session, sealer, notice, officer, public_url)
    return len(found)


async def shown(session: AsyncSession, sealer: Sealer, account_id: UUID) -> Notices:
    """Give a person's notices with the names of the accounts they are about."""
    found = await notices.unseen(session, account_id)
    names = await reading.names_of(session, sealer, {n.about_id for n in found if n.about_id})
    lost = await notices.not_delivered(session, found)
    return Notices(
        items=[
            NoticeAnswer(
                id=notice.id,
                kind=notice.kind,
                at=notice.at,
                browser=notice.browser,
                system=notice.system,
                about=names.get(notice.about_id) if notice.about_id else None,
                mail_given_up=notice.id in lost,
            )
            for notice in found
        ]
    )


async def _tell_officer(
    session: AsyncSession, sealer: Sealer, notice: Notice, officer: Profile, public_url: str
) -> None:
    copy = Notice(
        account_id=officer.id,
        about_id=notice.account_id,
        kind=notice.kind,
        at=notice.at,
        told_at=notice.told_at,
    )
    session.add(copy)
    template = _DPO_TEMPLATES.get(notice.kind)
    if template is None or not officer.email or not is_mail_set_up(session):
        return
    # Whose account it is the page says: a mailbox is no place for who was given which rights.
    values = {"name": officer.display_name, "at": _written(notice), "url": f"{public_url}/app/"}
    copy.mail_id = await send_mail(
        session, Mail(template, "de", officer.email, values, about=officer.id)
    )


async def _mail(session: AsyncSession, notice: Notice, person: Profile, public_url: str) -> None:
    template = _TEMPLATES.get(notice.kind)
    # The office's directory need not name an address: the page tells them then.
    if template is None or not person.email or not is_mail_set_up(session):
        return
    values = {"name": person.display_name, "at": _written(notice), "url": f"{public_url}/app/"}
    if template == "new_device":
        values["device"] = _device(notice)
    mail = Mail(template, notice.locale, person.email, values, about=person.id)
    notice.mail_id = await send_mail(session, mail)


def _written(notice: Notice) -> str:
    return notice.at.astimezone(_ZONE).strftime("%d.%m.%Y, %H:%M")


def _device(notice: Notice) -> str:
    words = (_BROWSERS.get(notice.browser or ""), _SYSTEMS.get(notice.system or ""))
    return ", ".join(word for word in words if word) or "?"
