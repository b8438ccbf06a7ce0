"""Sessions of staff: sign in, renew, sign out."""
