"""Needs: how many persons each formasi asks for, how many sit there, and what is missing."""
