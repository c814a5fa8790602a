"""A course as files: lessons in Markdown with figures, exercises, questions and links.

Read in this order: `format` (what a lesson file may say), `inline` (text with mathematics),
`blocks` (what a lesson is), `reader` (files into lessons), `progress` (what a student has done).
`content/` holds the program's own course; a lecturer's is another folder of the same kind.
"""
