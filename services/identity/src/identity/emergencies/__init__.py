"""Break-glass: an admin reads in an office for a while, and the officer hears of it at once."""
