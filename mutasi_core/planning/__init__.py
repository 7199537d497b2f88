"""The plan: which lawful moves, taken together, do the most good, and the proof of it."""
