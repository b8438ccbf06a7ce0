"""OAuth 2 client credentials: tokens for programs."""
