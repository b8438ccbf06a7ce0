"""The record of processing activities (GDPR Art. 30), and parts of the impact assessment."""
