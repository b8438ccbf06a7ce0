"""What is looked up in the same way in all services."""

from datetime import timedelta
from ipaddress import ip_address
from urllib.parse import urlsplit

from sqlalchemy import func
from sqlmodel import col, select

from nahbar_common.clock import rfc3339, utc_now
from nahbar_common.processing.declaring import (
    Check,
    Fact,
    Found,
    Looking,
    Recipient,
    failed,
    not_checked,
    ok,
)
from nahbar_common.retention.enforcing import count_due
from nahbar_common.retention.runs import newest_runs
from nahbar_common.retention.schedule import Schedule
from nahbar_common.settings import ServiceSettings
from nahbar_common.smtp import MailServer
from nahbar_common.tables import TrailCheckpoint, TrailEntry

_NIGHT_MISSED = timedelta(hours=27)
_STALE = timedelta(hours=3)
"""Checkpoints are made every hour."""
_UNCHAINED = 2**31 - 1
_INSIDE = (".local", ".internal", ".localhost")


async def _retention(looking: Looking) -> Found:
    """Look whether the last night deleted what was past its time."""
    runs = await newest_runs(looking.session, 1)
    if not runs:
        return not_checked("no_night_yet")
    last = runs[0]
    facts: dict[str, Fact] = {"last_run": rfc3339(last.at), "rows": sum(last.rows.values())}
    if last.failed:
        return failed(**facts, failed_tables=list(last.failed))
    if utc_now() - last.at > _NIGHT_MISSED:
        return failed(**facts, reason="night_missed")
    return ok(**facts)


async def _overdue(looking: Looking) -> Found:
    """Look for what the night before should have taken."""
    schedule: Schedule = looking.app.state.retention
    yesterday = utc_now() - _NIGHT_MISSED
    due = await count_due(looking.app.state.database, schedule, yesterday)
    late = sorted({one.line.table for one in due if one.rows})
    lines = len(schedule.lines)
    return failed(overdue_tables=late, lines=lines) if late else ok(lines=lines, overdue=0)


async def _mail(looking: Looking) -> Found:
    """Look whether mail leaves encrypted."""
    settings: ServiceSettings = looking.app.state.settings
    if settings.smtp_url is None:
        return ok(mail="none")
    server = MailServer.from_url(settings.smtp_url.get_secret_value())
    facts: dict[str, Fact] = {"mail": server.host, "tls": server.tls}
    return failed(**facts) if server.tls == "none" else ok(**facts)


async def _log_level(looking: Looking) -> Found:
    """Look whether the log keeps to what it must say."""
    level = str(looking.app.state.settings.log_level).lower()
    return failed(level=level) if level == "debug" else ok(level=level)


async def _hosts(looking: Looking) -> Found:
    """List the hosts that the service is set to call."""
    settings: ServiceSettings = looking.app.state.settings
    hosts = sorted({host for host in map(_host_of, _urls(settings)) if host})
    outside = [host for host in hosts if not _is_inside(host)]
    named = _named(settings)
    strangers = [host for host in outside if host not in named]
    facts: dict[str, Fact] = {
        "hosts": hosts,
        "named_outside": [host for host in outside if host in named],
    }
    return failed(**facts, strangers=strangers) if strangers else ok(**facts)


async def _checkpoints(looking: Looking) -> Found:
    """Look whether the trail's end is stated, but for the newest entries."""
    chain = str(looking.office_id)
    entries = select(func.count()).select_from(TrailEntry).where(col(TrailEntry.chain) == chain)
    count = (await looking.session.exec(entries)).one()
    if not count:
        return ok(entries=0)
    unstated = (
        select(func.min(TrailEntry.recorded_at))
        .where(col(TrailEntry.chain) == chain)
        .where(
            func.coalesce(col(TrailEntry.position), _UNCHAINED)
            > select(func.coalesce(func.max(TrailCheckpoint.position), 0))
            .where(col(TrailCheckpoint.chain) == chain)
            .scalar_subquery()
        )
    )
    oldest = (await looking.session.exec(unstated)).one()
    outside = looking.app.state.settings.trail_checkpoints is not None
    facts: dict[str, Fact] = {"entries": count, "copied_outside": outside}
    if oldest is not None and utc_now() - oldest > _STALE:
        return failed(**facts, unstated_since=rfc3339(oldest))
    return ok(**facts)


EVERYWHERE: tuple[Check, ...] = (
    Check("retention.enforced", _retention),
    Check("retention.nothing_overdue", _overdue),
    Check("mail.tls", _mail),
    Check("logs.level", _log_level),
    Check("telemetry.hosts", _hosts),
    Check("trail.checkpoints", _checkpoints),
)


async def recipients_everywhere(looking: Looking) -> list[Recipient]:
    """Give who gets data from any service: the mail server, and where checkpoints are copied to."""
    settings: ServiceSettings = looking.app.state.settings
    found = []
    if settings.smtp_url is not None:
        server = MailServer.from_url(settings.smtp_url.get_secret_value())
        found.append(Recipient("mail_server", server.host, ("mail",)))
    if settings.trail_checkpoints is not None:
        found.append(Recipient("checkpoint_store", settings.trail_checkpoints.name, ("trail",)))
    return found


def _urls(settings: ServiceSettings) -> list[str]:
    """Give all addresses that settings name, whatever they are for; never a database's."""
    values = settings.model_dump(exclude={"database_url", "public_url", "issuer", "smtp_url"})
    return [value for value in values.values() if isinstance(value, str) and "://" in value]


def _named(settings: ServiceSettings) -> set[str]:
    """Give hosts outside that the record names as recipients."""
    issuer = getattr(settings, "directory_issuer", None)
    return {_host_of(issuer)} if issuer else set()


def _host_of(url: str) -> str:
    return (urlsplit(url).hostname or "").lower()


def _is_inside(host: str) -> bool:
    """Tell whether a name or an address can only be of the own network."""
    if "." not in host or host.endswith(_INSIDE):
        return True
    try:
        return ip_address(host).is_private
    except ValueError:
        return False
