"""Random ids for people, time-ordered ids for records whose time is not personal."""

from uuid import UUID, uuid4

from uuid_utils.compat import uuid7


def new_random_id() -> UUID:
    """Give a UUIDv4: for people and whatever must not tell when it was made."""
    return uuid4()


def new_record_id() -> UUID:
    """Give a UUIDv7: for records whose time is not personal; sorts by creation."""
    return uuid7()
