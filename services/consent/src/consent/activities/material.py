"""What the record and the impact assessment are written from."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from nahbar_common.locales import Locale

from consent.activities.models import Stated
from consent.activities.schemas import StatementRead
from consent.documents.model import Statement
from consent.documents.words import say
from consent.overview.checks import Result
from consent.overview.flows import Told
from consent.peers.appointments import OfficeRecord


@dataclass(frozen=True)
class Material:
    """The office's record, what services told, what the office states, all of one moment."""

    office: OfficeRecord
    public_url: str
    told: Told
    results: Mapping[str, Result]
    statements: Mapping[Stated, StatementRead]
    locale: Locale
    made_at: datetime

    def say(self, code: str, **values: object) -> str:
        """Say something in the document's language."""
        return say(code, self.locale, **values)

    def stated(self, about: Stated) -> Statement:
        """Give what the office states, or that it still has to."""
        text = self.statements[about].text
        name = self.say(f"s_{about}")
        words = text or self.say("missing")
        return Statement(text=f"{name}: {words}", source="office", missing=not text)
