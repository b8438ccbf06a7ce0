"""Copies of what is stored of a person (GDPR Art. 15 (3), Art. 20), and handing them over."""
