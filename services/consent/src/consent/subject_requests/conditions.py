"""Conditions on requests that several queries share."""

from typing import Any

from sqlalchemy import exists
from sqlalchemy.orm import aliased
from sqlmodel import col

from consent.subject_requests.models import SubjectRequest


def is_erasing(office_id: Any, person_id: Any) -> Any:
    """Say that the erasure of a person has begun, or is through; ids or columns that hold them."""
    other = aliased(SubjectRequest)
    return exists().where(
        col(other.office_id) == office_id,
        col(other.person_id) == person_id,
        col(other.article) == "erasure",
        col(other.state).in_(("carrying_out", "answered")),
    )
