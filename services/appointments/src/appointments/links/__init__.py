"""Links: what a client is handed to come in, with a QR code."""
