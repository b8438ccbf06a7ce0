"""Surveys: three questions, whose answers lead to no person and no talk."""
