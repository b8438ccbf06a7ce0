"""The timetable: days of an office as a grid, with talks, free time and what is blocked."""
