"""Second factors of accounts: an app that shows codes, passkeys, and recovery codes."""
