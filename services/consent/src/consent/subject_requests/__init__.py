"""People's requests about their own data (GDPR Art. 15, 17, 18, 20, 21)."""
