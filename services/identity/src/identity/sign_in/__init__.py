"""Staff sign in, renew and sign out."""
