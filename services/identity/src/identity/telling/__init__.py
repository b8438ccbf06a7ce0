"""Telling people of their notices: a list in the pages, and mail where it is set up."""
