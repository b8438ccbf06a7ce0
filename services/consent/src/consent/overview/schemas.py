"""The retention overview over the wire: codes and, beside them, words in the caller's language."""

from datetime import datetime

from nahbar_common.retention.schedule import Basis, Ends
from nahbar_common.schemas import ResponseModel
from pydantic import Field


class KeptKind(ResponseModel):
    """What one service keeps of a kind, under one rule."""

    kind: str
    name: str
    what_for: str
    about: str = Field(description="Whose data it is.")
    basis: Basis
    basis_words: str
    ends: Ends
    days: float | None = Field(description="How long; null: kept, or gone with something else.")
    office_days: float | None = Field(description="What this office chose instead.")
    shortest_days: float | None
    longest_days: float | None
    bounds_words: str | None = Field(description="Why not shorter and not longer.")
    since_words: str | None
    goes_with: str | None = Field(description="Name of the kind with which it goes.")
    tables: list[str]
    due_rows: int = Field(description="What the next night would delete, in all offices.")
    last_rows: int = Field(description="What the last night deleted, in all offices.")


class KeptRun(ResponseModel):
    """A night of one service."""

    at: datetime
    rows: int
    failed: list[str] = Field(description="Names of what could not be deleted.")


class KeptByService(ResponseModel):
    """All that one service keeps."""

    service: str
    name: str
    kinds: list[KeptKind]
    runs: list[KeptRun]
    next_run_at: datetime | None


class RetentionOverview(ResponseModel):
    """What all services keep, and which of them did not answer."""

    services: list[KeptByService]
    silent: list[str] = Field(description="Names of services that did not answer.")
    looked_at: datetime
