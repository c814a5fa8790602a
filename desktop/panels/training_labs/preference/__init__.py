"""Lab 3: a person, or a rule, says which answer is better, and the model learns to please.

`tuning` is the work on its thread, `session` what the window knows, `page` what is seen.
"""
