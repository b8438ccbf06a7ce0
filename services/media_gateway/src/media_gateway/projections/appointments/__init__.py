"""Appointments as this service knows them, and when their people may come in."""
