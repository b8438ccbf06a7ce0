"""Schedules: weekly working hours, absences and holidays, turned into working time."""
