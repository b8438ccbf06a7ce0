"""Which service may do what at which other one, and whose scopes are whose."""

_SUBJECTS = "subjects:read subjects:erase"
"""What people have a right to know and to have erased; consent answers their requests."""

_PROCESSING = "processing:read"
"""What a service tells about its processing; consent makes the record and the checklist of it."""

_FOLLOWING = "revocations:read checkpoints:write"
"""What every service does at identity: hear what was taken away, hand over where its trail ends."""

SERVICE_GRANTS: dict[str, dict[str, str]] = {
    "appointments": {
        "identity": f"links:write names:read {_FOLLOWING}",
        "consent": "contact:decide",
    },
    "consent": {
        "identity": f"{_FOLLOWING} {_SUBJECTS} {_PROCESSING}",
        "appointments": f"appointments:read {_SUBJECTS} {_PROCESSING}",
        "media_gateway": f"{_SUBJECTS} {_PROCESSING}",
        "data_allowance": f"{_SUBJECTS} {_PROCESSING}",
    },
    "media_gateway": {
        "identity": _FOLLOWING,
        "appointments": "appointments:read",
        "consent": "consent:decide presence:seal",
    },
    "data_allowance": {
        "identity": _FOLLOWING,
        "appointments": "appointments:read",
        "consent": "consent:decide",
    },
}
"""Package name of the caller, then of the one called, to the scopes it has there."""

AUDIENCE_OF_SCOPE: dict[str, str] = {
    "appointments:read": "appointments",
    "appointments:write": "appointments",
    "links:write": "appointments",
    "topics:read": "appointments",
    "consent:read": "consent",
    "allowance:read": "data_allowance",
    "media:read": "media_gateway",
}
"""Scope of a program to the service that checks it."""
