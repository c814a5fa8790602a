"""Exercises: generated variants, answers read safely, and marking the way a good tutor marks.

Read in this order: `answers` (what a student may type), `exercise` (what an exercise is), `family`
(how a variant is named and made), `lines` (the lines most families share), `families/` (one file
per topic), `marking`, then what leaves the room: `sets`, `record`, `worksheet`, `moodle`.
"""
