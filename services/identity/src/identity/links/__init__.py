"""Links to appointments for people without an account."""
