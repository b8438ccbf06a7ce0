"""What runs by itself in this service, beside what every service does."""

from nahbar_common.jobs import Job

JOBS: list[Job] = []
"""Nothing yet."""
