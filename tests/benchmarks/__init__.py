"""Benchmarks: `python -m tests.benchmarks` prints a table of figures and targets.

Machines differ and are noisy, so each figure that can is a ratio to something bare measured in the
same run, or a median.
"""
