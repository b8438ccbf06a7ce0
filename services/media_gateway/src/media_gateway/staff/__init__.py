"""Which members of staff are signed in now, by the streams they hold open."""
