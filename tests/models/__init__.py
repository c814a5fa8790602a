"""The room `models`, checked against other programs' results and formulas written out in plain
Python.
"""
