"""Why a data-protection officer takes the trail home: a list, so that nobody types a name."""

from typing import Annotated, Literal

from fastapi import Header

from nahbar_common.problems import Problem

ExportPurpose = Literal["verifying", "incident", "authority", "subject_request"]
"""To find out whether it was bent; to look into an incident; the supervisory authority asks; a
person asks about their own data."""

ExportPurposeHeader = Annotated[
    ExportPurpose | None,
    Header(alias="Nahbar-Purpose", description="Why the trail is taken home; goes into the trail."),
]


class ExportPurposeMissing(Problem):
    """The trail is taken home for a purpose, named in Nahbar-Purpose."""

    status, slug = 428, "export-purpose-missing"
