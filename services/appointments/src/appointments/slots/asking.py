"""What a search for free slots is asked with, whoever asks."""

from typing import Annotated

from fastapi import Query
from nahbar_common.caller_limits import caller_limit
from nahbar_common.schemas import UtcMoment

SEARCHES = caller_limit("slot search", "120/minute")
"""The office's searches and those for one's own new time count together."""

From = Annotated[UtcMoment, Query(alias="from", description="Earliest start (RFC 3339).")]
To = Annotated[
    UtcMoment, Query(alias="to", description="Starts lie before it; at most 31 days after `from`.")
]
