"""Attendances: who has which part in an appointment, and what belongs to that part."""
