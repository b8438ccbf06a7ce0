"""Bookings: talks from booking to outcome."""
