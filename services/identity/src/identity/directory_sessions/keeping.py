"""How long what ties sessions to the directory is kept."""

from datetime import timedelta

from nahbar_common.retention import expires
from sqlmodel import col

from identity.directory_sessions.models import DirectoryLogout, DirectorySession
from identity.directory_sessions.service import of_ended_sessions

KEPT_DIRECTORY_SESSIONS = (
    expires(
        DirectorySession,
        "session",
        "security",
        "ties a session to the directory, which is asked whether it still stands",
        keep=timedelta(0),
        since="the session's end",
        past=of_ended_sessions,
    ),
    expires(
        DirectoryLogout,
        "session",
        "security",
        "a logout of the directory counts once, and also for a sign-in under way",
        keep=timedelta(0),
        since="a quarter of an hour after it came",
        past=lambda moment: col(DirectoryLogout.forget_at) < moment,
    ),
)
