"""Appointments: offices, topics, calendars, bookings and surveys."""
