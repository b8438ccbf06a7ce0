"""The one live channel of a visit: the appointment, who is there, and what happens in the call."""
