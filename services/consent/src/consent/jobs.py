"""What this service does by itself: nothing beyond what every service does."""

from nahbar_common.jobs import Job

JOBS: list[Job] = []
