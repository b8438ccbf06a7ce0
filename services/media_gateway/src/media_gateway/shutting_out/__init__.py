"""Whoever came by a link or a session that was taken away is out of the talk."""
