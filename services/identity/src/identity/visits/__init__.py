"""Browser sessions of people who came through a link."""
