"""Documents of the data-protection officer: one content, as a page, as PDF/UA and as ODT."""
